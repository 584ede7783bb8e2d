//! What holds posts together that have no subject in common: what sort of message they are.
//!
//! An archive, a home timeline or a list of what one person liked is of many subjects, few of which have a second post.
//! A reader of it still finds their way: by where posts stand, by whom they answer, by who wrote them, by the tag they
//! carry, the site they link to, the language they are in; and by time. These ways come last and only where two fifths of the
//! conversation have no section. Those before leave to those after what they have no part for that is large enough;
//! none makes a part of three fifths of the conversation, which would tell nothing of it.

use super::parts::{LEAST, is_chat, least, place};
use crate::lang::Language;
use crate::locale::time::{Date, TimeZone, Timestamp};
use crate::model::{Platform, Post};
use crate::text::site::another_site;
use std::collections::BTreeMap;

/// What sort of message the posts of a section are.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// They stand in this place, as its platform writes it.
    Place(String),
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
/// Part of the posts from which they answer one another: who talks goes on with what was said, whoever and whenever.
const TALK: f64 = 0.5;
/// Part of all posts that no sort of message may have.
const SWALLOWS: f64 = 0.6;
/// Part of what is left from which it is parted by the next way too.
const LEFT: f64 = 0.1;
/// Where the parts of a way have this part of what they are cut from, they may take all the room there is; else half.
const TELL: f64 = 0.6;

/// What sorts are told from.
pub(super) struct Ground<'a> {
    /// The posts in use, in order of time.
    pub(super) posts: &'a [&'a Post],
    /// The post that each answers by its own word.
    pub(super) answered: &'a [Option<u32>],
    /// In which days and months begin.
    pub(super) zone: &'a TimeZone,
}

/// A sort of message and its posts.
type Part = (Sort, Vec<usize>);

/// A way of telling posts apart.
type Way = fn(&Ground<'_>, &[usize], Option<&Owner<'_>>) -> Vec<Part>;

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
        for post in posts.iter().copied().filter(|post| !is_chat(post)) {
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
pub(super) fn cut(ground: &Ground<'_>, members: &[usize], room: usize) -> Vec<Part> {
    let owner = Owner::of(ground.posts);
    let all = ground.posts.len();
    if ground.answered.iter().flatten().count() as f64 >= TALK * all as f64 {
        return Vec::new();
    }
    let fewest = least(all).max(LEAST);
    let mut parts: Vec<Part> = Vec::new();
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
        parts.extend(found);
    }
    parts
}

/// Posts by what `of` tells of each.
fn by<K: Ord>(members: &[usize], of: impl Fn(usize) -> Option<K>, sort: impl Fn(K) -> Sort) -> Vec<Part> {
    let mut parts: BTreeMap<K, Vec<usize>> = BTreeMap::new();
    for at in members {
        if let Some(key) = of(*at) {
            parts.entry(key).or_default().push(*at);
        }
    }
    parts.into_iter().map(|(key, posts)| (sort(key), posts)).collect()
}

fn places(ground: &Ground<'_>, members: &[usize], _: Option<&Owner<'_>>) -> Vec<Part> {
    let parts = by(members, |at| place(ground.posts[at]), Sort::Place);
    // What all stand in tells none of them.
    if parts.len() < 2 {
        return Vec::new();
    }
    parts
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

fn answers(ground: &Ground<'_>, members: &[usize], owner: Option<&Owner<'_>>) -> Vec<Part> {
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
        Sort::AnswersTo,
    );
    let mut parts: Vec<Part> = parts.into_iter().filter(|(_, posts)| posts.len() >= fewest).collect();
    for (sort, posts) in &mut parts {
        let shown = posts.iter().find_map(|at| whom(*at)).unwrap_or_default();
        *sort = Sort::AnswersTo(format!("@{shown}"));
    }
    if owner.is_some() {
        let taken = |at: &usize| parts.iter().any(|(_, posts)| posts.binary_search(at).is_ok());
        let others: Vec<usize> =
            members.iter().copied().filter(|at| !taken(at) && whom(*at).is_some()).collect();
        parts.push((Sort::Answers, others));
    }
    parts
}

fn others(ground: &Ground<'_>, members: &[usize], owner: Option<&Owner<'_>>) -> Vec<Part> {
    let Some(owner) = owner else { return Vec::new() };
    let posts = members.iter().copied().filter(|at| !owner.wrote(ground.posts[*at])).collect();
    vec![(Sort::Others, posts)]
}

fn accounts(ground: &Ground<'_>, members: &[usize], owner: Option<&Owner<'_>>) -> Vec<Part> {
    if owner.is_some() {
        return Vec::new();
    }
    let handle = |at: usize| {
        let author = ground.posts[at].author.as_ref().filter(|_| !is_chat(ground.posts[at]))?;
        (!author.handle.is_empty()).then(|| format!("@{}", author.handle))
    };
    by(members, handle, Sort::By)
}

fn tags(ground: &Ground<'_>, members: &[usize], _: Option<&Owner<'_>>) -> Vec<Part> {
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
        parts.push((Sort::Tag(format!("#{}", form.trim_start_matches('#'))), posts));
    }
    parts
}

