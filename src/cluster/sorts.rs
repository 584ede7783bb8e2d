//! What holds posts together that have no subject in common: what sort of message they are.
//!
//! An archive, a home timeline or a list of what one person liked is of many subjects, few of which have a second post.
//! A reader of it still finds their way: by where posts stand, by whom they answer, by who wrote them, by the tag they
//! carry, the site they link to, the language they are in; and by time. These ways come last and only where half of the
//! conversation has no section. Those before leave to those after what they have no part for that is large enough;
//! none makes a part of three fifths of the conversation, which would tell nothing of it.

use super::sections::Ground;
use super::structure::{by_place, least};
use super::themes::Theme;
use super::topic::{Name, Topic};
use crate::lang::Language;
use crate::locale::time::{Date, Timestamp};
use crate::model::{Platform, Post};
use crate::text::site::another_site;
use std::collections::BTreeMap;

/// What sort of message the posts of a section are.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// They answer this account, as its platform writes it: `@ann`.
    AnswersTo(String),
    /// They answer others than the one author of the export, who wrote them.
    Answers,
    /// The one author of the export passed them on.
    Others,
    /// This account wrote them.
    By(String),
    /// They have this tag, as most of them write it: `#harbour`.
    Tag(String),
    /// They link to this site.
    Site(String),
    /// They are in this language, a BCP 47 tag.
    Language(String),
    /// They link to pages.
    Links,
    /// They do not, and answer nobody.
    Notes,
    /// They are of this stretch of time.
    Time(Stretch),
}

/// A stretch of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stretch {
    /// A year.
    Year(i16),
    /// A month of a year.
    Month(i16, i8),
    /// Days of one month: from this one to the one of this number.
    Days(Date, i8),
}

/// Part of the posts in use from which who wrote them is the author of an export, and how many times fewer anyone else
/// did: an archive is its owner's, whatever they passed on.
const FEED: f64 = 0.4;
const TIMES_FEWER: usize = 4;
/// Part of all posts that no sort of message may have.
const SWALLOWS: f64 = 0.6;
/// Part of what is left from which it is parted by the next way too.
const LEFT: f64 = 0.1;
/// Where the parts of a way have this part of what they are cut from, they may take all the room there is; else half.
const TELL: f64 = 0.6;
/// Fewest posts of a part.
const LEAST: usize = 3;

/// A way of telling posts apart.
type Way = fn(&Ground<'_>, &[usize], Option<&Owner<'_>>) -> Vec<(Topic, Vec<usize>)>;

const WAYS: &[Way] = &[places, answers, others, accounts, tags, sites, languages, links, times];

/// The author of an export of one.
pub(super) struct Owner<'a> {
    platform: Platform,
    key: &'a str,
    handle: &'a str,
}

