//! Addresses, mentions, tags and emoji in a text, with their byte ranges.

use super::normalise::is_pictograph;
use std::ops::Range;

/// What a [`Token`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A web address, with or without a scheme, possibly shortened with `…`.
    Url,
    /// An e-mail address.
    Email,
    /// `@handle`, `@handle@host`, `u/name`.
    Mention,
    /// `#tag`.
    Hashtag,
    /// `$TICKER`.
    Cashtag,
    /// One emoji, all of its sequence.
    Emoji,
}

/// Something in a text that is not a word of its language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: Kind,
    /// Its bytes.
    pub range: Range<usize>,
}

/// Finds them, in order, without overlap.
///
/// ```
/// use coranto::text::scan::{Kind, scan};
/// let text = "@ann see https://example.org/a(b), #été2024 $ICP 👍🏽";
/// let found: Vec<_> = scan(text).into_iter().map(|t| (t.kind, &text[t.range])).collect();
/// assert_eq!(found, [
///     (Kind::Mention, "@ann"),
///     (Kind::Url, "https://example.org/a(b)"),
///     (Kind::Hashtag, "#été2024"),
///     (Kind::Cashtag, "$ICP"),
///     (Kind::Emoji, "👍🏽"),
/// ]);
/// ```
pub fn scan(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut at = 0;
    let mut before = ' ';
    let bytes = text.as_bytes();
    while at < bytes.len() {
        let plain = plain(bytes, at, before);
        if plain > 0 {
            at += plain;
            before = char::from(bytes[at - 1]);
            continue;
        }
        let rest = &text[at..];
        let Some(character) = rest.chars().next() else { break };
        let boundary = !(before.is_alphanumeric() || matches!(before, '_' | '@' | '#' | '$' | '&'));
        let found = match character {
            '@' | '＠' if boundary => mention(rest).map(|end| (Kind::Mention, end)),
            '#' | '＃' if boundary && before != '/' => hashtag(rest).map(|end| (Kind::Hashtag, end)),
            '$' if boundary => cashtag(rest).map(|end| (Kind::Cashtag, end)),
            _ if boundary && character.is_alphanumeric() => {
                if let Some(end) = url(rest) {
                    Some((Kind::Url, end))
                } else if let Some(end) = email(rest) {
                    Some((Kind::Email, end))
                } else if before != '/'
                    && let Some(end) = redditor(rest)
                {
                    Some((Kind::Mention, end))
                } else {
                    None
                }
            }
            '/' if boundary => redditor(&rest[1..]).map(|end| (Kind::Mention, end + 1)),
            '0'..='9' | '#' | '*' => None,
            _ => None,
        };
        let found = found.or_else(|| emoji(rest).map(|end| (Kind::Emoji, end)));
        let length = match found {
            Some((kind, length)) => {
                tokens.push(Token { kind, range: at..at + length });
                length
            }
            None => character.len_utf8(),
        };
        before = text[at..at + length].chars().next_back().unwrap_or(' ');
        at += length;
    }
    tokens
}

/// Calls `visit` with every character: faster than the standard iterator where most are ASCII and code is
/// compiled for size.
pub(super) fn each(text: &str, mut visit: impl FnMut(char)) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        if byte.is_ascii() {
            visit(char::from(*byte));
            at += 1;
        } else if let Some(character) = text[at..].chars().next() {
            visit(character);
            at += character.len_utf8();
        }
    }
}

