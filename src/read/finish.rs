//! From what the readers found to a conversation: each post once, reposts folded, files reported.

use super::ids;
use crate::error::{Code, Error};
use crate::locale::time::Timestamp;
use crate::model::{Author, Conversation, Engagement, FileReport, LeftOutReason, Platform, Post, Withheld};
use crate::read::format::Format;
use crate::read::sink::{Origin, Reason, Sink};
use crate::read::source::DecodedFile;
use std::collections::{BTreeMap, BTreeSet};

/// Ends the reading.
///
/// # Errors
/// Where no file gave a post: the most telling of the files' errors.
pub(super) fn finish(
    mut sink: Sink<'_>,
    work: &[(&'static Format, DecodedFile<'_>)],
    mut errors: Vec<Option<Error>>,
) -> Result<Conversation, Error> {
    let mut posts = std::mem::take(&mut sink.posts);
    let origins = std::mem::take(&mut sink.origins);
    ids::date(&mut posts);
    let mut tallies: BTreeMap<usize, Tally> = BTreeMap::new();
    find_originals(&mut posts, &origins);
    level(&mut posts);
    let (apart, order) = tell_apart(&mut posts, &origins);
    let Groups { order, firsts, fresh } = groups(&posts, &origins, order);
    // Posts are moved to the front of their own list, so that there are never two.
    let mut kept = 0;
    let mut from_reposts: u64 = 0;
    let mut own: Vec<bool> = vec![false; posts.len()];
    for (at, origin) in origins.iter().enumerate() {
        own[firsts[at] as usize] |= !origin.embedded;
    }
    let mut places: Vec<u32> = vec![0; posts.len()];
    for (at, origin) in origins.iter().enumerate() {
        tallies.entry(origin.file as usize).or_default().add(&posts[at], origin.embedded, fresh[at]);
        let first = firsts[at] as usize;
        if first == at {
            from_reposts += u64::from(!own[at]);
            places[at] = kept as u32;
            posts.swap(kept, at);
            kept += 1;
        } else {
            let empty = Post::new(Platform::Text, String::new(), String::new());
            let second = std::mem::replace(&mut posts[at], empty);
            merge(&mut posts[places[first] as usize], second);
        }
    }
    posts.truncate(kept);
    let by_key: Vec<u32> =
        order.iter().filter(|at| firsts[**at as usize] == **at).map(|at| places[*at as usize]).collect();
    let place = |posts: &[Post], (platform, key): &(Platform, String)| {
        let compare = |at: &u32| {
            let post = &posts[*at as usize];
            (post.platform, post.key.as_str()).cmp(&(*platform, key.as_str()))
        };
        by_key.binary_search_by(compare).ok().map(|found| by_key[found] as usize)
    };
    for (key, seen) in &sink.reposts {
        if let Some(at) = place(&posts, key) {
            let reposts = &mut posts[at].engagement.reposts;
            *reposts = Some(reposts.unwrap_or(0).max(*seen));
        }
    }

    name_authors(&mut posts, &sink.authors);

    // A repost whose original is known from it alone is one record, not two.
    if let Some(reposts) = sink.withheld.get_mut(&Reason(LeftOutReason::Repost)) {
        *reposts = reposts.saturating_sub(from_reposts);
    }
    let withheld: Vec<Withheld> = sink
        .withheld
        .iter()
        .filter(|(_, posts)| **posts > 0)
        .map(|(reason, posts)| Withheld { reason: reason.0, posts: *posts })
        .collect();
    if posts.is_empty() {
        let told = errors.iter_mut().filter_map(Option::take).min_by_key(|error| telling(error.code));
        return Err(told.unwrap_or_else(|| nothing(&sink, work, &withheld)));
    }

    let mut files: Vec<(usize, FileReport)> = Vec::new();
    for (format, file) in work {
        let tally = tallies.remove(&file.index).unwrap_or_default();
        let notes = std::mem::take(&mut sink.notes[file.index]);
        let mut warnings = notes.warnings;
        if notes.zone_assumed {
            warnings.push(format!("its times name no zone and are read in {}", sink.options.time_zone));
        }
        match notes.private {
            0 => {}
            1 => warnings
                .push("1 private post is left out: include private posts if you may print it".to_owned()),
            posts => warnings.push(format!(
                "{posts} private posts are left out: include private posts if you may print them"
            )),
        }
        match apart.get(&file.index).copied().unwrap_or(0) {
            0 => {}
            1 => warnings.push("1 post has the id of another one and is kept apart from it".to_owned()),
            posts => {
                warnings.push(format!("{posts} posts have the ids of others and are kept apart from them"))
            }
        }
        if tally.derived > 0 {
            warnings.push(format!("{} of its posts have no time but that of their ids", tally.derived));
        }
        let mut table = notes.table;
        if let Some(error) = errors[file.index].take() {
            warnings.push(format!("{}; {}", error.message, error.hint));
            table = table.or(error.table.map(|table| *table));
        }
        files.push((
            file.index,
            FileReport {
                name: file.name.to_owned(),
                platform: tally.platform.unwrap_or(format.platform),
                format: format.name.to_owned(),
                encoding: file.encoding.to_owned(),
                posts: tally.posts + notes.withheld,
                skipped: notes.skipped,
                skipped_total: notes.skipped_total,
                languages: tally.languages.into_iter().collect(),
                authors: tally.authors.values().map(|keys| keys.len() as u64).sum(),
                from: tally.from.and_then(iso),
                to: tally.to.and_then(iso),
                fields: named(tally.fields),
                columns: notes.columns.into_iter().collect(),
                table,
                warnings,
            },
        ));
    }
    for (index, error) in errors.into_iter().enumerate() {
        if let Some(error) = error {
            files.push((
                index,
                FileReport {
                    name: error.file.clone().unwrap_or_default(),
                    platform: Platform::Text,
                    format: "unknown".to_owned(),
                    encoding: "unknown".to_owned(),
                    posts: 0,
                    skipped: Vec::new(),
                    skipped_total: 0,
                    languages: Default::default(),
                    authors: 0,
                    from: None,
                    to: None,
                    fields: Vec::new(),
                    columns: Default::default(),
                    table: error.table.map(|table| *table),
                    warnings: vec![format!("{}; {}", error.message, error.hint)],
                },
            ));
        }
    }
    files.sort_by_key(|(index, _)| *index);
    Ok(Conversation { posts, files: files.into_iter().map(|(_, report)| report).collect(), withheld })
}

