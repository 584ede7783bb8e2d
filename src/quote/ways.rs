//! Every way in which one post can be told by its own words, best first.
//!
//! [`quotable`](super::quotable) finds what reads well by itself; here is what can be told besides, with what the
//! narrator has to bring: the noun that a pronoun stands for, the question that is answered, a mark where something is
//! left out. What is nobody's words, what the text itself takes back and what is cut off is no way.

use super::clause::{self, Word};
use super::quotable::{Copy, quotable, without_address};
use super::span::{Part, Quotable, Speaker};
use super::standing::{self, Signs};
use crate::model::{Platform, Post};
use crate::text::around::{Around, around};
use crate::text::fold::fold;
use crate::text::machine::is_output;
use crate::text::scan::Kind as Sign;
use crate::text::segment::sentences;
use crate::text::sense::{is_turning, turned, turning};
use crate::text::tag::{Tag, Tagger};
use crate::text::words::{self, words};
use std::ops::Range;

/// What of a post is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Telling {
    /// The title that it has by nature.
    Title,
    /// A sentence, or two or three.
    Whole,
    /// A clause that stands without the rest of its sentence.
    Clause,
    /// A sentence with something left out, marked `[…]`.
    Cut,
    /// The beginning of a long sentence, with `[…]` for the rest.
    Beginning,
    /// A question.
    Question,
    /// The title of a link, which is no range of the text.
    Link,
}

/// What a way needs beside it to be understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Needs {
    /// Nothing.
    Nothing,
    /// What its pronoun stands for: the noun nearest before it, where one is found. It may as well be what a section is
    /// about, or the post that is answered.
    Referent(Option<Referent>),
    /// The question in the post that it answers.
    Question([usize; 2]),
    /// The post that it answers, without which it says little.
    Parent,
}

/// A noun that a pronoun may stand for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Referent {
    /// It stands in the post that is answered, not in the same one.
    pub answered: bool,
    /// Its bytes there.
    pub at: [usize; 2],
}

/// One way of telling a post.
#[derive(Debug, Clone, PartialEq)]
pub struct Way {
    /// What is told.
    pub telling: Telling,
    /// From its first to its last byte in the post's text; of a beginning, to the end of the sentence.
    pub at: [usize; 2],
    /// What is left out in it, each with the mark `[…]`.
    pub cuts: Vec<[usize; 2]>,
    /// Somebody else's words whom the post quotes: with the name as a byte range, or without.
    pub said_by: Option<Option<[usize; 2]>>,
    /// What has to stand beside it.
    pub needs: Needs,
    /// How well it reads, 0 for the best.
    pub merit: f64,
    /// The link's title.
    title: Option<String>,
    /// The span, where it is one that reads well by itself.
    pub(crate) span: Option<Quotable>,
}

impl Way {
    /// The words as they are printed, cuts marked.
    pub fn words(&self, post: &Post) -> String {
        if let Some(title) = &self.title {
            return title.clone();
        }
        let mut out = String::new();
        let mut at = self.at[0];
        for [from, to] in &self.cuts {
            out.push_str(post.text.get(at..*from).unwrap_or_default().trim_end());
            out.push_str(" […]");
            let rest = post.text.get(*to..self.at[1]).unwrap_or_default();
            if rest.starts_with(char::is_alphanumeric) {
                out.push(' ');
            }
            at = *to;
        }
        let last = post.text.get(at..self.at[1]).unwrap_or_default();
        let cut = !self.cuts.is_empty();
        let last = if cut { last.trim_start() } else { last };
        if cut
            && last
                .starts_with(|ch: char| !ch.is_alphanumeric() && !matches!(ch, '.' | ',' | '!' | '?' | ';'))
        {
            out.push(' ');
        }
        out.push_str(last);
        out
    }
}

/// What is known beside a post.
#[derive(Debug, Clone, Copy, Default)]
pub struct Context<'a> {
    /// The post that it answers, where the conversation has it.
    pub answered: Option<&'a Post>,
}

