//! A digest as the rules read it: passages of spans, cut into sentences, with the places
//! where authors are named.

use crate::entity::{Entity, entities};
use crate::locale::Language;
use crate::model::{Digest, Figure, Quote, Source, SourceAuthor, Span};
use crate::text::canonical::{decompose, is_combining};
use crate::text::fold::plain;
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

/// Stands for a quotation, or for a name, where only the narrator's own words are looked at.
pub(super) const OBJECT: char = '\u{fffc}';

/// Where in a digest a passage stands. Sections and paragraphs are counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    Title,
    Deck,
    Lede,
    Heading(usize),
    Paragraph(usize, usize),
    Closing,
    Note(usize),
}

impl Place {
    /// The section it belongs to.
    pub(super) fn section(self) -> Option<usize> {
        match self {
            Place::Heading(section) | Place::Paragraph(section, _) => Some(section),
            _ => None,
        }
    }

    /// A line that is set large and is no sentence: title and headings.
    pub(super) fn is_display(self) -> bool {
        matches!(self, Place::Title | Place::Heading(_))
    }
}

/// One character of a passage, and whose it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Letter {
    pub(super) ch: char,
    /// Index of its span.
    pub(super) span: usize,
    /// Of a quotation.
    pub(super) quoted: bool,
    /// Of an author's name, in the narrator's words.
    pub(super) name: bool,
}

/// A line or paragraph.
#[derive(Debug)]
pub(super) struct Passage<'a> {
    pub(super) place: Place,
    pub(super) spans: Vec<&'a Span>,
    pub(super) letters: Vec<Letter>,
    /// Ranges of `letters`, one for each sentence.
    bounds: Vec<(usize, usize)>,
}

/// A sentence of a passage.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sentence<'b, 'a> {
    pub(super) passage: &'b Passage<'a>,
    /// From 0.
    pub(super) number: usize,
    bounds: (usize, usize),
}

impl<'b, 'a> Sentence<'b, 'a> {
    pub(super) fn letters(&self) -> &'b [Letter] {
        self.passage.letters.get(self.bounds.0..self.bounds.1).unwrap_or_default()
    }

    /// Its spans that have a letter or digit in it, in order.
    pub(super) fn spans(&self) -> Vec<&'a Span> {
        let mut indices: Vec<usize> =
            self.letters().iter().filter(|l| !l.ch.is_whitespace()).map(|l| l.span).collect();
        indices.dedup();
        let telling = |index: usize| {
            self.letters().iter().any(|l| l.span == index && (l.quoted || l.ch.is_alphanumeric()))
        };
        indices
            .into_iter()
            .filter(|&index| telling(index))
            .filter_map(|index| self.passage.spans.get(index).copied())
            .collect()
    }

    pub(super) fn quotes(&self) -> Vec<&'a Quote> {
        self.spans()
            .into_iter()
            .filter_map(|span| match span {
                Span::Quote(quote) => Some(quote),
                Span::Text { .. } => None,
            })
            .collect()
    }

    /// Its figures with the words they stand in.
    pub(super) fn figures(&self) -> Vec<(&'a str, &'a [String], &'a Figure)> {
        self.spans()
            .into_iter()
            .filter_map(|span| match span {
                Span::Text { text, cites, figure: Some(figure), .. } => {
                    Some((text.as_str(), cites.as_slice(), figure))
                }
                _ => None,
            })
            .collect()
    }

    /// Ids of the posts it cites.
    pub(super) fn cites(&self) -> BTreeSet<&'a str> {
        self.spans().into_iter().flat_map(|span| span.cites().iter().map(String::as_str)).collect()
    }

    /// The narrator's words, every quotation as one [`OBJECT`].
    pub(super) fn voice(&self) -> String {
        voice(self.letters(), |_| false)
    }

    /// The narrator's words, every quotation and every author's name as one [`OBJECT`].
    pub(super) fn bare(&self) -> String {
        voice(self.letters(), |letter| letter.name)
    }

    /// The narrator's words outside figures, quotations and names as one [`OBJECT`].
    pub(super) fn without_figures(&self) -> String {
        voice(self.letters(), |letter| {
            letter.name
                || matches!(self.passage.spans.get(letter.span), Some(Span::Text { figure: Some(_), .. }))
        })
    }

    /// The narrator's words without what fills a frame: quotations, names, numbers and what cites a post are each one
    /// [`OBJECT`].
    pub(super) fn pattern(&self) -> String {
        voice(self.letters(), |letter| {
            let filled =
                |span: &Span| matches!(span, Span::Text { figure: Some(_), .. }) || !span.cites().is_empty();
            letter.name || self.passage.spans.get(letter.span).is_some_and(|span| filled(span))
        })
    }

    /// Whether it is a quotation and nothing more, with its reference in brackets: `“…” (name, points).`
    pub(super) fn is_reference(&self) -> bool {
        let pattern = self.pattern();
        let Some((quotation, reference)) = pattern.split_once('(') else { return false };
        quotation.chars().filter(|ch| *ch == OBJECT).count() == 1
            && !quotation.contains(char::is_alphanumeric)
            && reference.trim_end().ends_with(").")
            && reference.matches(')').count() == 1
    }

    /// All words, whoever's they are.
    pub(super) fn plain(&self) -> String {
        self.letters().iter().map(|letter| letter.ch).collect()
    }
}