/// The bytes from `at` on in which nothing begins: the rest of a word in ASCII, one that has neither of the
/// signs of an address or a handle, or what parts words. `before` is the character that stands before.
fn plain(bytes: &[u8], at: usize, before: char) -> usize {
    let first = bytes[at];
    if !first.is_ascii_alphanumeric() {
        let parts = first.is_ascii() && !matches!(first, b'@' | b'#' | b'$' | b'/' | b'*');
        // A sign that makes an emoji of a character stands behind it.
        return usize::from(parts && bytes.get(at + 1).is_none_or(u8::is_ascii));
    }
    let run = bytes[at..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    let after = bytes.get(at + run).copied().unwrap_or(b' ');
    // The last one may be a digit in a box.
    let run = if after.is_ascii() { run } else { run - 1 };
    if before.is_alphanumeric() || matches!(before, '_' | '@' | '#' | '$' | '&') {
        return run;
    }
    let handle = first == b'u' && bytes.get(at + 1) == Some(&b'/');
    // What an address may begin with, up to the sign that makes it one.
    let begins =
        |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(**byte, b'-' | b'_' | b'+') || !byte.is_ascii();
    let sign = bytes[at + run..].iter().find(|byte| !begins(byte));
    if handle || matches!(sign, Some(b'.' | b':' | b'@')) { 0 } else { run }
}

/// `text` with addresses, mentions and emoji cut out and hashtags without their sign: the words.
///
/// ```
/// assert_eq!(coranto::text::scan::words_only("@ann Vive la #République 🎉 https://x.org"), " Vive la République  ");
/// ```
pub fn words_only(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for token in scan(text) {
        out.push_str(&text[at..token.range.start]);
        if token.kind == Kind::Hashtag {
            out.push_str(text[token.range.clone()].trim_start_matches(['#', '＃']));
        }
        at = token.range.end;
    }
    out.push_str(&text[at..]);
    out
}

/// Whether nothing but tokens and punctuation is in a text.
pub fn has_words(text: &str) -> bool {
    words_only(text).chars().any(char::is_alphabetic)
}

fn mention(text: &str) -> Option<usize> {
    let sign = text.chars().next()?.len_utf8();
    let name = handle(&text[sign..]);
    if name == 0 {
        return None;
    }
    let end = sign + name;
    if let Some(host) = text[end..].strip_prefix('@') {
        let length = host_length(host);
        if length > 0 {
            return Some(end + 1 + length);
        }
    }
    // `@name.bsky.social` is a handle; `@name.` at the end of a sentence is not.
    let dotted = host_length(&text[sign..]);
    Some(if dotted > name { sign + dotted } else { end })
}

fn handle(text: &str) -> usize {
    let end = text.find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '-'))).unwrap_or(text.len());
    text[..end].trim_end_matches('-').len()
}

/// The length of a dotted host name at the start of `text`, 0 where there is none.
fn host_length(text: &str) -> usize {
    let end = text
        .find(|c: char| {
            !(c.is_ascii_alphanumeric() || (c.is_alphabetic() && !c.is_ascii()) || matches!(c, '-' | '.'))
        })
        .unwrap_or(text.len());
    let host = text[..end].trim_end_matches(['.', '-']);
    let mut labels = host.split('.');
    let Some(last) = labels.next_back() else { return 0 };
    let fine = last.chars().count() >= 2
        && last.chars().all(char::is_alphabetic)
        && labels.clone().count() > 0
        && labels.all(|label| !label.is_empty());
    if fine { host.len() } else { 0 }
}

fn hashtag(text: &str) -> Option<usize> {
    let sign = text.chars().next()?.len_utf8();
    let tag = &text[sign..];
    let end = tag
        .char_indices()
        .find(|(_, c)| !(c.is_alphanumeric() || matches!(c, '_' | '\u{200C}' | '\u{B7}') || is_mark(*c)))
        .map_or(tag.len(), |(at, _)| at);
    tag[..end].chars().any(char::is_alphabetic).then_some(sign + end)
}

/// Combining marks of the scripts that write vowels with them; they are part of a word.
fn is_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36F}' | '\u{591}'..='\u{5C7}' | '\u{610}'..='\u{65F}' | '\u{900}'..='\u{DFF}'
        | '\u{E31}'..='\u{E4E}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17D3}')
}

fn cashtag(text: &str) -> Option<usize> {
    let name = &text[1..];
    let end = name.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(name.len());
    let next = name[end..].chars().next();
    let suffix = match (next, name.get(end + 1..end + 2)) {
        (Some('.' | '_'), Some(letter)) if letter.as_bytes()[0].is_ascii_alphabetic() => {
            1 + name[end + 1..].find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(name.len() - end - 1)
        }
        (Some(c), _) if c.is_alphanumeric() || c == '_' => return None,
        _ => 0,
    };
    let suffix = if suffix > 3 { 0 } else { suffix };
    (1..=8).contains(&end).then_some(1 + end + suffix)
}

