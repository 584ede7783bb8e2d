//! A digest compared with the conversation that it is said to come from.

use super::breach::{Code, Found, Spot};
use super::passage::{Book, excerpt, words};
use crate::locale::time::{TimeZone, Timestamp};
use crate::model::{Conversation, Digest, Measure, Post, Section, Source, Visibility};

use std::collections::{BTreeMap, BTreeSet};

/// A rule's stable name, and what finds its breaches.
type Rule = (&'static str, fn(&Digest, &Conversation) -> Vec<Found>);

/// All comparisons, in the order in which they are reported.
pub(super) const RULES: &[Rule] = &[
    ("source-in-export", sources_exist),
    ("source-as-exported", sources_agree),
    ("section-as-exported", sections_agree),
    ("timeline-as-exported", timelines_agree),
    ("figures-as-exported", figures_agree),
    ("method-as-exported", method_agrees),
    ("private-not-printed", private_stays),
];

fn post_of<'c>(source: &Source, conversation: &'c Conversation) -> Option<&'c Post> {
    let own = Conversation::index(&source.id).and_then(|index| conversation.posts.get(index));
    let same = |post: &&Post| post.platform == source.platform && post.key == source.key;
    own.filter(same).or_else(|| conversation.posts.iter().find(same))
}

/// Each source is a post of the export, under the id that the digest gives it.
fn sources_exist(digest: &Digest, conversation: &Conversation) -> Vec<Found> {
    let mut breaches = Vec::new();
    for source in &digest.sources {
        let Some(post) = post_of(source, conversation) else {
            breaches.push(Found::new("sources", Code::NotInExport, &[&source.id, &excerpt(&source.key)]));
            continue;
        };
        let own = Conversation::index(&source.id).and_then(|index| conversation.posts.get(index));
        if own.is_none_or(|own| !std::ptr::eq(own, post)) {
            breaches.push(Found::new("sources", Code::OtherPost, &[&source.id]));
        }
    }
    breaches
}

/// Text, author, time, address and counts of each source are the export's.
fn sources_agree(digest: &Digest, conversation: &Conversation) -> Vec<Found> {
    let mut breaches = Vec::new();
    for source in &digest.sources {
        let Some(post) = post_of(source, conversation) else { continue };
        let mut differ = |code: Code, same: bool| {
            if !same {
                breaches.push(Found::new("sources", code, &[&source.id]));
            }
        };
        differ(Code::OtherTextExported, source.text == post.text);
        differ(Code::OtherTitleExported, source.title_end.unwrap_or(0) == post.title_end);
        differ(Code::OtherAuthorExported, same_author(source, post));
        differ(Code::OtherNumberOfPointsExported, source.points == post.points);
        differ(Code::OtherEngagementExported, source.engagement == post.engagement);
        differ(Code::OtherAddressExported, source.url == post.url);
        differ(Code::OtherPlaceExported, source.place.is_none() || source.place == post.place);
        differ(Code::OtherVisibilityExported, source.visibility.unwrap_or_default() == post.visibility);
        differ(
            Code::OtherLanguageExported,
            post.language.as_ref().is_none_or(|language| *language == source.language),
        );
        let time =
            source.created_at.as_ref().map(|text| text.parse::<Timestamp>().map(|t| t.as_millisecond()).ok());
        differ(
            Code::OtherTimeExported,
            time.map_or(post.created_at.is_none(), |time| time.is_some() && time == post.created_at),
        );
    }
    breaches
}

fn same_author(source: &Source, post: &Post) -> bool {
    let Some(author) = &post.author else {
        return source.author.name.is_empty() && source.author.handle.is_empty();
    };
    let name = if author.name.is_empty() { &author.handle } else { &author.name };
    source.author.name == *name && source.author.handle == author.handle
}

