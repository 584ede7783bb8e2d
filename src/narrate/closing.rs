//! The closing paragraph and the sign-off.

use super::edition::{Desk, Plan, joined, messages};
use super::frames::Move;
use super::opening::turn;
use super::prose::{cite, figure};
use super::section::Heard;
use super::{names, relations};
use crate::lang;
use crate::locale::marks;
use crate::model::{Conversation, Measure, Signoff, Span};
use crate::quote::select::{Told, author, is_own, telling};
use crate::text::fold::fold;
use crate::text::frequency::probability;
use crate::text::site::{another_site, site};
use crate::text::stop::{is_number, is_stop};
use std::collections::{BTreeMap, BTreeSet};

/// Fewest letters of a word that links two topics, and how frequent in general it may be.
const LINKING: usize = 5;
const RARE: f64 = 1e-4;
/// One message of so many that stayed out is worth a word.
const MUCH: u64 = 10;
/// How badly the last message may read.
const WEAKEST: f64 = -0.5;
/// Fewest messages that share a link worth a word.
const SHARED: usize = 3;

/// An address whose site can be named.
fn linked(url: &str) -> Option<&str> {
    site(url).map(|_| url)
}

impl Desk<'_> {
    /// First and last message with their hours, what links two topics, the link shared most, languages, what was
    /// left out.
    pub(super) fn closing(&mut self, plans: &[Plan]) -> Vec<Span> {
        let facts = self.facts;
        let mut sentences: Vec<Vec<Span>> = Vec::new();
        sentences.extend(self.link(plans));
        if let Some(plan) = plans.first() {
            let found = relations::to_come(self.evidence);
            let mut told = found
                .iter()
                .take(3)
                .map(|relation| self.relate(plan, relation, &mut Heard::default()))
                .filter(|told| !told.is_empty());
            let told = told.next();
            sentences.extend(told.into_iter().flatten());
        }
        sentences.extend(self.link_shared());
        if sentences.is_empty() {
            sentences.extend(self.last_message(plans));
        }
        // The method says how much stayed out; so does the page where it is much.
        let left: u64 = self.evidence.ranking.left_out.iter().map(|left| left.posts).sum();
        if left * MUCH > left + self.used as u64 {
            let n = figure(messages(left, self.lang), Measure::Posts, left as f64, None, Vec::new());
            sentences.extend(self.say(Move::LeftOut, turn(facts, 4), &[("n", n)]));
        }
        if sentences.is_empty() {
            let n = figure(
                messages(self.used as u64, self.lang),
                Measure::Posts,
                self.used as f64,
                None,
                Vec::new(),
            );
            sentences.extend(self.say(Move::Whole, 0, &[("n", n)]));
        }
        joined(sentences)
    }

    /// The latest message of all, where it is one, has a name and has not been quoted.
    fn last_message(&mut self, plans: &[Plan]) -> Option<Vec<Span>> {
        let posts = &self.conversation().posts;
        let timed = |post: &usize| Some((posts[*post].created_at?, *post));
        let (latest, post) = self.evidence.ranking.order.iter().filter_map(timed).max()?;
        let order = &self.evidence.ranking.order;
        let alone = order.iter().filter(|other| posts[**other].created_at == Some(latest)).count() == 1;
        let is_heard = self.quoted.iter().any(|(_, known, _)| *known == post);
        if !alone || is_heard || posts[post].is_bot() || names::shown(&posts[post]).is_none() {
            return None;
        }
        let theme = plans.iter().find(|plan| plan.posts.contains(&post))?.theme;
        let pick = self.saying(theme, post, &Told::default(), false)?;
        if !pick.span.is_own() || pick.span.merit < WEAKEST || pick.span.asks && !pick.span.all {
            return None;
        }
        let time = self.when(post)?;
        self.tell_by(Move::LastWord, theme, &pick, &[("time", time)])
    }

    /// A word that quotations of two topics share, by named authors: the rarest in general that stands in no
    /// heading and in no third section.
    fn link(&mut self, plans: &[Plan]) -> Option<Vec<Span>> {
        let heads: BTreeSet<String> = plans
            .iter()
            .flat_map(|plan| plan.heading.iter().flat_map(|span| telling(span.words())))
            .collect();
        let mut places: Vec<(String, usize, usize)> = Vec::new();
        for (theme, post, words) in &self.quoted {
            let is_topic = plans.get(*theme).is_some_and(|plan| !plan.is_rest);
            let named = names::shown(&self.conversation().posts[*post]).is_some();
            if is_topic && named && is_own(&self.conversation().posts[*post], self.evidence) {
                // A word that both write as a name, else it may mean two things.
                let named = |word: &String| {
                    words
                        .split(|ch: char| !ch.is_alphanumeric())
                        .skip(1)
                        .any(|said| said.starts_with(char::is_uppercase) && said.to_lowercase() == *word)
                };
                for word in telling(words).into_iter().filter(named) {
                    if !places.iter().any(|(known, place, _)| *known == word && place == theme) {
                        places.push((word, *theme, *post));
                    }
                }
            }
        }
        let mut found: Option<((f64, &str), [usize; 2])> = None;
        for (word, theme, a) in &places {
            let mut others = places.iter().filter(|(known, place, _)| known == word && place != theme);
            let (Some((_, other, b)), None) = (others.next(), others.next()) else { continue };
            let folded = fold(word);
            let rarity = probability(&folded);
            let fits = theme < other
                && word.chars().count() >= LINKING
                && word.chars().all(char::is_alphabetic)
                && !heads.contains(word)
                && !is_number(&folded)
                && !is_stop(&folded, None)
                && (1e-9..RARE).contains(&rarity)
                && author(self.evidence, *a) != author(self.evidence, *b);
            if fits && found.is_none_or(|(known, _)| (rarity, word.as_str()) < known) {
                found = Some(((rarity, word), [*a, *b]));
            }
        }
        let ((_, word), posts) = found?;
        let [(_, a), _] = names::of(self.conversation(), posts[0], self.lang);
        let [(_, b), _] = names::of(self.conversation(), posts[1], self.lang);
        let (open, close) = marks(self.lang);
        let mut marked = vec![Span::text(open)];
        marked.extend(cite(word, &Conversation::id(posts[0])));
        marked.push(Span::text(close));
        self.say(Move::Link, 0, &[("word", marked), ("a", a), ("b", b)])
    }

    /// The site behind the link that most messages share, else the site of most links, from three messages on, each
    /// author counted once.
    fn link_shared(&mut self) -> Option<Vec<Span>> {
        let (kind, (link, posts)) = self
            .shared(linked)
            .map(|found| (Move::LinkShared, found))
            .or_else(|| Some((Move::SiteShared, self.shared(another_site)?)))?;
        let site = site(&link).map_or(link.clone(), str::to_owned);
        let cites: Vec<String> = posts.iter().take(5).map(|post| Conversation::id(*post)).collect();
        let n = posts.len() as u64;
        let counted = figure(messages(n, self.lang), Measure::LinkShares, n as f64, None, cites.clone());
        self.say(kind, 0, &[("n", counted), ("site", vec![Span::cited(site, cites)])])
    }

    /// What most messages share of what `of` gives of an address, each author counted once, with the messages.
    fn shared(&self, of: fn(&str) -> Option<&str>) -> Option<(String, Vec<usize>)> {
        let mut shares: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for index in &self.evidence.ranking.order {
            for link in &self.evidence.conversation.posts[*index].links {
                let Some(counted) = of(&link.url) else { continue };
                let posts = shares.entry(counted.to_owned()).or_default();
                if posts.last() != Some(index) {
                    posts.push(*index);
                }
            }
        }
        let mut most: Option<(String, Vec<usize>)> = None;
        for (link, mut posts) in shares {
            let mut authors: BTreeSet<usize> = BTreeSet::new();
            posts.retain(|post| author(self.evidence, *post).is_none_or(|who| authors.insert(who as usize)));
            if posts.len() >= most.as_ref().map_or(SHARED, |(_, most)| most.len() + 1) {
                most = Some((link, posts));
            }
        }
        most
    }

    pub(super) fn signoff(&self) -> Signoff {
        let publication = &self.evidence.options.publication;
        let tagline = lang::of(self.lang).frames.tagline;
        Signoff {
            tagline: publication
                .tagline
                .clone()
                .filter(|t| !t.trim().is_empty())
                .unwrap_or_else(|| tagline.into()),
            byline: publication
                .byline
                .clone()
                .filter(|b| !b.trim().is_empty())
                .unwrap_or_else(|| "Coranto".into()),
        }
    }
}
