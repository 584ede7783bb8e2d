//! What the numbers say of a section.

use super::Evidence;
use super::edition::{Desk, Plan, authors, messages};
use super::frames::{Move, frames};
use super::lang;
use super::prose::{Filling, figure, fill};
use super::{method, names};
use crate::locale::{clock, number};
use crate::model::{Conversation, Measure, Span, Tick};
use std::collections::BTreeSet;

impl Desk<'_> {
    /// What the numbers say of a section: copies, size, most answered, peak.
    pub(super) fn arithmetic(&mut self, plan: &Plan, quoted: &BTreeSet<usize>) -> Vec<Vec<Span>> {
        let mut out = Vec::new();
        let copied = plan
            .posts
            .iter()
            .filter_map(|index| self.evidence.ranking.copies.get(index).map(|group| (*index, group)))
            .filter(|(_, group)| group.posts.len() >= 3)
            .max_by(|a, b| a.1.posts.len().cmp(&b.1.posts.len()).then(b.0.cmp(&a.0)));
        if let Some((index, group)) = copied {
            let (posts, accounts) = (group.posts.len() as u64, group.accounts as u64);
            out.push(self.copied(index, posts, accounts));
        }
        if plan.posts.len() >= 3 && !plan.is_rest {
            out.push(self.size(plan, true));
        }
        let most = plan
            .posts
            .iter()
            .filter_map(|index| {
                self.conversation().posts[*index].engagement.replies.map(|replies| (*index, replies))
            })
            .max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(&a.0)));
        // The reader knows the message only where its words stand in the section.
        if let Some((index, replies)) = most
            && replies >= 20
            && plan.posts.len() >= 5
            && quoted.contains(&index)
        {
            let unit = lang::of(self.lang).replies;
            let words = format!("{} {unit}", number(replies as i64, self.lang));
            let mut fillings: Vec<(&str, Filling)> = names::of(self.conversation(), index, self.lang).into();
            fillings.push((
                "replies",
                figure(words, Measure::Replies, replies as f64, None, vec![Conversation::id(index)]),
            ));
            let frame = self.frame(Move::MostAnswered, plan.theme, true);
            out.push(fill(self.lang, frame, &fillings));
        }
        if let Some(hour) = peak(self.evidence, &plan.posts)
            && !self.peaks.contains(&hour)
            && !plan.is_rest
        {
            self.peaks.push(hour);
            let words = clock(hour, 0, self.lang);
            let filling = figure(words, Measure::PeakHour, f64::from(hour), Some(&plan.id), Vec::new());
            let frame = self.frame(Move::Peak, plan.theme, true);
            out.push(fill(self.lang, frame, &[("hour", filling)]));
        }
        out
    }

    pub(super) fn copied(&mut self, index: usize, posts: u64, accounts: u64) -> Vec<Span> {
        let id = Conversation::id(index);
        let words = lang::of(self.lang);
        let times = lang::counted(&words.times, posts, self.lang);
        let who = lang::counted(&words.account, accounts, self.lang);
        let mut fillings: Vec<(&str, Filling)> = names::of(self.conversation(), index, self.lang).into();
        fillings.push(("copies", figure(times, Measure::Copies, posts as f64, None, vec![id.clone()])));
        fillings.push(("accounts", figure(who, Measure::CopyAccounts, accounts as f64, None, vec![id])));
        let frame = self.frame(Move::Copied, 0, true);
        fill(self.lang, frame, &fillings)
    }

    pub(super) fn size(&mut self, plan: &Plan, share: bool) -> Vec<Span> {
        let posts = plan.posts.len();
        let part = posts as f64 / self.used.max(1) as f64;
        let id = Some(plan.id.as_str());
        let messages = messages(posts as u64, self.lang);
        let voices = authors(plan.voices as u64, self.lang);
        let percent = format!("{}{}", libm::round(part * 100.0), self.lang.locale().percent);
        let fillings = [
            ("posts", figure(messages, Measure::Posts, posts as f64, id, Vec::new())),
            ("voices", figure(voices, Measure::Voices, plan.voices as f64, id, Vec::new())),
            ("share", figure(percent, Measure::Share, part, id, Vec::new())),
        ];
        let kind = if plan.is_rest && plan.theme == 0 {
            Move::SizeOfAll
        } else if plan.is_rest {
            Move::SizeOfRest
        } else if share && plan.voices >= 3 && part < 0.995 {
            Move::Size
        } else {
            Move::SizeOfFew
        };
        // Two sections of one size must not be told in one sentence twice.
        for _ in frames(kind, self.lang) {
            let frame = self.frame(kind, plan.theme, true);
            let sentence = fill(self.lang, frame, &fillings);
            if self.sizes.insert(sentence.iter().map(Span::words).collect()) {
                return sentence;
            }
        }
        self.alone(plan)
    }

    /// Says that a section has no voice but that of its pull quote.
    pub(super) fn alone(&mut self, plan: &Plan) -> Vec<Span> {
        let frame = self.frame(Move::SizeOfOne, plan.theme, true);
        fill(self.lang, frame, &names::of(self.conversation(), plan.pull.post, self.lang))
    }
}

/// Posts per slice of time: hours where the posts lie within a day, else 24 equal slices of whole hours.
pub(super) fn timeline(evidence: &Evidence<'_>, posts: &[usize]) -> Vec<Tick> {
    const HOUR: i64 = 3_600_000;
    let times: Vec<i64> =
        posts.iter().filter_map(|index| evidence.conversation.posts[*index].created_at).collect();
    let (Some(first), Some(last)) = (times.iter().min(), times.iter().max()) else { return Vec::new() };
    let start = first.div_euclid(HOUR) * HOUR;
    let hours = (last - start) / HOUR + 1;
    let step = (hours + 23) / 24;
    let slices = usize::try_from((hours + step - 1) / step).unwrap_or(1);
    let mut counts = vec![0u64; slices];
    for time in &times {
        let slot = usize::try_from((time - start) / (step * HOUR)).unwrap_or(0).min(slices - 1);
        counts[slot] += 1;
    }
    counts
        .into_iter()
        .enumerate()
        .filter_map(|(slot, posts)| {
            Some(Tick { from: method::iso(start + slot as i64 * step * HOUR)?, posts })
        })
        .collect()
}

/// The hour of day with most posts, where they lie within two days and it stands out.
fn peak(evidence: &Evidence<'_>, posts: &[usize]) -> Option<i8> {
    let zone = evidence.options.zone().ok()?;
    let times: Vec<i64> =
        posts.iter().filter_map(|index| evidence.conversation.posts[*index].created_at).collect();
    let (first, last) = (times.iter().min()?, times.iter().max()?);
    if times.len() < 10 || last - first > 23 * 3_600_000 || last - first < 4 * 3_600_000 {
        return None;
    }
    let mut hours = [0usize; 24];
    for time in &times {
        let hour = zone.to_datetime(jiff::Timestamp::from_millisecond(*time).ok()?).hour();
        hours[usize::try_from(hour).ok()?] += 1;
    }
    let most = *hours.iter().max()?;
    let alone = hours.iter().filter(|count| **count == most).count() == 1;
    (alone && most * 5 >= times.len())
        .then(|| hours.iter().position(|count| *count == most))?
        .and_then(|hour| i8::try_from(hour).ok())
}
