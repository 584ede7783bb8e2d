//! The edition as a whole: title, deck, lede, sections, closing.

use super::frames::{Move, frames};
use super::lang;
use super::prose::{Filling, cite, figure, fill, quote, tidy};
use super::pulls::pull_quotes;
use super::select::{Pick, Told};
use super::words::{closes, is_plain};
use super::{Evidence, Untold, method, names};
use crate::label::Phrase;
use crate::locale::{Language, accented, marks, number};
use crate::model::{Conversation, Digest, Line, Measure, Paragraph, Section, Span};
use std::collections::{BTreeMap, BTreeSet};

/// Writes the whole digest.
pub(super) fn write(evidence: &Evidence<'_>) -> Result<Digest, Untold> {
    let mut desk = Desk {
        evidence,
        lang: evidence.language,
        told: Told::default(),
        uses: BTreeMap::new(),
        peaks: Vec::new(),
        sizes: BTreeSet::new(),
        used: method::used(evidence),
    };
    let facts = method::facts(evidence);
    let pulls = pull_quotes(evidence, &evidence.grouping.themes).map_err(Untold)?;
    let plans: Vec<Plan> =
        pulls.into_iter().enumerate().map(|(theme, pull)| desk.plan(theme, pull)).collect();
    let title = desk.title(&plans);
    let sections: Vec<Section> = plans.iter().map(|plan| desk.section(plan)).collect();
    let place = names::place(&facts.platforms, evidence.options.publication.source.as_deref(), desk.lang);
    let lede = desk.lede(&plans, &sections, &place, &facts);
    let deck = desk.deck(&plans, &place);
    let closing = desk.closing(&facts);
    let mut digest = Digest {
        schema: "coranto/digest/1".into(),
        language: desk.lang.code().into(),
        title: Line { spans: title },
        deck: Line { spans: deck },
        lede: Paragraph { spans: lede },
        sections,
        closing: Paragraph { spans: closing },
        signoff: desk.signoff(),
        sources: Vec::new(),
        left_out: evidence.ranking.left_out.clone(),
        method: method::method(evidence, &facts),
        checks: Vec::new(),
        assignments: method::assignments(evidence),
    };
    digest.sources = method::sources(evidence, &digest);
    Ok(digest)
}

/// What a section is to be told with.
pub(super) struct Plan {
    pub(super) id: String,
    pub(super) theme: usize,
    /// Holds what belongs to no topic.
    pub(super) is_rest: bool,
    pub(super) posts: Vec<usize>,
    /// The heading's head as it stands in a sentence.
    pub(super) head: Filling,
    pub(super) heading: Vec<Span>,
    pub(super) pull: Pick,
    pub(super) voices: usize,
}

pub(super) struct Desk<'a> {
    pub(super) evidence: &'a Evidence<'a>,
    pub(super) lang: Language,
    pub(super) told: Told,
    /// How often each frame has been used.
    pub(super) uses: BTreeMap<&'static str, usize>,
    /// Hours already told of.
    pub(super) peaks: Vec<i8>,
    /// Sentences that tell how large a section is.
    pub(super) sizes: BTreeSet<String>,
    pub(super) used: usize,
}

