//! A text cut into words, with their byte ranges.

use super::canonical::is_combining;
use super::fold::fold;
use super::scan::{Kind, scan};
use std::ops::Range;

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Its bytes, without the sign of a tag and without an elided article before it.
    pub range: Range<usize>,
    /// Lower case, without accents: what two spellings of the word share.
    pub folded: String,
    /// It is a hashtag or cashtag.
    pub is_tag: bool,
}

/// The words of a text in order. Addresses, mentions and emoji are no words; a tag is one.
/// French and Italian elisions (`l’`, `qu’`) are words of their own, an English `’s` is cut off, a hyphen
/// separates. Of scripts that are written without spaces, each pair of neighbouring characters
/// is a word, so that ranges there overlap.
///
/// ```
/// use coranto::text::words::words;
/// let text = "L’été à #Lyon, it’s 3.5 km: @ann https://x.org";
/// let found: Vec<_> = words(text).into_iter().map(|w| &text[w.range]).collect();
/// assert_eq!(found, ["L’", "été", "à", "Lyon", "it", "3.5", "km"]);
/// ```
pub fn words(text: &str) -> Vec<Word> {
    let mut out = Vec::new();
    let mut at = 0;
    for token in scan(text) {
        plain(text, at..token.range.start, &mut out);
        at = token.range.end;
        if matches!(token.kind, Kind::Hashtag | Kind::Cashtag) {
            let sign = text[token.range.clone()].chars().next().map_or(0, char::len_utf8);
            let range = token.range.start + sign..token.range.end;
            out.push(Word { folded: fold(&text[range.clone()]), range, is_tag: true });
        }
    }
    plain(text, at..text.len(), &mut out);
    out
}

fn plain(text: &str, within: Range<usize>, out: &mut Vec<Word>) {
    let part = &text[within.clone()];
    let mut start = None;
    let mut characters = part.char_indices().peekable();
    let mut before = ' ';
    while let Some((at, character)) = characters.next() {
        let next = characters.peek().map_or(' ', |(_, c)| *c);
        let inside = character.is_alphanumeric()
            || is_mark(character)
            || (start.is_some() && is_apostrophe(character) && next.is_alphabetic())
            || (start.is_some()
                && matches!(character, '.' | ',')
                && before.is_ascii_digit()
                && next.is_ascii_digit());
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                run(text, within.start + from..within.start + at, out);
                start = None;
            }
            _ => {}
        }
        before = character;
    }
    if let Some(from) = start {
        run(text, within.start + from..within.end, out);
    }
}

/// Articles and pronouns that lose their vowel before the next word.
const ELISIONS: &[&str] = &[
    "l", "d", "j", "m", "t", "s", "c", "n", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", "dell",
    "nell", "all", "dall", "sull", "un",
];

fn run(text: &str, range: Range<usize>, out: &mut Vec<Word>) {
    let run = &text[range.clone()];
    if run.chars().any(is_unspaced) {
        return pairs(text, range, out);
    }
    let mut start = range.start;
    if let Some((at, mark)) = run.char_indices().find(|(_, c)| is_apostrophe(*c)) {
        let head = fold(&run[..at]);
        let tail = &run[at + mark.len_utf8()..];
        if tail.eq_ignore_ascii_case("s") && !ELISIONS.contains(&head.as_str()) {
            return push(text, range.start..range.start + at, out);
        }
        if ELISIONS.contains(&head.as_str()) && !tail.is_empty() {
            start = range.start + at + mark.len_utf8();
            out.push(Word { range: range.start..start, folded: head, is_tag: false });
        }
    }
    push(text, start..range.end, out);
}

fn push(text: &str, range: Range<usize>, out: &mut Vec<Word>) {
    let folded = fold(&text[range.clone()]);
    if !folded.is_empty() {
        out.push(Word { range, folded, is_tag: false });
    }
}

fn pairs(text: &str, range: Range<usize>, out: &mut Vec<Word>) {
    let mut before: Option<(usize, char)> = None;
    let mut alone = true;
    let mut latin: Option<usize> = None;
    for (at, character) in text[range.clone()].char_indices() {
        let at = range.start + at;
        if !is_unspaced(character) && !is_mark(character) {
            if let Some((start, _)) = before.take()
                && alone
            {
                push(text, start..at, out);
            }
            latin.get_or_insert(at);
            continue;
        }
        if let Some(start) = latin.take() {
            push(text, start..at, out);
        }
        match before {
            Some((start, _)) => {
                push(text, start..at + character.len_utf8(), out);
                alone = false;
            }
            None => alone = true,
        }
        before = Some((at, character));
    }
    if let Some(start) = latin {
        push(text, start..range.end, out);
    } else if let Some((start, _)) = before
        && alone
    {
        push(text, start..range.end, out);
    }
}

fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’' | 'ʼ' | '‘')
}

fn is_mark(character: char) -> bool {
    is_combining(character) || character == '\u{200C}'
}

/// Han, kana, Thai, Lao, Khmer, Burmese.
fn is_unspaced(character: char) -> bool {
    matches!(character, '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}'
        | '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3134F}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn found(text: &str) -> Vec<&str> {
        words(text).into_iter().map(|word| &text[word.range]).collect()
    }

    #[test]
    fn words_of_several_languages() {
        assert_eq!(
            found("Qu'est-ce que l’IA ? Aujourd’hui"),
            ["Qu'", "est", "ce", "que", "l’", "IA", "Aujourd’hui"]
        );
        assert_eq!(
            found("Don't panic, Trump's 1,000 'quotes'"),
            ["Don't", "panic", "Trump", "1,000", "quotes"]
        );
        assert_eq!(found("東京tower は 山"), ["東京", "tower", "は", "山"]);
        assert_eq!(found("日本語"), ["日本", "本語"]);
        assert_eq!(found("#ClimateStrike $ICP"), ["ClimateStrike", "ICP"]);
        assert!(found("@ann 👍 https://x.org/a …").is_empty());
    }

    proptest! {
        #[test]
        fn ranges_lie_on_characters(text in "(l|’|'|a|É|日|本|ก|1|\\.|,|#|@| |\u{301}|\\PC){0,30}") {
            for word in words(&text) {
                prop_assert!(text.get(word.range.clone()).is_some_and(|w| !w.is_empty()));
                prop_assert!(!word.folded.is_empty() || word.is_tag);
            }
        }
    }
}
