//! Words of a text as the tables of [speech](crate::lang::speech) write them; read by [`voice`](super::voice),
//! [`around`](super::around) and [`sense`](super::sense).

use super::fold::fold;
pub(super) use crate::lang::speech::Speech;
use crate::lang::{Language, of};
use std::ops::Range;

/// The tables for a text in `language`, a BCP 47 tag: English and French, which are read everywhere, since a post's
/// language is a guess, and its own.
pub(super) fn tables(language: Option<&str>) -> impl Iterator<Item = &'static Speech> + Clone {
    let own = language.and_then(Language::of).filter(|own| !matches!(own, Language::En | Language::Fr));
    [Some(Language::En), Some(Language::Fr), own].into_iter().flatten().map(|language| &of(language).speech)
}

/// What is elided before an apostrophe and stays a word of its own; in *don't* nothing is.
const ELIDED: &[&str] = &[
    "c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "dell", "all", "nell", "sull",
    "quest",
];

/// A word of a text: its bytes, and how tables write it.
#[derive(Debug)]
pub(super) struct Spoken {
    pub(super) range: Range<usize>,
    pub(super) word: String,
}

/// The words of a piece of a text that begins at byte `start` of it: lower-case, without accents, `c’est` as two
/// words and `don’t` as one.
pub(super) fn spoken(piece: &str, start: usize) -> Vec<Spoken> {
    let mut found: Vec<Spoken> = Vec::new();
    let inside = |ch: char| ch.is_alphanumeric() || matches!(ch, '\'' | '’');
    let mut at = 0;
    while let Some(from) = piece[at..].find(inside).map(|from| at + from) {
        let end = piece[from..].find(|ch| !inside(ch)).map_or(piece.len(), |length| from + length);
        at = end;
        let raw = &piece[from..end];
        let mut begun = from;
        if let Some(mark) = raw.find(['\'', '’']) {
            let before = fold(&raw[..mark]);
            if ELIDED.contains(&before.as_str()) {
                found.push(Spoken { range: start + from..start + from + mark, word: before });
                begun = from + mark + if raw[mark..].starts_with('\'') { 1 } else { '’'.len_utf8() };
            }
        }
        let word: String = fold(&piece[begun..end]).chars().filter(|ch| ch.is_alphanumeric()).collect();
        if !word.is_empty() {
            found.push(Spoken { range: start + begun..start + end, word });
        }
    }
    found
}

/// Words joined by spaces, as tables write phrases.
pub(super) fn phrase(words: &[Spoken]) -> String {
    let mut out = String::new();
    for word in words {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(&word.word);
    }
    out
}

/// Whether `phrase` begins with `start` as whole words.
pub(super) fn begins(phrase: &str, start: &str) -> bool {
    phrase.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// Whether `phrase` ends with `end` as whole words.
pub(super) fn ends(phrase: &str, end: &str) -> bool {
    phrase.strip_suffix(end).is_some_and(|rest| rest.is_empty() || rest.ends_with(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_written_as_words_are_read() {
        for language in Language::ALL {
            let table = &of(language).speech;
            let lists = [
                table.others,
                table.says,
                table.sources,
                table.attitudes,
                table.mild,
                table.own,
                table.turns,
                table.unmeant,
                table.nods,
                table.jests,
                table.asker,
                table.answerer,
                table.nots,
                table.persons,
            ];
            for known in lists.iter().flat_map(|list| list.iter()) {
                assert_eq!(phrase(&spoken(known, 0)), *known);
            }
            assert!(lists.iter().all(|list| !list.is_empty() && list.is_sorted()), "{:?}", table.own);
        }
    }

    #[test]
    fn elided_words_are_words_and_english_ones_are_whole() {
        let words = |text: &str| phrase(&spoken(text, 0));
        assert_eq!(words("C’est vrai, qu'on dit."), "c est vrai qu on dit");
        assert_eq!(words("I don’t think, it's"), "i dont think its");
        assert_eq!(spoken("d’Orvane", 5)[1].range, 9..15);
    }
}
