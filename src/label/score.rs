//! How well a phrase tells one theme from the rest.

use super::candidates::{Candidate, candidates};
use super::grammar::{Article, Evidence, Sentence, article};
use super::phrase::Phrase;
use crate::locale::Language;
use crate::model::{Conversation, Platform};
use crate::rank::Ranking;
use crate::text::fold::fold;
use crate::text::frequency::probability;
use std::collections::{BTreeMap, BTreeSet};

/// A noun that is rarer than this in general says something by itself.
const RARE: f64 = 3e-6;

/// Share of its uses from which a word is no more than a part of a longer name (the nested terms of Frantzi,
/// Ananiadou and Mima's C-value, IJODL 2000).
const NESTED: f64 = 0.7;

/// By how much a phrase weighs more that stands in the post which begins a thread.
const FAVOUR: f64 = 2.0;

/// What the whole conversation has of each phrase.
pub(super) struct Table {
    /// Posts with the phrase, per key.
    posts: BTreeMap<String, usize>,
    /// Candidates of each post in use, each key once.
    of: BTreeMap<usize, Vec<Candidate>>,
    /// Posts in use.
    total: usize,
    /// 1 for the best post, towards 0 for the last.
    rank: BTreeMap<usize, f64>,
    /// What those who write are called, folded and in one word: their handles, and in a chat their names. A
    /// conversation is about other things than who takes part in it.
    people: BTreeSet<String>,
    /// Of these the members of chats, of whose names each word tells.
    members: BTreeSet<String>,
}

/// Folded, letters and digits alone.
fn squashed(text: &str) -> String {
    fold(text).chars().filter(|ch| ch.is_alphanumeric()).collect()
}

impl Table {
    pub(super) fn count(
        conversation: &Conversation,
        ranking: &Ranking,
        tagged: &BTreeMap<usize, Vec<Sentence>>,
        evidence: &Evidence,
    ) -> Self {
        let mut posts: BTreeMap<String, usize> = BTreeMap::new();
        let mut of = BTreeMap::new();
        let mut rank = BTreeMap::new();
        let (mut people, mut members) = (BTreeSet::new(), BTreeSet::new());
        let total = ranking.order.len();
        for (place, index) in ranking.order.iter().enumerate() {
            let Some(post) = conversation.posts.get(*index) else { continue };
            if let Some(author) = &post.author {
                let is_chat = matches!(
                    post.platform,
                    Platform::Slack
                        | Platform::Discord
                        | Platform::Whatsapp
                        | Platform::Telegram
                        | Platform::Messenger
                );
                people.insert(squashed(&author.handle));
                if is_chat {
                    people.insert(squashed(&author.name));
                    // What stands before a dash or a bar is what the others call them.
                    let called = author.name.split(" - ").flat_map(|part| part.split(['|', '(', '[', '•']));
                    members.extend(called.map(squashed).filter(|name| !name.is_empty()));
                    members.insert(squashed(&author.name));
                    members.insert(squashed(&author.handle));
                }
            }
            rank.insert(*index, 1.0 - place as f64 / total.max(1) as f64);
            let sentences = tagged.get(index).map(Vec::as_slice).unwrap_or_default();
            let mut found = candidates(post, sentences, evidence);
            let mut seen = BTreeSet::new();
            found.retain(|candidate| seen.insert((candidate.key.clone(), candidate.at)));
            for key in found.iter().map(|candidate| &candidate.key).collect::<BTreeSet<_>>() {
                *posts.entry(key.clone()).or_default() += 1;
            }
            of.insert(*index, found);
        }
        Table { posts, of, total, rank, people, members }
    }

    /// The keys of a post's phrases.
    pub(super) fn said(&self, post: usize) -> BTreeSet<&str> {
        self.of.get(&post).into_iter().flatten().map(|found| found.key.as_str()).collect()
    }

    /// Sets the phrases of a post before others: what begins a thread says what it is about.
    pub(super) fn favour(&self, weighed: &mut [Weighed], post: usize) {
        let Some(own) = self.of.get(&post) else { return };
        let keys: BTreeSet<&str> = own.iter().map(|candidate| candidate.key.as_str()).collect();
        for found in weighed.iter_mut().filter(|found| keys.contains(found.key.as_str())) {
            found.phrase.weight *= FAVOUR;
        }
        heaviest_first(weighed);
    }
}

/// A phrase with its weight in a theme.
#[derive(Debug, Clone)]
pub(super) struct Weighed {
    pub(super) key: String,
    pub(super) phrase: Phrase,
    pub(super) words: usize,
    pub(super) own: bool,
    /// A name, or nouns that say something by themselves.
    pub(super) is_firm: bool,
}

/// A surface form: occurrences, the best place, whether its capitals mean something, and whether it stands in a
/// post of the digest's language.
type Form = (usize, (usize, [usize; 2]), bool, bool);

