//! The closing paragraph and the sign-off.

use super::edition::{Desk, joined, messages};
use super::prose::{Filling, figure, fill};
use super::{method, names};
use crate::locale::{Language, clock, count};
use crate::model::{Measure, Signoff, Span};

impl Desk<'_> {
    /// First and last message with their hours, languages, what was left out.
    pub(super) fn closing(&self, facts: &method::Facts) -> Vec<Span> {
        let mut sentences: Vec<Vec<Span>> = Vec::new();
        if let Some((first, last)) = facts.ends
            && first != last
            && !facts.days_alone
        {
            let zone = self.evidence.options.zone().ok();
            let tell = |index: usize| -> Option<String> {
                let time =
                    jiff::Timestamp::from_millisecond(self.conversation().posts[index].created_at?).ok()?;
                let time = zone.as_ref()?.to_datetime(time);
                let day = crate::locale::day(time.date(), self.lang);
                Some(match (self.lang, facts.one_day) {
                    (Language::En, true) => format!("at {}", clock(time.hour(), time.minute(), self.lang)),
                    (Language::Fr, true) => format!("à {}", clock(time.hour(), time.minute(), self.lang)),
                    (Language::En, false) => format!("on {day}"),
                    (Language::Fr, false) => format!("le {day}"),
                })
            };
            if let (Some(from), Some(to)) = (tell(first), tell(last)) {
                let [(_, a), _] = names::of(self.conversation(), first, self.lang);
                let [(_, b), _] = names::of(self.conversation(), last, self.lang);
                let frame = match self.lang {
                    Language::En => "The first message is that of {a}, {from}; the last, {to}, that of {b}.",
                    Language::Fr => {
                        "Le premier message est celui {de a}, {from}\u{202f}; le dernier, {to}, celui {de b}."
                    }
                };
                sentences.push(fill(
                    frame,
                    &[("a", a), ("b", b), ("from", vec![Span::text(from)]), ("to", vec![Span::text(to)])],
                ));
            }
        }
        let named: Vec<&crate::model::LanguageCount> = facts
            .languages
            .iter()
            .filter(|l| method::language_name(&l.language, self.lang).is_some())
            .collect();
        if named.len() >= 2 && named[1].posts >= 3 {
            let piece = |l: &crate::model::LanguageCount, noun: bool| -> Filling {
                let name = method::language_name(&l.language, self.lang).unwrap_or_default();
                let counted =
                    if noun { messages(l.posts, self.lang) } else { count(l.posts, self.lang, false) };
                let mut spans = figure(counted, Measure::LanguagePosts, l.posts as f64, None, Vec::new());
                spans.push(Span::text(match self.lang {
                    Language::En => format!(" in {name}"),
                    Language::Fr => format!(" en {name}"),
                }));
                spans
            };
            let frame = match self.lang {
                Language::En => "The conversation is told in more than one language: {a}, {b}.",
                Language::Fr => "La conversation se tient en plus d’une langue\u{a0}: {a}, {b}.",
            };
            sentences.push(fill(frame, &[("a", piece(named[0], true)), ("b", piece(named[1], false))]));
        }
        let left: u64 = self.evidence.ranking.left_out.iter().map(|left| left.posts).sum();
        if left > 0 {
            let frame = match (self.lang, left) {
                (Language::En, _) => "Of everything read, {n} stayed out of this page; the method says why.",
                (Language::Fr, 1) => {
                    "De tout ce qui a été lu, {n} est resté hors de cette page\u{202f}; la méthode dit pourquoi."
                }
                (Language::Fr, _) => {
                    "De tout ce qui a été lu, {n} sont restés hors de cette page\u{202f}; la méthode dit pourquoi."
                }
            };
            sentences.push(fill(
                frame,
                &[("n", figure(messages(left, self.lang), Measure::Posts, left as f64, None, Vec::new()))],
            ));
        }
        if sentences.is_empty() {
            let n = figure(
                messages(self.used as u64, self.lang),
                Measure::Posts,
                self.used as f64,
                None,
                Vec::new(),
            );
            let frame = match (self.lang, self.used) {
                (Language::En, 1) => "The edition rests on {n}, quoted above.",
                (Language::En, _) => "The edition rests on {n}, all of them used.",
                (Language::Fr, 1) => "L’édition repose sur {n}, cité plus haut.",
                (Language::Fr, _) => "L’édition repose sur {n}, tous retenus.",
            };
            sentences.push(fill(frame, &[("n", n)]));
        }
        joined(sentences)
    }

    pub(super) fn signoff(&self) -> Signoff {
        let publication = &self.evidence.options.publication;
        let tagline = match self.lang {
            Language::En => "A conversation in its own words, set on one page.",
            Language::Fr => "Une conversation dans ses propres mots, réunie sur une page.",
        };
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