/// In a Slack export a message without reactions says so by not naming any: where one has some, the others
/// have none.
fn level(posts: &mut [Post]) {
    let slack = |post: &Post| post.platform == Platform::Slack;
    if posts.iter().any(|post| slack(post) && post.engagement.likes.is_some_and(|likes| likes > 0)) {
        for post in posts.iter_mut().filter(|post| slack(post) && post.engagement.likes.is_none()) {
            post.engagement.likes = Some(0);
            post.points = Some(0);
        }
    }
}

/// Gives an original that is known from the words of a repost alone, `RT @ada: …`, the id of the post that it
/// is, where that is among the posts: the same handle and the same beginning.
fn find_originals(posts: &mut [Post], origins: &[Origin]) {
    let handle =
        |post: &Post| post.author.as_ref().map(|author| author.handle.to_lowercase()).unwrap_or_default();
    let loose: Vec<usize> =
        (0..posts.len()).filter(|at| origins[*at].embedded && posts[*at].key.starts_with("rt:")).collect();
    if loose.is_empty() {
        return;
    }
    let mut own: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for at in (0..posts.len()).filter(|at| !posts[*at].key.starts_with("rt:")) {
        let handle = handle(&posts[at]);
        if !handle.is_empty() {
            own.entry(handle).or_default().push(at);
        }
    }
    for at in loose {
        let beginning = posts[at].text.trim_end().trim_end_matches('…').trim_end().to_owned();
        let found = own
            .get(&handle(&posts[at]))
            .and_then(|known| known.iter().copied().find(|known| posts[*known].text.starts_with(&beginning)));
        if let Some(found) = found {
            let key = posts[found].key.clone();
            posts[at].key = key;
            posts[at].platform = posts[found].platform;
        }
    }
}

/// Whether two records with one id are one post: by the same author, and with the same words unless a platform
/// is certain, where its author may have edited them.
fn is_same(first: &Post, second: &Post) -> bool {
    let certain = !matches!(first.platform, Platform::Table | Platform::Text | Platform::Consultation);
    let said = |one: &str, other: &str| {
        let (one, other) = (one.trim_end_matches('…').trim_end(), other.trim_end_matches('…').trim_end());
        one == other
            || !one.is_empty() && !other.is_empty() && (one.starts_with(other) || other.starts_with(one))
    };
    let words = || said(&first.text, &second.text) || said(first.body(), second.body());
    let same = |one: &str, other: &str| !one.is_empty() && one.eq_ignore_ascii_case(other);
    match (&first.author, &second.author) {
        (Some(one), Some(other)) => {
            let agree = one.key == other.key
                || same(&one.handle, &other.handle)
                || same(&one.name, &other.name)
                || same(&one.key, &other.handle)
                || same(&one.handle, &other.key);
            agree && (certain || words())
        }
        (None, None) => certain || words(),
        _ => {
            words()
                || certain
                    && (first.truncated
                        || second.truncated
                        || first.text.is_empty()
                        || second.text.is_empty())
        }
    }
}