fn voice(letters: &[Letter], hide: impl Fn(&Letter) -> bool) -> String {
    let mut text = String::new();
    let mut hidden = None;
    for letter in letters {
        if letter.quoted || hide(letter) {
            let key = (letter.span, letter.quoted);
            if hidden != Some(key) {
                text.push(OBJECT);
            }
            hidden = Some(key);
        } else {
            text.push(letter.ch);
            hidden = None;
        }
    }
    text
}

impl<'a> Passage<'a> {
    fn new(place: Place, spans: Vec<&'a Span>, names: &[Name]) -> Self {
        let mut letters = Vec::new();
        for (index, span) in spans.iter().enumerate() {
            let quoted = matches!(span, Span::Quote(_));
            letters.extend(span.words().chars().map(|ch| Letter { ch, span: index, quoted, name: false }));
        }
        Self::of(place, spans, letters, names)
    }

    /// A line of the method, which has no spans.
    fn note(place: Place, text: &str, names: &[Name]) -> Self {
        let letters = text.chars().map(|ch| Letter { ch, span: 0, quoted: false, name: false }).collect();
        Self::of(place, Vec::new(), letters, names)
    }

    fn of(place: Place, spans: Vec<&'a Span>, mut letters: Vec<Letter>, names: &[Name]) -> Self {
        mark_names(&mut letters, names);
        let bounds = if place.is_display() { vec![(0, letters.len())] } else { sentence_bounds(&letters) };
        Passage { place, spans, letters, bounds }
    }

    pub(super) fn sentences<'b>(&'b self) -> impl Iterator<Item = Sentence<'b, 'a>> + 'b {
        self.bounds.iter().enumerate().map(move |(number, &bounds)| Sentence {
            passage: self,
            number,
            bounds,
        })
    }

    /// Whether it is a line of a list.
    pub(super) fn is_item(&self, book: &Book<'_>) -> bool {
        let Place::Paragraph(section, paragraph) = self.place else { return false };
        let section = book.digest.sections.get(section);
        section.and_then(|section| section.paragraphs.get(paragraph)).is_some_and(|paragraph| paragraph.item)
    }

    /// The narrator's words, every quotation and every author's name as one [`OBJECT`].
    pub(super) fn bare(&self) -> String {
        voice(&self.letters, |letter| letter.name)
    }

    /// The narrator's words, every quotation as one [`OBJECT`].
    pub(super) fn voice(&self) -> String {
        voice(&self.letters, |_| false)
    }

    /// All words, whoever's they are.
    pub(super) fn plain(&self) -> String {
        self.letters.iter().map(|letter| letter.ch).collect()
    }
}

/// A way in which the narrator may name an author.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Name {
    /// Folded.
    letters: Vec<char>,
    /// The mark that the name ends with and that could end a sentence.
    stop: Option<char>,
}

impl Name {
    fn all(author: &SourceAuthor) -> Vec<Name> {
        let stop = author.name.chars().next_back().filter(|ch| matches!(ch, '.' | '!' | '?' | '…'));
        name_forms(author).iter().map(|form| Name { letters: form.chars().collect(), stop }).collect()
    }
}

