//! A complete page: the fragment, its style, and a policy that allows nothing else.

use super::html::{escape, fragment};
use super::words::line;
use crate::model::Digest;

const STYLE: &str = include_str!("page.css");

pub(super) fn page(digest: &Digest) -> String {
    let title = escape(&line(&digest.title.plain()));
    let deck = escape(&line(&digest.deck.plain()));
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"generator\" content=\"Coranto {}\">\n\
         <title>{title}</title>\n<meta name=\"description\" content=\"{deck}\">\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n{}</main>\n</body>\n</html>\n",
        escape(&digest.language),
        escape(&digest.method.version),
        fragment(digest)
    )
}
