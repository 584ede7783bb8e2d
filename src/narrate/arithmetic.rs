//! What the numbers say of a section.

use super::Evidence;
use super::edition::{Desk, Plan, authors, messages};
use super::frames::{Move, frames};
use super::prose::{Filling, cite, counted, figure};
use super::section::Heard;
use super::{method, names};
use crate::lang;
use crate::locale::time::Timestamp;
use crate::locale::{clock, day, number};
use crate::model::{Conversation, Measure, Span, Tick};
use crate::text::order::Sorted;
use crate::text::tree::{TreeMap, TreeSet};

/// Fewest replies that are worth a word, and fewest that show a dispute.
const ANSWERED: u64 = 20;
const DISPUTED: u64 = 10;
/// Fewest times that a text must have been posted for the narrator to say so.
const COPIED: usize = 3;

impl Desk<'_> {
    /// What the numbers say of a section: copies, size, most answered, peak.
    pub(super) fn arithmetic(&mut self, plan: &Plan, heard: &mut Heard) -> Vec<Vec<Span>> {
        let mut out = Vec::new();
        let pull = plan.pull.post;
        if !heard.copied
            && self.evidence.ranking.copies.get(&pull).is_some_and(|group| group.posts.len() >= COPIED)
        {
            heard.copied = true;
            let signed = names::shown(&self.conversation().posts[pull]).is_some();
            out.extend(self.copied(if signed { Move::Copied } else { Move::CopiedPull }, pull));
        }
        let quoted = &heard.posts;
        if plan.posts.len() >= 3 && !plan.is_rest {
            out.extend(self.size(plan));
        }
        out.extend(self.most_answered(plan, quoted));
        out.extend(self.first(plan, quoted));
        if let Some(hour) = peak(self.evidence, &plan.posts)
            && !self.peaks.contains(&hour)
            && !plan.is_rest
        {
            self.peaks.push(hour);
            let words = clock(hour, 0, self.lang);
            let filling = figure(words, Measure::PeakHour, f64::from(hour), Some(&plan.id), Vec::new());
            out.extend(self.say(Move::Peak, plan.theme, &[("hour", filling)]));
        } else if let Some((post, words)) = self.fullest_day(plan).filter(|_| !plan.is_rest)
            && self.days.insert(words.clone())
        {
            let day = cite(&words, &Conversation::id(post));
            out.extend(self.say(Move::PeakDay, plan.theme, &[("day", day)]));
        }
        out
    }

    /// The day with most messages of a topic, with one of them, where they lie on three days and more and it has a
    /// quarter of them and more than any other.
    fn fullest_day(&self, plan: &Plan) -> Option<(usize, String)> {
        let mut days: TreeMap<_, (usize, usize)> = TreeMap::new();
        for index in &plan.posts {
            if let Some(time) = self.conversation().posts[*index].created_at {
                let date = self.evidence.zone.to_datetime(Timestamp::from_millisecond(time).ok()?).date();
                days.entry(date).or_insert((0, *index)).0 += 1;
            }
        }
        let timed: usize = days.values().map(|(posts, _)| posts).sum();
        let most = days.values().map(|(posts, _)| *posts).max()?;
        let alone = days.values().filter(|(posts, _)| *posts == most).count() == 1;
        let (date, (_, post)) = days.iter().find(|(_, (posts, _))| *posts == most)?;
        (alone && timed >= 10 && days.len() >= 3 && most * 4 >= timed).then(|| (*post, day(*date, self.lang)))
    }

    /// The message with most replies; that they outnumber its points is a sign of dispute.
    fn most_answered(&mut self, plan: &Plan, quoted: &TreeSet<usize>) -> Option<Vec<Span>> {
        let conversation = self.conversation();
        let replies = |index: &usize| Some((*index, conversation.posts[*index].engagement.replies?));
        let (index, count) =
            plan.posts.iter().filter_map(replies).max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(&a.0)))?;
        let post = &conversation.posts[index];
        let disputed =
            count >= DISPUTED && post.points.is_some_and(|points| points < i64::try_from(count).unwrap_or(0));
        // The reader knows the message only where its words stand in the section.
        let known = quoted.contains(&index) && names::shown(post).is_some();
        if !known || plan.posts.len() < 5 || !disputed && count < ANSWERED {
            return None;
        }
        let words = format!("{} {}", number(count as i64, self.lang), lang::of(self.lang).frames.replies);
        let mut fillings: Vec<(&str, Filling)> = names::of(conversation, index, self.lang).into();
        let cites = vec![Conversation::id(index)];
        fillings.push(("replies", figure(words, Measure::Replies, count as f64, None, cites)));
        fillings.extend(self.points(index).map(|points| ("points", points)));
        let told = if disputed { self.say(Move::Disputed, plan.theme, &fillings) } else { None };
        told.or_else(|| self.say(Move::MostAnswered, plan.theme, &fillings))
    }

    /// Who wrote first on a topic, where the reader knows the message.
    fn first(&mut self, plan: &Plan, quoted: &TreeSet<usize>) -> Option<Vec<Span>> {
        if plan.is_rest || plan.posts.len() < 5 || self.opened == Some(plan.theme) {
            return None;
        }
        let conversation = self.conversation();
        let timed = |index: &usize| Some((conversation.posts[*index].created_at?, *index));
        let (time, index) = plan.posts.iter().filter_map(timed).min()?;
        let alone = plan.posts.iter().filter_map(timed).filter(|(other, _)| *other == time).count() == 1;
        let known = quoted.contains(&index) && names::shown(&conversation.posts[index]).is_some();
        let small = self.is_small(plan, index);
        let told = known || small && names::shown(&conversation.posts[index]).is_some();
        if !alone || !told {
            return None;
        }
        let mut fillings: Vec<(&str, Filling)> = names::of(conversation, index, self.lang).into();
        fillings.push(("time", self.when(index)?));
        let kind = if small { Move::FirstSmall } else { Move::First };
        self.say(kind, plan.theme, &fillings).or_else(|| self.say(Move::First, plan.theme, &fillings))
    }

    /// Whether the author of a post has a quarter at most of the followers that the middle one of a topic has, where
    /// the export tells those of all.
    fn is_small(&self, plan: &Plan, index: usize) -> bool {
        let followers = |index: &usize| self.conversation().posts[*index].author.as_ref()?.followers;
        let mut all: TreeMap<_, u64> = TreeMap::new();
        for index in &plan.posts {
            let (Some(voice), Some(count)) = (self.conversation().posts[*index].voice(), followers(index))
            else {
                return false;
            };
            all.insert(voice, count);
        }
        let mut counts: Vec<u64> = all.values().copied().collect();
        counts.order();
        let middle = counts.get(counts.len() / 2).copied().unwrap_or(0);
        counts.len() >= 4 && followers(&index).is_some_and(|own| own * 4 <= middle)
    }

    /// How often the text just told was posted, once in a section.
    pub(super) fn copied_here(&mut self, post: usize, heard: &mut Heard) -> Option<Vec<Span>> {
        let group = self.evidence.ranking.copies.get(&post)?;
        if heard.copied || group.posts.len() < COPIED {
            return None;
        }
        heard.copied = true;
        self.copied(Move::CopiedHere, post)
    }

    fn copied(&mut self, kind: Move, index: usize) -> Option<Vec<Span>> {
        let group = self.evidence.ranking.copies.get(&index)?;
        let (posts, accounts) = (group.posts.len() as u64, group.accounts as u64);
        let id = Conversation::id(index);
        let words = &lang::of(self.lang).frames;
        let times = counted(&words.times, posts, self.lang);
        let mut fillings: Vec<(&str, Filling)> = names::of(self.conversation(), index, self.lang).into();
        fillings.push(("copies", figure(times, Measure::Copies, posts as f64, None, vec![id.clone()])));
        // Messages without an author are of no account that could be told apart.
        if group.posts.iter().all(|post| self.conversation().posts[*post].voice().is_some()) {
            let who = counted(&words.account, accounts, self.lang);
            fillings.push(("accounts", figure(who, Measure::CopyAccounts, accounts as f64, None, vec![id])));
        }
        self.say(kind, self.quoted.len(), &fillings)
    }

    /// How large a section is. Messages without an author are no voices that could be told apart.
    pub(super) fn size(&mut self, plan: &Plan) -> Option<Vec<Span>> {
        let posts = plan.posts.len();
        let part = posts as f64 / self.used.max(1) as f64;
        let id = Some(plan.id.as_str());
        let messages = messages(posts as u64, self.lang);
        let mut fillings = vec![("posts", figure(messages, Measure::Posts, posts as f64, id, Vec::new()))];
        if plan.signed {
            let voices = authors(plan.voices as u64, self.lang);
            fillings.push(("voices", figure(voices, Measure::Voices, plan.voices as f64, id, Vec::new())));
        }
        if (0.005..0.995).contains(&part) {
            let percent = format!("{}{}", libm::round(part * 100.0), self.lang.locale().percent);
            fillings.push(("share", figure(percent, Measure::Share, part, id, Vec::new())));
        }
        let kind = if plan.is_rest && plan.theme == 0 {
            Move::SizeOfAll
        } else if plan.is_rest {
            Move::SizeOfRest
        } else if plan.voices >= 3 && plan.signed && part < 0.995 {
            Move::Size
        } else {
            Move::SizeOfFew
        };
        // Two sections of one size must not be told in one sentence twice.
        for turn in 0..frames(kind, self.lang).len() {
            let sentence = self.say(kind, plan.theme + turn, &fillings)?;
            if self.sizes.insert(sentence.iter().map(Span::words).collect()) {
                return Some(sentence);
            }
        }
        None
    }

    /// Says that a section has no voice but that of its pull quote.
    pub(super) fn alone(&mut self, plan: &Plan) -> Option<Vec<Span>> {
        if !plan.signed {
            return self.size(plan);
        }
        let fillings = names::of(self.conversation(), plan.pull.post, self.lang);
        self.say(Move::SizeOfOne, plan.theme, &fillings)
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
    let times: Vec<i64> =
        posts.iter().filter_map(|index| evidence.conversation.posts[*index].created_at).collect();
    let (first, last) = (times.iter().min()?, times.iter().max()?);
    if times.len() < 10 || last - first > 23 * 3_600_000 || last - first < 4 * 3_600_000 {
        return None;
    }
    let mut hours = [0usize; 24];
    for time in &times {
        let hour = evidence.zone.to_datetime(Timestamp::from_millisecond(*time).ok()?).hour();
        hours[usize::try_from(hour).ok()?] += 1;
    }
    let most = *hours.iter().max()?;
    let alone = hours.iter().filter(|count| **count == most).count() == 1;
    (alone && most * 5 >= times.len())
        .then(|| hours.iter().position(|count| *count == most))?
        .and_then(|hour| i8::try_from(hour).ok())
}