impl<'a> Owner<'a> {
    /// Who wrote two fifths of the posts, and four times as many as anyone else; nobody among those who talk to one another.
    pub(super) fn of(posts: &[&'a Post]) -> Option<Owner<'a>> {
        let mut counts: BTreeMap<(Platform, &str), (usize, &'a Post)> = BTreeMap::new();
        for post in posts.iter().copied().filter(|post| !super::structure::is_chat(post)) {
            if let Some(voice) = post.voice() {
                counts.entry(voice).or_insert((0, post)).0 += 1;
            }
        }
        let mut most: Vec<(usize, &'a Post)> = counts.into_values().collect();
        most.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
        let (count, post) = *most.first()?;
        let next = most.get(1).map_or(0, |(count, _)| *count);
        let is_feed = count as f64 >= FEED * posts.len() as f64 && next * TIMES_FEWER <= count;
        let author = post.author.as_ref()?;
        is_feed.then_some(Owner { platform: post.platform, key: &author.key, handle: &author.handle })
    }

    fn wrote(&self, post: &Post) -> bool {
        post.voice() == Some((self.platform, self.key))
    }
}

/// Sorts of `members` with their posts, at most `room`.
pub(super) fn cut(ground: &Ground<'_>, members: &[usize], room: usize) -> Vec<Theme> {
    let owner = Owner::of(ground.posts);
    let all = ground.posts.len();
    let fewest = least(all).max(LEAST);
    let mut parts: Vec<Theme> = Vec::new();
    let mut left = members.to_vec();
    for way in WAYS {
        let room = room.saturating_sub(parts.len());
        if room == 0 || (left.len() as f64) < LEFT * all as f64 {
            break;
        }
        let mut found = way(ground, &left, owner.as_ref());
        found.retain(|(_, posts)| posts.len() >= fewest && (posts.len() as f64) < SWALLOWS * all as f64);
        // The largest first; of those as large, in the order of the way.
        found.sort_by_key(|(_, posts)| std::cmp::Reverse(posts.len()));
        let told: usize = found.iter().map(|(_, posts)| posts.len()).sum();
        let most = if told as f64 >= TELL * left.len() as f64 { room } else { room.div_ceil(2) };
        found.truncate(most);
        left.retain(|at| found.iter().all(|(_, posts)| posts.binary_search(at).is_err()));
        parts.extend(found.into_iter().map(|(topic, posts)| Theme::of(topic, posts)));
    }
    parts
}

/// Posts by what `of` tells of each.
fn by<K: Ord>(
    members: &[usize],
    of: impl Fn(usize) -> Option<K>,
    topic: impl Fn(K) -> Topic,
) -> Vec<(Topic, Vec<usize>)> {
    let mut parts: BTreeMap<K, Vec<usize>> = BTreeMap::new();
    for at in members {
        if let Some(key) = of(*at) {
            parts.entry(key).or_default().push(*at);
        }
    }
    parts.into_iter().map(|(key, posts)| (topic(key), posts)).collect()
}

fn named(sort: Sort) -> Topic {
    Topic::named(Name::Sort(sort))
}

fn places(ground: &Ground<'_>, members: &[usize], _: Option<&Owner<'_>>) -> Vec<(Topic, Vec<usize>)> {
    let parts = by_place(ground, members);
    // What all stand in tells none of them.
    if parts.len() < 2 {
        return Vec::new();
    }
    parts.into_iter().map(|(place, posts)| (Topic::named(Name::Place(place)), posts)).collect()
}

/// The account that a post answers: the author of what it answers, else whom it calls first. Empty where the export does
/// not tell who that is; `None` where a post answers nobody, or its own author.
fn answered(ground: &Ground<'_>, at: usize) -> Option<String> {
    let post = ground.posts[at];
    if let Some(parent) = ground.answered[at].map(|parent| ground.posts[parent as usize]) {
        let is_own = parent.voice().is_some() && parent.voice() == post.voice();
        return (!is_own)
            .then(|| parent.author.as_ref().map(|author| author.handle.clone()).unwrap_or_default());
    }
    let called = post
        .text
        .strip_prefix('@')
        .map(|rest| rest.split(|ch: char| !ch.is_alphanumeric() && ch != '_').next().unwrap_or_default())
        .filter(|name| !name.is_empty());
    if post.reply_to.is_none() && called.is_none() {
        return None;
    }
    let whom = match post.mentions.first() {
        Some(handle) if post.reply_to.is_some() || called.is_some() => handle.clone(),
        _ => called.unwrap_or_default().to_owned(),
    };
    let author = post.author.as_ref();
    let is_own = author.is_some_and(|author| {
        !author.handle.is_empty() && author.handle.eq_ignore_ascii_case(&whom)
            || whom.is_empty()
                && author.key.len() > 8
                && post.reply_to.as_deref().is_some_and(|key| key.contains(author.key.as_str()))
    });
    (!is_own).then_some(whom)
}

fn answers(ground: &Ground<'_>, members: &[usize], owner: Option<&Owner<'_>>) -> Vec<(Topic, Vec<usize>)> {
    let fewest = least(ground.posts.len()).max(LEAST);
    let written = |at: usize| owner.is_none_or(|owner| owner.wrote(ground.posts[at]));
    let whom = |at: usize| answered(ground, at).filter(|_| written(at));
    let parts = by(
        members,
        |at| {
            let whom = whom(at).filter(|whom| !whom.is_empty())?;
            // Of somebody who talks to the owner of an archive, the owner is no other.
            let own = owner.is_some_and(|owner| owner.handle.eq_ignore_ascii_case(&whom));
            (!own).then(|| whom.to_lowercase())
        },
        |whom| named(Sort::AnswersTo(whom)),
    );
    let mut parts: Vec<(Topic, Vec<usize>)> =
        parts.into_iter().filter(|(_, posts)| posts.len() >= fewest).collect();
    for (topic, posts) in &mut parts {
        let shown = posts.iter().find_map(|at| whom(*at)).unwrap_or_default();
        *topic = named(Sort::AnswersTo(format!("@{shown}")));
    }
    if owner.is_some() {
        let taken = |at: &usize| parts.iter().any(|(_, posts)| posts.binary_search(at).is_ok());
        let others: Vec<usize> =
            members.iter().copied().filter(|at| !taken(at) && whom(*at).is_some()).collect();
        parts.push((named(Sort::Answers), others));
    }
    parts
}

fn others(ground: &Ground<'_>, members: &[usize], owner: Option<&Owner<'_>>) -> Vec<(Topic, Vec<usize>)> {
    let Some(owner) = owner else { return Vec::new() };
    let posts = members.iter().copied().filter(|at| !owner.wrote(ground.posts[*at])).collect();
    vec![(named(Sort::Others), posts)]
}

fn accounts(ground: &Ground<'_>, members: &[usize], owner: Option<&Owner<'_>>) -> Vec<(Topic, Vec<usize>)> {
    if owner.is_some() {
        return Vec::new();
    }
    let handle = |at: usize| {
        let author = ground.posts[at].author.as_ref()?;
        (!author.handle.is_empty()).then(|| format!("@{}", author.handle))
    };
    by(members, handle, |handle| named(Sort::By(handle)))
}

fn tags(ground: &Ground<'_>, members: &[usize], _: Option<&Owner<'_>>) -> Vec<(Topic, Vec<usize>)> {
    let mut of: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut written: BTreeMap<String, BTreeMap<&str, usize>> = BTreeMap::new();
    for at in members {
        for tag in &ground.posts[*at].tags {
            let posts = of.entry(tag.to_lowercase()).or_default();
            if posts.last() != Some(at) {
                posts.push(*at);
            }
            *written.entry(tag.to_lowercase()).or_default().entry(tag).or_default() += 1;
        }
    }
    let mut largest: Vec<(String, Vec<usize>)> = of.into_iter().collect();
    largest.sort_by(|a, b| b.1.len().cmp(&a.1.len()).then_with(|| a.0.cmp(&b.0)));
    let mut taken = vec![false; ground.posts.len()];
    let mut parts = Vec::new();
    for (tag, mut posts) in largest {
        posts.retain(|at| !taken[*at]);
        posts.iter().for_each(|at| taken[*at] = true);
        let forms = written.get(&tag).into_iter().flatten();
        let form = forms.max_by(|a, b| a.1.cmp(b.1).then_with(|| b.0.cmp(a.0))).map_or("", |(form, _)| *form);
        parts.push((named(Sort::Tag(format!("#{}", form.trim_start_matches('#')))), posts));
    }
    parts
}

fn sites(ground: &Ground<'_>, members: &[usize], _: Option<&Owner<'_>>) -> Vec<(Topic, Vec<usize>)> {
    let site = |at: usize| ground.posts[at].links.iter().find_map(|link| another_site(&link.url));
    by(members, site, |site| named(Sort::Site(site.to_owned())))
}

fn languages(ground: &Ground<'_>, members: &[usize], _: Option<&Owner<'_>>) -> Vec<(Topic, Vec<usize>)> {
    let language = |at: usize| {
        let tag = ground.posts[at].language.as_deref()?;
        tag.split(['-', '_']).next().filter(|tag| Language::of(tag).is_some())
    };
    let parts = by(members, language, |tag| named(Sort::Language(tag.to_owned())));
    let large = |part: &&(Topic, Vec<usize>)| part.1.len() >= least(ground.posts.len()).max(LEAST);
    if parts.iter().filter(large).count() < 2 { Vec::new() } else { parts }
}

fn links(ground: &Ground<'_>, members: &[usize], owner: Option<&Owner<'_>>) -> Vec<(Topic, Vec<usize>)> {
    if owner.is_none() {
        return Vec::new();
    }
    let sort = |at: usize| Some(if ground.posts[at].links.is_empty() { Sort::Notes } else { Sort::Links });
    let parts = by(members, sort, named);
    // Links alone, or none at all, are no sort of their own.
    if parts.len() < 2 { Vec::new() } else { parts }
}

/// By the coarsest part of the calendar of which two and more are large enough, and none is three fifths of the posts.
fn times(ground: &Ground<'_>, members: &[usize], _: Option<&Owner<'_>>) -> Vec<(Topic, Vec<usize>)> {
    let fewest = least(ground.posts.len()).max(LEAST);
    let date = |at: usize| {
        let time = Timestamp::from_millisecond(ground.posts[at].created_at?).ok()?;
        Some(ground.zone.to_datetime(time).date())
    };
    let grains: [fn(Date) -> Stretch; 5] = [
        |date| Stretch::Year(date.year()),
        |date| Stretch::Month(date.year(), date.month()),
        |date| days(date, 10),
        |date| days(date, 5),
        |date| Stretch::Days(date, date.day()),
    ];
    for grain in grains {
        let mut parts = by(members, |at| date(at).map(grain), |stretch| named(Sort::Time(stretch)));
        parts.retain(|(_, posts)| posts.len() >= fewest);
        let told: usize = parts.iter().map(|(_, posts)| posts.len()).sum();
        let largest = parts.iter().map(|(_, posts)| posts.len()).max().unwrap_or(0);
        let tells = parts.len() >= 2
            && told as f64 >= TELL * members.len() as f64
            && (largest as f64) < SWALLOWS * members.len() as f64;
        if tells {
            return parts;
        }
    }
    Vec::new()
}

/// The stretch of so many days of a month that a day is of, from its first on; the last has the days that remain.
fn days(date: Date, many: i8) -> Stretch {
    let (year, month) = (date.year(), date.month());
    let place = ((date.day() - 1) / many).min(30 / many - 1);
    let first = many * place + 1;
    let is_last = place == 30 / many - 1;
    let is_day = |day: &i8| Date::new(year, month, *day).is_ok();
    let last = if is_last { (28..=31).rev().find(is_day).unwrap_or(28) } else { first + many - 1 };
    Date::new(year, month, first).map_or(Stretch::Month(year, month), |first| Stretch::Days(first, last))
}