/// Marks where authors are named: letters and digits are compared, so decorations do not matter.
fn mark_names(letters: &mut [Letter], names: &[Name]) {
    let mut folded: Vec<(char, usize)> = Vec::new();
    for (index, letter) in letters.iter().enumerate() {
        if letter.quoted {
            folded.push(('\0', index));
        } else {
            folded.extend(fold_char(letter.ch).map(|ch| (ch, index)));
        }
    }
    let mut found = Vec::new();
    for Name { letters: name, stop } in names {
        let Some(first) = name.first() else { continue };
        for start in 0..folded.len() {
            if folded[start].0 != *first || start + name.len() > folded.len() {
                continue;
            }
            let window = &folded[start..start + name.len()];
            if window.iter().map(|(ch, _)| ch).ne(name.iter()) {
                continue;
            }
            let (from, to) = (window[0].1, window[name.len() - 1].1);
            let inside = |index: Option<usize>| {
                index.and_then(|i| letters.get(i)).is_some_and(|l| !l.quoted && l.ch.is_alphanumeric())
            };
            // Two phrases side by side, of which one is in quotation marks, are no name.
            let count = |mark: char| letters[from..=to].iter().filter(|letter| letter.ch == mark).count();
            let whole = count('«') == count('»') && count('“') == count('”');
            if whole && !inside(from.checked_sub(1)) && !inside(Some(to + 1)) {
                let stopped = stop.is_some() && letters.get(to + 1).map(|letter| letter.ch) == *stop;
                found.push((from, to + usize::from(stopped)));
            }
        }
    }
    for (from, to) in found {
        for letter in &mut letters[from..=to] {
            letter.name = true;
        }
    }
}

const CLOSERS: [char; 7] = [')', '”', '“', '’', '»', '"', '\u{fe0f}'];
const OPENERS: [char; 7] = ['(', '“', '„', '‘', '«', '"', '['];

/// Cuts after a full stop, exclamation or question mark of the narrator's, or at the end of a
/// quotation, where something that can open a sentence follows.
fn sentence_bounds(letters: &[Letter]) -> Vec<(usize, usize)> {
    let mut bounds = Vec::new();
    let mut start = 0;
    let mut index = 0;
    while index < letters.len() {
        if let Some(next) = sentence_end(letters, index) {
            bounds.push((start, next));
            start = next;
            index = next;
        } else {
            index += 1;
        }
    }
    if letters[start..].iter().any(|letter| !letter.ch.is_whitespace()) {
        bounds.push((start, letters.len()));
    }
    bounds
}

/// Where the next sentence begins, if one ends with the terminator at `index`.
fn sentence_end(letters: &[Letter], index: usize) -> Option<usize> {
    let letter = letters[index];
    let ends_quote = letter.quoted && letters.get(index + 1).is_none_or(|l| l.span != letter.span);
    let terminates = |ch: char| matches!(ch, '.' | '!' | '?' | '…' | '。' | '！' | '？');
    // A quotation may itself end with words in quotation marks or brackets.
    let inner = letters[..=index].iter().rev().find(|l| l.span != letter.span || !CLOSERS.contains(&l.ch));
    let closes = ends_quote && inner.is_some_and(|l| l.span == letter.span && terminates(l.ch));
    if !terminates(letter.ch) && !closes || letter.name {
        return None;
    }
    if letter.quoted && !ends_quote {
        return None;
    }
    if !letter.quoted && letter.ch == '.' && is_abbreviation(letters, index) {
        return None;
    }
    let mut next = index + 1;
    while letters.get(next).is_some_and(|l| {
        !l.quoted
            && (CLOSERS.contains(&l.ch) || matches!(l.ch, '.' | '!' | '?' | '…' | '\u{a0}' | '\u{202f}'))
    }) {
        next += 1;
    }
    let spaces = letters[next..].iter().take_while(|l| !l.quoted && l.ch.is_whitespace()).count();
    let after = letters.get(next + spaces)?;
    // A bracket after a quotation says whose it is.
    if (closes || letter.quoted) && after.ch == '(' && !after.quoted {
        return None;
    }
    let can_open = after.quoted || after.name || OPENERS.contains(&after.ch) || !after.ch.is_lowercase();
    let is_mark = !after.quoted && matches!(after.ch, ',' | ';' | ':' | '–' | '—' | '-' | ')');
    (spaces > 0 && can_open && !is_mark).then_some(next + spaces)
}