/// What a way loses that does not stand by itself; whose signs or words are rough; that is short.
const LEANS: f64 = 0.5;
const ROUGH: f64 = 0.4;
const BRIEF: f64 = 0.3;
/// Longest quotation, in characters, and what is short.
const LONGEST: usize = 280;
const SHORT: usize = 20;
/// A beginning of a long sentence, in characters.
const BEGINNING: std::ops::RangeInclusive<usize> = 40..=200;
/// Sentences that are looked at.
const PIECES: usize = 10;

/// The ways in which a post can be told, best first.
///
/// ```
/// use coranto::model::{Platform, Post};
/// use coranto::quote::{Context, Needs, Telling, ways};
///
/// let mut post = Post::new(Platform::X, "1", "It will never reopen, the council says. 🚧 Who wants a ferry?");
/// post.language = Some("en".into());
/// let found = ways(&post, Context::default());
/// let words: Vec<String> = found.iter().map(|way| way.words(&post)).collect();
/// assert_eq!(words, ["It will never reopen, the council says.", "Who wants a ferry?"]);
/// assert!(matches!(found[0].needs, Needs::Referent(None)));
/// assert_eq!(found[1].telling, Telling::Question);
/// ```
pub fn ways(post: &Post, context: Context<'_>) -> Vec<Way> {
    let found = words(&post.text);
    let tagged = tagged(post, &found);
    let pieces = sentences(&post.text);
    let copy = Copy::of(post, &tagged);
    let mut out: Vec<Way> = Vec::new();
    if post.title_end > 0 {
        out.extend(title(&copy));
    }
    for span in quotable(post, pieces.clone(), &tagged) {
        let way = strict(span);
        match out.iter_mut().find(|known| known.at == way.at) {
            Some(known) => known.span = way.span,
            None => out.push(way),
        }
    }
    for (index, piece) in pieces.iter().enumerate().take(PIECES) {
        if piece.start < post.title_end {
            continue;
        }
        let Some(range) = softly(&copy, piece.clone()) else { continue };
        let known = out.iter().any(|way| way.at == [range.start, range.end]);
        if !known {
            out.extend(lenient(&copy, range, index, &pieces, context));
        }
    }
    // An answer to a question says nothing without it.
    let asked = context.answered.is_some_and(|answered| {
        answered.title().unwrap_or(&answered.text).trim_end_matches(['"', '”', '»', ' ']).ends_with('?')
    });
    for way in out.iter_mut().filter(|way| asked && post.reply_to.is_some() && way.needs == Needs::Nothing) {
        way.needs = Needs::Parent;
    }
    out.extend(links(post));
    out.sort_by(|a, b| b.merit.total_cmp(&a.merit).then(a.at.cmp(&b.at)));
    out
}

fn tagged<'w>(post: &Post, found: &'w [words::Word]) -> Vec<Word<'w>> {
    let Some(tagger) = post.language.as_deref().and_then(Tagger::of) else { return Vec::new() };
    let ranges: Vec<Range<usize>> = found.iter().map(|word| word.range.clone()).collect();
    let tags = tagger.tag(&post.text, &ranges);
    found.iter().zip(tags).map(|(word, tag)| Word::new(word, tag)).collect()
}

fn way(telling: Telling, at: [usize; 2], merit: f64) -> Way {
    Way {
        telling,
        at,
        cuts: Vec::new(),
        said_by: None,
        needs: Needs::Nothing,
        merit,
        title: None,
        span: None,
    }
}

fn said_by(speaker: &Speaker) -> Option<Option<[usize; 2]>> {
    match speaker {
        Speaker::Own => None,
        Speaker::Named(name) => Some(Some([name.start, name.end])),
        Speaker::Unnamed => Some(None),
    }
}

/// A title is printed as it is, whole, or its beginning where it is long.
fn title(copy: &Copy<'_>) -> Option<Way> {
    let post = copy.post;
    let range = softly(copy, 0..post.title_end)?;
    if post.text[range.clone()].chars().count() <= LONGEST {
        return Some(way(Telling::Title, [range.start, range.end], 0.05));
    }
    beginning(copy, range)
}

