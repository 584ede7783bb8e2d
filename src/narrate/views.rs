//! What the talk says of its own views: who objects and who agrees, who regrets and who welcomes, what replies speak of.

use super::edition::{Desk, Plan, authors, messages};
use super::frames::Move;
use super::names;
use super::prose::{Filling, figure};
use super::section::Heard;
use crate::model::{Conversation, Measure, Span};
use crate::quote::select::{Pick, author, best};
use crate::quote::span::Stance;
use crate::quote::stance::{assents, contradicts};
use crate::quote::standing::stance;
use crate::text::fold::fold;
use crate::text::order::Sorted;

/// Fewest replies to a message whose subjects are told.
const ARGUED: usize = 4;
/// Fewest authors on each side of a tone, and most posts that a count of voices may cite.
const FEWEST: usize = 2;
const MOST_CITED: usize = 24;
/// What the words of a side must be worth at least.
const WORTH: f64 = 0.3;
/// Posts of a topic whose tone is looked at.
const LOOKED_AT: usize = 400;

/// Two sets of posts, each author in one of them at most, in the order of ranks.
type Sides = [Vec<usize>; 2];

impl Desk<'_> {
    /// How many object to a message and how many agree, in replies and in messages that quote it, and one of each side
    /// in their words where none has been heard; or one that objects alone. First of a message that is told, else of
    /// one that can be.
    pub(super) fn views(&mut self, plan: &Plan, all: &[Pick], heard: &mut Heard) -> Vec<Vec<Span>> {
        let words_of = |desk: &Self, heard: &Heard, posts: &[usize], whole: bool| {
            let fits = |pick: &&Pick| {
                posts.contains(&pick.post)
                    && if whole { pick.span.is_whole() && !pick.span.asks } else { pick.span.is_answer() }
                    && pick.weight > WORTH
                    && desk.is_free(pick, heard)
            };
            best(all.iter().filter(fits), |pick| pick.weight).cloned()
        };
        let mut known: Vec<usize> =
            heard.posts.iter().copied().chain(all.iter().map(|pick| pick.post)).collect();
        known.order();
        known.dedup();
        let is_heard = |posts: &[usize]| posts.iter().any(|post| heard.posts.contains(post));
        let divided = self.sides(&known).into_iter().filter(|(told, [against, pro])| {
            let objects = is_heard(against);
            (1..=MOST_CITED).contains(&(against.len() + pro.len()))
                && (objects && !pro.is_empty() || !objects && words_of(self, heard, against, false).is_some())
                && (is_heard(&[*told]) || words_of(self, heard, &[*told], true).is_some())
        });
        let most = divided.max_by_key(|(told, [against, pro])| {
            (!pro.is_empty(), is_heard(&[*told]), against.len() + pro.len(), std::cmp::Reverse(*told))
        });
        let Some((told, sides)) = most else { return Vec::new() };
        let mut sentences: Vec<Vec<Span>> = Vec::new();
        if !is_heard(&[told])
            && let Some(pick) = words_of(self, heard, &[told], true)
        {
            sentences.extend(self.tell(Move::VoiceWithPoints, plan.theme, &pick, &[]));
            self.hear(heard, &pick);
        }
        let [(_, other), _] = names::of(self.conversation(), told, self.lang);
        if sides.iter().all(|side| !side.is_empty()) {
            let mut counted = self.counted(&sides);
            counted.push(("name", other.clone()));
            sentences.extend(self.say(Move::Sides, plan.theme, &counted));
        }
        for (side, kind) in sides.iter().zip([Move::Object, Move::Agree]) {
            if side.iter().all(|post| !heard.posts.contains(post))
                && let Some(pick) = words_of(self, heard, side, false)
                && let Some(sentence) = self.tell(kind, plan.theme, &pick, &[("other", other.clone())])
            {
                self.hear(heard, &pick);
                sentences.push(sentence);
            }
        }
        sentences
    }

    /// Of each of these posts the replies to it and the posts that quote it, which object and which agree by their
    /// first words.
    fn sides(&self, known: &[usize]) -> Vec<(usize, Sides)> {
        let posts = &self.conversation().posts;
        let mut answers: Vec<(usize, Vec<usize>)> = known.iter().map(|told| (*told, Vec::new())).collect();
        for index in &self.evidence.ranking.order {
            let post = &posts[*index];
            for key in [&post.reply_to, &post.quotes].into_iter().flatten() {
                let is_of = |told: usize| {
                    posts[told].key == *key
                        && posts[told].platform == post.platform
                        && posts[told].voice() != post.voice()
                };
                if let Some((_, answers)) = answers.iter_mut().find(|(told, _)| is_of(*told)) {
                    answers.push(*index);
                }
            }
        }
        let of = |index: usize| side(&posts[index].text, posts[index].language.as_deref());
        answers.into_iter().map(|(told, answers)| (told, self.parted(&answers, of))).collect()
    }

    /// Parts posts by what is true of them; an author on both sides is on neither.
    fn parted(&self, posts: &[usize], side: impl Fn(usize) -> Option<bool>) -> Sides {
        // A message without an author is a voice of its own.
        let voice = |index: usize| self.conversation().posts[index].voice().ok_or(index);
        let mut of: Vec<(usize, bool, bool)> = Vec::new();
        for index in posts.iter().copied() {
            let Some(pro) = side(index) else { continue };
            match of.iter_mut().find(|(known, ..)| voice(*known) == voice(index)) {
                Some((_, known, both)) => *both |= *known != pro,
                None => of.push((index, pro, false)),
            }
        }
        let of_side = |wanted: bool| {
            of.iter().filter(|(_, pro, both)| *pro == wanted && !both).map(|(index, ..)| *index).collect()
        };
        [of_side(false), of_side(true)]
    }

    fn counted(&self, [against, pro]: &Sides) -> Vec<(&'static str, Filling)> {
        let voices = |posts: &[usize]| -> Filling {
            let count = posts.len() as u64;
            let cites = posts.iter().map(|post| Conversation::id(*post)).collect();
            let signed = posts.iter().all(|post| self.conversation().posts[*post].voice().is_some());
            let (words, measure) = if signed {
                (authors(count, self.lang), Measure::Voices)
            } else {
                (messages(count, self.lang), Measure::Posts)
            };
            figure(words, measure, count as f64, None, cites)
        };
        vec![("against", voices(against)), ("pro", voices(pro))]
    }

    /// How many authors of a topic, at least, regret, doubt or fear by their words, and how many welcome or hope, where
    /// both do; with one of each in their words. That they are of two minds of one thing is not said.
    pub(super) fn tone(&mut self, plan: &Plan, all: &[Pick], heard: &mut Heard) -> Vec<Vec<Span>> {
        let is_pro = |stance| match stance {
            Stance::Plain => None,
            Stance::Welcomes | Stance::Hopes => Some(true),
            Stance::Deplores | Stance::Doubts | Stance::Warns | Stance::Fears => Some(false),
        };
        // Where nothing that can be quoted shows one of the two, all posts need not be gone through.
        if ![true, false].iter().all(|pro| all.iter().any(|pick| is_pro(pick.span.stance) == Some(*pro))) {
            return Vec::new();
        }
        let looked_at = &plan.posts[..plan.posts.len().min(LOOKED_AT)];
        let mut sides =
            self.parted(looked_at, |index| is_pro(stance(&fold(&self.conversation().posts[index].text))));
        if sides.iter().any(|side| side.len() < FEWEST) {
            return Vec::new();
        }
        sides.iter_mut().for_each(|side| side.truncate(MOST_CITED / 2));
        let mut quoted = Vec::new();
        for side in &sides {
            if side.iter().any(|post| heard.posts.contains(post)) {
                continue;
            }
            let own = all
                .iter()
                .filter(|pick| side.contains(&pick.post) && pick.span.is_whole() && !pick.span.asks);
            // Somebody heard already may be the one who says so.
            let anyone = heard.posts_alone();
            let telling = own.filter(|pick| pick.span.stance != Stance::Plain && self.is_free(pick, &anyone));
            // Where one side cannot be quoted, none is counted.
            let Some(pick) = best(telling, |pick| pick.weight).cloned() else { return Vec::new() };
            quoted.push(pick);
        }
        let counted = self.counted(&sides);
        let mut sentences: Vec<Vec<Span>> = self.say(Move::Tone, plan.theme, &counted).into_iter().collect();
        for pick in quoted {
            let kind = Move::of_stance(pick.span.stance).unwrap_or(Move::Voice);
            if let Some(sentence) = self.tell(kind, plan.theme, &pick, &[]) {
                self.hear(heard, &pick);
                sentences.push(sentence);
            }
        }
        sentences
    }

    /// What the replies to the message with most of them speak of, where the reader knows that message.
    pub(super) fn argued(&mut self, plan: &Plan, heard: &Heard) -> Option<Vec<Span>> {
        let conversation = self.conversation();
        let replies = |to: usize| -> Vec<usize> {
            let told = &conversation.posts[to];
            let is_reply = |index: &usize| {
                let post = &conversation.posts[*index];
                let in_thread =
                    told.reply_to.is_none() && told.thread.is_some() && post.thread == told.thread;
                post.platform == told.platform
                    && *index != to
                    && (post.reply_to.as_deref() == Some(told.key.as_str()) || in_thread)
                    && author(self.evidence, *index) != author(self.evidence, to)
            };
            self.evidence.ranking.order.iter().copied().filter(is_reply).collect()
        };
        let signed =
            heard.posts.iter().copied().filter(|post| names::shown(&conversation.posts[*post]).is_some());
        let (told, replies) = signed
            .map(|told| (told, replies(told)))
            .max_by_key(|(told, replies)| (replies.len(), std::cmp::Reverse(*told)))
            .filter(|(_, replies)| replies.len() >= ARGUED)?;
        let subjects = self.evidence.reading.subjects(&replies, &self.subject_words(plan.theme), self.lang);
        let list: Vec<Filling> = subjects.iter().map(|phrase| self.in_sentence(phrase)).collect();
        let mut fillings: Vec<(&str, Filling)> = names::of(conversation, told, self.lang).into();
        if list.len() < 2 || !self.argued.insert(told) {
            return None;
        }
        fillings.push(("list", names::list(list, self.lang)));
        self.say(Move::Argued, plan.theme, &fillings)
    }
}

/// Whether a reply agrees, by its first words: `false` where it objects, `None` where they do not tell.
fn side(text: &str, language: Option<&str>) -> Option<bool> {
    let mut words = text.trim_start();
    while let Some(mention) = words.strip_prefix('@') {
        words = mention.split_once(char::is_whitespace).map_or("", |(_, rest)| rest.trim_start());
    }
    let words = words.trim_start_matches(|ch: char| !ch.is_alphanumeric());
    match (contradicts(words, language), assents(words, language)) {
        (true, false) => Some(false),
        (false, true) => Some(true),
        _ => None,
    }
}
