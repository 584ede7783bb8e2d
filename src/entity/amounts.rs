//! Numbers that count something: money, measures, people, things, per cent.

use super::tokens::{Form, Number, Token};
use super::words::{self, Words};
use super::{Entity, Fate, Kind};
use crate::locale::Language;
use crate::text::stop::is_stop;

/// How many words may stand between a number of people and what befell them.
const APART: usize = 6;
/// How far before a number a death toll may be named, in tokens.
const NAMED_BEFORE: usize = 8;
/// How far before a number a word may stand that makes it doubtful, or what money is for.
const BEFORE: usize = 4;

/// Tokens after a number in which the end of its sentence is looked for.
const SENTENCE: usize = 40;

/// All such numbers of a text.
pub(super) fn amounts(text: &str, tokens: &[Token], language: Language, words: &Words) -> Vec<Entity> {
    let reader = Reader { text, tokens, language, words };
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let Form::Number(number) = token.form else { continue };
        let read = reader
            .money(at, number)
            .or_else(|| reader.percent(at, number))
            .or_else(|| reader.toll(at, number))
            .or_else(|| reader.quantity(at, number))
            .or_else(|| reader.count(at, number));
        if let Some((range, kind)) = read {
            let is_doubtful = number.is_round || reader.is_doubtful(at, &kind);
            found.push(Entity { at: range, kind, is_doubtful });
        }
    }
    found
}

struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token],
    language: Language,
    words: &'a Words,
}

