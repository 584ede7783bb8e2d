//! How the edition was made: counts, window, notes, sources, fingerprint.

use super::{Evidence, edition, names};
use crate::locale::{Language, clock, day, number};
use crate::model::{
    Assignment, Conversation, Copies, Digest, LanguageCount, LeftOutReason, Method, MethodFile, Platform,
    Post, RankView, Source, SourceAuthor, Visibility,
};
use crate::options::Include;
use crate::text::order::{Gather, Sorted};
use sha2::{Digest as _, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// What the whole conversation amounts to.
pub(super) struct Facts {
    pub(super) platforms: Vec<Platform>,
    pub(super) authors: usize,
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
    platforms.order_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    let mut languages: Vec<LanguageCount> =
        languages.into_iter().map(|(language, posts)| LanguageCount { language, posts }).collect();
    languages.order_by(|a, b| b.posts.cmp(&a.posts).then(a.language.cmp(&b.language)));
    let timed = || order.iter().copied().filter_map(|index| Some((posts.get(index)?.created_at?, index)));
    let ends = timed().min().zip(timed().max()).map(|(first, last)| (first.1, last.1));
    let zone = evidence.options.zone().ok();
    let date = |index: usize| {
        let time = jiff::Timestamp::from_millisecond(posts.get(index)?.created_at?).ok()?;
        Some(zone.as_ref()?.to_datetime(time).date())
    };
    let is_day = |post: &Post| {
        let time = post.created_at.and_then(|time| jiff::Timestamp::from_millisecond(time).ok());
        time.zip(zone.as_ref()).is_none_or(|(time, zone)| {
            post.zone_assumed && zone.to_datetime(time).time() == jiff::civil::Time::midnight()
        })
    };
    Facts {
        days_alone: order.iter().filter_map(|index| posts.get(*index)).all(is_day),
        platforms: platforms.into_iter().map(|(platform, _)| platform).collect(),
        authors: edition::voices(evidence, order),
        languages,
        one_day: ends.is_some_and(|(first, last)| date(first) == date(last)),
        ends,
        fingerprint: fingerprint(evidence),
    }
}

/// SHA-256 over the options and every post, in a canonical form.
fn fingerprint(evidence: &Evidence<'_>) -> String {
    let mut hash = Sha256::new();
    hash.update(serde_json::to_vec(evidence.options).unwrap_or_default());
    hash.update(evidence.language.code());
    for post in &evidence.conversation.posts {
        hash.update(b"\n");
        hash.update(serde_json::to_vec(post).unwrap_or_default());
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// ISO 8601 UTC of milliseconds since 1970.
pub(super) fn iso(milliseconds: i64) -> Option<String> {
    jiff::Timestamp::from_millisecond(milliseconds).ok().map(|time| time.to_string())
}

pub(super) fn method(evidence: &Evidence<'_>, facts: &Facts) -> Method {
    let posts = &evidence.conversation.posts;
    let used = used(evidence) as u64;
    let left: u64 = evidence.ranking.left_out.iter().map(|left| left.posts).sum();
    let time = |index: usize| posts.get(index).and_then(|post| post.created_at).and_then(iso);
    let method = Method {
        posts_read: used + left,
        posts_used: used,
        authors: facts.authors as u64,
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
                name: file.name.clone(),
                format: file.format.clone(),
                posts: file.posts,
                skipped: file.skipped_total,
            })
            .collect(),
        version: env!("CARGO_PKG_VERSION").into(),
        fingerprint: facts.fingerprint.clone(),
        notes: Vec::new(),
        private_included: evidence.options.includes(Include::Private),
    };
    let notes = notes(evidence, facts, &method);
    Method { notes, ..method }
}

/// What points count on a platform: a stable name and its words in a language.
fn unit(platform: Platform, language: Language) -> (&'static str, &'static str) {
    let (name, en, fr) = match platform {
        Platform::Mastodon => ("favourites", "favourites", "favoris"),
        Platform::Reddit | Platform::Lemmy => {
            ("score", "up-votes less down-votes", "votes pour moins votes contre")
        }
        Platform::HackerNews => ("score", "points", "points"),
        Platform::Slack
        | Platform::Discord
        | Platform::Telegram
        | Platform::Misskey
        | Platform::Messenger
        | Platform::Facebook => ("reactions", "reactions", "réactions"),
        Platform::Consultation => ("agreements", "agreements", "accords"),
        Platform::Table | Platform::Text => {
            ("points", "the count that the file gives", "le décompte que donne le fichier")
        }
        _ => ("likes", "likes", "mentions «\u{a0}J’aime\u{a0}»"),
    };
    (name, if language == Language::En { en } else { fr })
}

fn pointed(evidence: &Evidence<'_>) -> Vec<Platform> {
    let mut seen = BTreeSet::new();
    let mut out = Vec::new();
    for post in evidence.ranking.order.iter().filter_map(|index| evidence.conversation.posts.get(*index)) {
        if post.points.is_some() && seen.insert(post.platform) {
            out.push(post.platform);
        }
    }
    out.order();
    out
}

fn points_are(evidence: &Evidence<'_>) -> &'static str {
    let names: BTreeSet<&str> =
        pointed(evidence).into_iter().map(|platform| unit(platform, Language::En).0).gather();
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
    let colon = if lang == Language::Fr { "\u{a0}:" } else { ":" };
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
                let place = if lang == Language::En { "on" } else { "sur" };
                let mut list = String::new();
                for (index, name) in names.iter().enumerate() {
                    list.push_str(crate::locale::list_joint(lang, index, names.len()));
                    list.push_str(name);
                }
                format!("{words} {place} {list}")
            })
            .collect();
        let semicolon = if lang == Language::Fr { "\u{202f}; " } else { "; " };
        notes.push(format!("Points{colon} {}.", told.join(semicolon)));
    }
    let window = facts.ends.and_then(|(first, last)| {
        let zone = evidence.options.zone().ok()?;
        let at = |index: usize| {
            let time = jiff::Timestamp::from_millisecond(evidence.conversation.posts.get(index)?.created_at?)
                .ok()?;
            Some(zone.to_datetime(time))
        };
        Some((at(first)?, at(last)?))
    });
    let zone = &method.time_zone;
    notes.push(match (window, lang) {
        (Some((a, b)), Language::En) if a.date() == b.date() && facts.days_alone => {
            format!("The messages are of {} ({zone}); the export names no hours.", day(a.date(), lang))
        }
        (Some((a, b)), Language::Fr) if a.date() == b.date() && facts.days_alone => {
            format!(
                "Les messages datent du {} ({zone})\u{202f}; l’export ne donne pas d’heures.",
                day(a.date(), lang)
            )
        }
        (Some((a, b)), Language::En) if a.date() == b.date() => format!(
            "The messages are of {}, from {} to {} ({zone}).",
            day(a.date(), lang),
            clock(a.hour(), a.minute(), lang),
            clock(b.hour(), b.minute(), lang)
        ),
        (Some((a, b)), Language::Fr) if a.date() == b.date() => format!(
            "Les messages datent du {}, de {} à {} ({zone}).",
            day(a.date(), lang),
            clock(a.hour(), a.minute(), lang),
            clock(b.hour(), b.minute(), lang)
        ),
        (Some((a, b)), Language::En) => {
            format!("The messages run from {} to {} ({zone}).", day(a.date(), lang), day(b.date(), lang))
        }
        (Some((a, b)), Language::Fr) => {
            format!("Les messages vont du {} au {} ({zone}).", day(a.date(), lang), day(b.date(), lang))
        }
        (None, Language::En) => format!("The messages carry no time; the zone of this edition is {zone}."),
        (None, Language::Fr) => {
            format!("Les messages ne portent pas d’heure\u{202f}; le fuseau de l’édition est {zone}.")
        }
    });
    let read = match lang {
        Language::En => {
            format!("{} messages were read and {} used.", n(method.posts_read), n(method.posts_used))
        }
        Language::Fr => format!(
            "Messages lus\u{a0}: {}\u{202f}; retenus\u{a0}: {}.",
            n(method.posts_read),
            n(method.posts_used)
        ),
    };
    notes.push(read);
    let left: Vec<String> = evidence
        .ranking
        .left_out
        .iter()
        .filter(|left| left.posts > 0)
        .map(|left| format!("{} {}", n(left.posts), reason(left.reason, left.posts, lang)))
        .collect();
    if !left.is_empty() {
        notes.push(match lang {
            Language::En => format!("Left out: {}.", left.join(", ")),
            Language::Fr => format!("Laissés de côté\u{a0}: {}.", left.join(", ")),
        });
    }
    let posts = || evidence.ranking.order.iter().filter_map(|index| evidence.conversation.posts.get(*index));
    if !facts.days_alone && posts().any(|post| post.zone_assumed) {
        notes.push(match lang {
            Language::En => format!("Some times in the export have no zone; they were read as {zone}."),
            Language::Fr => format!(
                "Certaines heures de l’export n’ont pas de fuseau\u{202f}; elles ont été lues comme {zone}."
            ),
        });
    }
    if posts().any(|post| post.truncated) {
        notes.push(match lang {
            Language::En => "The export holds only the beginning of some texts.".to_owned(),
            Language::Fr => "L’export ne contient que le début de certains textes.".to_owned(),
        });
    }
    notes.push(match lang {
        Language::En => {
            "This page reports what messages say; it does not claim that what they say is true.".to_owned()
        }
        Language::Fr => {
            "Cette page rapporte ce que disent les messages\u{202f}; elle n’affirme pas que ce soit vrai."
                .to_owned()
        }
    });
    notes
}