fn is_abbreviation(letters: &[Letter], stop: usize) -> bool {
    let mut from = stop;
    while from > 0 && !letters[from - 1].quoted && !letters[from - 1].ch.is_whitespace() {
        from -= 1;
    }
    let word: String =
        letters[from..stop].iter().map(|l| l.ch).filter(|ch| ch.is_alphanumeric() || *ch == '.').collect();
    let next: Vec<char> =
        letters[stop + 1..].iter().map(|l| l.ch).skip_while(|ch| ch.is_whitespace()).take(2).collect();
    if matches!(word.as_str(), "a.m" | "p.m") {
        return next.len() == 2 && next[1].is_uppercase();
    }
    // A name that ends in a letter of its own ends a sentence like any other word.
    if stop > 0 && letters[stop - 1].name {
        return false;
    }
    // X is a platform, and ends a sentence.
    let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase) && word != "X";
    initial
        || word.trim_start_matches('.').contains('.')
        || matches!(word.as_str(), "Mr" | "Mrs" | "Ms" | "Dr" | "St" | "vs" | "cf" | "Mme" | "env" | "etc")
}

/// A digest laid open for the rules.
#[derive(Debug)]
pub(super) struct Book<'a> {
    pub(super) digest: &'a Digest,
    /// The narrator's language; `None` where there is no narrator for it.
    pub(super) language: Option<Language>,
    /// Title, deck, lede, each section's heading and paragraphs, closing, the method's notes.
    pub(super) passages: Vec<Passage<'a>>,
    sources: BTreeMap<&'a str, Opened<'a>>,
}

/// A source with its words, which are cut once for all rules, where one asks for them.
#[derive(Debug)]
pub(super) struct Opened<'a> {
    source: &'a Source,
    words: OnceCell<Vec<String>>,
    names: OnceCell<Vec<String>>,
}

impl Opened<'_> {
    /// The [`words`] of its text.
    pub(super) fn words(&self) -> &[String] {
        self.words.get_or_init(|| words(&self.source.text))
    }

    /// Whether a word, folded, is in its text, or in the names of its author and place.
    pub(super) fn has(&self, word: &str) -> bool {
        let find = || {
            let Source { author, place, text, .. } = self.source;
            let mut names: Vec<String> = text.split_whitespace().map(fold).collect();
            for name in [&author.name, &author.handle].into_iter().chain(place) {
                names.extend(words(name));
                names.push(fold(name));
            }
            names
        };
        let is_word = |known: &String| known == word;
        self.words().iter().any(is_word) || self.names.get_or_init(find).iter().any(is_word)
    }
}

impl<'a> Book<'a> {
    pub(super) fn new(digest: &'a Digest) -> Self {
        let mut names: Vec<Name> =
            digest.sources.iter().flat_map(|source| Name::all(&source.author)).collect();
        names.sort();
        names.dedup();
        let all = |spans: &'a [Span]| spans.iter().collect::<Vec<_>>();
        let mut passages = Vec::new();
        let mut add = |place, spans| passages.push(Passage::new(place, spans, &names));
        add(Place::Title, all(&digest.title.spans));
        add(Place::Deck, all(&digest.deck.spans));
        add(Place::Lede, all(&digest.lede.spans));
        for (index, section) in digest.sections.iter().enumerate() {
            add(Place::Heading(index), all(&section.heading.spans));
            for (number, paragraph) in section.paragraphs.iter().enumerate() {
                add(Place::Paragraph(index, number), all(&paragraph.spans));
            }
        }
        add(Place::Closing, all(&digest.closing.spans));
        for (index, note) in digest.method.notes.iter().enumerate() {
            passages.push(Passage::note(Place::Note(index), note, &names));
        }
        let opened = |source: &'a Source| {
            (source.id.as_str(), Opened { source, words: OnceCell::new(), names: OnceCell::new() })
        };
        Book {
            digest,
            language: Language::of(&digest.language),
            passages,
            sources: digest.sources.iter().map(opened).collect(),
        }
    }

    pub(super) fn source(&self, id: &str) -> Option<&'a Source> {
        self.open(id).map(|opened| opened.source)
    }

    /// What a post names and counts, read in its language, else in that of most posts.
    pub(super) fn entities(&self, source: &Source) -> Vec<Entity> {
        let most = self
            .digest
            .method
            .languages
            .iter()
            .map(|known| known.language.as_str())
            .find(|tag| *tag != "und");
        let own = Some(source.language.as_str()).filter(|tag| *tag != "und" && !tag.is_empty());
        entities(&source.text, own.or(most))
    }

    pub(super) fn open(&self, id: &str) -> Option<&Opened<'a>> {
        self.sources.get(id)
    }

    /// Every source, by its id.
    pub(super) fn opened(&self) -> impl Iterator<Item = &Opened<'a>> {
        self.sources.values()
    }

    /// Every sentence, titles and headings counted as one each.
    pub(super) fn sentences(&self) -> impl Iterator<Item = Sentence<'_, 'a>> + '_ {
        self.passages.iter().flat_map(Passage::sentences)
    }

    /// Every sentence and line but the method's notes.
    pub(super) fn copy(&self) -> impl Iterator<Item = Sentence<'_, 'a>> + '_ {
        self.sentences().filter(|sentence| !matches!(sentence.passage.place, Place::Note(_)))
    }

    /// The sources among a section's posts.
    pub(super) fn section_sources(&self, section: usize) -> Vec<&'a Source> {
        let posts = self.digest.sections.get(section).map(|s| s.posts.as_slice()).unwrap_or_default();
        posts.iter().filter_map(|id| self.source(id)).collect()
    }
}

