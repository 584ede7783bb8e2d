//! What the numbers say of a section.

use super::Evidence;
use super::edition::{Desk, Plan, authors, messages};
use super::frames::Move;
use super::prose::{Filling, counted, figure};
use super::section::Heard;
use super::{method, names};
use crate::lang;
use crate::locale::number;
use crate::model::{Conversation, Measure, Span, Tick};
use std::collections::BTreeSet;

/// Fewest replies that are worth a word, and fewest that show a dispute.
const ANSWERED: u64 = 20;
const DISPUTED: u64 = 10;
/// Fewest times that a text must have been posted for the narrator to say so.
const COPIED: usize = 3;

impl Desk<'_> {
    /// How often the text set apart was posted, where no other of the section is told so.
    pub(super) fn copied_pull(&mut self, plan: &Plan, heard: &mut Heard) -> Option<Vec<Span>> {
        let pull = plan.pull.post;
        let group = self.evidence.ranking.copies.get(&pull)?;
        if heard.copied || group.posts.len() < COPIED {
            return None;
        }
        heard.copied = true;
        let signed = names::shown(&self.conversation().posts[pull]).is_some();
        self.copied(if signed { Move::Copied } else { Move::CopiedPull }, pull)
    }

    /// The message with most replies; that they outnumber its points is a sign of dispute.
    pub(super) fn most_answered(&mut self, plan: &Plan, quoted: &BTreeSet<usize>) -> Option<Vec<Span>> {
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
        let kind = if plan.is_rest && plan.theme == 0 && self.threads.answering(&plan.posts).is_empty() {
            Move::SizeOfAll
        } else if plan.is_rest {
            Move::SizeOfRest
        } else if plan.voices >= 3 && plan.signed && part < 0.995 {
            Move::Size
        } else {
            Move::SizeOfFew
        };
        self.say(kind, plan.theme, &fillings)
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