/// A section's posts are posts of the export, its voices are their authors, and its key words
/// are theirs.
fn sections_agree(digest: &Digest, conversation: &Conversation) -> Vec<Found> {
    let mut breaches = Vec::new();
    for (index, section) in digest.sections.iter().enumerate() {
        let spot = Spot::section(index, "");
        let mut posts = Vec::new();
        for id in &section.posts {
            match Conversation::index(id).and_then(|index| conversation.posts.get(index)) {
                Some(post) => posts.push(post),
                None => breaches.push(Found::new(&spot, Code::SectionPostUnknown, &[&excerpt(id)])),
            }
        }
        let known = Post::voices(posts.iter().copied());
        let unknown = posts.iter().filter(|post| post.voice().is_none()).count();
        let (fewest, most) = (known as u64, (known + unknown) as u64);
        if !(fewest..=most).contains(&section.voices) {
            breaches.push(Found::new(&spot, Code::VoicesExported, &[&section.voices, &most]));
        }
        let vocabulary: BTreeSet<String> = posts
            .iter()
            .flat_map(|post| words(&post.text).into_iter().chain(post.tags.iter().flat_map(|tag| words(tag))))
            .collect();
        for keyword in &section.keywords {
            if !words(keyword).iter().all(|word| vocabulary.contains(word)) {
                breaches.push(Found::new(&spot, Code::KeywordUnknown, &[&excerpt(keyword)]));
            }
        }
    }
    breaches
}

/// The posts of a section, as far as the export has them.
fn posts_of<'c>(section: &Section, conversation: &'c Conversation) -> Vec<&'c Post> {
    let indices = section.posts.iter().filter_map(|id| Conversation::index(id));
    indices.filter_map(|index| conversation.posts.get(index)).collect()
}

/// Each slice of a section's timeline holds as many of its posts as the export has in that time.
fn timelines_agree(digest: &Digest, conversation: &Conversation) -> Vec<Found> {
    let mut breaches = Vec::new();
    for (index, section) in digest.sections.iter().enumerate() {
        let starts: Option<Vec<i64>> = section
            .timeline
            .iter()
            .map(|tick| Some(tick.from.parse::<Timestamp>().ok()?.as_millisecond()))
            .collect();
        let Some(starts) = starts.filter(|starts| starts.is_sorted()) else {
            breaches.push(Found::new(Spot::section(index, ""), Code::NoTimeline, &[]));
            continue;
        };
        let times: Vec<i64> =
            posts_of(section, conversation).iter().filter_map(|post| post.created_at).collect();
        for (slice, tick) in section.timeline.iter().enumerate() {
            let from = starts.get(slice).copied().unwrap_or(i64::MAX);
            let to = starts.get(slice + 1).copied().unwrap_or(i64::MAX);
            let held = times.iter().filter(|time| (from..to).contains(time)).count() as u64;
            if held != tick.posts {
                let (from, said) = (excerpt(&tick.from), tick.posts);
                breaches.push(Found::new(
                    Spot::section(index, ""),
                    Code::TimelineExported,
                    &[&said, &from, &held],
                ));
            }
        }
    }
    breaches
}

/// Hours with most posts, and shares of links, that the digest's own data do not tell.
fn figures_agree(digest: &Digest, conversation: &Conversation) -> Vec<Found> {
    let zone = TimeZone::get(&digest.method.time_zone);
    let mut breaches = Vec::new();
    for sentence in Book::new(digest).copy() {
        for (text, cites, figure) in sentence.figures() {
            let section = figure.section.as_ref().and_then(|id| digest.sections.iter().find(|s| &s.id == id));
            let agrees = match (figure.measure, section, &zone) {
                (Measure::PeakHour, Some(section), Some(zone)) => {
                    let hours = hours(&posts_of(section, conversation), zone);
                    let most = hours.iter().max().copied().unwrap_or(0);
                    (0u8..24).any(|hour| f64::from(hour) == figure.value && hours[usize::from(hour)] == most)
                }
                (Measure::LinkShares, ..) => {
                    let cited = cites.iter().filter_map(|id| digest.source(id));
                    let most = cited
                        .filter_map(|source| post_of(source, conversation))
                        .map(|post| shares(post, conversation));
                    most.max().is_some_and(|most| figure.value <= most as f64)
                }
                _ => true,
            };
            if !agrees {
                breaches.push(Found::new(&sentence, Code::NotFromExport, &[&excerpt(text)]));
            }
        }
    }
    breaches
}