#[derive(Default)]
struct Tally {
    posts: usize,
    authors: BTreeSet<(Platform, String)>,
    best_rank: f64,
    words: usize,
    names: usize,
    tags: usize,
    nested: usize,
    loose: usize,
    /// By surface.
    forms: BTreeMap<String, Form>,
    definite: usize,
    articles: BTreeMap<&'static str, usize>,
    indefinite: usize,
    languages: BTreeMap<String, usize>,
}

/// The theme's phrases with their weights, best first.
///
/// The weight is the log-odds of a phrase inside the theme against outside with a Dirichlet prior
/// (Monroe, Colaresi and Quinn, "Fightin' Words", Political Analysis 2008), its z-score taken; it
/// is lifted by length (a phrase of two or three words says more: the idea of Frantzi and
/// Ananiadou's C-value), by authors, and lowered for words that are frequent everywhere.
pub(super) fn weigh(
    conversation: &Conversation,
    evidence: &Evidence,
    table: &Table,
    theme: &[usize],
    is_rest: bool,
    language: Language,
) -> Vec<Weighed> {
    let mut tallies: BTreeMap<&str, Tally> = BTreeMap::new();
    for index in theme {
        let (Some(found), Some(post)) = (table.of.get(index), conversation.posts.get(*index)) else {
            continue;
        };
        let mut seen = BTreeSet::new();
        for candidate in found {
            let tally = tallies.entry(&candidate.key).or_default();
            let tag = post.language.as_deref().and_then(|tag| tag.split(['-', '_']).next()).unwrap_or("und");
            if seen.insert(&candidate.key) {
                tally.posts += 1;
                let voice = post.voice().map(|(platform, key)| (platform, key.to_owned()));
                tally.authors.insert(voice.unwrap_or((post.platform, format!("?{index}"))));
                tally.best_rank = tally.best_rank.max(table.rank.get(index).copied().unwrap_or(0.0));
                *tally.languages.entry(tag.to_owned()).or_default() += 1;
            }
            tally.words = candidate.words;
            tally.names += usize::from(candidate.is_name);
            tally.tags += usize::from(candidate.is_tag);
            tally.nested += usize::from(candidate.is_nested);
            tally.loose += usize::from(!candidate.is_firm);
            if let Some(shown) = candidate.shown {
                *tally.articles.entry(shown).or_default() += 1;
            }
            tally.definite += usize::from(candidate.article == Article::Definite);
            tally.indefinite += usize::from(candidate.article == Article::Indefinite);
            let shown = post.text.get(candidate.at[0]..candidate.at[1]).unwrap_or_default();
            let own = Language::of(tag) == Some(language);
            let form = tally.forms.entry(shown.to_owned()).or_insert((
                0,
                (*index, candidate.at),
                !candidate.titled,
                own,
            ));
            form.0 += 1;
            form.2 |= !candidate.titled;
            if own && !form.3 {
                (form.1, form.3) = ((*index, candidate.at), true);
            }
        }
    }
    let inside = theme.len().max(1) as f64;
    let outside = (table.total.saturating_sub(theme.len())) as f64;
    let spoken_here = |index: &&usize| {
        let post = conversation.posts.get(**index);
        post.and_then(|post| post.language.as_deref()).and_then(Language::of) == Some(language)
    };
    let at_home = theme.iter().filter(spoken_here).count() * 10 >= theme.len() * 3;
    let most = tallies.values().map(|tally| tally.posts).max().unwrap_or(0);
    let mut out: Vec<Weighed> = Vec::new();
    for (key, tally) in tallies {
        let is_member =
            |form: &String| form.split([' ', '-']).any(|word| table.members.contains(&squashed(word)));
        if tally.forms.keys().any(|form| table.people.contains(&squashed(form)) || is_member(form)) {
            continue;
        }
        // A part of a name that hardly ever stands without the rest of it.
        let seen: usize = tally.forms.values().map(|form| form.0).sum();
        if tally.words == 1 && tally.nested as f64 >= NESTED * seen as f64 {
            continue;
        }
        if tally.posts == 1 && most >= 3 && theme.len() > 6 && !is_rest {
            continue;
        }
        let all = table.posts.get(key).copied().unwrap_or(tally.posts);
        let (c, rest) = (tally.posts as f64, all.saturating_sub(tally.posts) as f64);
        let prior = 0.5;
        let odds = |count: f64, size: f64| (count + prior) / (size - count + prior + 1.0);
        let delta = libm::log(odds(c, inside)) - libm::log(odds(rest, outside.max(1.0)));
        let deviation = libm::sqrt(1.0 / (c + prior) + 1.0 / (rest + prior));
        let z = if outside < 1.0 { libm::log1p(c) } else { delta / deviation };
        if z <= 0.0 {
            continue;
        }
        let general: f64 = key.split(' ').map(probability).fold(1.0, f64::min);
        let rarity = (libm::log(1.0 / (general + 1e-6)) / 13.8).clamp(0.2, 1.0);
        let name = tally.names * 2 > tally.forms.values().map(|form| form.0).sum();
        let length = match tally.words {
            1 if !name => 0.8,
            1 => 1.0,
            2 => 1.45,
            3 => 1.5,
            _ => 1.3,
        };
        let authors = if tally.authors.len() >= 2 { 1.0 } else { 0.7 };
        let coverage = libm::sqrt(c / inside);
        // A word of two languages is of the digest's where a good part of its posts are.
        let is_spoken =
            |tag: &str, posts: usize| Language::of(tag) == Some(language) && posts * 5 >= tally.posts * 2;
        let tag = tally
            .languages
            .iter()
            .max_by(|a, b| {
                let order = |(tag, posts): (&String, &usize)| (is_spoken(tag, *posts), *posts);
                order(*a).cmp(&order(*b)).then(b.0.cmp(a.0))
            })
            .map(|(tag, _)| tag.clone())
            .unwrap_or_default();
        let own = Language::of(&tag) == Some(language);
        let spoken = match (own || name, at_home) {
            (true, _) => 1.0,
            (false, true) => 0.55,
            (false, false) => 0.8,
        };
        let weight =
            z * length * rarity * authors * (0.35 + coverage) * (0.8 + 0.2 * tally.best_rank) * spoken;
        let is_firm = name || tally.loose == 0 && (tally.words > 1 || general < RARE);
        let Some(phrase) = phrase(conversation, evidence, &tally, name, tag, weight) else { continue };
        out.push(Weighed {
            key: key.to_owned(),
            phrase,
            words: tally.words,
            own: own || name || !at_home,
            is_firm,
        });
    }
    heaviest_first(&mut out);
    out
}