fn redditor(text: &str) -> Option<usize> {
    let name = text.strip_prefix("u/")?;
    let end =
        name.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '-'))).unwrap_or(name.len());
    (3..=20).contains(&end).then_some(2 + end)
}

fn email(text: &str) -> Option<usize> {
    let local = text
        .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '+' | '-')))
        .filter(|end| *end > 0)?;
    let host = text[local..].strip_prefix('@')?;
    let length = host_length(host);
    (length > 0).then_some(local + 1 + length)
}

/// Endings after which a bare host counts as an address even without a path.
const ENDINGS: &[&str] = &[
    "com", "org", "net", "io", "fr", "de", "uk", "eu", "it", "es", "ly", "gov", "edu", "gl", "be", "ch",
    "ca", "us", "nl", "se", "jp", "br", "pt", "social", "app", "dev", "ai", "tv", "info", "xyz", "news",
    "co", "gd", "al",
];

fn url(text: &str) -> Option<usize> {
    let begins = |with: &str| {
        text.as_bytes().get(..with.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(with.as_bytes()))
    };
    let scheme = ["https://", "http://"].iter().find(|scheme| begins(scheme)).map_or(0, |s| s.len());
    if scheme > 0 {
        let end = address_end(&text[scheme..]);
        return text[scheme..]
            .chars()
            .next()
            .filter(|c| c.is_alphanumeric() || *c == '[')
            .map(|_| scheme + end);
    }
    let host = host_length(text);
    if host == 0 || text[host..].starts_with('@') {
        return None;
    }
    let after = &text[host..];
    let path = after.starts_with('/') && !after[1..].starts_with(|c: char| c.is_whitespace());
    let port = after.strip_prefix(':').is_some_and(|p| p.starts_with(|c: char| c.is_ascii_digit()));
    let ending = text[..host].rsplit('.').next().unwrap_or_default();
    let known = ENDINGS.contains(&ending) || begins("www.");
    if path || (port && known) {
        return Some(host + address_end(after));
    }
    known.then(|| host + usize::from(after.starts_with('…')) * '…'.len_utf8())
}

/// Where an address ends: before white space, brackets that it did not open, quotation marks, and
/// punctuation that belongs to the sentence around it.
fn address_end(text: &str) -> usize {
    let mut end = text.len();
    let mut open = 0i32;
    for (at, character) in text.char_indices() {
        let stops = match character {
            '(' => {
                open += 1;
                false
            }
            ')' => {
                open -= 1;
                open < 0
            }
            '<' | '>' | '"' | '“' | '”' | '«' | '»' | '`' | '{' | '}' | '|' | '\\' | '^' | '，' | '。'
            | '、' | '（' | '）' | '「' | '」' => true,
            '…' => {
                end = at + character.len_utf8();
                break;
            }
            _ => character.is_whitespace() || character.is_control() || is_pictograph(character),
        };
        if stops {
            end = at;
            break;
        }
    }
    if text[..end].ends_with('…') {
        return end;
    }
    text[..end]
        .trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '’', '*', '_', '~', '[', ']', '('])
        .len()
}

/// The length of the emoji sequence at the start of `text`.
fn emoji(text: &str) -> Option<usize> {
    let mut characters = text.char_indices().peekable();
    let (_, first) = characters.next()?;
    if matches!(first, '0'..='9' | '#' | '*') {
        let rest = &text[1..];
        let rest = rest.strip_prefix('\u{FE0F}').unwrap_or(rest);
        return rest.starts_with('\u{20E3}').then(|| text.len() - rest.len() + '\u{20E3}'.len_utf8());
    }
    let presented = text[first.len_utf8()..].starts_with('\u{FE0F}');
    if !(is_emoji(first) || (presented && is_pictograph(first))) {
        return None;
    }
    let mut end = first.len_utf8();
    if is_regional(first) {
        if let Some((at, second)) = characters.peek()
            && is_regional(*second)
        {
            end = at + second.len_utf8();
        }
        return Some(end);
    }
    while let Some((at, character)) = characters.next() {
        match character {
            '\u{FE0F}' | '\u{FE0E}' | '\u{1F3FB}'..='\u{1F3FF}' | '\u{E0020}'..='\u{E007F}' | '\u{20E3}' => {
                end = at + character.len_utf8();
            }
            '\u{200D}' => match characters.next() {
                Some((at, joined)) if is_pictograph(joined) => end = at + joined.len_utf8(),
                _ => break,
            },
            _ => break,
        }
    }
    Some(end)
}

