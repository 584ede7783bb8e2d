//! The closing paragraph and the sign-off.

use super::edition::{Desk, joined, messages};
use super::frames::{Move, frames};
use super::lang;
use super::prose::{Filling, figure, fill};
use super::{method, names};
use crate::locale::{clock, count, day};
use crate::model::{Measure, Signoff, Span};

impl Desk<'_> {
    /// First and last message with their hours, languages, what was left out.
    pub(super) fn closing(&self, facts: &method::Facts) -> Vec<Span> {
        let words = lang::of(self.lang);
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
                Some(if facts.one_day {
                    let at = words.at[usize::from(!self.lang.is_one(u64::from(time.hour().unsigned_abs())))];
                    format!("{at}{}", clock(time.hour(), time.minute(), self.lang))
                } else {
                    format!("{}{}", words.on_day, day(time.date(), self.lang))
                })
            };
            if let (Some(from), Some(to)) = (tell(first), tell(last)) {
                let [(_, a), _] = names::of(self.conversation(), first, self.lang);
                let [(_, b), _] = names::of(self.conversation(), last, self.lang);
                sentences.push(self.say(
                    Move::Ends,
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
                spans.push(Span::text(format!("{}{name}", words.in_language)));
                spans
            };
            sentences.push(
                self.say(Move::Languages, &[("a", piece(named[0], true)), ("b", piece(named[1], false))]),
            );
        }
        let left: u64 = self.evidence.ranking.left_out.iter().map(|left| left.posts).sum();
        if left > 0 {
            sentences.push(self.say(
                Move::LeftOut,
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
            sentences.push(self.say(Move::Whole, &[("n", n)]));
        }
        joined(sentences)
    }

    /// The first frame of a move, filled.
    fn say(&self, kind: Move, fillings: &[(&str, Filling)]) -> Vec<Span> {
        fill(self.lang, frames(kind, self.lang)[0], fillings)
    }

    pub(super) fn signoff(&self) -> Signoff {
        let publication = &self.evidence.options.publication;
        let tagline = lang::of(self.lang).tagline;
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
