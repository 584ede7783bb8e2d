//! The words by which a post is told: its best span that stands alone, else the longest piece of it that can be read.

use super::edition::Desk;
use crate::quote::honest::{dangles, is_honest, is_noise};
use crate::quote::select::{Pick, Told, best, picks};
use crate::quote::span::Part;
use crate::quote::{Context, Needs, Telling, ways};
use crate::text::scan::{Kind, scan};
use crate::text::stop::is_stop;
use crate::text::words::words;
use std::ops::Range;

/// Longest quotation inside a sentence, in characters, and the longest of a post that must be told.
const RUN_IN: usize = 150;
const LONGEST: usize = 240;
/// What it is worth that words begin their post: what follows rests on it.
const OPENS: f64 = 0.4;
/// The same of a paragraph of it.
const PARAGRAPH: f64 = 0.15;
/// And that they are all that it says.
const ENTIRE: f64 = 0.3;
/// What is taken from a question that its author goes on from: it may be a hook.
const HOOK: f64 = 0.3;
/// Longest title by nature, in characters.
const TITLE: usize = 300;
/// Shortest piece of a post that is told for want of better, in characters and in words.
const LEAST: usize = 12;
const WORDS: usize = 4;
/// Sentences of a post that are looked at for such a piece.
const LOOKED_AT: usize = 8;

