<?php
/**
 * Plugin Name:       Coranto
 * Description:       A block and a short code that set an export of a social conversation into a newspaper-like digest, in the visitor's own browser. Nothing leaves the site.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT OR Apache-2.0
 *
 * The module is served from this site: copy the files of the npm package `coranto` into `module/` beside
 * this file, or into `wp-content/uploads/coranto/`.
 */

namespace Coranto;

defined( 'ABSPATH' ) || exit;

/** The attributes of the element that a block or a short code may set. */
const ATTRIBUTES = array( 'src', 'lang', 'sections', 'from', 'to', 'time-zone', 'theme' );

/** Where the module's files are served from, with a slash at the end. */
function module_url(): string {
	$uploads = wp_get_upload_dir();
	$own     = is_readable( __DIR__ . '/module/element.js' );
	$url     = $own ? plugins_url( 'module/', __FILE__ ) : $uploads['baseurl'] . '/coranto/';
	/** Filters the address of the folder that holds the module. */
	return (string) apply_filters( 'coranto_module_url', $url );
}

/** The element with escaped attributes; while it works, and where it cannot, a link to the export. */
function element( array $wish ): string {
	$src = esc_url( $wish['src'] ?? '', array( 'http', 'https' ) );
	if ( '' === $src ) {
		return '';
	}
	wp_enqueue_script( 'coranto' );
	$html = '<coranto-digest src="' . $src . '"';
	foreach ( ATTRIBUTES as $name ) {
		if ( 'src' !== $name && isset( $wish[ $name ] ) && '' !== (string) $wish[ $name ] ) {
			$html .= ' ' . $name . '="' . esc_attr( (string) $wish[ $name ] ) . '"';
		}
	}
	return $html . '><p><a href="' . $src . '">' . esc_html__( 'The conversation, as exported', 'coranto' ) . '</a></p></coranto-digest>';
}

add_action(
	'init',
	function () {
		wp_register_script( 'coranto', module_url() . 'element.js', array(), null, true ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
		wp_register_script( 'coranto-block', plugins_url( 'block.js', __FILE__ ), array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element' ), '0.1.0', true );
		register_block_type(
			__DIR__,
			array(
				'render_callback' => function ( $attributes ) {
					$html = element( $attributes );
					return '' === $html ? '' : '<div ' . get_block_wrapper_attributes() . '>' . $html . '</div>';
				},
			)
		);
		add_shortcode(
			'coranto',
			function ( $attributes ) {
				return element( shortcode_atts( array_fill_keys( ATTRIBUTES, '' ), $attributes, 'coranto' ) );
			}
		);
	}
);

// A module has to say that it is one; WordPress before 6.5 has no function for that.
add_filter(
	'script_loader_tag',
	function ( $tag, $handle ) {
		if ( 'coranto' !== $handle ) {
			return $tag;
		}
		$tag = preg_replace( '/ type=([\'"]).*?\1/', '', $tag );
		return str_replace( '<script ', '<script type="module" ', $tag );
	},
	10,
	2
);
