//! A complete page: the fragment, its style, the digest itself as data, and a policy that allows
//! nothing else.

use super::html::{escape, fragment};
use super::words::line;
use crate::model::Digest;

const STYLE: &str = include_str!("page.css");

/// What the digest inside a page stands between.
pub(super) const DATA: [&str; 2] = ["<script type=\"application/json\" id=\"coranto-digest\">", "</script>"];

pub(super) fn page(digest: &Digest) -> String {
    // A script's text ends at the first `</script`, whatever JSON says; `\u003c` is `<` to JSON alone.
    let data = super::json::in_script(&serde_json::to_string(digest).unwrap_or_default());
    [
        "<!doctype html>\n<html lang=\"",
        &escape(&line(&digest.language)),
        "\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta name=\"generator\" content=\"Coranto ",
        &escape(&line(&digest.method.version)),
        "\">\n<title>",
        &escape(&line(&digest.title.plain())),
        "</title>\n<meta name=\"description\" content=\"",
        &escape(&line(&digest.deck.plain())),
        "\">\n<style>\n",
        STYLE,
        "</style>\n</head>\n<body>\n<main>\n",
        &fragment(digest),
        "</main>\n",
        DATA[0],
        &data,
        DATA[1],
        "\n</body>\n</html>\n",
    ]
    .concat()
}
