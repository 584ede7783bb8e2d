//! Tags of a page that a program wrote, found by their classes.

use crate::text::html::unescape;
use std::borrow::Cow;

/// How much text the inside of an element is looked for in.
const INSIDE: usize = 1 << 18;

/// A start tag.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tag<'a> {
    html: &'a str,
    name: &'a str,
    attributes: &'a str,
    /// Where it begins.
    pub(crate) at: usize,
    /// Where it ends, and what is inside begins.
    pub(crate) end: usize,
}

/// The start tags of a page, in order.
pub(crate) fn tags(html: &str) -> impl Iterator<Item = Tag<'_>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let at = from + html.get(from..)?.find('<')?;
            let rest = html.get(at + 1..)?;
            if !rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
                from = at + 1;
                continue;
            }
            let name =
                rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != ':').unwrap_or(rest.len());
            let close = close(rest)?;
            from = at + 1 + close + 1;
            let attributes = rest.get(name..close).unwrap_or_default();
            return Some(Tag { html, name: rest.get(..name)?, attributes, at, end: from });
        }
    })
}

/// Where a tag closes, outside quotation marks.
fn close(tag: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in tag.bytes().enumerate() {
        match (quote, byte) {
            (None, b'"' | b'\'') if tag.as_bytes().get(at.wrapping_sub(1)) == Some(&b'=') => {
                quote = Some(byte)
            }
            (None, b'>') => return Some(at),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    tag.find('>')
}

/// The value of the attribute `name` among `attributes`, unescaped.
pub(crate) fn attribute<'a>(attributes: &'a str, name: &str) -> Option<Cow<'a, str>> {
    let mut rest = attributes;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if rest.is_empty() {
            return None;
        }
        let end = rest.find(|c: char| c.is_whitespace() || c == '=').unwrap_or(rest.len());
        let (key, after) = rest.split_at(end);
        let Some(value) = after.trim_start().strip_prefix('=') else {
            rest = if end == 0 { rest.get(1..).unwrap_or_default() } else { after };
            continue;
        };
        let value = value.trim_start();
        let (value, after) = match value.chars().next() {
            Some(quote @ ('"' | '\'')) => {
                let inside = value.get(1..).unwrap_or_default();
                inside.split_once(quote).unwrap_or((inside, ""))
            }
            _ => value.split_at(value.find(char::is_whitespace).unwrap_or(value.len())),
        };
        if key.eq_ignore_ascii_case(name) {
            return Some(unescape(value));
        }
        rest = after;
    }
}

impl<'a> Tag<'a> {
    /// The value of an attribute, unescaped.
    pub(crate) fn attribute(&self, name: &str) -> Option<Cow<'a, str>> {
        attribute(self.attributes, name)
    }

    /// Its name, as written.
    pub(crate) fn name(&self) -> &'a str {
        self.name
    }

    /// The markup between it and its end tag.
    pub(crate) fn inside(&self) -> &'a str {
        let rest = self.html.get(self.end..).unwrap_or_default();
        let mut limit = rest.len().min(INSIDE);
        while !rest.is_char_boundary(limit) {
            limit -= 1;
        }
        let rest = rest.get(..limit).unwrap_or_default();
        let mut depth = 1usize;
        let mut from = 0;
        while let Some(at) = rest.get(from..).and_then(|rest| rest.find('<')).map(|at| from + at) {
            from = at + 1;
            let tag = rest.get(from..).unwrap_or_default();
            let (closes, name) = match tag.strip_prefix('/') {
                Some(name) => (true, name),
                None => (false, tag),
            };
            let same = name.get(..self.name.len()).is_some_and(|name| name.eq_ignore_ascii_case(self.name))
                && !name.as_bytes().get(self.name.len()).is_some_and(u8::is_ascii_alphanumeric);
            if same {
                depth = if closes { depth - 1 } else { depth + 1 };
                if depth == 0 {
                    return rest.get(..at).unwrap_or_default();
                }
            }
        }
        rest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_by_class_with_their_insides() {
        let page = r#"<p>1 < 2<div class="a b" data-id='x>"1'>in <div>deep</div> <b>x</b></div><i CLASS=c title="&eacute;">y</i>"#;
        let found: Vec<_> = tags(page).collect();
        let div = found
            .iter()
            .find(|tag| tag.attribute("class").as_deref().is_some_and(|class| class.contains('b')))
            .unwrap();
        assert_eq!(div.attribute("data-id").as_deref(), Some("x>\"1"));
        assert_eq!(div.inside(), "in <div>deep</div> <b>x</b>");
        let last = found
            .iter()
            .find(|tag| tag.attribute("class").as_deref().is_some_and(|class| class.contains('c')))
            .unwrap();
        assert_eq!((last.attribute("title").as_deref(), last.inside()), (Some("é"), "y"));
        assert_eq!(found.len(), 5);
    }

    proptest::proptest! {
        #[test]
        fn any_page_is_walked(page in "[<>/a-c\"'= é]{0,200}") {
            for tag in tags(&page) {
                tag.attribute("class");
                tag.inside();
            }
        }
    }
}