fn heaviest_first(weighed: &mut [Weighed]) {
    weighed.sort_by(|a, b| b.phrase.weight.total_cmp(&a.phrase.weight).then_with(|| a.key.cmp(&b.key)));
}

fn phrase(
    conversation: &Conversation,
    evidence: &Evidence,
    tally: &Tally,
    name: bool,
    tag: String,
    weight: f64,
) -> Option<Phrase> {
    let all: usize = tally.forms.values().map(|form| form.0).sum();
    // English puts no countable noun in the singular without an article: the plural names a topic better.
    let countable = Language::of(&tag) == Some(Language::En) && !name && tally.indefinite * 10 >= all;
    let (form, (_, place, _, _)) = tally.forms.iter().max_by(|a, b| {
        let rank = |form: &(&String, &Form)| {
            let head = form.0.split([' ', '-']).next_back().unwrap_or_default();
            let plural = countable && form.1.0 * 4 >= all && super::grammar::is_plural(&fold(head));
            (form.1.2, !is_shouted(form.0), plural, form.1.3, form.1.0)
        };
        rank(a).cmp(&rank(b)).then_with(|| b.0.cmp(a.0))
    })?;
    let first = form.split([' ', '-']).next().unwrap_or_default();
    let keep = name || super::shape::is_acronym(first) || evidence.is_name(&fold(first));
    let mut text = if keep { form.clone() } else { lower_first(form) };
    if is_shouted(form) && (!name || form.contains(' ') || form.len() > 9) {
        return None;
    }
    let post = conversation.posts.get(place.0)?;
    let mut at = place.1;
    if tally.tags == tally.forms.values().map(|form| form.0).sum::<usize>()
        && post.text[..at[0]].ends_with('#')
    {
        at[0] -= 1;
        text = post.text[at[0]..at[1]].to_owned();
    }
    let language = Language::of(post.language.as_deref().unwrap_or(&tag));
    let mut parts = form.split([' ', '-', '\u{a0}']);
    let head = fold(
        match language {
            Some(Language::Fr | Language::Es | Language::Pt | Language::It) => parts.next(),
            _ => parts.next_back(),
        }
        .unwrap_or_default(),
    );
    let is_plural = super::grammar::is_plural(&head) && !name;
    let is_feminine = evidence.is_feminine(&head);
    let seen = tally.articles.iter().max_by(|a, b| a.1.cmp(b.1).then(b.0.cmp(a.0))).map(|(shown, _)| *shown);
    let article = article(
        &text,
        language,
        (tally.definite, tally.indefinite, all),
        (name, is_plural),
        is_feminine,
        seen,
    );
    Some(Phrase {
        text,
        article,
        language: if name { "und".into() } else { post.language.clone().unwrap_or(tag) },
        is_name: name,
        is_plural,
        is_feminine,
        post: place.0,
        at,
        posts: tally.posts,
        weight,
    })
}

/// All in capitals, and too long to be an acronym.
fn is_shouted(form: &str) -> bool {
    !form.chars().any(char::is_lowercase) && form.chars().count() > 5
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => String::new(),
    }
}