/// Gives records that share an id and are not one post ids of their own, in the files' own references too, and
/// counts them by file.
fn tell_apart(posts: &mut [Post], origins: &[Origin]) -> (BTreeMap<usize, u64>, Option<Vec<u32>>) {
    let order = in_order(posts);
    let key = |at: u32| (posts[at as usize].platform, posts[at as usize].key.as_str());
    let mut names: Vec<(usize, String)> = Vec::new();
    let mut apart: BTreeMap<usize, u64> = BTreeMap::new();
    let mut renamed: Vec<(usize, Platform, String, String)> = Vec::new();
    let mut from = 0;
    while from < order.len() {
        let to = from + order[from..].iter().take_while(|at| key(**at) == key(order[from])).count();
        let mut heads: Vec<usize> = Vec::new();
        for at in order[from..to].iter().map(|at| *at as usize).filter(|_| to - from > 1) {
            let known = heads.iter().position(|head| is_same(&posts[*head], &posts[at]));
            let place = known.unwrap_or(heads.len());
            if known.is_none() {
                heads.push(at);
            }
            if place > 0 {
                let name = format!("{}~{}", posts[at].key, place + 1);
                let file = origins[at].file as usize;
                if known.is_none() {
                    *apart.entry(file).or_default() += 1;
                    // Where the file that comes second has this id once, it is meant by the file's own answers.
                    let first = heads.iter().all(|head| *head == at || origins[*head].file as usize != file);
                    if first {
                        renamed.push((file, posts[at].platform, posts[at].key.clone(), name.clone()));
                    }
                }
                names.push((at, name));
            }
        }
        from = to;
    }
    if names.is_empty() {
        return (apart, Some(order));
    }
    for (at, name) in names {
        posts[at].key = name;
    }
    if !renamed.is_empty() {
        let mut ids: BTreeMap<(usize, Platform, String), String> = BTreeMap::new();
        for (file, platform, old, new) in renamed {
            ids.insert((file, platform, old), new);
        }
        for (post, origin) in posts.iter_mut().zip(origins) {
            let (file, platform) = (origin.file as usize, post.platform);
            let Post { reply_to, thread, quotes, .. } = post;
            for id in [reply_to, thread, quotes].into_iter().flatten() {
                if let Some(new) = ids.get(&(file, platform, id.clone())) {
                    id.clone_from(new);
                }
            }
        }
    }
    (apart, None)
}

/// Which of several records are the same post.
struct Groups {
    /// The records in the order of platform and key, those of a post in their own order.
    order: Vec<u32>,
    /// For each record, the first one of its post.
    firsts: Vec<u32>,
    /// For each record, whether it is the first of its post in its file.
    fresh: Vec<bool>,
}

/// The records in the order of platform and key, equal ones in their own order. The first bytes of a key stand beside
/// its place: most keys differ there, and none of their posts has to be fetched then.
fn in_order(posts: &[Post]) -> Vec<u32> {
    let first = |key: &str| {
        let mut first = [0; 8];
        let length = key.len().min(first.len());
        first[..length].copy_from_slice(&key.as_bytes()[..length]);
        u64::from_be_bytes(first)
    };
    let mut order: Vec<(Platform, u64, u32)> =
        (0..).zip(posts).map(|(at, post)| (post.platform, first(&post.key), at)).collect();
    order.sort_unstable_by(|(platform, first, at), (other, beginning, place)| {
        (platform, first)
            .cmp(&(other, beginning))
            .then_with(|| posts[*at as usize].key.cmp(&posts[*place as usize].key))
            .then(at.cmp(place))
    });
    order.into_iter().map(|(_, _, at)| at).collect()
}

fn groups(posts: &[Post], origins: &[Origin], sorted: Option<Vec<u32>>) -> Groups {
    let key = |at: u32| (posts[at as usize].platform, posts[at as usize].key.as_str());
    let order = sorted.unwrap_or_else(|| in_order(posts));
    let mut firsts = vec![0; posts.len()];
    let mut fresh = vec![true; posts.len()];
    let mut files: Vec<u32> = Vec::new();
    for (rank, at) in order.iter().copied().enumerate() {
        let origin = origins[at as usize];
        let again = rank > 0 && key(order[rank - 1]) == key(at);
        firsts[at as usize] = if again { firsts[order[rank - 1] as usize] } else { at };
        if !again {
            files.clear();
        }
        if !origin.embedded {
            fresh[at as usize] = !files.contains(&origin.file);
            files.push(origin.file);
        }
    }
    Groups { order, firsts, fresh }
}

