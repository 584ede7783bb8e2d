//! What a caller may choose; every field has a default, and nothing is read from the host.

use crate::error::{Code, Error};
use crate::locale::time::{Date, TimeZone, Timestamp};
use crate::model::{Digest, Edit};
use crate::text::wire;
use serde::de::{self, Visitor};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// How many sections a digest has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sections {
    /// As many as the conversation has themes worth one, 3 to 6 where there is enough of it.
    #[default]
    Auto,
    /// Exactly as many, 1 to 12, fewer only where there are not as many posts.
    Exactly(u8),
}

impl Serialize for Sections {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Sections::Auto => serializer.serialize_str("auto"),
            Sections::Exactly(count) => serializer.serialize_u8(*count),
        }
    }
}

impl<'de> Deserialize<'de> for Sections {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Count;
        impl Visitor<'_> for Count {
            type Value = Sections;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("\"auto\" or a whole number from 1 to 12")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Sections, E> {
                match text.parse() {
                    _ if text == "auto" => Ok(Sections::Auto),
                    Ok(number) => self.visit_f64(number),
                    Err(_) => Err(E::invalid_value(de::Unexpected::Str(text), &self)),
                }
            }

            fn visit_f64<E: de::Error>(self, number: f64) -> Result<Sections, E> {
                if number.fract() == 0.0 && (1.0..=12.0).contains(&number) {
                    Ok(Sections::Exactly(number as u8))
                } else {
                    Err(E::invalid_value(de::Unexpected::Float(number), &self))
                }
            }

            fn visit_u64<E: de::Error>(self, number: u64) -> Result<Sections, E> {
                self.visit_f64(number as f64)
            }

            fn visit_i64<E: de::Error>(self, number: i64) -> Result<Sections, E> {
                self.visit_f64(number as f64)
            }
        }
        deserializer.deserialize_any(Count)
    }
}

/// What the publication says of itself around a digest; the defaults are the narrator's.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Publication {
    /// The line above the byline at the end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tagline: Option<String>,
    /// Who signs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub byline: Option<String>,
    /// Where the posts come from, in the publication's words ("our forum").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// What may be added to a digest on request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Include {
    /// The story and theme of every post, as `assignments`.
    Assignments,
    /// Posts that are direct messages or for followers only. Never the default.
    Private,
    /// The sources of the posts used, as `posts`: the best [`Digest::MOST_POSTS`] of them.
    Posts,
    /// The sources of posts left out with their reasons, as `leftOutPosts`: at most [`Digest::MOST_LEFT_OUT`].
    LeftOut,
    /// The narrator's move on each span, as `move`.
    Moves,
}

/// A ranking that is known by a name; the formulas and their sources are in [`rank`](crate::rank).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Preset {
    /// Engagement, voices and substance together, whatever the hour.
    #[default]
    Newsroom,
    /// Hacker News: points against age.
    HackerNews,
    /// Reddit's hot.
    RedditHot,
    /// Reddit's best: the surest share of votes in favour.
    RedditConfidence,
    /// Mastodon's trending posts.
    MastodonTrends,
    /// mastodon_digest: favourites and boosts against followers.
    MastodonDigestSimple,
    /// The same with replies.
    MastodonDigestExtended,
    /// Most accounts that answer, quote or copy.
    Voices,
    /// Most votes on both sides.
    Disputed,
    /// Latest first.
    Chronological,
}

impl Preset {
    /// The factors that a rank of this preset can be made of, those that take away last.
    pub fn factors(self) -> &'static [&'static str] {
        match self {
            Preset::Newsroom => &[
                "points",
                "replies",
                "reposts",
                "voices",
                "substance",
                "centrality",
                "figure",
                "reply",
                "truncated",
                "promotion",
                "automated",
                "repeated-author",
            ],
            Preset::HackerNews | Preset::RedditHot | Preset::MastodonTrends => {
                &["points", "recency", "promotion", "automated", "repeated-author"]
            }
            Preset::RedditConfidence => &["confidence", "promotion", "automated", "repeated-author"],
            Preset::MastodonDigestSimple => {
                &["points", "reposts", "followers", "promotion", "automated", "repeated-author"]
            }
            Preset::MastodonDigestExtended => {
                &["points", "reposts", "replies", "followers", "promotion", "automated", "repeated-author"]
            }
            Preset::Voices => &["voices", "promotion", "automated", "repeated-author"],
            Preset::Disputed => &["dispute", "promotion", "automated", "repeated-author"],
            Preset::Chronological => &["recency"],
        }
    }
}