impl Desk<'_> {
    pub(super) fn conversation(&self) -> &Conversation {
        self.evidence.conversation
    }

    pub(super) fn words(&self, pick: &Pick) -> &str {
        self.evidence.words(pick.post, pick.span.at)
    }

    /// A frame of `kind` that was used least, never the one used twice while another is left. Those that
    /// begin with the quotation are for one that can stand inside a sentence.
    pub(super) fn frame(&mut self, kind: Move, turn: usize, plain: bool) -> &'static str {
        let all: Vec<&'static str> = frames(kind, self.lang)
            .iter()
            .copied()
            .filter(|frame| plain || !frame.contains("{quote}") || frame.ends_with("{quote}"))
            .collect();
        let chosen = (0..all.len())
            .map(|step| all[(turn + step) % all.len()])
            .min_by_key(|frame| self.uses.get(frame).copied().unwrap_or(0))
            .unwrap_or(all[0]);
        *self.uses.entry(chosen).or_default() += 1;
        chosen
    }

    pub(super) fn plan(&mut self, theme: usize, pull: Pick) -> Plan {
        let posts: Vec<usize> = self.evidence.grouping.themes[theme].clone();
        let words = self.words(&pull).to_owned();
        self.told.add(pull.post, pull.span.at, &words);
        let is_rest = self.evidence.grouping.is_rest(theme);
        let (head, heading) = self.heading(theme, &posts);
        let voices = voices(self.evidence, &posts);
        Plan { id: format!("s{}", theme + 1), theme, is_rest, posts, head, heading, pull, voices }
    }

    /// The head of a theme inside a sentence, and its whole heading.
    fn heading(&self, theme: usize, posts: &[usize]) -> (Filling, Vec<Span>) {
        let phrases: &[Phrase] =
            self.evidence.labels.get(theme).map(|label| label.phrases.as_slice()).unwrap_or_default();
        let mut usable = phrases.iter();
        let words = lang::of(self.lang);
        let colon = Span::text(words.colon);
        let id = Conversation::id(posts.first().copied().unwrap_or(0));
        if self.evidence.grouping.is_rest(theme) {
            let mut heading = cite(&names::capitalised(words.brief), &id);
            let facets: Vec<Filling> = usable.take(3).map(|phrase| self.phrase(phrase, false)).collect();
            let list = names::list(facets, self.lang);
            if !list.is_empty() {
                heading.push(colon);
                heading.extend(list.iter().cloned());
            }
            return (list, tidy(heading));
        }
        let Some(first) = usable.next() else {
            let head = if theme == 0 { words.whole } else { words.further };
            return (cite(head, &id), cite(&names::capitalised(head), &id));
        };
        let mut head = self.phrase(first, false);
        if let Some(article) =
            first.article.filter(|_| first.is_name || self.is_own_language(&first.language))
        {
            head.insert(0, Span::text(article));
        }
        let mut heading = self.phrase(first, true);
        let facets: Vec<Filling> = usable.take(3).map(|phrase| self.phrase(phrase, false)).collect();
        if facets.len() >= 2 {
            heading.push(colon);
            heading.extend(names::list(facets, self.lang));
        }
        (tidy(head), tidy(heading))
    }

    pub(super) fn is_own_language(&self, tag: &str) -> bool {
        Language::of(tag) == Some(self.lang)
    }

    /// A phrase in the narrator's words, the first of a line or inside it; in quotation marks where it is a
    /// common noun of another language, or would read as a French word without the accent of its capital.
    fn phrase(&self, phrase: &Phrase, first: bool) -> Filling {
        // A straight apostrophe is the post's; in the narrator's words stands the typographic one.
        let text = phrase.text.replace('\'', "’");
        let id = Conversation::id(phrase.post);
        let is_own = self.is_own_language(&phrase.language);
        let shown = if first { names::capitalised(&text) } else { text.clone() };
        let corrected = if self.lang == Language::Fr { accented(&shown) } else { shown.clone() };
        if is_own || (phrase.is_name || phrase.language == "und") && corrected == shown {
            return cite(&corrected, &id);
        }
        let (open, close) = marks(self.lang);
        let mut marked = vec![Span::text(open)];
        marked.extend(cite(&text, &id));
        marked.push(Span::text(close));
        marked
    }

    /// The language of a post where it is not the digest's.
    pub(super) fn foreign(&self, post: usize) -> Option<String> {
        let tag = self.evidence.conversation.posts[post].language.clone()?;
        (Language::of(&tag) != Some(self.lang)).then_some(tag)
    }

    pub(super) fn quotation(&self, pick: &Pick) -> Filling {
        let at = pick.span.at;
        quote(marks(self.lang), self.words(pick), &Conversation::id(pick.post), at, self.foreign(pick.post))
    }

    pub(super) fn points(&self, post: usize) -> Option<Filling> {
        let value = self.evidence.conversation.posts[post].points?;
        let words = points(value, self.lang);
        Some(figure(words, Measure::Points, value as f64, None, vec![Conversation::id(post)]))
    }

    /// A sentence of one move about one quotation.
    pub(super) fn tell(
        &mut self,
        kind: Move,
        turn: usize,
        pick: &Pick,
        more: &[(&str, Filling)],
    ) -> Vec<Span> {
        let words = self.words(pick).to_owned();
        self.told.add(pick.post, pick.span.at, &words);
        let mut fillings: Vec<(&str, Filling)> = names::of(self.conversation(), pick.post, self.lang).into();
        if let Some(points) = self.points(pick.post) {
            fillings.push(("points", points));
        }
        fillings.extend(more.iter().cloned());
        let frame = self.frame(kind, turn, is_plain(&words));
        let ends = frame.ends_with("{quote}");
        let mut pick = pick.clone();
        if !ends {
            pick = self.without_stop(&pick);
        }
        fillings.push(("quote", self.quotation(&pick)));
        let mut spans = fill(self.lang, frame, &fillings);
        if ends && !closes(&words) {
            spans.push(Span::text("."));
        }
        spans
    }

    /// The span without its full stop, as it stands inside a sentence.
    pub(super) fn without_stop(&self, pick: &Pick) -> Pick {
        let words = self.words(pick);
        let mut pick = pick.clone();
        if words.ends_with('.') && !words.ends_with("..") {
            pick.span.at[1] -= 1;
            pick.span.characters -= 1;
        }
        pick
    }
}

/// `three messages`, `trois messages`.
pub(super) fn messages(value: u64, language: Language) -> String {
    lang::counted(&lang::of(language).message, value, language)
}

pub(super) fn authors(value: u64, language: Language) -> String {
    lang::counted(&lang::of(language).author, value, language)
}

/// `452 points`.
pub(super) fn points(value: i64, language: Language) -> String {
    let [one, more] = lang::of(language).points;
    let noun = if language.is_one(value.unsigned_abs()) { one } else { more };
    format!("{}\u{a0}{noun}", number(value, language))
}

pub(super) fn joined(sentences: Vec<Vec<Span>>) -> Vec<Span> {
    let mut out = Vec::new();
    for sentence in sentences.into_iter().filter(|sentence| !sentence.is_empty()) {
        if !out.is_empty() {
            out.push(Span::text(" "));
        }
        out.extend(sentence);
    }
    tidy(out)
}

pub(super) fn capitalise_first(spans: &mut [Span]) {
    if let Some(Span::Text { text, .. }) = spans.first_mut() {
        *text = names::capitalised(text);
    }
}

/// Distinct authors of posts; a post without one is a voice of its own.
pub(super) fn voices(evidence: &Evidence<'_>, posts: &[usize]) -> usize {
    let mut known = BTreeSet::new();
    let mut unsigned = 0;
    for post in posts.iter().filter_map(|index| evidence.conversation.posts.get(*index)) {
        match post.voice() {
            Some(voice) => drop(known.insert(voice)),
            None => unsigned += 1,
        }
    }
    known.len() + unsigned
}