/// Fills what an author lacks in one post from other posts and from what files say of authors.
fn name_authors(posts: &mut [Post], told: &[(Platform, Author)]) {
    let mut known: BTreeMap<(Platform, String), Author> = BTreeMap::new();
    let from_posts = posts.iter().filter_map(|post| Some((post.platform, post.author.as_ref()?)));
    let mut bare = false;
    for (platform, author) in from_posts.chain(told.iter().map(|(platform, author)| (*platform, author))) {
        bare |= author.name.is_empty() || author.handle.is_empty();
        match known.get_mut(&(platform, author.key.clone())) {
            Some(first) => complete(first, author),
            None => {
                known.insert((platform, author.key.clone()), author.clone());
            }
        }
    }
    if !bare && told.is_empty() {
        return;
    }
    for post in posts {
        if let Some(author) = &mut post.author
            && let Some(fuller) = known.get(&(post.platform, author.key.clone()))
        {
            complete(author, fuller);
        }
    }
}

/// Fills what `author` lacks from `other`, the same person.
fn complete(author: &mut Author, other: &Author) {
    if author.name.is_empty() {
        author.name.clone_from(&other.name);
    }
    if author.handle.is_empty() {
        author.handle.clone_from(&other.handle);
    }
    if author.url.is_none() {
        author.url.clone_from(&other.url);
    }
    author.followers = author.followers.max(other.followers);
    author.since = author.since.or(other.since);
    author.bot |= other.bot;
}

/// Which of several errors says most; less is more.
fn telling(code: Code) -> u8 {
    match code {
        Code::TooLarge => 0,
        Code::Unreadable => 1,
        Code::Unsupported => 2,
        Code::Empty => 3,
        _ => 4,
    }
}

/// The error where every file was read and none held a post.
fn nothing(sink: &Sink<'_>, work: &[(&'static Format, DecodedFile<'_>)], withheld: &[Withheld]) -> Error {
    let skipped: u64 = sink.notes.iter().map(|notes| notes.skipped_total).sum();
    let kept_back: u64 = withheld.iter().map(|withheld| withheld.posts).sum();
    let mut error = if kept_back > 0 {
        Error::new(
            Code::Empty,
            format!("all {kept_back} posts are private, reposts, deleted or system messages"),
            "include private posts, or choose an export that holds posts in public",
        )
    } else if skipped > 0 {
        let first = sink.notes.iter().find_map(|notes| notes.skipped.first());
        let reason = first.map_or(String::new(), |skipped| format!(": {}", skipped.reason));
        let mut error = Error::new(
            Code::Unreadable,
            if skipped == 1 {
                format!("its only record cannot be read{reason}")
            } else {
                format!("none of its {skipped} records can be read{reason}")
            },
            "export it again, or check that the file is complete",
        );
        error.line = first.and_then(|skipped| skipped.line);
        let fault = work.iter().find_map(|(_, file)| Some((file, sink.faults.get(&file.index)?)));
        if let Some((file, (offset, _))) = fault {
            let (line, column) = file.place(*offset);
            error = error.at(line, column);
        }
        error
    } else if let Some(error) = sink.side.alone() {
        return error;
    } else {
        Error::new(
            Code::Empty,
            "there is no post in it",
            "choose the file of the export that holds the posts",
        )
    };
    if let [(_, file)] = work {
        error = error.in_file(file.name);
    }
    error
}

