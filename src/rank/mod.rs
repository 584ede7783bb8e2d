//! Which posts count, how much, and why.

mod automated;
mod denial;
mod duplicates;
mod features;
mod formula;
mod order;
mod promotion;
mod score;
mod translations;

use crate::edit::{Edits, Ruling};
use crate::error::{Code, Error};
use crate::model::{Because, Conversation, LeftOut, LeftOutReason, Post, Refusal, Visibility};
use crate::options::{Include, Options};
use crate::progress::{Progress, Stage};
use crate::text::scan::has_words;
use crate::text::vectors::Table;
pub use duplicates::{Alike, copies};
pub use order::Score;
use order::{in_time, preferred, sort};
use score::Against;
use std::collections::{BTreeMap, BTreeSet};
pub use translations::{LIKELY, translations};

/// What ranking ends in. Posts are named by their index in [`Conversation::posts`].
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ranking {
    /// The posts used, best first.
    pub order: Vec<usize>,
    /// Per post: its score with reasons, `None` for a post that is not used.
    pub scores: Vec<Option<Score>>,
    /// Texts that were posted more than once: the post that is used → all that carry the text.
    pub copies: BTreeMap<usize, CopyGroup>,
    /// What was also said in other languages: the post that is used → those that say it, it left out.
    pub translations: BTreeMap<usize, CopyGroup>,
    /// What is not used, by reason.
    pub left_out: Vec<LeftOut>,
    /// Post that is not used → why.
    pub reasons: BTreeMap<usize, LeftOutReason>,
    /// What speaks for promotion in posts that are left out for it, heaviest first.
    pub signals: BTreeMap<usize, Vec<Because>>,
    /// The editor's log, for the later stages.
    pub edits: Edits,
}

/// Posts with the same text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CopyGroup {
    /// All of them, of copies the one that is used first, then in order of time.
    pub posts: Vec<usize>,
    /// Distinct accounts among them.
    pub accounts: usize,
}

/// Ids shown per reason.
const EXAMPLES: usize = 5;