fn sites(ground: &Ground<'_>, members: &[usize], _: Option<&Owner<'_>>) -> Vec<Part> {
    let site = |at: usize| ground.posts[at].links.iter().find_map(|link| another_site(&link.url));
    by(members, site, |site| Sort::Site(site.to_owned()))
}

fn languages(ground: &Ground<'_>, members: &[usize], _: Option<&Owner<'_>>) -> Vec<Part> {
    let language = |at: usize| {
        let tag = ground.posts[at].language.as_deref()?;
        tag.split(['-', '_']).next().filter(|tag| Language::of(tag).is_some())
    };
    let parts = by(members, language, |tag| Sort::Language(tag.to_owned()));
    let large = |part: &&Part| part.1.len() >= least(ground.posts.len()).max(LEAST);
    if parts.iter().filter(large).count() < 2 { Vec::new() } else { parts }
}

fn links(ground: &Ground<'_>, members: &[usize], owner: Option<&Owner<'_>>) -> Vec<Part> {
    if owner.is_none() {
        return Vec::new();
    }
    let sort = |at: usize| Some(if ground.posts[at].links.is_empty() { Sort::Notes } else { Sort::Links });
    let parts = by(members, sort, |sort| sort);
    // Links alone, or none at all, are no sort of their own.
    if parts.len() < 2 { Vec::new() } else { parts }
}