/// Joins a second record of the same post into the first: the fuller text and every field that one
/// of them lacks, the higher of two counts.
fn merge(first: &mut Post, second: Post) {
    let fuller = (first.truncated && !second.truncated)
        || (first.truncated == second.truncated && second.text.len() > first.text.len());
    if fuller {
        first.text = second.text;
        first.title_end = second.title_end;
        first.truncated = second.truncated;
        first.language = second.language.clone().or(first.language.take());
    }
    match (&mut first.author, second.author) {
        (Some(known), Some(other)) => complete(known, &other),
        (author @ None, Some(other)) => *author = Some(other),
        _ => {}
    }
    if first.created_at.is_none()
        || ((first.zone_assumed || first.time_derived)
            && !second.zone_assumed
            && !second.time_derived
            && second.created_at.is_some())
    {
        first.created_at = second.created_at;
        first.zone_assumed = second.zone_assumed;
        first.time_derived = second.time_derived;
    }
    let Engagement { likes, reposts, replies, quotes, views, score } = second.engagement;
    if first.time_derived && second.time_derived {
        first.created_at = first.created_at.min(second.created_at);
    }
    let counts = &mut first.engagement;
    counts.likes = counts.likes.max(likes);
    counts.reposts = counts.reposts.max(reposts);
    counts.replies = counts.replies.max(replies);
    counts.quotes = counts.quotes.max(quotes);
    counts.views = counts.views.max(views);
    counts.score = counts.score.max(score);
    first.points = first.points.max(second.points);
    first.language = first.language.take().or(second.language);
    first.url = first.url.take().or(second.url);
    first.reply_to = first.reply_to.take().or(second.reply_to);
    first.thread = first.thread.take().or(second.thread);
    first.quotes = first.quotes.take().or(second.quotes);
    first.place = first.place.take().or(second.place);
    first.warning = first.warning.take().or(second.warning);
    let longer = |a: usize, b: usize| b > a;
    if longer(first.links.len(), second.links.len()) {
        first.links = second.links;
    }
    if longer(first.tags.len(), second.tags.len()) {
        first.tags = second.tags;
    }
    if longer(first.mentions.len(), second.mentions.len()) {
        first.mentions = second.mentions;
    }
    if longer(first.alt_texts.len(), second.alt_texts.len()) {
        first.alt_texts = second.alt_texts;
    }
}

/// What a file's report says of its posts.
#[derive(Default)]
struct Tally {
    posts: u64,
    /// Posts whose time is that of their ids.
    derived: u64,
    platform: Option<Platform>,
    languages: BTreeMap<String, u64>,
    authors: BTreeMap<Platform, BTreeSet<String>>,
    from: Option<i64>,
    to: Option<i64>,
    /// See [`PRESENT`].
    fields: u32,
}

impl Tally {
    fn add(&mut self, post: &Post, embedded: bool, fresh: bool) {
        self.posts += u64::from(fresh && !embedded);
        self.derived += u64::from(fresh && post.time_derived);
        self.platform.get_or_insert(post.platform);
        if let Some(language) = post.language.as_ref().filter(|_| fresh) {
            match self.languages.get_mut(language) {
                Some(posts) => *posts += 1,
                None => _ = self.languages.insert(language.clone(), 1),
            }
        }
        if let Some(author) = &post.author {
            let key = (post.platform, author.key.as_str());
            let known = self.authors.entry(key.0).or_default();
            if !known.contains(key.1) {
                known.insert(key.1.to_owned());
            }
        }
        if let Some(at) = post.created_at {
            self.from = Some(self.from.map_or(at, |from| from.min(at)));
            self.to = Some(self.to.map_or(at, |to| to.max(at)));
        }
        self.fields |= present(post);
    }
}

/// What a post can have, by its names in a report.
const PRESENT: [&str; 21] = [
    "text",
    "title",
    "author",
    "language",
    "createdAt",
    "url",
    "points",
    "likes",
    "reposts",
    "replies",
    "quotes",
    "views",
    "score",
    "replyTo",
    "thread",
    "place",
    "links",
    "tags",
    "mentions",
    "altTexts",
    "warning",
];

/// Which of these a post has, a bit each: millions of posts are told so.
fn present(post: &Post) -> u32 {
    let counts = &post.engagement;
    let has: [bool; PRESENT.len()] = [
        !post.text.is_empty(),
        post.title_end > 0,
        post.author.is_some(),
        post.language.is_some(),
        post.created_at.is_some() && !post.time_derived,
        post.url.is_some(),
        post.points.is_some(),
        counts.likes.is_some(),
        counts.reposts.is_some(),
        counts.replies.is_some(),
        counts.quotes.is_some(),
        counts.views.is_some(),
        counts.score.is_some(),
        post.reply_to.is_some(),
        post.thread.is_some(),
        post.place.is_some(),
        !post.links.is_empty(),
        !post.tags.is_empty(),
        !post.mentions.is_empty(),
        !post.alt_texts.is_empty(),
        post.warning.is_some(),
    ];
    has.iter().enumerate().fold(0, |bits, (at, has)| bits | u32::from(*has) << at)
}

/// The names of what has its bit set, in alphabetical order.
fn named(fields: u32) -> Vec<String> {
    let held = PRESENT.iter().enumerate().filter(|(at, _)| fields >> at & 1 == 1);
    let mut names: Vec<String> = held.map(|(_, name)| (*name).to_owned()).collect();
    names.sort();
    names
}

/// ISO 8601 in UTC.
fn iso(ms: i64) -> Option<String> {
    Timestamp::from_millisecond(ms).ok().map(|timestamp| timestamp.to_string())
}
