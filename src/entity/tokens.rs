//! A text cut into what entities are made of: words, numbers with their values, signs, and the ends of sentences.

use super::words::{Words, fold_word};
use crate::locale::Language;
use crate::locale::numerals::{dozen, scale, spelled};
use crate::text::scan::{Kind, scan};
use std::ops::Range;

/// What a token is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Form {
    /// Letters, with hyphens and apostrophes inside; lower case, without accents.
    Word(String),
    /// A number that counts something, as far as its form tells.
    Number(Number),
    /// `2013-07-06`, `6/7/2013` where only one reading is a date: year, month, day.
    Date(i16, i8, i8),
    /// `18:30`, `18h30`, `6 pm`: hour and minute.
    Clock(i8, i8),
    /// `24th`, `24e`, `1er`.
    Ordinal(i64),
    /// A sign of money, of per cent or of degrees.
    Sign(char),
    /// Digits that count nothing: a score, a version, a telephone number, an id.
    Code,
    /// A tag without its sign.
    Tag,
    /// An address, a mention.
    Opaque,
    /// A comma, a dash, a bracket.
    Joint,
    /// The end of a sentence or line.
    End,
}

/// A number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Number {
    pub(super) value: f64,
    /// It may be a year: four digits and nothing else, from 1900 to 2099.
    pub(super) is_year: bool,
    /// In letters, and maybe an article.
    pub(super) is_article: bool,
    /// A dozen, a hundred or so.
    pub(super) is_round: bool,
    /// With a fraction.
    pub(super) is_fraction: bool,
    /// A scale word multiplies it.
    pub(super) is_scaled: bool,
}

/// A piece of a text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Token {
    pub(super) range: Range<usize>,
    pub(super) form: Form,
    /// Nothing stands between it and the token before.
    pub(super) is_glued: bool,
    /// Begins with a capital.
    pub(super) is_capital: bool,
}

impl Token {
    /// The folded word; empty for what is none.
    pub(super) fn word(&self) -> &str {
        match &self.form {
            Form::Word(word) => word,
            _ => "",
        }
    }
}

/// Cuts a text.
pub(super) fn tokens(text: &str, language: Language, words: &Words) -> Vec<Token> {
    let mut cut = Cut { text, language, words, out: Vec::new() };
    let mut at = 0;
    for token in scan(text) {
        cut.plain(at..token.range.start);
        let form = match token.kind {
            Kind::Hashtag => Some((Form::Tag, 1)),
            Kind::Emoji => None,
            // `$60M` looks like the sign of a share.
            Kind::Cashtag => Some((Form::Tag, 1)),
            _ => Some((Form::Opaque, 0)),
        };
        if let Some((form, sign)) = form {
            cut.push(token.range.start + sign..token.range.end, form);
        }
        at = token.range.end;
    }
    cut.plain(at..text.len());
    let mut out = cut.out;
    in_letters(&mut out, text, language);
    scaled(&mut out, language);
    telephones(&mut out);
    out
}

struct Cut<'a> {
    text: &'a str,
    language: Language,
    words: &'a Words,
    out: Vec<Token>,
}