/// By the coarsest part of the calendar of which two and more are large enough, and none is three fifths of the posts.
fn times(ground: &Ground<'_>, members: &[usize], _: Option<&Owner<'_>>) -> Vec<Part> {
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
        let mut parts = by(members, |at| date(at).map(grain), Sort::Time);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cluster::{Grouping, Name, Topic, cluster};
    use crate::model::{Author, Conversation, Link};
    use crate::rank::{Ranking, Score};
    use crate::{Options, Progress};

    /// A post of an account, of words that no other has.
    fn post(at: usize, handle: &str) -> Post {
        let mut post = Post::new(Platform::X, format!("k{at}"), format!("plo{at}k vri{at}m sno{at}t"));
        post.author = Some(Author { key: handle.into(), handle: handle.into(), ..Author::default() });
        post
    }

    fn grouped(posts: Vec<Post>) -> Grouping {
        let ranking = Ranking {
            order: (0..posts.len()).collect(),
            scores: vec![Some(Score::default()); posts.len()],
            ..Ranking::default()
        };
        let conversation = Conversation { posts, ..Conversation::default() };
        cluster(&conversation, &ranking, &Options::default(), None, &mut Progress::none())
    }

    fn topics(posts: Vec<Post>) -> Vec<(Topic, usize)> {
        let grouping = grouped(posts);
        let mut found: Vec<(Topic, usize)> =
            grouping.topics.iter().cloned().zip(grouping.themes.iter().map(Vec::len)).collect();
        found.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| format!("{a:?}").cmp(&format!("{b:?}"))));
        found
    }

    fn named(sort: Sort) -> Topic {
        Topic::named(Name::Sort(sort))
    }

    fn has(posts: Vec<Post>, sort: &Sort) -> Option<usize> {
        topics(posts).into_iter().find(|(topic, _)| *topic == named(sort.clone())).map(|(_, size)| size)
    }

    /// So many posts of one account among forty of whom no other has two.
    fn archive(own: usize) -> Vec<Post> {
        (0..40).map(|at| post(at, if at < own { "ann" } else { ["b", "c"][at % 2] })).collect()
    }

    #[test]
    fn who_wrote_two_fifths_and_four_times_what_another_did_is_the_author() {
        let is_owned = |posts: &[Post]| Owner::of(&posts.iter().collect::<Vec<_>>()).is_some();
        let of = |own: usize, next: usize| -> Vec<Post> {
            let handle = |at: usize| match at {
                at if at < own => "ann".to_owned(),
                at if at < own + next => "bo".to_owned(),
                at => format!("other{at}"),
            };
            (0..40).map(|at| post(at, &handle(at))).collect()
        };
        assert!(is_owned(&of(16, 4)) && !is_owned(&of(15, 3)));
        assert!(!is_owned(&of(16, 5)), "another wrote more than a quarter of that");
        let mut chat = of(30, 1);
        chat.iter_mut().for_each(|post| post.platform = Platform::Discord);
        assert!(!is_owned(&chat));
    }

    #[test]
    fn an_archive_is_cut_by_what_its_author_did() {
        let mut posts = archive(34);
        for (at, post) in posts.iter_mut().enumerate().take(34) {
            match at {
                0..12 => {
                    post.reply_to = Some(format!("gone{at}"));
                    post.mentions = vec![if at < 4 { "Cy".into() } else { format!("who{at}") }];
                }
                12..22 => post.links = vec![Link { url: format!("https://page{at}.example/a"), title: None }],
                _ => {}
            }
        }
        assert_eq!(
            topics(posts),
            [
                (named(Sort::Notes), 12),
                (named(Sort::Links), 10),
                (named(Sort::Answers), 8),
                (named(Sort::Others), 6),
                (named(Sort::AnswersTo("@Cy".into())), 4),
            ]
        );
    }

    #[test]
    fn answers_to_oneself_are_none() {
        let mut posts = archive(40);
        for post in posts.iter_mut().take(12) {
            post.reply_to = Some("gone".into());
            post.mentions = vec!["ANN".into()];
        }
        assert_eq!(has(posts, &Sort::AnswersTo("@ANN".into())), None);
    }

    #[test]
    fn a_timeline_is_cut_by_accounts_tags_sites_and_languages_where_three_posts_have_them() {
        let mut posts: Vec<Post> = (0..40).map(|at| post(at, &format!("other{at}"))).collect();
        for (at, post) in posts.iter_mut().enumerate() {
            match at {
                0..4 => {
                    post.author = Some(Author { key: "bo".into(), handle: "bo".into(), ..Author::default() })
                }
                4..7 => post.tags = vec![if at == 4 { "harbour".into() } else { "Harbour".into() }],
                7..10 => {
                    post.links = vec![Link { url: format!("https://www.thenib.com/a{at}"), title: None }]
                }
                10..12 => post.tags = vec!["pier".into()],
                _ => post.language = Some(if at < 26 { "fr".into() } else { "en".into() }),
            }
        }
        let has = |sort: Sort| has(posts.clone(), &sort);
        assert_eq!(has(Sort::By("@bo".into())), Some(4));
        assert_eq!(has(Sort::Tag("#Harbour".into())), Some(3));
        assert_eq!(has(Sort::Site("thenib.com".into())), Some(3));
        assert_eq!(has(Sort::Tag("#pier".into())), None, "two posts are no section");
        assert_eq!(has(Sort::Language("fr".into())), Some(14));
        posts.iter_mut().for_each(|post| post.language = Some("fr".into()));
        assert_eq!(self::has(posts, &Sort::Language("fr".into())), None, "all are in it");
    }

    #[test]
    fn what_is_three_fifths_of_all_is_no_sort() {
        let of = |many: usize| -> Vec<Post> {
            let account = |at: usize| if at < many { "bo".to_owned() } else { format!("other{at}") };
            (0..40).map(|at| post(at, &account(at))).collect()
        };
        let mut posts = of(0);
        posts.iter_mut().take(23).for_each(|post| post.tags = vec!["a".into()]);
        assert_eq!(has(posts.clone(), &Sort::Tag("#a".into())), Some(23));
        posts[23].tags = vec!["a".into()];
        assert_eq!(has(posts, &Sort::Tag("#a".into())), None);
        assert_eq!(has(of(15), &Sort::By("@bo".into())), Some(15));
    }

    #[test]
    fn where_nothing_else_holds_posts_are_told_by_time() {
        const DAY: i64 = 86_400_000;
        let of = |days: i64| -> Vec<Post> {
            let at = |at: usize| {
                let mut post = post(at, &format!("other{at}"));
                post.created_at = Some(at as i64 * days * DAY / 40);
                post
            };
            (0..40).map(at).collect()
        };
        assert_eq!(has(of(900), &Sort::Time(Stretch::Year(1970))), Some(17));
        assert_eq!(has(of(60), &Sort::Time(Stretch::Month(1970, 1))), Some(21));
        let first = |day: i8| Date::new(1970, 1, day).unwrap();
        assert_eq!(has(of(30), &Sort::Time(Stretch::Days(first(1), 10))), Some(14));
        assert_eq!(has(of(10), &Sort::Time(Stretch::Days(first(6), 10))), Some(20));
        assert_eq!(has(of(4), &Sort::Time(Stretch::Days(first(2), 2))), Some(10));
        assert_eq!(topics(of(1)).len(), 1, "one day is no part of itself");
    }

    #[test]
    fn the_last_days_of_a_month_are_those_that_remain() {
        let day = |month, day| Date::new(2012, month, day).unwrap();
        assert_eq!(days(day(2, 29), 10), Stretch::Days(day(2, 21), 29));
        assert_eq!(days(day(1, 20), 10), Stretch::Days(day(1, 11), 20));
        assert_eq!(days(day(1, 31), 5), Stretch::Days(day(1, 26), 31));
    }

    #[test]
    fn what_mostly_answers_one_another_is_talk_and_no_sort() {
        let of = |answers: usize| -> Vec<Post> {
            let mut posts: Vec<Post> = (0..40).map(|at| post(at, &format!("other{}", at % 8))).collect();
            for (at, post) in posts.iter_mut().enumerate().skip(1).take(answers) {
                post.reply_to = Some(format!("k{}", at - 1));
            }
            posts
        };
        let cut = |posts: Vec<Post>| {
            let found = topics(posts);
            found.iter().filter(|(topic, _)| topic.kind == crate::model::SectionKind::List).count()
        };
        assert!(cut(of(15)) > 0);
        assert_eq!(cut(of(20)), 0);
    }
}