impl Reader<'_> {
    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", Token::word)
    }

    fn before(&self, at: usize, back: usize) -> &str {
        at.checked_sub(back).map_or("", |at| self.word(at))
    }

    fn form(&self, at: usize) -> Option<&Form> {
        self.tokens.get(at).map(|token| &token.form)
    }

    /// The first and the last byte of tokens.
    fn range(&self, from: usize, to: usize) -> [usize; 2] {
        let to = to.min(self.tokens.len() - 1);
        [self.tokens[from].range.start, self.tokens[to].range.end]
    }

    fn money(&self, at: usize, number: Number) -> Option<([usize; 2], Kind)> {
        let (mut from, mut to) = (at, at);
        let mut value = number.value;
        let mut currency = None;
        // `$60`, `US$ 60`, `R$ 4,99`, `EUR 20`.
        if let Some(Form::Sign(sign)) = at.checked_sub(1).and_then(|at| self.form(at)) {
            currency = sign_code(*sign);
            from -= usize::from(currency.is_some());
            if *sign == '$' && currency.is_some() {
                let country = match from.checked_sub(1).map(|at| (self.word(at), self.tokens[from].is_glued))
                {
                    Some(("r", true)) => Some("BRL"),
                    Some(("us" | "usd", true)) => Some("USD"),
                    Some(("c" | "ca" | "cad", true)) => Some("CAD"),
                    Some(("a" | "au", true)) => Some("AUD"),
                    _ => None,
                };
                from -= usize::from(country.is_some());
                currency = country.or(currency);
            }
        } else if matches!(
            self.before(at, 1),
            "eur" | "usd" | "chf" | "gbp" | "cad" | "aud" | "jpy" | "brl" | "rs"
        ) {
            currency = self.words.currency(self.before(at, 1));
            from -= 1;
        }
        // `60M$`, `60 millions $`, `60 millions de dollars`, `9,000 euros`.
        let mut next = at + 1;
        let short = match self.word(next) {
            "m" if self.is_glued_capital(next) => Some(1e6),
            "m" | "k" if matches!(self.form(next + 1), Some(Form::Sign('$' | '€' | '£'))) => {
                Some(if self.word(next) == "m" { 1e6 } else { 1e3 })
            }
            _ => None,
        };
        let may_scale =
            currency.is_some() || matches!(self.form(next + 1), Some(Form::Sign('$' | '€' | '£')));
        if let Some(factor) = short.filter(|_| may_scale && !number.is_scaled) {
            value *= factor;
            to = next;
            next += 1;
        }
        let is_scaled = number.is_scaled || short.is_some() && to > at;
        if currency.is_none() {
            if let Some(Form::Sign(sign)) = self.form(next)
                && let Some(code) = sign_code(*sign)
            {
                (currency, to) = (Some(code), next);
            } else {
                let place =
                    if is_scaled && self.words.of.contains(&self.word(next)) { next + 1 } else { next };
                let two = format!("{} {}", self.word(place), self.word(place + 1));
                if let Some(code) = self.words.currency(&two) {
                    (currency, to) = (Some(code), place + 1);
                } else if let Some(code) = self.words.currency(self.word(place)) {
                    (currency, to) = (Some(code), place);
                }
            }
        }
        if currency.is_none() {
            // `une aide de 60 millions`: money only where a word before says so and no noun follows.
            let near = |back: usize| self.words.sums.contains(&self.before(at, back));
            let goes_on = self.words.of.contains(&self.word(at + 1))
                || matches!(self.form(at + 1), Some(Form::Word(word)) if !is_stop(word, Some(self.language.code())));
            if !(is_scaled && value >= 1e6 && (1..=BEFORE).any(near)) || goes_on {
                return None;
            }
        }
        if number.is_article && !is_scaled {
            return None;
        }
        let is_rate = self.words.rates.contains(&self.word(to + 1))
            && self.tokens.get(to + 2).is_some_and(|next| matches!(next.form, Form::Word(_)))
            || matches!(self.form(to + 1), Some(Form::Joint))
                && self.text[self.tokens[to + 1].range.clone()] == *"/";
        Some((self.range(from, to), Kind::Money { amount: value, currency, is_rate }))
    }

    fn is_glued_capital(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.is_glued && token.is_capital)
    }

    fn percent(&self, at: usize, number: Number) -> Option<([usize; 2], Kind)> {
        if matches!(self.form(at + 1), Some(Form::Sign('%'))) {
            return Some((self.range(at, at + 1), Kind::Percent(number.value)));
        }
        let percent = crate::lang::of(self.language).lexicon.numerals.percent;
        let after = beginning(&self.text[self.tokens[at].range.end..]);
        let to = match () {
            () if after.starts_with(percent) => at + percent.split(' ').count(),
            () if self.word(at + 1) == "percent" => at + 1,
            () => return None,
        };
        Some((self.range(at, to), Kind::Percent(number.value)))
    }

    /// Whole, no year, and not the number of a room.
    fn counts(&self, at: usize, number: Number) -> bool {
        !number.is_fraction
            && number.value >= 1.0
            && !self.words.labels.contains(&self.before(at, 1))
            && !matches!(
                at.checked_sub(1).and_then(|at| self.form(at)),
                Some(Form::Sign(_) | Form::Number(_) | Form::Code)
            )
    }

    fn toll(&self, at: usize, number: Number) -> Option<([usize; 2], Kind)> {
        let label = self.before(at, 1);
        if number.is_fraction
            || number.value < 1.0
            || number.is_year
            || self.is_word_label(label)
            || number.is_scaled && number.value >= 1e6
        {
            return None;
        }
        // One more than those of before, of *ten more dead*, is no toll.
        if self.words.further.contains(&label) {
            return None;
        }
        let mut place = at + 1;
        for _ in 0..=APART {
            match self.form(place) {
                Some(Form::Word(word)) => {
                    if self.words.further.contains(&word.as_str()) {
                        return None;
                    }
                    if let Some(fate) = self.fate(word) {
                        // *Killing 370 are arrested*: those who are arrested are others.
                        if place > at + 1 && self.words.causes.contains(&label) {
                            return None;
                        }
                        // *Five bodies*, but not *five times dead*; an article takes only what is dead, not *une mort*.
                        let fine = !number.is_article || self.is_toll_of_one(at, word);
                        let kind = Kind::Toll { people: number.value, fate };
                        return fine.then(|| (self.range(at, place), kind));
                    }
                    if !self.words.people.contains(&word.as_str()) {
                        break;
                    }
                    place += 1;
                }
                _ => break,
            }
        }
        self.toll_named_before(at, number)
    }

    fn is_word_label(&self, label: &str) -> bool {
        // `in 5 dead` is no label; `room 5` is.
        self.words.labels.contains(&label)
            && !matches!(label, "in" | "en" | "em" | "nel" | "since" | "depuis")
    }

    /// The fate of a word in the text's language, else in another.
    fn fate(&self, word: &str) -> Option<Fate> {
        self.words.fate(word).or_else(|| {
            Language::ALL.into_iter().filter(|other| *other != self.language).find_map(|other| {
                // Short words are of more than one sense: *tue*, *hurt*.
                (word.chars().count() >= 5).then(|| words::words(other).fate(word)).flatten()
            })
        })
    }

    /// `un mort`, `one dead`, not `une morte-saison` or `un corps`.
    fn is_toll_of_one(&self, at: usize, word: &str) -> bool {
        let after_toll = (1..=3).any(|back| self.words.tolls.contains(&self.before(at, back)));
        let least = matches!(
            word,
            "dead"
                | "killed"
                | "death"
                | "muerto"
                | "morto"
                | "toter"
                | "dode"
                | "doden"
                | "fallecido"
                | "disparu"
                | "injured"
        );
        let french = word == "mort"
            && (after_toll || matches!(self.before(at, 1), "moins" | "fait" | "") || self.follows_break(at));
        least && (self.text[self.tokens[at].range.clone()].to_lowercase() != "a") || french
    }

    fn follows_break(&self, at: usize) -> bool {
        at == 0 || !matches!(self.form(at - 1), Some(Form::Word(_)))
    }

    /// `The death toll rises to 13`, `Bilan : 13`.
    fn toll_named_before(&self, at: usize, number: Number) -> Option<([usize; 2], Kind)> {
        if number.is_article {
            return None;
        }
        if let Some(Form::Word(next)) = self.form(at + 1)
            && (!is_stop(next, Some(self.language.code())) || self.words.unit(next).is_some())
        {
            return None;
        }
        if matches!(self.form(at + 1), Some(Form::Sign(_) | Form::Number(_) | Form::Clock(..))) {
            return None;
        }
        let start = at.saturating_sub(NAMED_BEFORE);
        let named = (start..at)
            .rev()
            .take_while(|place| !matches!(self.tokens[*place].form, Form::End))
            .find(|place| {
                let word = self.word(*place);
                let toll = self.words.tolls.contains(&word);
                // `toll` alone may be a road's; `balance` and `cifra` are of the dead where they say so.
                let next = (1..=2)
                    .map(|step| self.word(place + step))
                    .any(|word| self.fate(word) == Some(Fate::Dead));
                toll && match word {
                    "toll" => self.before(*place, 1) == "death",
                    "bilan" | "bilancio" | "opferzahl" | "todeszahl" | "dodental" => true,
                    _ => next,
                }
            })?;
        // Nothing between says that it is of another kind, or another number that the toll is.
        let other = (named + 1..at).any(|place| {
            matches!(self.tokens[place].form, Form::Number(other) if !other.is_article)
                || self.fate(self.word(place)).is_some_and(|fate| fate != Fate::Dead)
                || self.words.further.contains(&self.word(place))
        });
        (!other).then(|| (self.range(at, at), Kind::Toll { people: number.value, fate: Fate::Dead }))
    }

    fn quantity(&self, at: usize, number: Number) -> Option<([usize; 2], Kind)> {
        if number.is_year {
            return None;
        }
        if matches!(self.form(at + 1), Some(Form::Sign('°'))) {
            return Some((
                self.range(at, at + 1),
                Kind::Quantity { value: number.value, unit: super::Unit::Degree, is_age: false },
            ));
        }
        let word = self.word(at + 1);
        let mut to = at + 1;
        // `26-year-old` is one word after its number.
        let (head, tail) = word.split_once('-').unwrap_or((word, ""));
        let mut unit = self.words.unit(head)?;
        if number.is_article
            && !matches!(unit, super::Unit::Tonne | super::Unit::Kilometre | super::Unit::Kilogram)
        {
            return None;
        }
        if word == "m" && self.tokens[at + 1].is_capital {
            return None;
        }
        if unit == super::Unit::Kilometre && self.text[self.tokens[to].range.end..].starts_with("/h") {
            unit = super::Unit::KilometreAnHour;
        }
        // In Romance languages a number of years is an age; elsewhere where it says old.
        let old = ["old", "age", "aged", "alt", "oud", "olds"];
        let is_age = unit == super::Unit::Year
            && (tail.starts_with("old")
                || old.contains(&self.word(at + 2))
                || old.contains(&self.before(at, 1)));
        to += usize::from(is_age && tail.is_empty() && old.contains(&self.word(at + 2)));
        Some((self.range(at, to), Kind::Quantity { value: number.value, unit, is_age }))
    }

    fn count(&self, at: usize, number: Number) -> Option<([usize; 2], Kind)> {
        if !self.counts(at, number) || number.is_year || number.is_article {
            return None;
        }
        let mut place = at + 1;
        if number.is_scaled || number.is_round {
            place += usize::from(self.words.of.contains(&self.word(place)));
        }
        // *25 millions disponibles* are of something that is not said; *4K screens* have no number.
        let romance = matches!(self.language, Language::Fr | Language::Es | Language::It | Language::Pt);
        if number.is_scaled
            && (romance && place == at + 1 || self.text[self.tokens[at].range.clone()].ends_with('K'))
        {
            return None;
        }
        let Some(Form::Word(noun)) = self.form(place) else { return None };
        let is_noun = noun.chars().count() >= 3
            && self.fate(noun).is_none()
            && !self.words.further.contains(&noun.as_str())
            && !self.words.at.contains(&self.before(at, 1))
            && !is_stop(noun, Some(self.language.code()))
            && !self.words.capitalised.contains(&noun.as_str())
            && !self.words.hours.contains(&noun.as_str())
            && super::moments::month(noun, self.language, self.words).is_none();
        is_noun.then(|| (self.range(at, place), Kind::Count { value: number.value, noun: noun.clone() }))
    }

    /// A word before says that it may not be so, or words after a number of dead that they are only feared to be.
    fn is_doubtful(&self, at: usize, kind: &Kind) -> bool {
        let doubt = |word: &str| self.words.doubts.contains(&word);
        let before = (1..=BEFORE)
            .map_while(|back| at.checked_sub(back))
            .take_while(|place| {
                !matches!(self.tokens[*place].form, Form::End | Form::Joint | Form::Number(_))
            })
            .any(|place| doubt(self.word(place)));
        if before {
            return true;
        }
        let is_toll = matches!(kind, Kind::Toll { .. });
        // *Dead or missing*: nobody can tell how many of which.
        let either = (at + 1..at + APART).any(|place| {
            matches!(self.word(place + 1), "ou" | "or" | "o" | "oder" | "of")
                && self.fate(self.word(place)).is_some()
                && self.fate(self.word(place + 2)).is_some()
        });
        if is_toll && either {
            return true;
        }
        // What follows *and* is said of another number.
        let and = self.language.locale().and.trim();
        let after = (at + 1..self.tokens.len().min(at + APART + 2))
            .take_while(|place| {
                !matches!(self.tokens[*place].form, Form::End | Form::Joint | Form::Number(_))
            })
            .take_while(|place| self.word(*place) != and)
            .any(|place| doubt(self.word(place)));
        let asks = self.tokens[at..]
            .iter()
            .take(SENTENCE)
            .find(|token| token.form == Form::End)
            .is_some_and(|token| &self.text[token.range.clone()] == "?");
        is_toll && (after || asks)
    }
}

fn sign_code(sign: char) -> Option<&'static str> {
    match sign {
        '$' => Some("$"),
        '€' => Some("EUR"),
        '£' => Some("GBP"),
        '¥' => Some("JPY"),
        _ => None,
    }
}

/// The beginning of a text in lower case, as long as a sign of per cent in letters can be.
fn beginning(text: &str) -> String {
    text.trim_start().chars().take(12).collect::<String>().to_lowercase()
}
