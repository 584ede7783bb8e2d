//! Posts for WordPress, as its block editor saves them: what an author without the right to
//! unfiltered HTML may keep, and nothing else.

use super::html::{Dress, ENTRY, escape, write};
use crate::model::Digest;

const BLOCKS: Dress = Dress {
    article: ["", ""],
    header: ["", ""],
    section: ["", ""],
    footer: [
        "<!-- wp:separator -->\n<hr class=\"wp-block-separator has-alpha-channel-opacity\"/>\n<!-- /wp:separator -->\n\n",
        "",
    ],
    title: Some([
        "<!-- wp:heading {\"level\":1} -->\n<h1 class=\"wp-block-heading\">",
        "</h1>\n<!-- /wp:heading -->\n\n",
    ]),
    deck: ["<!-- wp:paragraph -->\n<p><em>", "</em></p>\n<!-- /wp:paragraph -->\n\n"],
    heading: ["<!-- wp:heading -->\n<h2 class=\"wp-block-heading\">", "</h2>\n<!-- /wp:heading -->\n\n"],
    paragraph: ["<!-- wp:paragraph -->\n<p>", "</p>\n<!-- /wp:paragraph -->\n\n"],
    figure: [
        "<!-- wp:quote -->\n<blockquote class=\"wp-block-quote\">",
        "</blockquote>\n<!-- /wp:quote -->\n\n",
    ],
    quote: ["<!-- wp:paragraph -->\n<p>", "</p>\n<!-- /wp:paragraph -->"],
    caption: ["<cite>", "</cite>"],
    list: ["<!-- wp:list -->\n<ul class=\"wp-block-list\">", "</ul>\n<!-- /wp:list -->\n\n"],
    item: ["<!-- wp:list-item -->\n<li>", "</li>\n<!-- /wp:list-item -->"],
    joint: "\n\n",
    text: ["<br>", ""],
    before_address: "<br>",
    has_anchors: true,
    escape: inert,
    ..ENTRY
};

pub(super) fn render(digest: &Digest) -> String {
    let mut out = write(digest, &BLOCKS);
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

/// [`escape`], and entities in place of all that WordPress would rewrite when it shows a post: short
/// codes, smilies, dashes and dots that it typesets, the capital P of its name.
fn inert(text: &str) -> String {
    let escaped = escape(text);
    let mut out = String::with_capacity(escaped.len());
    let mut rest = escaped.as_str();
    let mut before = ' ';
    while let Some(ch) = rest.chars().next() {
        let after = &rest[ch.len_utf8()..];
        let next = after.chars().next().unwrap_or(' ');
        let begins = before.is_whitespace() && !next.is_whitespace();
        let is_live = match ch {
            '[' | ']' | '`' => true,
            '-' => before == '-' || next == '-' || before.is_whitespace() && next.is_whitespace(),
            '.' => before == '.' || next == '.',
            ':' | ';' => begins,
            '8' => begins && matches!(next, '-' | ')' | 'O'),
            '(' => after.get(..3).is_some_and(|sign| sign.eq_ignore_ascii_case("tm)")),
            'x' => before.is_ascii_digit() && next.is_ascii_digit(),
            'p' => out.ends_with("Word"),
            _ => false,
        };
        if is_live {
            out.push_str(&format!("&#{};", u32::from(ch)));
        } else {
            out.push(ch);
        }
        before = ch;
        rest = after;
    }
    out
}