fn strict(span: Quotable) -> Way {
    let telling = match span.part {
        _ if span.title => Telling::Title,
        _ if span.asks => Telling::Question,
        Part::Whole | Part::Answer => Telling::Whole,
        _ => Telling::Clause,
    };
    let needs = if span.part == Part::Answer { Needs::Parent } else { Needs::Nothing };
    let bonus = match (span.part, span.opens) {
        (Part::Whole, true) => 0.1,
        (Part::Whole, false) => 0.0,
        _ => -0.15,
    };
    let said_by = said_by(&span.speaker);
    Way { said_by, needs, span: Some(span.clone()), ..way(telling, span.at, span.merit + bonus) }
}

/// A sentence without the mentions, tags, addresses and emoji at its ends, and its list mark.
fn softly(copy: &Copy<'_>, range: Range<usize>) -> Option<Range<usize>> {
    let text = copy.post.text.as_str();
    let Range { mut start, mut end } = range;
    loop {
        let before = (start, end);
        let piece = text.get(start..end)?;
        let edge = |ch: char| {
            ch.is_whitespace() || matches!(ch, '-' | '–' | '—' | '•' | '*' | '>' | '|' | ':' | ',' | '~')
        };
        start += piece.len() - piece.trim_start_matches(|ch| edge(ch) || matches!(ch, '.' | '…' | ';')).len();
        let piece = text.get(start..end)?;
        end -= piece.len() - piece.trim_end_matches(|ch| edge(ch) || ch == ';').len();
        for token in &copy.tokens {
            let sign = token.kind != Sign::Hashtag && token.kind != Sign::Cashtag;
            // A tag at the beginning may be the subject; at the end tags stand in a heap.
            if sign && token.range.start <= start && start < token.range.end {
                start = token.range.end;
            }
            let last = sign
                || token.range.end == end && text[..token.range.start].trim_end().ends_with(['.', '!', '?']);
            if last && token.range.start < end && end <= token.range.end {
                end = token.range.start;
            }
        }
        if start >= end {
            return None;
        }
        if before == (start, end) {
            break;
        }
    }
    start += clause::label(&text[start..end]);
    // Discord calls all members at the beginning.
    if copy.post.platform == Platform::Discord {
        for call in ["everyone", "here"] {
            let rest =
                text[start..end].strip_prefix(call).map(|rest| rest.trim_start_matches([' ', '-', ':', ',']));
            start = rest
                .filter(|rest| rest.starts_with(char::is_uppercase))
                .map_or(start, |rest| end - rest.len());
        }
    }
    end = without_address(text, start..end, &copy.tokens);
    text[start..end].contains(char::is_alphanumeric).then_some(start..end)
}

