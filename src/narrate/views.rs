//! What the talk says of its own views: who objects and who agrees, who regrets and who welcomes, what replies speak of.

use super::edition::{Desk, Plan, authors, voices};
use super::frames::Move;
use super::names;
use super::prose::{Filling, figure};
use super::quotable::Stance;
use super::section::Heard;
use super::select::{Pick, author, best};
use super::standing::stance;
use super::words::{assents, contradicts};
use crate::model::{Conversation, Measure, Span};
use crate::text::fold::fold;
use crate::text::tree::TreeMap;

/// Fewest replies to a message whose subjects are told.
const ARGUED: usize = 4;
/// Fewest authors on each side of a tone, and most posts that a count of voices may cite.
const FEWEST: usize = 2;
const MOST_CITED: usize = 24;
/// Posts of a topic whose tone is looked at.
const LOOKED_AT: usize = 400;

/// Two sets of posts, each author in one of them at most, in the order of ranks.
type Sides = [Vec<usize>; 2];

impl Desk<'_> {
    /// How many object to a message that is told and how many agree, in replies and in messages that quote it, and
    /// one of each side in their words where none has been heard.
    pub(super) fn views(&mut self, plan: &Plan, all: &[Pick], heard: &mut Heard) -> Vec<Vec<Span>> {
        let known = heard.posts.iter().copied().map(|told| (told, self.sides(told)));
        let divided = known.filter(|(_, sides)| sides.iter().all(|side| !side.is_empty()));
        let most = divided.max_by_key(|(told, [against, pro])| {
            (against.len().min(pro.len()), against.len() + pro.len(), std::cmp::Reverse(*told))
        });
        let Some((told, sides)) = most.filter(|(_, [against, pro])| against.len() + pro.len() <= MOST_CITED)
        else {
            return Vec::new();
        };
        let [(_, other), _] = names::of(self.conversation(), told, self.lang);
        let mut counted = self.counted(&sides);
        counted.push(("name", other.clone()));
        let mut sentences: Vec<Vec<Span>> = self.say(Move::Sides, plan.theme, &counted).into_iter().collect();
        if sentences.is_empty() {
            return sentences;
        }
        for (side, kind) in sides.iter().zip([Move::Object, Move::Agree]) {
            if side.iter().any(|post| heard.posts.contains(post)) {
                continue;
            }
            let own = all.iter().filter(|pick| side.contains(&pick.post) && pick.span.is_answer());
            if let Some(pick) =
                best(own.filter(|pick| self.is_free(pick, heard)), |pick| pick.weight).cloned()
                && let Some(sentence) = self.tell(kind, plan.theme, &pick, &[("other", other.clone())])
            {
                self.hear(heard, &pick);
                sentences.push(sentence);
            }
        }
        sentences
    }

    /// The replies to a post and the posts that quote it, which object and which agree by their first words.
    fn sides(&self, to: usize) -> Sides {
        let told = &self.conversation().posts[to];
        self.parted(self.evidence.ranking.order.iter().copied().filter(|index| *index != to), |index| {
            let post = &self.conversation().posts[index];
            let is_of = |key: &Option<String>| key.as_deref() == Some(told.key.as_str());
            if post.platform != told.platform || !is_of(&post.reply_to) && !is_of(&post.quotes) {
                return None;
            }
            (post.voice() != told.voice()).then(|| side(&post.text, post.language.as_deref())).flatten()
        })
    }

    /// Parts posts by what is true of them; an author on both sides, or none, is on neither.
    fn parted(&self, posts: impl Iterator<Item = usize>, side: impl Fn(usize) -> Option<bool>) -> Sides {
        let mut of: TreeMap<_, (bool, usize, bool)> = TreeMap::new();
        for index in posts {
            if let Some(voice) = self.conversation().posts[index].voice()
                && let Some(pro) = side(index)
            {
                let entry = of.entry(voice).or_insert((pro, index, false));
                entry.2 |= entry.0 != pro;
            }
        }
        let mut sides = [Vec::new(), Vec::new()];
        for (_, (pro, index, both)) in of {
            if !both {
                sides[usize::from(pro)].push(index);
            }
        }
        sides
    }

    fn counted(&self, [against, pro]: &Sides) -> Vec<(&'static str, Filling)> {
        let voices = |posts: &[usize]| -> Filling {
            let count = voices(self.evidence, posts) as u64;
            let cites = posts.iter().map(|post| Conversation::id(*post)).collect();
            figure(authors(count, self.lang), Measure::Voices, count as f64, None, cites)
        };
        vec![("against", voices(against)), ("pro", voices(pro))]
    }

    /// How many authors of a topic, at least, regret, doubt or fear by their words, and how many welcome or hope, where
    /// both do; with one of each in their words. That they are of two minds of one thing is not said.
    pub(super) fn tone(&mut self, plan: &Plan, all: &[Pick], heard: &mut Heard) -> Vec<Vec<Span>> {
        let mut sides = self.parted(plan.posts.iter().copied().take(LOOKED_AT), |index| {
            match stance(&fold(&self.conversation().posts[index].text)) {
                Stance::Plain => None,
                Stance::Welcomes | Stance::Hopes => Some(true),
                Stance::Deplores | Stance::Doubts | Stance::Warns | Stance::Fears => Some(false),
            }
        });
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
    let words = text.trim_start_matches(|ch: char| !ch.is_alphanumeric());
    match (contradicts(words, language), assents(words, language)) {
        (true, false) => Some(false),
        (false, true) => Some(true),
        _ => None,
    }
}