/// Ranks a conversation. Each post that was read is either in [`Ranking::order`] or counted once
/// in [`Ranking::left_out`], together with those that reading withheld.
///
/// Left out are, in this order: posts not meant for the public (unless asked for), those that the editor's log
/// drops or bans, outside the window, without words, copies of a post that is used, promotion, and, with a table of
/// word vectors, translations of a post that is used; promotion only as long as a third of the posts remains, since
/// a conversation that is promotion is to be told as that.
/// What the log pins or restores is used whatever else speaks against it, unless it is private or without words.
///
/// # Errors
/// [`Code::Empty`] where no post is left to tell of; the message says what
/// became of those that were read. [`Code::BadOption`] for a bad window.
pub fn rank(
    conversation: &Conversation,
    options: &Options,
    vectors: Option<&Table>,
    progress: &mut Progress<'_>,
) -> Result<Ranking, Error> {
    let posts = &conversation.posts;
    let total = posts.len() as u64;
    progress.report(Stage::Rank, 0, total);
    let (from, to) = options.window()?;
    let mut left = Left::default();
    let mut used: Vec<usize> = Vec::with_capacity(posts.len());
    let mut edits = Edits::resolve(conversation, &options.edits);
    for (at, post) in posts.iter().enumerate() {
        if post.visibility != Visibility::Public && !options.includes(Include::Private) {
            left.add(LeftOutReason::Private, at);
            edits.refuse_ruling(at, Refusal::Private);
        } else if edits.ruling(at) == Some(Ruling::Banned) {
            left.add(LeftOutReason::Editor, at);
        } else if edits.is_kept(at) {
            if has_words(&post.text) {
                used.push(at);
            } else {
                left.add(LeftOutReason::NoText, at);
                edits.refuse_ruling(at, Refusal::NoText);
            }
        } else if !is_within(post, from, to) {
            left.add(LeftOutReason::OutsideWindow, at);
        } else if !has_words(&post.text) {
            left.add(LeftOutReason::NoText, at);
        } else {
            used.push(at);
        }
    }

    prefer(posts, &mut used, &edits);
    let mut copies: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for mut group in duplicates::groups(posts, &used, Alike::default()) {
        // A text that the editor drops goes with all that carry it, and one that is kept stands beside its copies.
        if group.iter().any(|at| edits.ruling(*at) == Some(Ruling::Dropped)) {
            for &copy in group.iter().filter(|at| !edits.is_kept(**at)) {
                left.add(LeftOutReason::Editor, copy);
            }
            continue;
        }
        let first = group[0];
        group.retain(|at| *at == first || !edits.is_kept(*at));
        for &copy in &group[1..] {
            left.add(LeftOutReason::Duplicate, copy);
        }
        if group.len() > 1 {
            copies.insert(first, group);
        }
    }
    for &at in used.iter().filter(|at| edits.ruling(**at) == Some(Ruling::Dropped)) {
        left.add(LeftOutReason::Editor, at);
    }
    used.retain(|at| !left.reasons.contains_key(at));
    used.sort_by(|a, b| in_time(posts, *a, *b));
    progress.report(Stage::Rank, total / 3, total);

    let promoted = promotion::sums(posts, &used);
    let is_promotion = |at: &usize| {
        !edits.is_kept(*at) && promoted.get(at).is_some_and(|signals| promotion::is_promotion(signals))
    };
    let mut signals = BTreeMap::new();
    let kept = used.iter().filter(|at| !is_promotion(at)).count();
    if kept * 3 >= used.len() && kept > 0 {
        for &at in used.iter().filter(|at| is_promotion(at)) {
            left.add(LeftOutReason::Promotion, at);
            signals.insert(at, promoted.get(&at).map(|found| told(found)).unwrap_or_default());
            // Copies of a left-out post are left out for the same reason.
            for &copy in copies.remove(&at).iter().flatten().filter(|copy| **copy != at) {
                left.change(copy, LeftOutReason::Promotion);
            }
        }
        used.retain(|at| !is_promotion(at));
    }
    let mut translated: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    if let Some(table) = vectors {
        let mut by_preference = used.clone();
        prefer(posts, &mut by_preference, &edits);
        for (first, other) in translations::found(posts, &by_preference, table, LIKELY) {
            if !edits.is_kept(other) {
                // Copies of a translation are translations.
                for at in copies.remove(&other).unwrap_or_else(|| vec![other]) {
                    left.add(LeftOutReason::Translation, at);
                    translated.entry(first).or_default().push(at);
                }
            }
        }
        used.retain(|at| !left.reasons.contains_key(at));
    }
    progress.report(Stage::Rank, total * 2 / 3, total);

    let left_out = left.told(conversation);
    if used.is_empty() {
        return Err(nothing_left(&left_out));
    }
    // One signal alone says nothing.
    let several = promoted.iter().filter(|(_, signals)| signals.len() >= 2);
    let against = Against {
        promotion: several.map(|(at, signals)| (*at, promotion::sum(signals))).collect(),
        automated: automated::sums(posts, &used),
    };
    let scores = score::scores(posts, &used, &copies, &against, &options.ranking);
    let mut order = used;
    sort(&mut order, posts, &scores);
    let groups = |of: BTreeMap<usize, Vec<usize>>, first: usize| -> BTreeMap<usize, CopyGroup> {
        of.into_iter()
            .map(|(used, mut group)| {
                group[first..].sort_by(|a, b| in_time(posts, *a, *b));
                let known: BTreeSet<_> = group.iter().filter_map(|at| posts[*at].voice()).collect();
                (used, CopyGroup { accounts: known.len().max(1), posts: group })
            })
            .collect()
    };
    let (copies, translations) = (groups(copies, 1), groups(translated, 0));
    progress.report(Stage::Rank, total, total);
    Ok(Ranking { order, scores, copies, translations, left_out, reasons: left.reasons, signals, edits })
}

/// A ranking under the rulings of a log, beside the `plain` one without: what an editor takes out or in leaves the scores
/// of all others as they are.
///
/// # Errors
/// As [`rank`].
pub fn ruled(
    conversation: &Conversation,
    plain: &Ranking,
    options: &Options,
    vectors: Option<&Table>,
    progress: &mut Progress<'_>,
) -> Result<Ranking, Error> {
    let mut ranking = rank(conversation, options, vectors, progress)?;
    for (score, known) in ranking.scores.iter_mut().zip(&plain.scores) {
        if let (Some(score), Some(known)) = (score, known) {
            score.clone_from(known);
        }
    }
    sort(&mut ranking.order, &conversation.posts, &ranking.scores);
    Ok(ranking)
}