/// A sentence that is true to its author and does not stand by itself, or whose signs are rough.
fn lenient(
    copy: &Copy<'_>,
    range: Range<usize>,
    index: usize,
    pieces: &[Range<usize>],
    context: Context<'_>,
) -> Option<Way> {
    let post = copy.post;
    let (text, at) = (post.text.get(range.clone())?, [range.start, range.end]);
    let language = post.language.as_deref();
    let characters = text.chars().count();
    if characters > LONGEST {
        return beginning(copy, range);
    }
    let speaker = copy.speaker(at)?;
    if copy.breaks.is_some_and(|from| range.end > from) || turned(&post.text, at, language).is_some() {
        return None;
    }
    let mut needs = Needs::Nothing;
    match around(&post.text, at, language) {
        None => {}
        Some(Around::Answer) => {
            let question = pieces[..index].last()?;
            needs = Needs::Question([question.start, question.end]);
        }
        Some(_) => return None,
    }
    let before = &post.text[..range.start];
    if before.ends_with("...") || before.ends_with('…') {
        return None;
    }
    if !is_prose(copy, &range, pieces.len()) {
        return None;
    }
    // What trails off may be cut off, in a word even.
    if text.ends_with(['…']) || text.ends_with("...") || !is_balanced(text) {
        return None;
    }
    if is_lead(post, &range) {
        return lead(copy, range, &needs);
    }
    let cuts = signs_inside(copy, &range)?;
    let asks = text.trim_end_matches(['"', '”', '»', ' ', '\u{a0}']).ends_with(['?', '？']);
    let mut merit = -LEANS;
    let folded = fold(text);
    let words = clause::within(copy.tagged, &range);
    let points = standing::dangles(text, language) || standing::leans(words) || standing::is_deictic(&folded);
    if needs == Needs::Nothing && points {
        needs = Needs::Referent(referent(copy, &range, index, pieces, context));
        merit -= 0.1;
    }
    let few = text.split_whitespace().count() < 4 || characters < SHORT;
    if few {
        merit -= BRIEF;
        if post.reply_to.is_some() && needs == Needs::Nothing {
            needs = Needs::Parent;
        }
        // One word by itself tells nothing to anybody.
        if characters < 3 || !text.contains(char::is_alphabetic) {
            return None;
        }
    }
    merit -= if Signs::of(text, false).is_none() { ROUGH } else { 0.0 };
    merit -= if text.starts_with(char::is_lowercase) { 0.2 } else { 0.0 };
    merit -= if cuts.is_empty() { 0.0 } else { 0.15 };
    let telling = match () {
        () if !cuts.is_empty() => Telling::Cut,
        () if asks => Telling::Question,
        () => Telling::Whole,
    };
    Some(Way { cuts, said_by: said_by(&speaker), needs, ..way(telling, at, merit) })
}

/// Whether a piece is words of a sentence rather than tags, a label or code: with few words only where it is all there is.
fn is_prose(copy: &Copy<'_>, range: &Range<usize>, pieces: usize) -> bool {
    let text = &copy.post.text[range.clone()];
    let tagged = |at: usize| copy.tokens.iter().any(|token| token.range.contains(&at));
    let mut words = 0;
    let mut at = range.start;
    for piece in text.split_inclusive(char::is_whitespace) {
        let letters = piece.chars().filter(|ch| ch.is_alphabetic()).count();
        words += usize::from(letters >= 2 && !tagged(at) || letters >= 6 && !text.is_ascii());
        at += piece.len();
    }
    let code = text.contains(['<', '>', '{', '}', '`', '\\']) || text.contains("::") || is_output(text);
    // *1/3*, and what a dot that ends no sentence has cut.
    let numbered = text.starts_with('(') && text[1..].starts_with(|ch: char| ch.is_ascii_digit());
    let next = copy.post.text[range.end..].trim_start_matches([' ', '\u{a0}']);
    let goes_on = text.ends_with(['.', '?', '!'])
        && next.starts_with(|ch: char| ch.is_lowercase() || ch.is_ascii_digit());
    let states = copy.tagged.is_empty()
        || clause::within(copy.tagged, range)
            .iter()
            .any(|word| matches!(word.tag, Tag::FiniteVerb | Tag::Participle | Tag::Interjection));
    let fewest = if pieces == 1 {
        1
    } else if states {
        3
    } else {
        6
    };
    words >= fewest && !code && !numbered && !goes_on
}

/// What leads up to a list, with `[…]` for the list's first line.
fn lead(copy: &Copy<'_>, range: Range<usize>, needs: &Needs) -> Option<Way> {
    let text = copy.post.text.as_str();
    let end = text[range.end..]
        .char_indices()
        .find(|(_, ch)| ch.is_alphanumeric())
        .map(|(at, _)| range.end + at)?;
    let end = text[end..].find('\n').map_or(text.len(), |at| end + at);
    let end = range.end + text[range.end..end].trim_end().len();
    let states = copy.tagged.is_empty()
        || clause::within(copy.tagged, &range).iter().any(|word| word.tag == Tag::FiniteVerb);
    let rest = &text[range.end..end];
    let fits = states
        && turning(rest, copy.post.language.as_deref()).is_none()
        && copy.speaker([range.start, range.end]) == Some(Speaker::Own)
        && text[range.start..end].chars().count() <= 2 * LONGEST
        && !text[range.clone()].ends_with(':');
    let at = [range.start, end];
    let cuts = vec![[range.end, end]];
    fits.then(|| Way { cuts, needs: needs.clone(), ..way(Telling::Beginning, at, -LEANS - 0.1) })
}