impl Desk<'_> {
    /// The words that tell a post, where those told and `taken` leave any; of one that answers a post that is told
    /// beside it, also those that stand beside that alone.
    pub(super) fn saying(&self, theme: usize, post: usize, taken: &Told, answers: bool) -> Option<Pick> {
        if self.conversation().posts[post].warning.is_some() || self.evidence.refused.contains(&post) {
            return None;
        }
        // A title by nature is printed as it is.
        if let Some(title) = self.whole_title(post) {
            return self.is_new(&title, taken).then_some(title);
        }
        let own: Vec<Pick> = self.all[theme].iter().filter(|pick| pick.post == post).cloned().collect();
        let own = if own.is_empty() { picks(self.evidence, theme, &[post]) } else { own };
        let is_free = |pick: &&Pick| {
            let may = match pick.span.part {
                Part::Whole | Part::Head => true,
                Part::Answer => answers,
                _ => false,
            };
            may && pick.span.is_own()
                && pick.span.characters <= LONGEST
                && self.is_new(pick, taken)
                && !is_noise(self.words(pick))
                && !dangles(self.words(pick), self.conversation().posts[post].language.as_deref())
                && is_honest(&self.conversation().posts[post], pick.span.at)
        };
        let value = |pick: &Pick| {
            let length = match pick.span.characters {
                0..=29 => -0.3,
                30..=RUN_IN => 0.0,
                _ => -0.35,
            };
            let opens = if pick.span.begins { OPENS } else { PARAGRAPH };
            pick.span.merit
                + pick.about
                + length
                + if pick.span.opens { opens } else { 0.0 }
                + if pick.span.all { ENTIRE } else { 0.0 }
                - if pick.span.states || pick.span.title { 0.0 } else { 0.3 }
                - if pick.span.asks && !pick.span.all { HOOK } else { 0.0 }
        };
        best(own.iter().filter(is_free), value)
            .cloned()
            .or_else(|| self.way(post, taken, answers))
            .or_else(|| self.piece(post, taken))
            .or_else(|| self.others_words(&own, taken))
    }

    /// What a post that must be told quotes of others, told as theirs, where it has no words of its own.
    fn others_words(&self, all: &[Pick], taken: &Told) -> Option<Pick> {
        let fits = |pick: &&Pick| {
            let is_due = self.coverage.0.iter().any(|(post, _)| *post == pick.post);
            is_due
                && !pick.span.is_own()
                && pick.span.is_whole()
                && pick.span.characters <= LONGEST
                && !is_noise(self.words(pick))
                && self.is_new(pick, taken)
        };
        best(all.iter().filter(fits), |pick| pick.span.merit).cloned()
    }

    /// The best way of telling a post that needs nothing beside it, or of an answer what it answers.
    fn way(&self, post: usize, taken: &Told, answers: bool) -> Option<Pick> {
        self.whole_ways(post, answers).into_iter().find(|pick| self.is_new(pick, taken))
    }

    /// Whether nothing that is told or `taken` says the same; of a post that must be told, in the same words.
    fn is_new(&self, pick: &Pick, taken: &Told) -> bool {
        let is_due = self.coverage.0.iter().any(|(post, _)| *post == pick.post);
        let says = |told: &Told| match is_due {
            true => told.repeats(pick.post, pick.span.at, &pick.keys),
            false => told.has(pick.post, pick.span.at, &pick.keys),
        };
        !says(&self.told) && !says(taken)
    }

    /// The ways of telling a post in its author's words from first to last, best first.
    pub(super) fn whole_ways(&self, post: usize, answers: bool) -> Vec<Pick> {
        let posts = &self.conversation().posts;
        if self.evidence.refused.contains(&post) {
            return Vec::new();
        }
        let source = &posts[post];
        let answered = self.threads.parent(post).map(|parent| &posts[parent]);
        let stands = |way: &crate::quote::Way| {
            // Emoji inside a sentence stay where they are.
            let signs = |[from, to]: &[usize; 2]| {
                source.text[*from..*to].chars().all(|ch| !ch.is_alphanumeric() && !ch.is_ascii_punctuation())
            };
            (way.telling != Telling::Beginning && way.cuts.iter().all(signs))
                && way.said_by.is_none()
                && way.telling != Telling::Link
                && match way.needs {
                    Needs::Nothing => true,
                    Needs::Parent => answers,
                    Needs::Question(_) | Needs::Referent(_) => false,
                }
        };
        let found = ways(source, Context { answered }).into_iter().filter(stands);
        let picks = found.filter_map(|way| {
            let words = source.text.get(way.at[0]..way.at[1])?;
            let reads = super::edition::is_latin(words)
                && words.chars().count() <= LONGEST
                && words.split_whitespace().nth(1).is_some();
            if !reads
                || is_noise(words)
                || dangles(words, source.language.as_deref())
                || !is_honest(source, way.at)
            {
                return None;
            }
            let mut pick = Pick::of(self.evidence, post, way.at);
            pick.span.merit = way.merit.min(0.0);
            pick.span.asks = way.telling == Telling::Question;
            Some(pick)
        });
        picks.collect()
    }

    /// Whether a quotation ends its post with a question, and is no hook for what follows.
    pub(super) fn is_question(&self, pick: &Pick) -> bool {
        let text = self.conversation().posts[pick.post].text.as_str();
        let after = &text[pick.span.at[1]..];
        let signs = scan(after);
        let said = |(at, ch): (usize, char)| {
            ch.is_alphanumeric() && !signs.iter().any(|token| token.range.contains(&at))
        };
        pick.span.asks && !after.char_indices().any(said)
    }

    /// The title of a post that has one, all of it.
    pub(super) fn whole_title(&self, post: usize) -> Option<Pick> {
        let source = &self.conversation().posts[post];
        let title = source.text.get(..source.title_end)?.trim_end();
        let lines = title.contains('\n') || title.chars().count() > TITLE;
        if lines || !title.chars().any(char::is_alphanumeric) || !super::edition::is_latin(title) {
            return None;
        }
        let mut pick = Pick::of(self.evidence, post, [0, title.len()]);
        pick.span.title = true;
        pick.span.asks = title.ends_with('?');
        Some(pick)
    }

    /// Whether any words of a post can be quoted.
    pub(super) fn can_be_quoted(&self, post: usize) -> bool {
        self.conversation().posts[post].warning.is_none()
            && !self.evidence.refused.contains(&post)
            && (!self.evidence.quotes.quotables(post, self.evidence).is_empty()
                || self.whole_title(post).is_some()
                || !self.whole_ways(post, false).is_empty()
                || self.piece(post, &Told::default()).is_some())
    }

    /// The first piece of a post, between addresses, mentions and emoji, that has some words and keeps its sense.
    fn piece(&self, post: usize, taken: &Told) -> Option<Pick> {
        let mut found: Option<(usize, Pick)> = None;
        for pick in self.pieces(post) {
            let is_free = self.is_new(&pick, taken);
            // Of the pieces the first with as many words as a clause has, else the longest.
            let enough = words(self.words(&pick)).len().min(6);
            if is_free && found.as_ref().is_none_or(|(most, _)| enough > *most) {
                found = Some((enough, pick));
            }
        }
        found.map(|(_, pick)| pick)
    }

    /// The pieces of a post that can be read by themselves.
    pub(super) fn pieces(&self, post: usize) -> Vec<Pick> {
        let text = self.conversation().posts[post].text.as_str();
        if text.contains("```") {
            return Vec::new();
        }
        let source = &self.conversation().posts[post];
        let language = source.language.as_deref();
        let sentences = self.evidence.reading.sentences(post).take(LOOKED_AT);
        // *@ann, Bea and I*
        let lists = |at: usize| text[..at].trim_end().ends_with(',') && text[..at].contains('@');
        let reads = |at: &Range<usize>| {
            if lists(at.start) {
                return false;
            }
            let said = &text[at.clone()];
            let all = words(said);
            let last = all.last().map(|word| word.folded.as_str()).unwrap_or_default();
            // *used it to build the*, and then came an address.
            let open = !said.ends_with(['.', '!', '?']) && is_stop(last, language);
            let torn = said.ends_with(['…']) || said.ends_with("..") || said.contains("http");
            !open
                && !torn
                && all.len() >= WORDS
                && super::edition::is_latin(said)
                && !is_noise(said)
                && is_honest(source, [at.start, at.end])
        };
        let pick = |at: Range<usize>| {
            let mut pick = Pick::of(self.evidence, post, [at.start, at.end]);
            pick.span.merit = -1.0;
            pick.span.asks = text[at].ends_with('?');
            pick
        };
        sentences.flat_map(|sentence| readable(text, sentence)).filter(reads).map(pick).collect()
    }
}