/// Signals as reasons, heaviest first.
fn told(signals: &[promotion::Signal]) -> Vec<Because> {
    let mut told: Vec<Because> = signals
        .iter()
        .map(|(factor, weight)| Because { factor: (*factor).into(), weight: *weight, assumed: false })
        .collect();
    told.sort_by(|a, b| b.weight.total_cmp(&a.weight).then_with(|| a.factor.cmp(&b.factor)));
    told
}

fn is_within(post: &Post, from: Option<i64>, to: Option<i64>) -> bool {
    match post.created_at {
        Some(time) => from.is_none_or(|from| time >= from) && to.is_none_or(|to| time < to),
        None => from.is_none() && to.is_none(),
    }
}

/// Sorts posts by which of them is kept where they say the same.
fn prefer(posts: &[Post], used: &mut [usize], edits: &Edits) {
    used.sort_by(|a, b| edits.is_pinned(*b).cmp(&edits.is_pinned(*a)).then_with(|| preferred(posts, *a, *b)));
}

/// Posts left out so far.
#[derive(Default)]
struct Left {
    reasons: BTreeMap<usize, LeftOutReason>,
}

impl Left {
    fn add(&mut self, reason: LeftOutReason, post: usize) {
        self.reasons.insert(post, reason);
    }

    fn change(&mut self, post: usize, reason: LeftOutReason) {
        self.reasons.insert(post, reason);
    }

    fn told(&self, conversation: &Conversation) -> Vec<LeftOut> {
        let mut by_reason: BTreeMap<LeftOutReason, LeftOut> = BTreeMap::new();
        let mut entry = |reason: LeftOutReason, posts: u64, example: Option<usize>| {
            let left = by_reason.entry(reason).or_insert(LeftOut { reason, posts: 0, examples: Vec::new() });
            left.posts = left.posts.saturating_add(posts);
            if let Some(example) = example
                && left.examples.len() < EXAMPLES
            {
                left.examples.push(Conversation::id(example));
            }
        };
        for (post, reason) in &self.reasons {
            entry(*reason, 1, Some(*post));
        }
        for withheld in &conversation.withheld {
            entry(withheld.reason, withheld.posts, None);
        }
        by_reason.into_values().filter(|left| left.posts > 0).collect()
    }
}

fn nothing_left(left_out: &[LeftOut]) -> Error {
    let mut parts = Vec::new();
    for left in left_out {
        let what = match left.reason {
            LeftOutReason::Duplicate => "are copies",
            LeftOutReason::Translation => "say the same in another language",
            LeftOutReason::Promotion => "are promotion",
            LeftOutReason::OutsideWindow => "lie outside the window",
            LeftOutReason::NoText => "have no words",
            LeftOutReason::Private => "are private",
            LeftOutReason::Deleted => "are deleted",
            LeftOutReason::Repost => "are reposts",
            LeftOutReason::System => "are messages of the system",
            LeftOutReason::Editor => "were left out by the editor",
        };
        parts.push(format!("{} {what}", left.posts));
    }
    let read: u64 = left_out.iter().map(|left| left.posts).sum();
    let hint = if left_out.iter().any(|left| left.reason == LeftOutReason::OutsideWindow) {
        "widen `from` and `to`"
    } else if left_out.iter().any(|left| left.reason == LeftOutReason::Editor) {
        "take back some of the edits"
    } else if left_out.iter().any(|left| left.reason == LeftOutReason::Private) {
        "include private posts if you may print them"
    } else {
        "export again with the texts of the posts"
    };
    let message = if read == 0 {
        "there is no post to tell of".to_string()
    } else {
        format!("of {read} posts read, none is left to tell of: {}", parts.join(", "))
    };
    Error::new(Code::Empty, message, hint)
}

#[cfg(test)]
mod tests;