/// Whether a line leads up to what stands below it.
fn is_lead(post: &Post, range: &Range<usize>) -> bool {
    let after = &post.text[range.end..];
    after.trim_start_matches([' ', '\u{a0}']).starts_with(':') || post.text[range.clone()].ends_with(':')
}

/// Whether brackets and quotation marks have their other halves.
fn is_balanced(text: &str) -> bool {
    let pair = |open: char, close: char| text.matches(open).count() == text.matches(close).count();
    pair('(', ')')
        && pair('“', '”')
        && pair('«', '»')
        && pair('[', ']')
        && text.matches('"').count().is_multiple_of(2)
        && !text.contains(['`', '\n'])
}

/// Addresses and emoji inside a sentence, which are left out; `None` where one of them is what is spoken of.
fn signs_inside(copy: &Copy<'_>, range: &Range<usize>) -> Option<Vec<[usize; 2]>> {
    let text = copy.post.text.as_str();
    let mut cuts: Vec<[usize; 2]> = Vec::new();
    let inside =
        copy.tokens.iter().filter(|token| range.start < token.range.start && token.range.end < range.end);
    for token in inside.filter(|token| matches!(token.kind, Sign::Url | Sign::Email | Sign::Emoji)) {
        match cuts.last_mut() {
            Some(last) if text[last[1]..token.range.start].trim().is_empty() => last[1] = token.range.end,
            _ => cuts.push([token.range.start, token.range.end]),
        }
    }
    for cut in &mut cuts {
        // The spaces on both sides go with it.
        cut[0] = text[..cut[0]].trim_end_matches([' ', ':']).len();
        cut[1] += text[cut[1]..].len() - text[cut[1]..].trim_start_matches(' ').len();
        // *Visit https://… for more*: the word before it needs it.
        let before = clause::within(copy.tagged, &(range.start..cut[0]));
        if before
            .last()
            .is_some_and(|word| matches!(word.tag, Tag::Preposition | Tag::Determiner | Tag::Conjunction))
        {
            return None;
        }
    }
    (cuts.len() <= 2).then_some(cuts)
}

/// The beginning of a long sentence, cut where a clause ends and what is left out turns nothing.
fn beginning(copy: &Copy<'_>, range: Range<usize>) -> Option<Way> {
    let text = copy.post.text.as_str();
    let language = copy.post.language.as_deref();
    let sentence = text.get(range.clone())?;
    let mut found = None;
    for (at, mark) in sentence.match_indices([',', ';', '—', '–', '(']) {
        let head = sentence[..at].trim_end();
        let rest = &sentence[at + mark.len()..];
        if !BEGINNING.contains(&head.chars().count()) || !rest.starts_with(' ') && mark != "(" {
            continue;
        }
        let end = range.start + head.len();
        let words = clause::within(copy.tagged, &(range.start..end));
        let states = copy.tagged.is_empty() || words.iter().any(|word| word.tag == Tag::FiniteVerb);
        let negated =
            fold(head).split(|ch: char| !ch.is_alphanumeric()).any(|word| is_turning(word, language));
        if states
            && !negated
            && is_balanced(head)
            && turning(rest, language).is_none()
            && turned(text, [range.start, end], language).is_none()
            && copy.speaker([range.start, end]) == Some(Speaker::Own)
            && signs_inside(copy, &(range.start..end)).is_some_and(|cuts| cuts.is_empty())
        {
            found = Some(end);
        }
    }
    let cut = found?;
    if copy.breaks.is_some_and(|from| cut > from) || around(text, [range.start, cut], language).is_some() {
        return None;
    }
    let points = standing::dangles(sentence, language);
    let needs = if points { Needs::Referent(None) } else { Needs::Nothing };
    let at = [range.start, range.end];
    Some(Way { cuts: vec![[cut, range.end]], needs, ..way(Telling::Beginning, at, -LEANS) })
}

