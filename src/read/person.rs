//! People and counts, as readers make them.

use crate::model::{Author, Post};

/// An author by a stable key, a name and a handle, of which any may be empty; none where all are. Where there
/// is no key, the handle or the name is taken in its place.
pub(crate) fn person(key: Option<String>, name: &str, handle: &str) -> Option<Author> {
    let key = key
        .filter(|key| !key.is_empty())
        .unwrap_or_else(|| if handle.is_empty() { name.to_lowercase() } else { handle.to_lowercase() });
    (!key.is_empty()).then(|| Author {
        key,
        name: name.trim().to_owned(),
        handle: handle.trim().to_owned(),
        ..Author::default()
    })
}

/// A name without the mail address behind or in place of it.
pub(crate) fn without_address(name: &str) -> &str {
    let bare = name.split_once('<').map_or(name, |(bare, _)| bare).trim().trim_matches('"').trim();
    let bare = if bare.is_empty() { name.trim().trim_matches(['<', '>']) } else { bare };
    match bare.split_once('@') {
        Some((local, domain)) if domain.contains('.') && !bare.contains(char::is_whitespace) => local,
        _ => bare,
    }
}

/// Reactions as likes and points.
pub(crate) fn react(post: &mut Post, reactions: u64) {
    post.engagement.likes = Some(reactions);
    post.points = i64::try_from(reactions).ok();
}

/// A short name for what may not be shown, such as a mail address: the same for the same bytes
/// (FNV-1a, 64 bits).
pub(crate) fn veiled(text: &str) -> String {
    veiled_of(&[text])
}

/// The same of a text in parts.
pub(crate) fn veiled_of(parts: &[&str]) -> String {
    let bytes = parts.iter().flat_map(|part| part.as_bytes());
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lose_their_addresses() {
        for (told, name) in [
            ("Ada K <ada@example.org>", "Ada K"),
            ("\"Ada, K\" <ada@example.org>", "Ada, K"),
            ("<ada@example.org>", "ada"),
            ("ada@example.org", "ada"),
            ("@ada", "@ada"),
            ("Ada @ work", "Ada @ work"),
        ] {
            assert_eq!(without_address(told), name);
        }
        assert_eq!(veiled("a"), "af63dc4c8601ec8c");
        assert!(person(None, "", "").is_none());
    }
}