/// How posts are ranked.
///
/// ```
/// let options = coranto::Options::from_json(
///     r#"{ "ranking": { "preset": "hacker-news", "weights": { "recency": 0.5 } } }"#,
/// )?;
/// assert_eq!(options.ranking.weight("recency"), 0.5);
/// assert_eq!(options.ranking.weight("points"), 1.0);
/// # Ok::<(), coranto::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct RankBy {
    /// The formula.
    pub preset: Preset,
    /// Factor → by what its weight in the formula is multiplied, 0 to 10; 1 where it is absent.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub weights: BTreeMap<String, f64>,
}

impl RankBy {
    /// By what the weight of a factor is multiplied.
    pub fn weight(&self, factor: &str) -> f64 {
        self.weights.get(factor).copied().unwrap_or(1.0)
    }
}

/// The options of a digest. The wire form is the camelCase object of the JavaScript API;
/// an unknown key is an error, not a surprise.
///
/// ```
/// let options = coranto::Options::from_json(r#"{ "language": "fr", "sections": 3 }"#)?;
/// assert_eq!(options.language, "fr");
/// assert!(coranto::Options::from_json(r#"{ "sections": 40 }"#).is_err());
/// # Ok::<(), coranto::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Options {
    /// BCP 47 language of the digest, or `auto`: the language most posts are in where it
    /// has a narrator, else English.
    pub language: String,
    /// How many sections.
    pub sections: Sections,
    /// ISO 8601 date or instant: earlier posts are left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// ISO 8601 date or instant: posts at or after it are left out; a date means through its end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// IANA name of the zone in which hours and dates are told, and in which zone-less times are read.
    pub time_zone: String,
    /// What the publication says of itself.
    pub publication: Publication,
    /// Forces a reader, by the `format` an [`Inspection`](crate::Inspection) shows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<String>,
    /// Which column of a table, or key of a record, is which field: field name → column name, or the
    /// empty string where no column is that field.
    pub columns: BTreeMap<String, String>,
    /// Extras.
    pub include: Vec<Include>,
    /// How posts are ranked.
    pub ranking: RankBy,
    /// An editor's log: changes that are applied as constraints, in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub edits: Vec<Edit>,
    /// An earlier edition, which this one is compared with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous: Option<Box<Digest>>,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            language: "auto".into(),
            sections: Sections::Auto,
            from: None,
            to: None,
            time_zone: "UTC".into(),
            publication: Publication::default(),
            format: None,
            columns: BTreeMap::new(),
            include: Vec::new(),
            ranking: RankBy::default(),
            edits: Vec::new(),
            previous: None,
        }
    }
}

impl Options {
    /// Reads the wire form and validates it.
    ///
    /// # Errors
    /// [`Code::BadOption`] with the option's name in the message.
    pub fn from_json(json: &str) -> Result<Self, Error> {
        let options: Options = wire::from_json(json).map_err(|error| bad(error.to_string()))?;
        options.validate()?;
        Ok(options)
    }

    /// Checks what the types alone do not hold.
    ///
    /// # Errors
    /// [`Code::BadOption`] for an unknown time zone, a time that does not parse, a window
    /// that ends before it begins, a weight of no factor or out of bounds, or an edit that lacks what its kind needs.
    pub fn validate(&self) -> Result<(), Error> {
        let zone = self.zone()?;
        let window = self.window_in(&zone)?;
        if let (Some(from), Some(to)) = window
            && to <= from
        {
            return Err(bad("`to` is not after `from`"));
        }
        let factors = self.ranking.preset.factors();
        for (factor, weight) in &self.ranking.weights {
            if !factors.contains(&factor.as_str()) {
                let all = factors.join("`, `");
                return Err(bad(format!("`ranking`: this preset has no factor `{factor}`, only `{all}`")));
            }
            if !(0.0..=10.0).contains(weight) {
                return Err(bad(format!("`ranking`: the weight of `{factor}` is {}, not 0 to 10", weight)));
            }
        }
        for (place, edit) in self.edits.iter().enumerate() {
            let problem = match (edit.lacks(), edit.made.as_deref()) {
                (Some(field), _) => format!("lacks `{field}`"),
                (None, Some(made)) if !is_time(made) => {
                    format!("has `{made}` as `made`, which is no ISO 8601 time")
                }
                _ => continue,
            };
            return Err(bad(format!("`edits`: number {} {problem}", place + 1)));
        }
        Ok(())
    }