fn reason(reason: LeftOutReason, posts: u64, language: Language) -> &'static str {
    let one = posts == 1;
    match (reason, language) {
        (LeftOutReason::Duplicate, Language::En) => {
            if one {
                "copy of another message"
            } else {
                "copies of another message"
            }
        }
        (LeftOutReason::Duplicate, Language::Fr) => {
            if one {
                "copie d’un autre message"
            } else {
                "copies d’un autre message"
            }
        }
        (LeftOutReason::Promotion, Language::En) => {
            if one {
                "promotion"
            } else {
                "promotions"
            }
        }
        (LeftOutReason::Promotion, Language::Fr) => {
            if one {
                "promotion"
            } else {
                "promotions"
            }
        }
        (LeftOutReason::OutsideWindow, Language::En) => "outside the window",
        (LeftOutReason::OutsideWindow, Language::Fr) => "hors de la période",
        (LeftOutReason::NoText, Language::En) => "without words",
        (LeftOutReason::NoText, Language::Fr) => "sans mots",
        (LeftOutReason::Private, Language::En) => "private",
        (LeftOutReason::Private, Language::Fr) => {
            if one {
                "privé"
            } else {
                "privés"
            }
        }
        (LeftOutReason::Deleted, Language::En) => "deleted or removed",
        (LeftOutReason::Deleted, Language::Fr) => {
            if one {
                "supprimé"
            } else {
                "supprimés"
            }
        }
        (LeftOutReason::Repost, Language::En) => {
            if one {
                "repost"
            } else {
                "reposts"
            }
        }
        (LeftOutReason::Repost, Language::Fr) => {
            if one {
                "partage"
            } else {
                "partages"
            }
        }
        (LeftOutReason::System, Language::En) => {
            if one {
                "system message"
            } else {
                "system messages"
            }
        }
        (LeftOutReason::System, Language::Fr) => "du système",
    }
}

