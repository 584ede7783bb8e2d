//! What the talk says of its own views: who objects and who agrees, who regrets and who welcomes, what replies speak of.

use super::edition::{Desk, Plan, authors, messages};
use super::frames::Move;
use super::names;
use super::prose::{Filling, figure};
use super::section::Heard;
use crate::model::{Conversation, Measure, Span};
use crate::quote::select::{Pick, best};
use crate::quote::stance::{assents, contradicts};

const MOST_CITED: usize = 24;
/// Fewest messages of each of two sides.
const SIDE: usize = 2;
/// What the words of a side must be worth at least.
const WORTH: f64 = 0.3;

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
        known.sort();
        known.dedup();
        let is_heard = |posts: &[usize]| posts.iter().any(|post| heard.posts.contains(post));
        let divided = self.sides(&known).into_iter().filter(|(told, [against, pro])| {
            let objects = is_heard(against);
            (1..=MOST_CITED).contains(&(against.len() + pro.len()))
                && !against.is_empty()
                && !pro.is_empty()
                && (objects && !pro.is_empty() || !objects && words_of(self, heard, against, false).is_some())
                && (is_heard(&[*told]) || words_of(self, heard, &[*told], true).is_some())
        });
        let most = divided.max_by_key(|(told, [against, pro])| {
            (
                !pro.is_empty(),
                is_heard(&[*told]),
                against.len() + pro.len(),
                std::cmp::Reverse(self.place(*told)),
            )
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
        // One against one is an exchange.
        if sides.iter().all(|side| side.len() >= SIDE) {
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