    /// The zone of [`Options::time_zone`], from the tables inside the module.
    ///
    /// # Errors
    /// [`Code::BadOption`] where there is no such zone.
    pub fn zone(&self) -> Result<TimeZone, Error> {
        TimeZone::get(&self.time_zone)
            .ok_or_else(|| bad(format!("there is no time zone `{}`", self.time_zone)))
    }

    /// `[from, to)` in milliseconds since 1970-01-01T00:00:00Z.
    ///
    /// # Errors
    /// [`Code::BadOption`] for a time that does not parse or an unknown zone.
    pub fn window(&self) -> Result<(Option<i64>, Option<i64>), Error> {
        self.window_in(&self.zone()?)
    }

    fn window_in(&self, zone: &TimeZone) -> Result<(Option<i64>, Option<i64>), Error> {
        let from = self.from.as_deref().map(|text| instant(text, zone, "from", 0)).transpose()?;
        let to = self.to.as_deref().map(|text| instant(text, zone, "to", 1)).transpose()?;
        Ok((from, to))
    }

    /// Whether `extra` was asked for.
    pub fn includes(&self, extra: Include) -> bool {
        self.include.contains(&extra)
    }
}

fn instant(text: &str, zone: &TimeZone, option: &str, days_later: i64) -> Result<i64, Error> {
    use crate::locale::time::{Date, DateTime};
    if let Ok(timestamp) = text.parse::<Timestamp>() {
        return Ok(timestamp.as_millisecond());
    }
    let failed = || bad(format!("`{option}` is `{text}`, which is not an ISO 8601 date or time"));
    let is_date = text.trim().len() == 10;
    let civil = if is_date {
        let date: Date = text.trim().parse().map_err(|_| failed())?;
        date.later(days_later).map_err(|_| failed())?.midnight()
    } else {
        text.parse::<DateTime>().map_err(|_| failed())?
    };
    Ok(zone.to_timestamp(civil).map_err(|_| failed())?.as_millisecond())
}

fn is_time(text: &str) -> bool {
    text.parse::<Timestamp>().is_ok() || text.parse::<Date>().is_ok()
}

fn bad(message: impl Into<String>) -> Error {
    Error::new(Code::BadOption, message, "see the list of options in the README")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_as_to_means_through_its_end_in_the_zone() {
        let options =
            Options::from_json(r#"{"from":"2026-03-01","to":"2026-03-01","timeZone":"Europe/Paris"}"#)
                .unwrap();
        let (from, to) = options.window().unwrap();
        assert_eq!(to.unwrap() - from.unwrap(), 86_400_000);
        assert_eq!(from.unwrap(), 1_772_319_600_000);
    }

    #[test]
    fn bad_options_name_the_option() {
        for (json, part) in [
            (r#"{"sections":0}"#, "sections"),
            (r#"{"sections":2.5}"#, "sections"),
            (r#"{"timeZone":"Mars/Olympus"}"#, "Mars/Olympus"),
            (r#"{"from":"yesterday"}"#, "from"),
            (r#"{"lanugage":"fr"}"#, "lanugage"),
            (r#"{"from":"2026-03-02","to":"2026-03-01"}"#, "to"),
            (r#"{"edits":[{"do":"title","text":"T"},{"do":"move","post":"x:1"}]}"#, "number 2 lacks `to`"),
            (r#"{"edits":[{"do":"shout","text":"T"}]}"#, "shout"),
            (r#"{"edits":[{"do":"title","text":"T","made":"today"}]}"#, "today"),
            (r#"{"previous":{"schema":"other"}}"#, "missing field"),
            (r#"{"ranking":{"preset":"best"}}"#, "best"),
            (r#"{"ranking":{"weights":{"recency":1}}}"#, "recency"),
            (r#"{"ranking":{"weights":{"points":-1}}}"#, "points"),
        ] {
            let error = Options::from_json(json).unwrap_err();
            assert_eq!(error.code, Code::BadOption);
            assert!(error.message.contains(part) && !error.message.contains(" at line "), "{json}: {error}");
        }
    }
}