impl Cut<'_> {
    fn push(&mut self, range: Range<usize>, form: Form) {
        let is_glued = self.out.last().is_some_and(|last| last.range.end == range.start);
        let is_capital = self.text[range.clone()].starts_with(char::is_uppercase);
        self.out.push(Token { range, form, is_glued, is_capital });
    }

    fn plain(&mut self, within: Range<usize>) {
        let mut at = within.start;
        while let Some(ch) = self.text[at..within.end].chars().next() {
            let end = match ch {
                ch if ch.is_ascii_digit() => self.number(at, within.end),
                ch if ch.is_alphabetic() => self.word(at, within.end),
                '$' | '€' | '£' | '¥' | '%' | '°' => {
                    self.push(at..at + ch.len_utf8(), Form::Sign(ch));
                    at + ch.len_utf8()
                }
                '.' | '!' | '?' | '…' | '\n' | ';' => {
                    self.push(at..at + ch.len_utf8(), Form::End);
                    at + ch.len_utf8()
                }
                ',' | '—' | '–' | '(' | ')' | '[' | ']' | ':' | '«' | '»' | '“' | '”' | '"' | '/' | '|' =>
                {
                    self.push(at..at + ch.len_utf8(), Form::Joint);
                    at + ch.len_utf8()
                }
                _ => at + ch.len_utf8(),
            };
            at = end;
        }
    }

    /// A word: letters, and hyphens and apostrophes between letters; an elided article is a word by itself.
    fn word(&mut self, start: usize, limit: usize) -> usize {
        let mut end = start;
        let mut letters = self.text[start..limit].char_indices().peekable();
        while let Some((at, ch)) = letters.next() {
            let inside = matches!(ch, '-' | '\u{2011}')
                && letters.peek().is_some_and(|(_, next)| next.is_alphabetic());
            let elided =
                matches!(ch, '’' | '\'') && letters.peek().is_some_and(|(_, next)| next.is_alphabetic());
            if elided
                && at <= 6
                && self.words.elided.contains(&fold_word(&self.text[start..start + at]).as_str())
            {
                self.push(start..start + at, Form::Word(fold_word(&self.text[start..start + at])));
                return start + at + ch.len_utf8();
            }
            if elided && self.text[start + at + ch.len_utf8()..].starts_with("s ") {
                break;
            }
            if !(ch.is_alphabetic() || inside || elided) {
                break;
            }
            end = start + at + ch.len_utf8();
        }
        // Letters with digits right after them are a code: `A40`, `p17`.
        if self.text[end..limit].starts_with(|ch: char| ch.is_ascii_digit()) {
            let length = self.text[end..limit].find(|ch: char| !ch.is_alphanumeric()).unwrap_or(limit - end);
            let signs = ["us", "c", "a", "r", "usd", "eur", "chf", "gbp", "cad", "rs"];
            if !signs.contains(&fold_word(&self.text[start..end]).as_str()) || length > 12 {
                self.push(start..end + length, Form::Code);
                return end + length;
            }
        }
        let end = end.max(start + self.text[start..].chars().next().map_or(1, char::len_utf8));
        self.push(start..end, Form::Word(fold_word(&self.text[start..end])));
        end
    }

    fn digits(&self, from: usize) -> usize {
        self.text[from..].bytes().take_while(u8::is_ascii_digit).count()
    }

    fn value(&self, range: Range<usize>) -> i64 {
        self.text.get(range).and_then(|digits| digits.parse().ok()).unwrap_or(-1)
    }

    /// A number in digits and what it is by its form.
    fn number(&mut self, start: usize, limit: usize) -> usize {
        let text = &self.text[..limit];
        let bytes = text.as_bytes();
        let first = self.digits(start).min(limit - start);
        let end = start + first;
        let mark = bytes.get(end).copied().unwrap_or(b' ');
        let before = text[..start].chars().next_back().unwrap_or(' ');
        if let Some(end) = self.date(start, first, limit) {
            return end;
        }
        if first <= 2
            && matches!(mark, b':' | b'h' | b'H')
            && let Some(end) = self.clock(start, first, limit)
        {
            return end;
        }
        // `+33 6 …`, `#5`, a fraction or an id.
        if matches!(before, '+' | '#' | '_' | '@') || first > 9 {
            return self.code(start, limit);
        }
        let mut value = self.value(start..end) as f64;
        let mut at = end;
        let (decimal, thousands) = (self.language.locale().decimal, self.language.locale().thousands);
        let mut fraction = false;
        let mut groups = 0;
        while let Some(mark) = text[at..].chars().next() {
            let next = at + mark.len_utf8();
            let run = self.digits(next).min(limit.saturating_sub(next));
            let wide = mark == ' ' && matches!(thousands, '\u{202f}' | '\u{a0}');
            let spaced = wide || matches!(mark, '\u{202f}' | '\u{a0}' | '\u{2009}' | '’' | '\'');
            let dotted = matches!(mark, '.' | ',');
            if run == 0 || fraction || !(spaced || dotted) {
                break;
            }
            let grouped = run == 3 && first <= 3 && (groups > 0 || value > 0.0);
            if grouped && (spaced || mark != decimal || groups > 0 || self.has_group(next + run, mark)) {
                value = value * 1000.0 + self.value(next..next + run) as f64;
                groups += 1;
            } else if dotted && groups == 0 && (run <= 2 || mark == decimal)
                || dotted && groups > 0 && run <= 2
            {
                let digits = &text[next..next + run];
                value += digits.parse::<f64>().unwrap_or(0.0) / (0..run).fold(1.0, |power, _| power * 10.0);
                fraction = true;
            } else {
                break;
            }
            at = next + run;
        }
        // `1.2.3`, `3-1`, `10-15`, `24/7`, `2.0` of a version.
        let after = text[at..].chars().next().unwrap_or(' ');
        let next = at + after.len_utf8();
        if matches!(after, '.' | '-' | '–' | '/' | ':' | '\u{2011}')
            && text.get(next..).is_some_and(|rest| rest.starts_with(|ch: char| ch.is_ascii_digit()))
            || matches!(before, '-' | '–' | '/' | '.' | '\u{2011}')
                && text[..start]
                    .trim_end_matches(['-', '–', '/', '.'])
                    .ends_with(|ch: char| ch.is_ascii_digit())
            || matches!(before, '-' | '.' | 'v')
                && text[..start - before.len_utf8()].ends_with(char::is_alphanumeric)
        {
            return self.code(start, limit);
        }
        if !fraction
            && groups == 0
            && let Some(end) = self.suffix(start, at, limit, value)
        {
            return end;
        }
        let is_year = first == 4 && groups == 0 && !fraction && (1900.0..2100.0).contains(&value);
        let number = Number {
            value,
            is_year,
            is_article: false,
            is_round: false,
            is_fraction: fraction,
            is_scaled: false,
        };
        self.push(start..at, Form::Number(number));
        at
    }

    /// Whether another group of three digits follows.
    fn has_group(&self, at: usize, mark: char) -> bool {
        self.text[at..]
            .strip_prefix(mark)
            .is_some_and(|rest| rest.bytes().take_while(u8::is_ascii_digit).count() == 3)
    }

    /// `24th`, `2nd`, `1er`, `24e`, `3º`, and codes such as `3D` or `90s`.
    fn suffix(&mut self, start: usize, at: usize, limit: usize, value: f64) -> Option<usize> {
        let rest = &self.text[at..limit];
        let length = rest.find(|ch: char| !ch.is_alphabetic()).unwrap_or(rest.len());
        if length == 0 {
            return None;
        }
        let letters = fold_word(&rest[..length]);
        if self.words.ordinals.contains(&letters.as_str()) {
            self.push(start..at + length, Form::Ordinal(value as i64));
            return Some(at + length);
        }
        let known = self.words.scale(&letters).is_some()
            || self.words.unit(&letters).is_some()
            || matches!(
                letters.as_str(),
                "am" | "pm" | "m" | "k" | "b" | "eur" | "euros" | "usd" | "chf" | "cad" | "e"
            );
        (!known).then(|| self.code(start, limit))
    }

    fn code(&mut self, start: usize, limit: usize) -> usize {
        let rest = &self.text[start..limit];
        let inside =
            |ch: char| ch.is_alphanumeric() || matches!(ch, '.' | '-' | '–' | '/' | ':' | '_' | '\u{2011}');
        let length = rest.find(|ch| !inside(ch)).unwrap_or(rest.len());
        let end = start + rest[..length].trim_end_matches(['.', '-', '–', '/', ':', '_']).len();
        let end = end.max(start + self.digits(start));
        self.push(start..end, Form::Code);
        end
    }

    /// A date in digits of which there is one reading.
    fn date(&mut self, start: usize, first: usize, limit: usize) -> Option<usize> {
        let mark = *self.text.as_bytes().get(start + first)?;
        if !matches!(mark, b'-' | b'/' | b'.') {
            return None;
        }
        let second = start + first + 1;
        let middle = self.digits(second);
        if middle == 0 || middle > 2 || self.text.as_bytes().get(second + middle) != Some(&mark) {
            return None;
        }
        let third = second + middle + 1;
        let last = self.digits(third);
        let end = third + last;
        let (a, b, c) =
            (self.value(start..start + first), self.value(second..second + middle), self.value(third..end));
        let (year, month, day) = match (first, last) {
            (4, 1..=2) => (a, b, c),
            (1..=2, 4) if a > 12 => (c, b, a),
            (1..=2, 4) if b > 12 => (c, a, b),
            // English puts the month first, or not; the others the day.
            (1..=2, 4) if self.language != Language::En || mark == b'.' => (c, b, a),
            _ => return None,
        };
        let date = crate::locale::time::Date::new(i16::try_from(year).ok()?, month as i8, day as i8).ok()?;
        if end > limit || !(1900..2100).contains(&year) {
            return None;
        }
        self.push(start..end, Form::Date(date.year(), date.month(), date.day()));
        Some(end)
    }

    /// `18:30`, `18h30`, `18h`, `18 h` is for [`super::moments`].
    fn clock(&mut self, start: usize, first: usize, limit: usize) -> Option<usize> {
        let hour = self.value(start..start + first);
        let minute = start + first + 1;
        let digits = self.digits(minute).min(limit.saturating_sub(minute));
        let is_colon = self.text.as_bytes()[start + first] == b':';
        let value = self.value(minute..minute + digits);
        let minutes = match digits {
            2 if (0..60).contains(&value) => value,
            0 if !is_colon => 0,
            _ => return None,
        };
        let end = minute + digits;
        let after = self.text[end..limit].chars().next().unwrap_or(' ');
        if !(0..24).contains(&hour)
            || after.is_alphanumeric() && !self.text[end..limit].to_lowercase().starts_with(['a', 'p'])
            || after == ':' && self.digits(end + 1) > 0
        {
            return None;
        }
        self.push(start..end, Form::Clock(hour as i8, minutes as i8));
        Some(end)
    }
}

