//! Spans of a post that look like noun phrases.

use super::grammar::{Article, Evidence, is_acronym, is_title_case, stem};
use crate::model::Post;
use crate::text::segment::sentences;
use crate::text::stop::is_stop;
use crate::text::words::{Word, words};

/// Longest phrase, in words.
const LONGEST: usize = 4;

/// A span that may name something.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Candidate {
    /// What all its forms share.
    pub(super) key: String,
    pub(super) at: [usize; 2],
    /// Words that are no link words.
    pub(super) words: usize,
    pub(super) is_name: bool,
    /// The folded word that carries number and gender.
    pub(super) head: String,
    /// The article before it.
    pub(super) article: Article,
    /// The text stands in title case or shouts, so that its capitals mean nothing.
    pub(super) titled: bool,
}

/// All candidates of a post, longer ones and their parts.
pub(super) fn candidates(post: &Post, evidence: &Evidence) -> Vec<Candidate> {
    let language = post.language.as_deref();
    let french = language.is_some_and(|tag| tag.starts_with("fr"));
    let romance = french || language.is_some_and(|tag| ["es", "it", "pt"].iter().any(|l| tag.starts_with(l)));
    let mut out = Vec::new();
    for sentence in sentences(&post.text) {
        let text = &post.text[sentence.clone()];
        let found = words(text);
        let titled = is_title_case(text, &found);
        for first in 0..found.len() {
            if !is_content(&found[first], text, language, evidence) {
                continue;
            }
            let mut content = 1;
            for last in first..found.len().min(first + LONGEST + 2) {
                if last > first {
                    if !is_joined(text, &found[last - 1], &found[last]) {
                        break;
                    }
                    let link = is_link(&found[last].folded, romance);
                    if link {
                        continue;
                    }
                    if !is_content(&found[last], text, language, evidence) {
                        break;
                    }
                    content += 1;
                }
                if content > LONGEST {
                    break;
                }
                if let Some(candidate) = judge(text, &found[first..=last], content, titled, romance, evidence)
                {
                    let [from, to] = candidate.at;
                    let article = first
                        .checked_sub(1)
                        .filter(|before| is_joined(text, &found[*before], &found[first]))
                        .map_or(Article::None, |before| Article::of(&found[before].folded));
                    let at = [sentence.start + from, sentence.start + to];
                    out.push(Candidate { at, article, ..candidate });
                }
            }
        }
    }
    out
}

/// Words that may stand between two nouns of one phrase.
fn is_link(folded: &str, romance: bool) -> bool {
    if romance {
        matches!(
            folded,
            "de" | "du"
                | "des"
                | "d"
                | "d'"
                | "a"
                | "au"
                | "aux"
                | "la"
                | "le"
                | "l"
                | "les"
                | "en"
                | "del"
                | "di"
                | "da"
                | "do"
                | "dos"
                | "das"
        )
    } else {
        matches!(folded, "of")
    }
}

fn is_content(word: &Word, text: &str, language: Option<&str>, evidence: &Evidence) -> bool {
    let shown = &text[word.range.clone()];
    let letters = shown.chars().filter(|ch| ch.is_alphabetic()).count();
    let digits = shown.chars().filter(char::is_ascii_digit).count();
    let number = letters == 0 && digits > 0;
    if number
        || (letters < 2 && !is_acronym(shown))
        || (letters < 3 && !is_acronym(shown) && shown.is_ascii())
    {
        return false;
    }
    let short = is_acronym(shown) && letters <= 4;
    !is_stop(&word.folded, language) && !is_stop(&word.folded, None)
        || (short
            && evidence.is_name(&word.folded)
            && !matches!(word.folded.as_str(), "ok" | "lol" | "rt" | "us" | "it" | "no" | "so"))
}

/// Only a space or a hyphen between them, or an elision.
fn is_joined(text: &str, before: &Word, next: &Word) -> bool {
    let between = text.get(before.range.end..next.range.start).unwrap_or("…");
    matches!(between, "" | " " | "-" | "\u{a0}" | "\u{2011}" | "'" | "’")
}

fn judge(
    text: &str,
    span: &[Word],
    content: usize,
    titled: bool,
    romance: bool,
    evidence: &Evidence,
) -> Option<Candidate> {
    let (first, last) = (span.first()?, span.last()?);
    let shown = text.get(first.range.start..last.range.end)?;
    if shown.contains(['#', '@', '$', '\n', '_', '…', '&'])
        || shown.chars().count() > 48
        || is_link(&last.folded, romance)
    {
        return None;
    }
    let names = span
        .iter()
        .filter(|word| !is_link(&word.folded, romance))
        .all(|word| evidence.is_name(&word.folded) || (is_acronym(&text[word.range.clone()]) && !titled));
    // In French the noun comes first, in English last.
    let head = if romance { first } else { last };
    let tail = if romance { last } else { first };
    if !names {
        if !evidence.can_end(&head.folded) || !evidence.can_begin(&tail.folded) {
            return None;
        }
        if content == 1 && evidence.of(&head.folded).noun == 0 {
            return None;
        }
        let middle_ok = span.iter().filter(|word| !is_link(&word.folded, romance)).all(|word| {
            let found = evidence.of(&word.folded);
            found.verb <= found.noun + found.name + 1
        });
        if !middle_ok || (romance && content > 1 && !evidence.can_follow(&last.folded)) {
            return None;
        }
    }
    if first.is_tag && span.len() == 1 && !shown.chars().any(char::is_lowercase) && shown.chars().count() > 12
    {
        return None;
    }
    let key: Vec<&str> =
        span.iter().filter(|word| !is_link(&word.folded, romance)).map(|word| stem(&word.folded)).collect();
    Some(Candidate {
        key: key.join(" "),
        at: [first.range.start, last.range.end],
        words: content,
        is_name: names,
        head: head.folded.clone(),
        article: Article::None,
        titled,
    })
}

impl Evidence {
    /// Can stand last in a Romance phrase: an adjective or a second noun, not a verb.
    fn can_follow(&self, folded: &str) -> bool {
        let found = self.of(folded);
        let verbal = ["er", "ez", "ait", "aient", "ons", "era", "eront", "rait", "raient"]
            .iter()
            .any(|end| folded.ends_with(end));
        found.verb == 0 && (!verbal || found.noun > 0) && self.can_begin(folded)
    }
}