/// Posts per hour of day.
fn hours(posts: &[&Post], zone: &TimeZone) -> [u64; 24] {
    let mut hours = [0; 24];
    for time in posts.iter().filter_map(|post| post.created_at) {
        let Ok(time) = Timestamp::from_millisecond(time) else { continue };
        let hour = usize::try_from(zone.to_datetime(time).hour()).unwrap_or(0);
        if let Some(slot) = hours.get_mut(hour) {
            *slot += 1;
        }
    }
    hours
}

/// How many posts have a link to the site of `post` that is linked most, which no link of it exceeds.
fn shares(post: &Post, conversation: &Conversation) -> usize {
    let host = |url: &str| -> String {
        let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        host.strip_prefix("www.").unwrap_or(host).to_owned()
    };
    let shared = |url: &str| {
        let own = host(url);
        conversation
            .posts
            .iter()
            .filter(|other| other.links.iter().any(|link| host(&link.url) == own))
            .count()
    };
    post.links.iter().map(|link| shared(&link.url)).max().unwrap_or(0)
}

/// Posts read, used and left out, authors, window and platforms can be those of the export.
fn method_agrees(digest: &Digest, conversation: &Conversation) -> Vec<Found> {
    let method = &digest.method;
    let mut breaches = Vec::new();
    let held: u64 = conversation.withheld.iter().fold(0, |sum, withheld| sum.saturating_add(withheld.posts));
    let read = (conversation.posts.len() as u64).saturating_add(held);
    if method.posts_read != read {
        breaches.push(Found::new("method", Code::ReadExported, &[&method.posts_read, &read]));
    }
    let authors: BTreeSet<_> = conversation.posts.iter().filter_map(Post::voice).collect();
    let unknown = conversation.posts.iter().filter(|post| post.voice().is_none()).count();
    let most = authors.len() + unknown;
    if method.authors > most as u64 {
        breaches.push(Found::new("method", Code::AuthorsExported, &[&method.authors, &most]));
    }
    let times: BTreeSet<i64> = conversation.posts.iter().filter_map(|post| post.created_at).collect();
    for text in method.from.iter().chain(&method.to) {
        let time = text.parse::<Timestamp>().map(|time| time.as_millisecond());
        if !time.is_ok_and(|time| times.contains(&time)) {
            breaches.push(Found::new("method", Code::TimeUnknown, &[&excerpt(text)]));
        }
    }
    let mut platforms: BTreeMap<_, u64> = BTreeMap::new();
    for post in &conversation.posts {
        *platforms.entry(post.platform).or_default() += 1;
    }
    for platform in &method.platforms {
        if !platforms.contains_key(platform) {
            breaches.push(Found::new("method", Code::PlatformUnknown, &[&format!("{platform:?}")]));
        }
    }
    breaches
}

/// No post that the export marks as private is printed, unless private posts were asked for.
fn private_stays(digest: &Digest, conversation: &Conversation) -> Vec<Found> {
    if digest.method.private_included {
        return Vec::new();
    }
    let mut breaches = Vec::new();
    let private = |post: &Post| post.visibility != Visibility::Public;
    for source in &digest.sources {
        if post_of(source, conversation).is_some_and(private) {
            breaches.push(Found::new("sources", Code::PrivateExported, &[&source.id]));
        }
    }
    for (index, section) in digest.sections.iter().enumerate() {
        for id in &section.posts {
            if Conversation::index(id).and_then(|at| conversation.posts.get(at)).is_some_and(private) {
                breaches.push(Found::new(Spot::section(index, ""), Code::PrivateExported, &[&excerpt(id)]));
            }
        }
    }
    breaches
}