/// Makes numbers of words that are numbers.
fn in_letters(tokens: &mut Vec<Token>, text: &str, language: Language) {
    let mut at = 0;
    while at < tokens.len() {
        if !matches!(tokens[at].form, Form::Word(_)) {
            at += 1;
            continue;
        }
        // The words from here on that nothing but a space or a hyphen parts; no number has more than eight.
        let end = (at + 1..tokens.len().min(at + 8))
            .find(|next| !matches!(tokens[*next].form, Form::Word(_)))
            .unwrap_or(tokens.len().min(at + 8));
        let run: Vec<(usize, String)> = (at..end)
            .flat_map(|place| {
                let lower = text[tokens[place].range.clone()].to_lowercase();
                lower.split(['-', '\u{2011}']).map(|part| (place, part.to_owned())).collect::<Vec<_>>()
            })
            .collect();
        let Some((taken, value, is_article)) = spelled(run.iter().map(|(_, word)| word.as_str()), language)
        else {
            if let Some(value) = run.first().and_then(|(_, word)| dozen(word, language)) {
                let is_one =
                    at > 0 && matches!(&tokens[at - 1].form, Form::Number(number) if number.value == 1.0);
                let count = if at > 0 && !is_one { 0 } else { 1 };
                if count == 1 && is_one {
                    tokens[at - 1].range.end = tokens[at].range.end;
                    tokens[at - 1].form = Form::Number(Number {
                        value,
                        is_year: false,
                        is_article: false,
                        is_round: true,
                        is_fraction: false,
                        is_scaled: false,
                    });
                    tokens.remove(at);
                    continue;
                }
            }
            at += 1;
            continue;
        };
        let last = run[taken - 1].0;
        // A number inside a compound that goes on is none: *one-sided*.
        if run.get(taken).is_some_and(|(place, _)| *place == last) {
            at += 1;
            continue;
        }
        tokens[at].range.end = tokens[last].range.end;
        tokens[at].form = Form::Number(Number {
            value,
            is_year: false,
            is_article,
            is_round: false,
            is_fraction: false,
            is_scaled: false,
        });
        tokens.drain(at + 1..=last);
        at += 1;
    }
}