/// The pieces of a sentence between what cannot be read aloud, each cut where a clause ends if it is too long.
fn readable(text: &str, sentence: Range<usize>) -> Vec<Range<usize>> {
    let mut breaks: Vec<Range<usize>> = scan(text)
        .into_iter()
        .filter(|token| !matches!(token.kind, Kind::Hashtag | Kind::Cashtag))
        .map(|token| token.range)
        .filter(|range| range.start >= sentence.start && range.end <= sentence.end)
        .collect();
    breaks.push(sentence.end..sentence.end);
    let mut found = Vec::new();
    // What follows an address in the middle of a sentence goes with what stands before it.
    let mut begins = true;
    let mut from = sentence.start;
    for gap in breaks {
        let piece = text.get(from..gap.start.max(from)).unwrap_or_default();
        for (number, line) in piece.split('\n').enumerate() {
            begins |= number > 0;
            let start = from + (line.as_ptr() as usize - piece.as_ptr() as usize);
            if begins {
                found.extend(trimmed(text, start..start + line.len()));
            }
            begins &= !line.chars().any(char::is_alphanumeric);
        }
        from = gap.end;
    }
    found
}

fn trimmed(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let odd = |ch: char| {
        ch.is_whitespace()
            || matches!(
                ch,
                '-' | '–'
                    | '—'
                    | '•'
                    | '*'
                    | '>'
                    | '|'
                    | ':'
                    | ','
                    | '.'
                    | ';'
                    | '→'
                    | '#'
                    | '@'
                    | '&'
                    | '/'
                    | '='
            )
    };
    let piece = text.get(range.clone())?;
    let start = range.start + piece.len() - piece.trim_start_matches(odd).len();
    let start = start + crate::quote::clause::label(text.get(start..range.end).unwrap_or_default());
    let mut end = range.start + piece.trim_end_matches(|ch: char| odd(ch) && ch != '.').len();
    if start >= end {
        return None;
    }
    if text[start..end].chars().count() > LONGEST {
        let most = text[start..].char_indices().nth(LONGEST).map_or(end, |(at, _)| start + at);
        let mark = text[start..most].rfind([',', ';', '—', '–']).filter(|at| *at > LEAST)?;
        end = start + mark;
    }
    let words = &text[start..end];
    let marks =
        ['"', '“', '”', '«', '»', '„', '`', '{', '}', '<', '\\', '[', ']', '_', '^', '~', '|', '\u{fffd}'];
    let balanced = words.matches('(').count() == words.matches(')').count();
    let letters = words.chars().filter(|ch| ch.is_alphabetic()).count();
    (words.chars().count() >= LEAST
        && letters * 2 >= words.chars().count()
        && balanced
        && !words.contains(marks))
    .then_some(start..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(text: &str) -> Vec<&str> {
        readable(text, 0..text.len()).into_iter().map(|at| &text[at]).collect()
    }

    #[test]
    fn what_cannot_be_read_aloud_parts_pieces() {
        assert_eq!(
            pieces("@lou the boat sails at nine https://x.example/1 whatever they say"),
            ["the boat sails at nine"]
        );
        assert_eq!(pieces("one line of words\nand another line"), ["one line of words", "and another line"]);
        assert!(pieces("let x = \"a\" in f(x)").is_empty(), "marks of its own");
        assert!(pieces("ok then").is_empty(), "too short");
    }

    #[test]
    fn a_long_piece_ends_where_a_clause_does() {
        let text = format!(
            "{}, and so on without end {}",
            "the boat sails at nine ".repeat(6).trim(),
            "on and on ".repeat(12)
        );
        assert_eq!(pieces(&text), ["the boat sails at nine ".repeat(6).trim()]);
        assert!(pieces(&"word ".repeat(80)).is_empty(), "no clause ends");
    }
}