/// The name of a language, by its primary subtag.
pub(super) fn language_name(tag: &str, language: Language) -> Option<&'static str> {
    let (en, fr) = match tag {
        "en" => ("English", "anglais"),
        "fr" => ("French", "français"),
        "es" => ("Spanish", "espagnol"),
        "de" => ("German", "allemand"),
        "pt" => ("Portuguese", "portugais"),
        "it" => ("Italian", "italien"),
        "nl" => ("Dutch", "néerlandais"),
        "ja" => ("Japanese", "japonais"),
        "zh" => ("Chinese", "chinois"),
        "ko" => ("Korean", "coréen"),
        "ru" => ("Russian", "russe"),
        "ar" => ("Arabic", "arabe"),
        "tr" => ("Turkish", "turc"),
        "pl" => ("Polish", "polonais"),
        "uk" => ("Ukrainian", "ukrainien"),
        "sv" => ("Swedish", "suédois"),
        "id" => ("Indonesian", "indonésien"),
        "hi" => ("Hindi", "hindi"),
        _ => return None,
    };
    Some(if language == Language::En { en } else { fr })
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

fn source(evidence: &Evidence<'_>, index: usize, position: u64) -> Option<Source> {
    let post = evidence.conversation.posts.get(index)?;
    let score = evidence.ranking.scores.get(index).cloned().flatten().unwrap_or_default();
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
        copies: evidence
            .ranking
            .copies
            .get(&index)
            .filter(|group| group.posts.len() > 1)
            .map(|group| Copies { posts: group.posts.len() as u64, accounts: group.accounts as u64 }),
        visibility: (post.visibility != Visibility::Public).then_some(post.visibility),
        truncated: post.truncated,
        rank: RankView { position, score: score.value, because: score.because },
    })
}

/// Story and theme of every post in use, where asked for.
pub(super) fn assignments(evidence: &Evidence<'_>) -> Option<BTreeMap<String, Assignment>> {
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
            .gather()
    })
}