/// Joins scale words to the number before them.
fn scaled(tokens: &mut Vec<Token>, language: Language) {
    let mut out: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut abbreviated = false;
    for token in tokens.drain(..) {
        // The full stop of `3 Mio. €`.
        if std::mem::take(&mut abbreviated)
            && token.form == Form::End
            && token.is_glued
            && token.range.len() == 1
        {
            continue;
        }
        let factor = match &token.form {
            Form::Word(word) => scale_of(word, language).filter(|(_, short)| !short || token.is_glued),
            _ => None,
        };
        if let (Some((factor, _)), Some(last)) = (factor, out.last_mut())
            && let Form::Number(number) = &mut last.form
            && !number.is_year
        {
            number.value *= factor;
            number.is_article = false;
            number.is_scaled = true;
            last.range.end = token.range.end;
            abbreviated = matches!(token.word(), "mio" | "mln" | "mn" | "mrd" | "mds" | "md" | "mld" | "bn");
            continue;
        }
        out.push(token);
    }
    *tokens = out;
}

/// What a word multiplies by, and whether it is a letter that has to follow its number at once.
pub(super) fn scale_of(word: &str, language: Language) -> Option<(f64, bool)> {
    let short = match word {
        "k" => Some((1e3, true)),
        "m" => Some((1e6, true)),
        "b" => Some((1e9, true)),
        "mio" | "mln" | "mn" => Some((1e6, false)),
        "mrd" | "mds" | "md" | "mld" | "bn" => Some((1e9, false)),
        _ => None,
    };
    short.or_else(|| {
        let all = std::iter::once(language).chain(Language::ALL);
        // The tables have accents; a post may have none.
        all.into_iter().find_map(|language| {
            let known = crate::lang::of(language)
                .lexicon
                .numerals
                .scales
                .iter()
                .find(|(known, _)| fold_word(known) == word)?;
            (known.0.chars().count() > 1)
                .then_some((known.1, false))
                .or_else(|| scale(word, language).map(|factor| (factor, true)))
        })
    })
}

/// Numbers in a row are a telephone number or the like.
fn telephones(tokens: &mut [Token]) {
    let is_number = |token: &Token| matches!(token.form, Form::Number(number) if !number.is_article);
    let mut at = 0;
    while at < tokens.len() {
        let end = (at..tokens.len()).find(|next| !is_number(&tokens[*next])).unwrap_or(tokens.len());
        if end - at >= 3 {
            tokens[at..end].iter_mut().for_each(|token| token.form = Form::Code);
        }
        at = end.max(at + 1);
    }
}
