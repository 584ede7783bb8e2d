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
    // An author's post may have no `bdi` and no `time`.
    name: ["<span dir=\"auto\">", "</span>"],
    has_time: false,
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
            // Its filter would read `&amp;#60;` as `&#60;`.
            '#' => out.ends_with("&amp;"),
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

#[cfg(test)]
mod tests {
    use super::inert;

    #[test]
    fn what_wordpress_would_rewrite_is_written_in_entities() {
        assert_eq!(inert("[gallery]"), "&#91;gallery&#93;");
        assert_eq!(inert("a--b - c"), "a&#45;&#45;b &#45; c");
        assert_eq!(inert("well... 9x9 (tm)"), "well&#46;&#46;&#46; 9&#120;9 &#40;tm)");
        assert_eq!(inert("so :) ;-) 8-)"), "so &#58;) &#59;-) &#56;-)");
        assert_eq!(inert("Wordpress"), "Word&#112;ress");
        assert_eq!(inert("&#x3c; <"), "&amp;&#35;x3c; &lt;");
    }

    #[test]
    fn plain_prose_stays_as_it_is() {
        let prose = "At 18:30, the bridge (a well-known one) reopened: 8 people cheered; 1.5 km away.";
        assert_eq!(inert(prose), prose);
    }
}