fn is_regional(character: char) -> bool {
    matches!(character, '\u{1F1E6}'..='\u{1F1FF}')
}

/// Characters that are emoji without a variation selector, and the text symbols that people use as such.
fn is_emoji(character: char) -> bool {
    matches!(
        character,
        '\u{1F000}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}' | '\u{231A}' | '\u{231B}' | '\u{23E9}'..='\u{23FA}'
            | '\u{2B05}'..='\u{2B07}' | '\u{2B1B}' | '\u{2B1C}' | '\u{2B50}' | '\u{2B55}' | '\u{25B6}' | '\u{25C0}'
            | '\u{25AA}' | '\u{25AB}' | '\u{25FB}'..='\u{25FE}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn found(text: &str) -> Vec<(Kind, &str)> {
        scan(text).into_iter().map(|token| (token.kind, &text[token.range])).collect()
    }

    #[test]
    fn addresses() {
        for (text, url) in [
            ("see (https://en.wikipedia.org/wiki/A_(b)).", "https://en.wikipedia.org/wiki/A_(b)"),
            ("lemonde.fr/planete/art… oui", "lemonde.fr/planete/art…"),
            ("«https://é.example/à»", "https://é.example/à"),
            ("on www.example.museum!", "www.example.museum"),
            ("t.co/abc, then", "t.co/abc"),
            ("HTTP://EXAMPLE.ORG?", "HTTP://EXAMPLE.ORG"),
        ] {
            assert_eq!(found(text), [(Kind::Url, url)], "{text}");
        }
        assert_eq!(found("e.g. this.And that, v1.2 and 3.5/4 or 10.30am"), []);
        assert_eq!(found("ann@example.org"), [(Kind::Email, "ann@example.org")]);
    }

    #[test]
    fn mentions_and_tags() {
        assert_eq!(
            found("@ann: hi @bob@m.example. cc @cy.bsky.social!"),
            [(Kind::Mention, "@ann"), (Kind::Mention, "@bob@m.example"), (Kind::Mention, "@cy.bsky.social"),]
        );
        assert_eq!(found("#1 #2024élection a#b ##x"), [(Kind::Hashtag, "#2024élection")]);
        assert_eq!(
            found("$5 $BRK.B US$TSLA $TSLA, $a1"),
            [(Kind::Cashtag, "$BRK.B"), (Kind::Cashtag, "$TSLA")]
        );
        assert_eq!(
            found("thanks u/some_one and /u/other1"),
            [(Kind::Mention, "u/some_one"), (Kind::Mention, "/u/other1"),]
        );
    }

    #[test]
    fn emoji_sequences() {
        assert_eq!(
            found("👩\u{200D}🚒🇫🇷1\u{FE0F}\u{20E3}❤\u{FE0F}© 5"),
            [
                (Kind::Emoji, "👩\u{200D}🚒"),
                (Kind::Emoji, "🇫🇷"),
                (Kind::Emoji, "1\u{FE0F}\u{20E3}"),
                (Kind::Emoji, "❤\u{FE0F}"),
            ]
        );
        assert!(!has_words("👍 https://x.org @ann #1"));
        assert!(has_words("👍 ok"));
    }

    proptest! {
        #[test]
        fn ranges_are_ordered_and_on_characters(text in "(@|#|\\$|a|é|\\.|/|https://|x\\.org|…|👍|\u{200D}|\u{FE0F}|1|u/|-| |\\PC){0,40}") {
            let mut end = 0;
            for token in scan(&text) {
                prop_assert!(token.range.start >= end && token.range.end > token.range.start);
                prop_assert!(text.get(token.range.clone()).is_some());
                end = token.range.end;
            }
        }
    }
}