/// The noun nearest before a span: in the sentences before it in the post, else in the post that is answered.
fn referent(
    copy: &Copy<'_>,
    range: &Range<usize>,
    index: usize,
    pieces: &[Range<usize>],
    context: Context<'_>,
) -> Option<Referent> {
    let is_noun = |word: &&Word| matches!(word.tag, Tag::Noun | Tag::ProperNoun);
    let before = pieces[..index].last().map_or(0, |piece| piece.start);
    let near = clause::within(copy.tagged, &(before..range.start));
    let found = near.iter().rev().find(is_noun);
    if let Some(word) = found {
        return Some(Referent { answered: false, at: [word.range.start, word.range.end] });
    }
    let answered = context.answered?;
    let words = words(&answered.text);
    let tagged = tagged(answered, &words);
    let word =
        tagged.iter().find(|word| word.tag == Tag::ProperNoun).or_else(|| tagged.iter().find(is_noun))?;
    Some(Referent { answered: true, at: [word.range.start, word.range.end] })
}

/// The titles of links.
fn links(post: &Post) -> Option<Way> {
    let title = post.links.iter().find_map(|link| link.title.clone()).filter(|title| title.contains(' '))?;
    Some(Way { title: Some(title), ..way(Telling::Link, [0, 0], -1.0) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(language: &str, text: &str) -> Vec<(Telling, String)> {
        let mut post = Post::new(Platform::X, "1", text);
        post.language = Some(language.into());
        ways(&post, Context::default()).iter().map(|way| (way.telling, way.words(&post))).collect()
    }

    #[test]
    fn what_does_not_stand_alone_is_told_with_what_it_needs() {
        let found = told("en", "WHY DOES NOBODY EVER LISTEN TO US");
        assert_eq!(found, [(Telling::Whole, "WHY DOES NOBODY EVER LISTEN TO US".to_owned())]);
        let found = told("en", "The harbour 🐋 is open again!");
        assert_eq!(found, [(Telling::Cut, "The harbour […] is open again!".to_owned())]);
        let mut post = Post::new(Platform::X, "1", "The old ferry is back. It sails at nine.");
        post.language = Some("en".into());
        let found = ways(&post, Context::default());
        let needy = found.iter().find(|way| way.words(&post) == "It sails at nine.").unwrap();
        assert_eq!(needy.needs, Needs::Referent(Some(Referent { answered: false, at: [8, 13] })));
    }

    #[test]
    fn nothing_is_told_that_is_taken_back_or_another_s() {
        for text in [
            "The bridge is safe. But I made that up.",
            "Imagine the following. The bridge is safe.",
            "The coun…",
            "> The bridge is safe.",
            "ana joined the channel",
        ] {
            let found = told("en", text);
            let whole = |words: &str| words.starts_with("The bridge is safe.") && words.contains("But");
            assert!(
                found.iter().all(|(_, words)| whole(words)
                    || words.starts_with("But")
                    || words.starts_with("Imagine")),
                "{text}: {found:?}"
            );
        }
    }

    #[test]
    fn a_long_sentence_is_begun_where_nothing_is_turned() {
        let long = "The new ferry of the island sails every morning at nine from the old harbour, "
            .to_owned()
            + &"and the boats of the town follow with all that the market needs on a Monday, ".repeat(4);
        let found = told("en", &long);
        assert!(
            found.iter().any(|(telling, words)| *telling == Telling::Beginning && words.ends_with("[…]")),
            "{found:?}"
        );
        let doubt = long.replace("on a Monday", "if the mayor is not lying");
        assert!(told("en", &doubt).iter().all(|(telling, _)| *telling != Telling::Beginning));
    }
}
