//! What an edition must tell, and what becomes of it.

use super::Evidence;
use super::threads::Threads;
use crate::model::{Conversation, Digest, Due, Duty, Silence, Span, Telling};
use crate::quote::select::author;
use std::collections::{BTreeMap, BTreeSet};

/// How many of the loudest posts must be told.
const LOUDEST: usize = 10;
/// An author is a large voice from this part of the posts or of the points on.
const VOICE: usize = 10;
/// The post that so large a part of all answer, directly or not, is the root of the conversation; and the fewest
/// that answer it.
const ROOT: usize = 4;
const ANSWERS: usize = 3;
/// A text that so many accounts posted is told, and how many texts at most.
const ACCOUNTS: usize = 3;
const TEXTS: usize = 3;

/// The posts that must be told, each with the reasons for it, in the order of their loudness.
#[derive(Debug, Default)]
pub(super) struct Coverage(pub(super) Vec<(usize, Vec<Duty>)>);

impl Coverage {
    /// `can` says whether words of a post can be quoted.
    pub(super) fn of(evidence: &Evidence<'_>, threads: &Threads, can: &dyn Fn(usize) -> bool) -> Self {
        let mut coverage = Coverage::default();
        for post in loudest(evidence, threads) {
            coverage.add(post, Duty::Loud);
        }
        if let Some(root) = root(evidence, threads) {
            coverage.add(root, Duty::Root);
        }
        for post in voices(evidence, can) {
            coverage.add(post, Duty::Voice);
        }
        let mut copied: Vec<(usize, usize)> = evidence
            .ranking
            .copies
            .iter()
            .filter(|(_, group)| group.accounts >= ACCOUNTS)
            .map(|(first, group)| (group.accounts, *first))
            .collect();
        copied.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        for (_, post) in copied.into_iter().take(TEXTS).filter(|(_, post)| is_used(evidence, *post)) {
            coverage.add(post, Duty::Copied);
        }
        coverage
    }

    fn add(&mut self, post: usize, duty: Duty) {
        match self.0.iter_mut().find(|(known, _)| *known == post) {
            Some((_, duties)) => duties.push(duty),
            None => self.0.push((post, vec![duty])),
        }
    }

    /// What became of each in a digest that is written.
    pub(super) fn report(
        &self,
        evidence: &Evidence<'_>,
        digest: &Digest,
        can: &dyn Fn(usize) -> bool,
    ) -> Vec<Due> {
        let (quoted, cited) = told(digest);
        let due = |(post, because): &(usize, Vec<Duty>)| {
            let id = Conversation::id(*post);
            let told = if quoted.contains(id.as_str()) {
                Some(Telling::Quoted)
            } else {
                cited.contains(id.as_str()).then_some(Telling::Named)
            };
            let warned = evidence.conversation.posts[*post].warning.is_some();
            let why = match told {
                Some(Telling::Quoted) => None,
                _ if warned => Some(Silence::Warned),
                _ if !can(*post) => Some(Silence::Wordless),
                _ if evidence.ranking.copies.contains_key(post) => Some(Silence::Said),
                _ => Some(Silence::NoRoom),
            };
            Due { post: id, because: because.clone(), told, why }
        };
        self.0.iter().map(due).collect()
    }
}

fn is_used(evidence: &Evidence<'_>, post: usize) -> bool {
    evidence.ranking.scores.get(post).is_some_and(Option::is_some)
}

/// The posts in use with most points; where none has any, with most copies, then most answers, then by rank.
fn loudest(evidence: &Evidence<'_>, threads: &Threads) -> Vec<usize> {
    let posts = &evidence.conversation.posts;
    let order = &evidence.ranking.order;
    let points = |post: usize| posts[post].points.unwrap_or(0);
    let mut all: Vec<(i64, usize, usize)> = Vec::new();
    let has_points = order.iter().any(|post| points(*post) > 0);
    // A program's output is loud to nobody.
    let people = order.iter().filter(|post| !posts[**post].is_bot());
    for (place, post) in people.enumerate() {
        let loudness = if has_points {
            points(*post)
        } else {
            let copies = evidence.ranking.copies.get(post).map_or(1, |group| group.posts.len());
            (copies * 1000 + threads.answers(*post).len()) as i64
        };
        if loudness > 0 {
            all.push((loudness, place, *post));
        }
    }
    all.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    all.into_iter().take(LOUDEST).map(|(_, _, post)| post).collect()
}

/// The post that a quarter of all answer, directly or through others.
fn root(evidence: &Evidence<'_>, threads: &Threads) -> Option<usize> {
    let order = &evidence.ranking.order;
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for post in order {
        let root = threads.root(*post);
        if root != *post {
            *counts.entry(root).or_default() += 1;
        }
    }
    let (root, answers) = counts.into_iter().max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(&a.0)))?;
    (answers >= ANSWERS && (answers + 1) * ROOT >= order.len()).then_some(root)
}

/// Of each author with a tenth of the posts or of the points the loudest post that can be quoted, else the loudest.
fn voices(evidence: &Evidence<'_>, can: &dyn Fn(usize) -> bool) -> Vec<usize> {
    let posts = &evidence.conversation.posts;
    let order = &evidence.ranking.order;
    let points = |post: usize| posts[post].points.unwrap_or(0);
    let total: i64 = order.iter().map(|post| points(*post)).sum();
    let mut by: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for post in order {
        if let Some(who) = author(evidence, *post) {
            by.entry(who).or_default().push(*post);
        }
    }
    if by.len() < 2 {
        return Vec::new();
    }
    let mut found: Vec<(usize, usize)> = Vec::new();
    for own in by.values() {
        let gathered: i64 = own.iter().map(|post| points(*post)).sum();
        let large = own.len() * VOICE >= order.len() || total > 0 && gathered * VOICE as i64 >= total;
        if large {
            let loudness = |post: &&usize| (can(**post), points(**post), std::cmp::Reverse(**post));
            found.extend(own.iter().max_by_key(loudness).map(|post| (own.len(), *post)));
        }
    }
    found.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    found.into_iter().map(|(_, post)| post).collect()
}

/// Ids of the posts that a digest quotes, and of those that it quotes or rests a statement on.
pub(crate) fn told(digest: &Digest) -> (BTreeSet<&str>, BTreeSet<&str>) {
    let sections = digest.sections.iter().flat_map(|section| {
        let lines = section.paragraphs.iter().flat_map(|paragraph| &paragraph.spans);
        section.heading.spans.iter().chain(lines)
    });
    let whole = [&digest.title.spans, &digest.deck.spans, &digest.lede.spans, &digest.closing.spans];
    let mut quoted = BTreeSet::new();
    let mut cited = BTreeSet::new();
    for section in &digest.sections {
        quoted.insert(section.quote.post.as_str());
        cited.insert(section.quote.post.as_str());
    }
    for span in whole.into_iter().flatten().chain(sections) {
        for id in span.cites() {
            cited.insert(id.as_str());
            if matches!(span, Span::Quote(_)) {
                quoted.insert(id.as_str());
            }
        }
    }
    (quoted, cited)
}
