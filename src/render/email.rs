//! A letter: one column of tables with its style in the elements, no image, no link but to posts.

use super::document::document;
use super::html::{Dress, ENTRY, blocks, escape};
use super::words::line;
use crate::model::Digest;

/// Bytes beyond which Gmail cuts a letter are 102 KB; some are left for what a mailer adds.
const MOST: usize = 98 * 1024;

/// How many characters of each source are given, tried in turn until the letter is small enough.
const TEXTS: [usize; 8] = [usize::MAX, 1200, 700, 400, 240, 140, 70, 30];

const LETTER: Dress = Dress {
    article: ["", ""],
    header: ["", ""],
    section: ["", ""],
    footer: [
        "<div class=\"s r\" style=\"margin:36px 0 0;padding:12px 0 0;border-top:3px double #c9c2b4;font-size:14px;line-height:1.5;color:#5d574d\">\n",
        "</div>\n",
    ],
    title: Some([
        "<h1 class=\"i\" style=\"margin:0 0 12px;font-size:32px;line-height:1.15;font-weight:bold;color:#1d1b18\">",
        "</h1>\n",
    ]),
    deck: [
        "<p class=\"s r\" style=\"margin:0 0 24px;padding:0 0 16px;border-bottom:1px solid #c9c2b4;font-style:italic;color:#5d574d\">",
        "</p>\n",
    ],
    heading: ["<h2 style=\"margin:32px 0 8px;font-size:21px;line-height:1.25;font-weight:bold\">", "</h2>\n"],
    paragraph: ["<p style=\"margin:0 0 16px\">", "</p>\n"],
    figure: [
        "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr><td class=\"a\" style=\"padding:4px 0 4px 16px;border-left:4px solid #8c1c13\">\n",
        "</td></tr><tr><td height=\"16\" style=\"height:16px;font-size:0;line-height:0\">&nbsp;</td></tr></table>\n",
    ],
    quote: ["<blockquote style=\"margin:0;font-size:20px;line-height:1.35\"{}>", "</blockquote>\n"],
    caption: ["<p class=\"s\" style=\"margin:6px 0 0;font-size:15px;color:#5d574d\">", "</p>\n"],
    list: ["<ul style=\"margin:0 0 16px;padding:0 0 0 18px\">\n", "</ul>\n"],
    item: ["<li style=\"margin:0 0 10px\">", "</li>\n"],
    text: ["<br><span{}>", "</span>"],
    before_address: "<br>",
    code: ["<code style=\"font-size:12px;overflow-wrap:anywhere\">", "</code>"],
    link: " class=\"l\" style=\"color:inherit;text-decoration-color:#c9c2b4\"",
    ..ENTRY
};

/// What the elements cannot say: dark colours.
const DARK: &str = ":root{color-scheme:light dark;supported-color-schemes:light dark}\n\
@media (prefers-color-scheme:dark){.p{background-color:#17150f!important}.i{color:#ebe6dc!important}.s{color:#b3ab9c!important}.r{border-color:#4a453b!important}.a{border-color:#f0907f!important}}\n";

pub(super) fn render(digest: &Digest) -> String {
    let parts = document(digest);
    let mut out = String::new();
    for most in TEXTS {
        out = letter(digest, &blocks(digest, &LETTER, &parts, most));
        if out.len() <= MOST {
            break;
        }
    }
    out
}

fn letter(digest: &Digest, content: &str) -> String {
    let language = escape(&line(&digest.language));
    [
        "<!doctype html>\n<html lang=\"",
        &language,
        "\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"supported-color-schemes\" content=\"light dark\">\n<title>",
        &escape(&line(&digest.title.plain())),
        "</title>\n<style>\n",
        DARK,
        "</style>\n</head>\n<body class=\"p\" style=\"margin:0;padding:0;background-color:#fbf9f4\">\n\
         <table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" class=\"p\" style=\"background-color:#fbf9f4\"><tr><td align=\"center\" style=\"padding:24px 16px\">\n\
         <!--[if mso]><table role=\"presentation\" width=\"600\"><tr><td><![endif]-->\n\
         <table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" style=\"max-width:600px\"><tr><td class=\"i\" align=\"left\" lang=\"",
        &language,
        "\" dir=\"ltr\" style=\"font-family:Georgia,'Times New Roman',serif;font-size:17px;line-height:1.6;color:#1d1b18;text-align:left;word-break:break-word\">\n",
        content,
        "</td></tr></table>\n<!--[if mso]></td></tr></table><![endif]-->\n</td></tr></table>\n</body>\n</html>\n",
    ]
    .concat()
}
