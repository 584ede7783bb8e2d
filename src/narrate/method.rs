//! How the edition was made: counts, window, notes, sources, fingerprint.

use super::frames::{Move, frames};
use super::prose::fill_plain;
use super::{Evidence, edition, names};
use crate::lang;
use crate::locale::time::Timestamp;
use crate::locale::{Language, clock, day, number};
use crate::model::{
    Assignment, ComparedWith, Conversation, Copies, Digest, LanguageCount, LeftOutReason, Method, MethodFile,
    Platform, Post, RankView, Source, SourceAuthor, Visibility,
};
use crate::options::Include;
use sha2::{Digest as _, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// What the whole conversation amounts to.
pub(super) struct Facts {
    pub(super) platforms: Vec<Platform>,
    pub(super) authors: usize,
    /// Posts in use whose author cannot be named.
    pub(super) unsigned: usize,
    pub(super) languages: Vec<LanguageCount>,
    /// Earliest and latest post in use, of those with a time.
    pub(super) ends: Option<(usize, usize)>,
    /// Both ends fall on one day of the digest's zone.
    pub(super) one_day: bool,
    /// The export tells the days alone: each time is a midnight of no zone.
    pub(super) days_alone: bool,
    pub(super) fingerprint: String,
}

/// Posts in use.
pub(super) fn used(evidence: &Evidence<'_>) -> usize {
    evidence.ranking.order.len()
}

pub(super) fn facts(evidence: &Evidence<'_>) -> Facts {
    let order = &evidence.ranking.order;
    let posts = &evidence.conversation.posts;
    let mut platforms: BTreeMap<Platform, usize> = BTreeMap::new();
    let mut languages: BTreeMap<String, u64> = BTreeMap::new();
    for post in order.iter().filter_map(|index| posts.get(*index)) {
        *platforms.entry(post.platform).or_default() += 1;
        let tag = post.language.as_deref().and_then(|tag| tag.split(['-', '_']).next()).unwrap_or("und");
        *languages.entry(tag.to_ascii_lowercase()).or_default() += 1;
    }
    let mut platforms: Vec<(Platform, usize)> = platforms.into_iter().collect();
    platforms.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    let mut languages: Vec<LanguageCount> =
        languages.into_iter().map(|(language, posts)| LanguageCount { language, posts }).collect();
    languages.sort_by(|a, b| b.posts.cmp(&a.posts).then(a.language.cmp(&b.language)));
    let timed = || order.iter().copied().filter_map(|index| Some((posts.get(index)?.created_at?, index)));
    let ends = timed().min().zip(timed().max()).map(|(first, last)| (first.1, last.1));
    let zone = evidence.zone;
    let date = |index: usize| {
        let time = Timestamp::from_millisecond(posts.get(index)?.created_at?).ok()?;
        Some(zone.to_datetime(time).date())
    };
    let is_day = |post: &Post| {
        let time = post.created_at.and_then(|time| Timestamp::from_millisecond(time).ok());
        time.is_none_or(|time| post.zone_assumed && zone.to_datetime(time).is_midnight())
    };
    Facts {
        days_alone: order.iter().filter_map(|index| posts.get(*index)).all(is_day),
        platforms: platforms.into_iter().map(|(platform, _)| platform).collect(),
        authors: edition::voices(evidence, order),
        unsigned: order
            .iter()
            .filter_map(|index| posts.get(*index))
            .filter(|post| names::shown(post).is_none())
            .count(),
        languages,
        one_day: ends.is_some_and(|(first, last)| date(first) == date(last)),
        ends,
        fingerprint: fingerprint(evidence),
    }
}

/// SHA-256 over the options and the hash of the posts. What an editor changed, what is compared with
/// and what is listed besides are not in it: two editions of the same posts have the same.
fn fingerprint(evidence: &Evidence<'_>) -> String {
    let mut hash = Sha256::new();
    let mut options = evidence.options.clone();
    options.edits.clear();
    options.previous = None;
    options.include.retain(|extra| *extra == Include::Private);
    hash.update(serde_json::to_vec(&options).unwrap_or_default());
    hash.update(evidence.language.code());
    hash.update(evidence.posts_hash);
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// ISO 8601 UTC of milliseconds since 1970.
pub(super) fn iso(milliseconds: i64) -> Option<String> {
    Timestamp::from_millisecond(milliseconds).ok().map(|time| time.to_string())
}

pub(super) fn method(evidence: &Evidence<'_>, facts: &Facts) -> Method {
    let posts = &evidence.conversation.posts;
    let used = used(evidence) as u64;
    let left: u64 = evidence.ranking.left_out.iter().map(|left| left.posts).sum();
    let time = |index: usize| posts.get(index).and_then(|post| post.created_at).and_then(iso);
    let method = Method {
        vectors: evidence.grouping.vectors.clone().unwrap_or_else(|| "none".to_owned()),
        posts_read: used + left,
        posts_used: used,
        authors: facts.authors as u64,
        unsigned: edition::unsigned(evidence, &evidence.ranking.order) as u64,
        told: Vec::new(),
        from: facts.ends.and_then(|(first, _)| time(first)),
        to: facts.ends.and_then(|(_, last)| time(last)),
        time_zone: evidence.options.time_zone.clone(),
        platforms: facts.platforms.clone(),
        points_are: points_are(evidence).into(),
        languages: facts.languages.clone(),
        files: evidence
            .conversation
            .files
            .iter()
            .map(|file| MethodFile {
                name: crate::read::published(&file.name).to_owned(),
                format: file.format.clone(),
                posts: file.posts,
                skipped: file.skipped_total,
            })
            .collect(),
        version: env!("CARGO_PKG_VERSION").into(),
        fingerprint: facts.fingerprint.clone(),
        notes: Vec::new(),
        private_included: evidence.options.includes(Include::Private),
        edits: Vec::new(),
        compared_with: evidence.options.previous.as_ref().map(|previous| ComparedWith {
            fingerprint: previous.method.fingerprint.clone(),
            from: previous.method.from.clone(),
            to: previous.method.to.clone(),
        }),
    };
    let notes = notes(evidence, facts, &method);
    Method { notes, ..method }
}

/// Says which of the posts that must be told are, in a note only where one is not.
pub(super) fn report(
    evidence: &Evidence<'_>,
    digest: &mut Digest,
    coverage: &super::coverage::Coverage,
    can: &dyn Fn(usize) -> bool,
) {
    let told = coverage.report(evidence, digest, can);
    let missing = told.iter().filter(|due| due.told.is_none()).count();
    if missing > 0 {
        let lang = evidence.language;
        let n = |value: usize| number(value as i64, lang);
        let holes = [("m", n(missing)), ("n", n(told.len()))];
        let holes = [("m", holes[0].1.as_str()), ("n", holes[1].1.as_str())];
        let note = fill_plain(lang, frames(Move::NoteTold, lang)[0], &holes);
        let before_last = digest.method.notes.len().saturating_sub(1);
        digest.method.notes.insert(before_last, note);
    }
    digest.method.told = told;
}

/// What points count on a platform: a stable name and its words in a language.
fn unit(platform: Platform, language: Language) -> (&'static str, &'static str) {
    let units = &lang::of(language).frames.units;
    match platform {
        Platform::Mastodon => ("favourites", units.favourites),
        Platform::Reddit | Platform::Lemmy => ("score", units.votes),
        Platform::HackerNews => ("score", units.score),
        Platform::Slack
        | Platform::Discord
        | Platform::Telegram
        | Platform::Misskey
        | Platform::Messenger
        | Platform::Facebook => ("reactions", units.reactions),
        Platform::Consultation => ("agreements", units.agreements),
        Platform::Table | Platform::Text => ("points", units.given),
        _ => ("likes", units.likes),
    }
}

fn pointed(evidence: &Evidence<'_>) -> Vec<Platform> {
    let mut seen = BTreeSet::new();
    let mut out = Vec::new();
    for post in evidence.ranking.order.iter().filter_map(|index| evidence.conversation.posts.get(*index)) {
        if post.points.is_some() && seen.insert(post.platform) {
            out.push(post.platform);
        }
    }
    out.sort();
    out
}

fn points_are(evidence: &Evidence<'_>) -> &'static str {
    let names: BTreeSet<&str> =
        pointed(evidence).into_iter().map(|platform| unit(platform, Language::En).0).collect();
    match names.len() {
        0 => "none",
        1 => names.into_iter().next().unwrap_or("none"),
        _ => "mixed",
    }
}

fn notes(evidence: &Evidence<'_>, facts: &Facts, method: &Method) -> Vec<String> {
    let lang = evidence.language;
    let n = |value: u64| number(i64::try_from(value).unwrap_or(i64::MAX), lang);
    let mut notes = Vec::new();
    let own = &lang::of(lang).frames;
    let say = |kind: Move, holes: &[(&str, &str)]| fill_plain(lang, frames(kind, lang)[0], holes);
    let pointed = pointed(evidence);
    if !pointed.is_empty() {
        let mut units: Vec<(&str, Vec<&str>)> = Vec::new();
        for platform in pointed {
            let words = unit(platform, lang).1;
            let name = names::platform(platform);
            match units.iter_mut().find(|(known, _)| *known == words) {
                Some((_, names)) => names.extend(name),
                None => units.push((words, name.into_iter().collect())),
            }
        }
        let told: Vec<String> = units
            .into_iter()
            .map(|(words, names)| {
                if names.is_empty() {
                    return words.to_owned();
                }
                let mut list = own.on.to_owned();
                for (index, name) in names.iter().enumerate() {
                    list.push_str(crate::locale::list_joint(lang, index, names.len(), name));
                    if index > 0 {
                        list.push_str(own.on_again);
                    }
                    list.push_str(name);
                }
                format!("{words} {list}")
            })
            .collect();
        let name = names::capitalised(own.points[1]);
        notes.push(format!("{name}{}{}.", own.colon, told.join(own.semicolon)));
    }
    let window = facts.ends.and_then(|(first, last)| {
        let at = |index: usize| {
            let time =
                Timestamp::from_millisecond(evidence.conversation.posts.get(index)?.created_at?).ok()?;
            Some(evidence.zone.to_datetime(time))
        };
        Some((at(first)?, at(last)?))
    });
    let zone = &method.time_zone;
    let zone = ("zone", zone.as_str());
    notes.push(match window {
        Some((a, b)) if a.date() == b.date() && facts.days_alone => {
            say(Move::NoteDay, &[("day", &day(a.date(), lang)), zone])
        }
        Some((a, b)) if a.date() == b.date() => {
            let (from, to) = (clock(a.hour(), a.minute(), lang), clock(b.hour(), b.minute(), lang));
            say(Move::NoteHours, &[("day", &day(a.date(), lang)), ("from", &from), ("to", &to), zone])
        }
        Some((a, b)) => {
            say(Move::NoteDays, &[("from", &day(a.date(), lang)), ("to", &day(b.date(), lang)), zone])
        }
        None => say(Move::NoteTimeless, &[zone]),
    });
    let (read, used) = (n(method.posts_read), n(method.posts_used));
    notes.push(say(Move::NoteRead, &[("read", &read), ("used", &used)]));
    let left: Vec<String> = evidence
        .ranking
        .left_out
        .iter()
        .filter(|left| left.posts > 0)
        .map(|left| format!("{} {}", n(left.posts), reason(left.reason, left.posts, lang)))
        .collect();
    if !left.is_empty() {
        notes.push(say(Move::NoteLeftOut, &[("list", &left.join(", "))]));
    }
    let posts = || evidence.ranking.order.iter().filter_map(|index| evidence.conversation.posts.get(*index));
    if !facts.days_alone && posts().any(|post| post.zone_assumed) {
        notes.push(say(Move::NoteZoneAssumed, &[zone]));
    }
    if posts().any(|post| post.time_derived) {
        notes.push(say(Move::NoteTimeDerived, &[]));
    }
    if facts.unsigned > 0 && !frames(Move::NoteUnsigned, lang).is_empty() {
        notes.push(say(Move::NoteUnsigned, &[("n", &n(facts.unsigned as u64))]));
    }
    if posts().any(|post| post.truncated) {
        notes.push(say(Move::NoteTruncated, &[]));
    }
    notes.push(say(Move::NoteClaim, &[]));
    notes
}

fn reason(reason: LeftOutReason, posts: u64, language: Language) -> &'static str {
    let reasons = &lang::of(language).frames.reasons;
    let [one, more] = match reason {
        LeftOutReason::Duplicate => reasons.duplicate,
        LeftOutReason::Translation => reasons.translation,
        LeftOutReason::Promotion => reasons.promotion,
        LeftOutReason::OutsideWindow => reasons.outside_window,
        LeftOutReason::NoText => reasons.no_text,
        LeftOutReason::Private => reasons.private,
        LeftOutReason::Deleted => reasons.deleted,
        LeftOutReason::Repost => reasons.repost,
        LeftOutReason::System => reasons.system,
        LeftOutReason::Editor => reasons.editor,
    };
    if posts == 1 { one } else { more }
}

/// The name of a language, by its primary subtag.
pub(super) fn language_name(tag: &str, language: Language) -> Option<&'static str> {
    lang::of(language).frames.languages.iter().find(|(known, _)| *known == tag).map(|(_, name)| *name)
}

/// Every post that the digest cites, in order of ids.
pub(super) fn sources(evidence: &Evidence<'_>, digest: &Digest) -> Vec<Source> {
    let mut cited: BTreeSet<usize> = BTreeSet::new();
    let lines = [&digest.title, &digest.deck]
        .into_iter()
        .chain(digest.sections.iter().map(|section| &section.heading));
    let spans =
        lines.flat_map(|line| &line.spans).chain(&digest.lede.spans).chain(&digest.closing.spans).chain(
            digest.sections.iter().flat_map(|section| section.paragraphs.iter().flat_map(|p| &p.spans)),
        );
    for span in spans {
        cited.extend(span.cites().iter().filter_map(|id| Conversation::index(id)));
    }
    cited.extend(digest.sections.iter().filter_map(|section| Conversation::index(&section.quote.post)));
    let mut positions = vec![0u64; evidence.conversation.posts.len()];
    for (place, index) in evidence.ranking.order.iter().enumerate() {
        if let Some(slot) = positions.get_mut(*index) {
            *slot = place as u64 + 1;
        }
    }
    cited
        .into_iter()
        .filter_map(|index| source(evidence, index, positions.get(index).copied().unwrap_or(0)))
        .collect()
}

pub(super) fn source(evidence: &Evidence<'_>, index: usize, position: u64) -> Option<Source> {
    let ranking = evidence.ranking;
    let counted = |group: Option<&crate::rank::CopyGroup>| {
        group.map(|group| Copies { posts: group.posts.len() as u64, accounts: group.accounts as u64 })
    };
    let post = evidence.conversation.posts.get(index)?;
    let score = ranking.scores.get(index).cloned().flatten().unwrap_or_default();
    let author = post.author.clone().unwrap_or_default();
    let name = if author.name.trim().is_empty() { author.handle.clone() } else { author.name };
    Some(Source {
        id: Conversation::id(index),
        key: post.key.clone(),
        platform: post.platform,
        author: SourceAuthor { name, handle: author.handle, url: author.url },
        text: post.text.clone(),
        title_end: (post.title_end > 0).then_some(post.title_end),
        language: post.language.clone().unwrap_or_else(|| "und".into()),
        created_at: post.created_at.and_then(iso),
        url: post.url.clone(),
        points: post.points,
        engagement: post.engagement,
        place: post.place.clone(),
        copies: counted(ranking.copies.get(&index).filter(|group| group.posts.len() > 1)),
        translations: counted(ranking.translations.get(&index)),
        visibility: (post.visibility != Visibility::Public).then_some(post.visibility),
        truncated: post.truncated,
        rank: RankView { position, score: score.value, because: score.because },
    })
}

/// Story and theme of every post in use, where asked for.
pub(super) fn assignments(evidence: &Evidence<'_>) -> Option<std::collections::BTreeMap<String, Assignment>> {
    evidence.options.includes(Include::Assignments).then(|| {
        let of = |list: &[Option<u32>], index: usize| list.get(index).copied().flatten();
        evidence
            .ranking
            .order
            .iter()
            .map(|index| {
                let story = of(&evidence.grouping.story_of, *index);
                let theme = of(&evidence.grouping.theme_of, *index);
                (Conversation::id(*index), Assignment { story, theme })
            })
            .collect()
    })
}
