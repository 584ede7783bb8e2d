//! Names: words in capitals where a sentence does not ask for them, with the particles that belong to them.

use super::tokens::{Form, Token};
use super::words::Words;
use super::{Entity, Kind, Named};
use crate::locale::Language;

/// Most words of a name.
const LONGEST: usize = 5;
/// A text of which so many of the words are in capitals throughout is shouted: none of them is a name for it.
const SHOUTED: (usize, usize) = (2, 3);

/// Adds names and tags to what is found.
pub(super) fn names(
    text: &str,
    tokens: &[Token],
    language: Language,
    words: &Words,
    found: &mut Vec<Entity>,
) {
    let is_word = |token: &&Token| matches!(token.form, Form::Word(_));
    let letters = tokens.iter().filter(is_word).count();
    let loud = |token: &&Token| {
        let word = &text[token.range.clone()];
        word.chars().nth(1).is_some() && word.chars().all(|ch| !ch.is_lowercase())
    };
    let capitals = tokens.iter().filter(is_word).filter(loud).count();
    let shouted = letters >= 4 && capitals * SHOUTED.1 >= letters * SHOUTED.0;
    let reader = Reader { text, tokens, language, words };
    let mut at = 0;
    found.sort_by_key(|entity| entity.at);
    let mut named: Vec<Entity> = Vec::new();
    let mut place = 0;
    while at < tokens.len() {
        let token = &tokens[at];
        if token.form == Form::Tag {
            named.push(Entity {
                at: [token.range.start, token.range.end],
                kind: Kind::Tag,
                is_doubtful: false,
            });
        }
        match reader.read(at).filter(|_| !shouted) {
            Some((from, to, kind)) => {
                let range = [tokens[from].range.start, tokens[to].range.end];
                while found.get(place).is_some_and(|known| known.at[1] <= range[0]) {
                    place += 1;
                }
                if found.get(place).is_none_or(|known| range[1] <= known.at[0]) {
                    named.push(Entity { at: range, kind: Kind::Name(kind), is_doubtful: false });
                }
                at = to + 1;
            }
            None => at += 1,
        }
    }
    found.append(&mut named);
}

/// Particles of names that are known in all languages.
const PARTICLES: &[&str] = &[
    "al", "bin", "da", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el", "la", "le", "ten",
    "ter", "van", "von",
];
/// Those that are plain prepositions as well: what stands before them may be any noun.
const PREPOSITIONS: &[&str] = &["de", "del", "della", "di", "do", "dos", "da", "das", "du", "des", "of"];

struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token],
    language: Language,
    words: &'a Words,
}

impl Reader<'_> {
    fn is_capital(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| matches!(token.form, Form::Word(_)) && token.is_capital)
    }

    fn is_particle(&self, at: usize) -> bool {
        let word = self.tokens.get(at).map_or("", Token::word);
        self.words.particles.contains(&word) || PARTICLES.contains(&word)
    }

    /// Capitalised by its place in the sentence, or always.
    fn is_plain(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| self.words.capitalised.contains(&token.word()))
    }

    /// The word before, that of `Mr.` too.
    fn before(&self, at: usize) -> &str {
        let word = |back: usize| at.checked_sub(back).map_or("", |at| self.tokens[at].word());
        let stopped =
            at.checked_sub(1).is_some_and(|at| self.tokens[at].form == Form::End && self.tokens[at].is_glued);
        if stopped && self.words.titles.contains(&word(2)) { word(2) } else { word(1) }
    }

    /// Whether a sentence begins here.
    fn is_first(&self, at: usize) -> bool {
        self.before(at).is_empty()
            && (at == 0
                || !matches!(
                    self.tokens[at - 1].form,
                    Form::Word(_) | Form::Number(_) | Form::Joint | Form::Tag | Form::Opaque
                ))
    }

    /// The next word of a name after one that ends at a token: itself, or the one after lower-case particles.
    fn next(&self, first: usize, to: usize) -> Option<usize> {
        let mut next = to + 1;
        while spaced(self.text, self.tokens, next - 1)
            && self.is_particle(next)
            && !self.is_capital(next)
            && next - to <= 2
        {
            next += 1;
        }
        if !spaced(self.text, self.tokens, next - 1) || !self.is_capital(next) {
            return None;
        }
        let between = to + 1..next;
        // *Bilan de Lac-Mégantic* at the beginning of a sentence is no name.
        let prepositional = between.clone().any(|at| PREPOSITIONS.contains(&self.tokens[at].word()));
        let alone = to == first && self.is_first(first);
        if self.is_plain(next) && !self.is_particle(next) || prepositional && alone {
            return None;
        }
        // A capitalised particle needs a name after it.
        if self.is_plain(next) && !(self.is_capital(next + 1) && spaced(self.text, self.tokens, next)) {
            return None;
        }
        Some(next)
    }

    /// The name that begins at a token: its first and last token, and what it is of.
    fn read(&self, at: usize) -> Option<(usize, usize, Named)> {
        if !self.is_capital(at) {
            return None;
        }
        let before = self.before(at);
        // What a particle belongs to is no name without it: *Pen* of *Le Pen* at the beginning of a sentence, where
        // nobody can tell it from an article.
        if at > 0
            && self.is_particle(at - 1)
            && self.tokens[at - 1].is_capital
            && spaced(self.text, self.tokens, at - 1)
        {
            return None;
        }
        let leads = self.is_particle(at) && self.is_capital(at + 1) && spaced(self.text, self.tokens, at);
        if self.is_plain(at) && (!leads || self.is_first(at)) {
            return None;
        }
        let begun = self.tokens[at].word();
        let mut to = at;
        while to - at + 1 < LONGEST
            && let Some(next) = self.next(at, to)
        {
            to = next;
        }
        let is_title = self.words.titles.contains(&begun);
        let named = match () {
            () if self.words.titles.contains(&before) && !before.is_empty() => Named::Person,
            () if is_title && to > at => Named::Person,
            () if self.words.places.contains(&before) || self.words.places.contains(&begun) && to > at => {
                Named::Place
            }
            () => Named::Something,
        };
        // A single word at the beginning of a sentence is capitalised anyway, and a title alone names nobody.
        if to == at && (is_title || self.is_first(at) && named == Named::Something) {
            return None;
        }
        // German writes all nouns so: only what a title, a place or a particle tells is a name there.
        let linked = (at..to)
            .any(|place| self.is_particle(place) && !matches!(self.tokens[place].word(), "der" | "den"));
        if self.language == Language::De && named == Named::Something && !linked {
            return None;
        }
        let letters = self.text[self.tokens[at].range.start..self.tokens[to].range.end]
            .chars()
            .filter(|ch| ch.is_alphabetic())
            .count();
        let from = if named == Named::Person && is_title && to > at { at + 1 } else { at };
        // *The Mayor of London* is named by an office.
        (letters >= 3 && self.is_capital(from)).then_some((from, to, named))
    }
}

/// Whether nothing but a space stands after a token and before the next.
fn spaced(text: &str, tokens: &[Token], at: usize) -> bool {
    let Some(next) = tokens.get(at + 1) else { return false };
    let between = &text[tokens[at].range.end..next.range.start];
    between.chars().all(|ch| matches!(ch, ' ' | '\u{a0}')) && !between.is_empty()
        || matches!(between, "’" | "'")
}