/// Letters and digits of `text`, without accents, lower-case.
pub(super) fn fold(text: &str) -> String {
    if text.is_ascii() {
        let letters = text.bytes().filter(u8::is_ascii_alphanumeric);
        return letters.map(|byte| char::from(byte.to_ascii_lowercase())).collect();
    }
    text.chars().flat_map(fold_char).collect()
}

fn fold_char(ch: char) -> impl Iterator<Item = char> {
    decompose(plain(ch)).filter(|ch| ch.is_alphanumeric()).flat_map(char::to_lowercase)
}

/// The words of `text`, each folded; an apostrophe parts words, and so does anything else that
/// is neither letter nor digit.
pub(super) fn words(text: &str) -> Vec<String> {
    text.split(|ch: char| !ch.is_alphanumeric() && !is_mark_inside_word(ch))
        .map(fold)
        .filter(|word| !word.is_empty())
        .collect()
}

/// A combining mark, which is no letter and still belongs to the one before it.
fn is_mark_inside_word(ch: char) -> bool {
    is_combining(ch)
}

/// The ways in which the narrator may name an author, folded: the whole name, its part before
/// a separator, the handle.
pub(super) fn name_forms(author: &SourceAuthor) -> Vec<String> {
    let segment = author
        .name
        .split(['|', '–', '—', '(', '[', '/', '•', '·', ',', ':', '@'])
        .map(fold)
        .find(|part| part.chars().count() >= 2);
    // Of a name of many words, those with capitals that it begins with.
    let many = author.name.split_whitespace().nth(2).is_some();
    let lead: Vec<&str> = author
        .name
        .split_whitespace()
        .take(3)
        .take_while(|word| many && word.starts_with(char::is_uppercase))
        .collect();
    let lead = Some(fold(&lead.concat())).filter(|lead| lead.chars().count() >= 2);
    let mut forms: Vec<String> =
        [Some(fold(&author.name)), segment, lead, Some(fold(&author.handle))].into_iter().flatten().collect();
    forms.retain(|form| !form.is_empty());
    forms.sort();
    forms.dedup();
    forms
}

/// Who wrote it, as far as a digest tells authors apart; `None` for an unknown author.
pub(super) fn author_key(source: &Source) -> Option<String> {
    let SourceAuthor { name, handle, .. } = &source.author;
    let own = if handle.is_empty() { name } else { handle };
    (!own.is_empty()).then(|| format!("{:?}/{}", source.platform, own.to_lowercase()))
}

/// `text` cut to at most 60 characters, for a message.
pub(super) fn excerpt(text: &str) -> String {
    let text = text.trim();
    if text.chars().count() <= 60 {
        return text.to_owned();
    }
    let mut cut: String = text.chars().take(59).collect();
    cut.push('…');
    cut
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_ends_a_sentence_where_it_is_a_platform() {
        let counts = |text: &str| {
            let spans = [Span::text(text)];
            Passage::new(Place::Closing, spans.iter().collect(), &[]).sentences().count()
        };
        assert_eq!(counts("It was said on X. Behind it stand two authors."), 2);
        assert_eq!(counts("It was said by J. Hale at 5 a.m. Behind it stand two authors."), 2);
        assert_eq!(counts("So says J. Hale."), 1);
    }
}
