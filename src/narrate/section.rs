//! A section: what it is told with, and its parts.

use super::arithmetic::timeline;
use super::edition::{Desk, Plan, joined, messages};
use super::prose::figure;
use super::relations::{Kind, Turn};
use super::{names, relations};
use crate::model::{Conversation, Line, Measure, Paragraph, PullQuote, Section, SectionKind, Span};
use crate::quote::select::{FOREIGN, Pick, author, best, is_own};
use crate::quote::span::{Part, Stance};
use std::collections::BTreeSet;

/// Longest run-in quotation, in characters.
const RUN_IN: usize = 150;
/// What a voice must be worth at least to be heard.
const POOREST: f64 = 0.3;
/// How badly a voice may read at most.
const ROUGHEST: f64 = -0.45;

/// Posts of a topic for each relation that is told of it after the first, and most that are.
const WOVEN: usize = 5;
const MOST_WOVEN: usize = 5;

/// Who has been heard in a section.
#[derive(Clone, Default)]
pub(super) struct Heard {
    pub(super) posts: BTreeSet<usize>,
    authors: Vec<Option<u32>>,
    /// What has been spoken of.
    covered: BTreeSet<u64>,
    /// How often a text was posted has been told.
    pub(super) copied: bool,
}

impl Desk<'_> {
    /// Tells a section.
    pub(super) fn section(&mut self, plan: &mut Plan) -> Section {
        let pull = plan.pull.post;
        let mut heard = Heard::default();
        self.hear(&mut heard, &plan.pull);
        let mut paragraphs = if self.is_list(plan.theme) {
            // What its posts have to do with each other is told before they are listed, where they have one subject.
            let has_subject =
                !matches!(plan.kind, SectionKind::Rubric | SectionKind::List | SectionKind::Brief);
            let woven = if has_subject { self.woven(plan, &mut heard, None) } else { Vec::new() };
            let mut paragraphs = vec![Paragraph::from(joined(woven))];
            paragraphs.extend(self.list(plan, &mut heard));
            paragraphs
        } else {
            self.prose(plan, &mut heard)
        };
        paragraphs.retain(|paragraph| !paragraph.spans.is_empty());
        if paragraphs.is_empty() {
            let said = if plan.posts.len() == 1 { self.alone(plan) } else { self.size(plan) };
            let said = said.unwrap_or_else(|| self.count(plan));
            paragraphs.push(Paragraph::from(said));
        }
        if plan.is_rest {
            self.head_rest(plan, &heard.posts);
        }
        let pull_post = &self.conversation().posts[pull];
        Section {
            id: plan.id.clone(),
            heading: Line { spans: plan.heading.clone() },
            paragraphs,
            quote: PullQuote {
                post: Conversation::id(pull),
                quote: self.words(&plan.pull).to_owned(),
                at: plan.pull.span.at,
                language: pull_post.language.clone().unwrap_or_else(|| "und".into()),
                translation: None,
                points: pull_post.points,
            },
            posts: plan.posts.iter().map(|index| Conversation::id(*index)).collect(),
            keywords: self
                .evidence
                .labels
                .get(plan.theme)
                .map(|label| label.keywords.clone())
                .unwrap_or_default(),
            voices: plan.voices as u64,
            timeline: timeline(self.evidence, &plan.posts),
            kind: plan.kind,
            rubric: self.evidence.grouping.rubric(plan.theme).map(|rubric| rubric.code().to_owned()),
            unsigned: plan.unsigned as u64,
            brief: plan.is_rest,
            change: self
                .since
                .as_ref()
                .filter(|_| !plan.is_rest)
                .map(|since| since.change(plan.theme, plan.posts.len())),
        }
    }

    /// How many messages a topic has and nothing more, where all else has been said of others.
    fn count(&self, plan: &Plan) -> Vec<Span> {
        let posts = plan.posts.len();
        let words = names::capitalised(&messages(posts as u64, self.lang));
        let mut spans = figure(words, Measure::Posts, posts as f64, Some(plan.id.as_str()), Vec::new());
        spans.push(Span::text("."));
        spans
    }

    /// What the posts of a topic have to do with each other, best first: more in a topic of many. Of the post whose answers
    /// stand in a list no further answer that neither objects nor agrees.
    pub(super) fn woven(&mut self, plan: &Plan, heard: &mut Heard, listed: Option<usize>) -> Vec<Vec<Span>> {
        let most = (1 + plan.posts.len() / WOVEN).min(MOST_WOVEN);
        let mut told = 0;
        let mut sentences = Vec::new();
        for relation in relations::of(self.evidence, &plan.posts) {
            let plain = matches!(relation.kind, Kind::Reply { turn: Turn::Plain, back: None });
            if plain && relation.posts.first().copied() == listed && listed.is_some() {
                continue;
            }
            let relation = self.relate(plan, &relation, heard);
            told += usize::from(!relation.is_empty());
            sentences.extend(relation);
            if told == most {
                break;
            }
        }
        sentences
    }

    pub(super) fn hear(&self, heard: &mut Heard, pick: &Pick) {
        heard.posts.insert(pick.post);
        heard.authors.push(author(self.evidence, pick.post));
        heard.covered.extend(pick.keys.iter().copied());
    }

    /// Whether a span may be told now: short, of a post and an author not heard, saying something new.
    pub(super) fn is_free(&self, pick: &Pick, heard: &Heard) -> bool {
        let who = author(self.evidence, pick.post);
        (pick.span.characters <= RUN_IN || self.evidence.ranking.edits.is_pinned(pick.post))
            && !heard.posts.contains(&pick.post)
            && (who.is_none() || !heard.authors.contains(&who))
            && !self.told.has(pick.post, pick.span.at, &pick.keys)
    }

    /// The free span that adds most: by its weight and by what it speaks of that is new.
    pub(super) fn next_voice(
        &self,
        plan: &Plan,
        heard: &Heard,
        taken: &crate::quote::select::Told,
    ) -> Option<Pick> {
        let pinned = |pick: &Pick| self.evidence.ranking.edits.is_pinned(pick.post);
        let fits = |pick: &&Pick| {
            matches!(pick.span.part, Part::Whole | Part::Head)
                && pick.span.is_own()
                && (pick.span.merit > ROUGHEST || pinned(pick))
                && self.is_free(pick, heard)
                && !taken.has(pick.post, pick.span.at, &pick.keys)
        };
        let value = |pick: &Pick| {
            pick.weight
                + self.subjects[plan.theme].gain(&pick.keys, &heard.covered)
                + if pick.span.stance == Stance::Plain { 0.0 } else { 0.15 }
                - if pick.span.asks { 0.25 } else { 0.0 }
                - if pick.span.characters < 40 { 0.25 } else { 0.0 }
        };
        let found = best(self.all[plan.theme].iter().filter(fits), value)?;
        // Words of another language weigh less, and are worth as much to those who wrote them.
        let own = is_own(&self.conversation().posts[found.post], self.evidence);
        (pinned(found) || value(found) > if own { POOREST } else { POOREST - FOREIGN }).then(|| found.clone())
    }
}
