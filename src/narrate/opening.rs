//! Title, deck and lede.

use super::edition::{Desk, Plan, authors, capitalise_first, messages, points};
use super::frames::{Move, frames};
use super::prose::{Filling, cite, counted, figure, fill, holes, quote, tidy};
use super::{method, names};
use crate::lang;
use crate::locale::{marks, number};
use crate::model::{Conversation, Measure, Platform, Section, Span};
use crate::quote::select::{Pick, Told, is_own, keys};
use crate::quote::span::Part;
use crate::quote::stance::{begins_as_question, first_person};
use crate::text::order::Sorted;

/// Longest title, in characters.
const TITLE: usize = 88;
/// How badly a title may read at most.
const POOREST: f64 = -0.45;
/// Fewest points in all that are worth a sum.
const TELLING: i64 = 20;
/// Shortest title.
const TITLE_LEAST: usize = 25;

/// A number that differs from edition to edition, one for each place.
pub(super) fn turn(facts: &method::Facts, place: usize) -> usize {
    facts.fingerprint.as_bytes().get(place).copied().map_or(0, usize::from)
}

/// Words that ask the reader for something, or lead up to what is meant.
pub(super) fn is_call(words: &str) -> bool {
    const STARTS: &[&str] = &[
        "let ",
        "lets ",
        "let's",
        "let’s",
        "to be clear",
        "just ",
        "like,",
        "don't ",
        "don’t ",
        "do not ",
        "never ",
        "eh ",
        "well ",
    ];
    let lower = words.to_lowercase();
    STARTS.iter().any(|start| lower.starts_with(start))
        || lower
            .split(|ch: char| !ch.is_alphanumeric())
            .any(|word| matches!(word, "please" | "pls" | "svp" | "merci"))
}

impl Desk<'_> {
    /// The best declarative clause of the first sections, the first section's before the others';
    /// else the first section's head with its size.
    /// With the theme that it comes from.
    pub(super) fn title(&self, plans: &[Plan]) -> (Vec<Span>, usize) {
        let mut found: Option<(Pick, f64, usize)> = None;
        // No headline is told twice.
        let mut headlines = Told::default();
        if let Some(since) = &self.since {
            headlines.add(usize::MAX, [0, 0], &keys(&since.headline()));
        }
        let points = |post: usize| self.conversation().posts[post].points.unwrap_or(0).max(0) as f64;
        let most = self.loudest.map_or(0.0, points);
        for plan in plans {
            let subject = self.subject_keys(plan.theme);
            let best_posts = &plan.posts[..plan.posts.len().min(10)];
            for pick in self.all[plan.theme].iter().filter(|pick| best_posts.contains(&pick.post)) {
                let span = &pick.span;
                let may = (span.title || span.is_own())
                    && (span.is_whole() || span.part == Part::Head)
                    && !span.asks
                    && (span.title || span.states && !span.urges && span.merit > POOREST);
                if !may || headlines.has(pick.post, span.at, &pick.keys) {
                    continue;
                }
                let post = &self.conversation().posts[pick.post];
                let bare = self.without_stop(pick);
                let words = self.words(&bare);
                let one_sentence = !words.contains(". ") && !words.contains("! ");
                let fits = (span.title || one_sentence)
                    && (TITLE_LEAST..=TITLE).contains(&words.chars().count())
                    && !words.starts_with(['"', '“', '«'])
                    && !words.contains('…')
                    && !is_call(words)
                    && !begins_as_question(words, post.language.as_deref());
                if !fits {
                    continue;
                }
                // A clause of another language is better than none, and so is one that says "I".
                let foreign = match &post.language {
                    Some(_) if is_own(post, self.evidence) => 0.0,
                    Some(_) => 1.0,
                    None => 0.5,
                };
                let loud = if most > 0.0 { points(pick.post) / most } else { 0.0 };
                let speaks = subject.iter().filter(|key| pick.keys.binary_search(key).is_ok()).count();
                let about = [-0.3, 0.3, 0.45][if plan.is_rest && speaks == 0 { 1 } else { speaks.min(2) }];
                let value = pick.weight + 0.75 * loud + about
                    - if plan.is_rest && plan.theme > 0 { 1.0 } else { plan.theme as f64 * 0.2 }
                    // An answer is to somebody.
                    - if post.reply_to.is_some() { 0.3 } else { 0.0 }
                    - if words.starts_with(|ch: char| ch.is_ascii_digit()) { 0.3 } else { 0.0 }
                    - if span.opens { 0.0 } else { 0.1 }
                    - foreign
                    - if words.contains('!') { 0.4 } else { 0.0 }
                    - if words.starts_with(char::is_lowercase) { 0.6 } else { 0.0 }
                    - if words.contains(['"', '“', '(', ':', ';']) && !span.title { 0.35 } else { 0.0 }
                    - if first_person(words, post.language.as_deref()) { 1.6 } else { 0.0 };
                if found.as_ref().is_none_or(|(_, most, _)| value.total_cmp(most).is_gt()) {
                    found = Some((pick.clone(), value, plan.theme));
                }
            }
        }
        let Some((pick, _, theme)) = found else { return (self.plain_title(plans), 0) };
        let pick = self.without_stop(&pick);
        let at = pick.span.at;
        let words = self.words(&pick).to_owned();
        let id = Conversation::id(pick.post);
        let language = self.foreign(pick.post);
        if pick.span.title {
            let quote = crate::model::Quote { quote: words, cites: vec![id], at, language };
            return (vec![Span::Quote(quote)], theme);
        }
        (tidy(quote(marks(self.lang), &words, &id, at, language)), theme)
    }

    pub(super) fn plain_title(&self, plans: &[Plan]) -> Vec<Span> {
        let Some(plan) = plans.first() else { return Vec::new() };
        let posts = plan.posts.len();
        let mut spans = plan.head.clone();
        if spans.is_empty() {
            let id = Conversation::id(plan.posts.first().copied().unwrap_or(0));
            spans = cite(lang::of(self.lang).frames.whole, &id);
        }
        capitalise_first(&mut spans);
        spans.push(Span::text(lang::of(self.lang).frames.colon));
        let words = messages(posts as u64, self.lang);
        spans.extend(figure(words, Measure::Posts, posts as f64, Some(&plan.id), Vec::new()));
        tidy(spans)
    }

    /// The topics that the title is not of.
    pub(super) fn deck(
        &self,
        plans: &[Plan],
        titled: usize,
        place: &str,
        facts: &method::Facts,
    ) -> Vec<Span> {
        let Some(first) = plans.first() else { return Vec::new() };
        let topics = plans.iter().filter(|plan| !plan.is_rest);
        let of_topic = topics.clone().any(|plan| plan.theme == titled);
        let alone = topics.clone().count() < 2;
        let others: Vec<Filling> =
            topics.filter(|plan| plan.theme != titled && !alone).map(|plan| plan.head.clone()).collect();
        let filling = ("place", vec![Span::text(place)]);
        if others.is_empty() {
            let total = figure(
                messages(self.used as u64, self.lang),
                Measure::Posts,
                self.used as f64,
                None,
                Vec::new(),
            );
            // Messages without an author are no authors.
            let kind =
                if first.head.is_empty() || facts.unsigned > 0 { Move::DeckOfNone } else { Move::DeckOfOne };
            let frame = names::placed(frames(kind, self.lang)[0], place);
            let mut spans =
                fill(self.lang, &frame, &[("posts", total), filling, ("voices", self.people(facts))]);
            capitalise_first(&mut spans);
            return tidy(spans);
        }
        let n = others.len();
        let variants = frames(Move::Deck, self.lang);
        // Beside a title of no topic, none is another one.
        let variant = if of_topic { turn(facts, 1) % variants.len() } else { 0 };
        let frame = names::placed(variants[variant], place);
        let counted = figure(String::new(), Measure::Sections, n as f64, None, Vec::new());
        let fillings = [filling, ("list", names::list(others, self.lang)), ("n", counted)];
        let mut spans = fill(self.lang, &frame, &fillings);
        capitalise_first(&mut spans);
        tidy(spans)
    }

    pub(super) fn lede(
        &mut self,
        plans: &[Plan],
        sections: &[Section],
        place: &str,
        facts: &method::Facts,
    ) -> Vec<Span> {
        let topics: Vec<&Plan> = plans.iter().filter(|plan| !plan.is_rest).collect();
        let has_rest = topics.len() < plans.len();
        let n = topics.len();
        let list = names::list(topics.iter().map(|plan| plan.head.clone()).collect(), self.lang);
        let counted = counted(&lang::of(self.lang).frames.topic, n as u64, self.lang);
        let posts =
            figure(messages(self.used as u64, self.lang), Measure::Posts, self.used as f64, None, Vec::new());
        let kind = match (n, has_rest) {
            (0, _) => Move::LedeOfNone,
            (1, false) => Move::LedeOfOne,
            (1, true) => Move::LedeOfOneAndRest,
            (_, true) => Move::LedeAndRest,
            (_, false) => Move::Lede,
        };
        let mut fillings = vec![
            ("topics", figure(counted, Measure::Sections, n as f64, None, Vec::new())),
            ("list", list),
            ("posts", posts),
            ("place", vec![Span::text(place)]),
        ];
        // Messages without an author are no authors.
        if facts.unsigned == 0 {
            fillings.push(("voices", self.people(facts)));
        }
        if let [plan] = topics[..] {
            let now = plan.posts.len();
            let told = messages(now as u64, self.lang);
            fillings.push(("now", figure(told, Measure::Posts, now as f64, Some(&plan.id), Vec::new())));
            let used = number(self.used as i64, self.lang);
            fillings.push(("used", figure(used, Measure::Posts, self.used as f64, None, Vec::new())));
        }
        let filled = |frame: &&&str| holes(frame).all(|hole| fillings.iter().any(|(key, _)| *key == hole));
        let variants: Vec<&str> = frames(kind, self.lang).iter().filter(filled).copied().collect();
        let Some(frame) = variants.get(turn(facts, 0) % variants.len().max(1)) else { return Vec::new() };
        let mut spans = fill(self.lang, &names::placed(frame, place), &fillings);
        capitalise_first(&mut spans);
        let mut second = self.highlights(plans, sections);
        if second.is_empty() {
            second = self.largest(&topics);
        }
        if !second.is_empty() {
            spans.push(Span::text(" "));
            spans.extend(second);
        }
        tidy(spans)
    }

    /// All authors of the posts in use.
    fn people(&self, facts: &method::Facts) -> Filling {
        let people = authors(facts.authors as u64, self.lang);
        figure(people, Measure::Voices, facts.authors as f64, None, Vec::new())
    }

    /// The share of the topic with most messages, where it has more than any other.
    fn largest(&self, topics: &[&Plan]) -> Vec<Span> {
        let most = topics.iter().map(|plan| plan.posts.len()).max().unwrap_or(0);
        let mut found = topics.iter().filter(|plan| plan.posts.len() == most);
        let (Some(plan), None) = (found.next(), found.next()) else { return Vec::new() };
        let part = most as f64 / self.used.max(1) as f64;
        if topics.len() < 2 || !(0.05..0.995).contains(&part) {
            return Vec::new();
        }
        let percent = format!("{}{}", libm::round(part * 100.0), self.lang.locale().percent);
        let share = figure(percent, Measure::Share, part, Some(&plan.id), Vec::new());
        let variants = frames(Move::LedeLargest, self.lang);
        let frame = variants[turn(self.facts, 2) % variants.len()];
        fill(self.lang, frame, &[("head", plan.head.clone()), ("share", share)])
    }

    /// The sum and the best of the pull quotes' points, where every one of them has points.
    pub(super) fn highlights(&self, plans: &[Plan], sections: &[Section]) -> Vec<Span> {
        let copied =
            |post: usize| self.evidence.ranking.copies.get(&post).is_some_and(|group| group.posts.len() > 1);
        let known: Vec<(usize, i64)> = plans
            .iter()
            .zip(sections)
            .filter(|(plan, _)| !copied(plan.pull.post))
            .filter_map(|(plan, section)| Some((plan.pull.post, section.quote.points?)))
            .collect();
        let mut platforms: Vec<Platform> =
            known.iter().map(|(post, _)| self.conversation().posts[*post].platform).collect();
        platforms.order();
        platforms.dedup();
        let Some(best) = known.iter().max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(&a.0))) else {
            return Vec::new();
        };
        let signed = names::shown(&self.conversation().posts[best.0]).is_some();
        let sum: i64 = known.iter().map(|(_, points)| points).sum();
        // Sums of little, or of what is little beside the rest, tell nothing.
        let most = self
            .evidence
            .ranking
            .order
            .iter()
            .filter_map(|index| self.conversation().posts[*index].points)
            .max();
        let tells =
            sum >= TELLING && best.1 < sum && most.is_none_or(|most| most <= best.1.saturating_mul(2));
        if known.len() != plans.len() || known.len() < 2 || !tells || platforms.len() > 1 || !signed {
            return Vec::new();
        }
        let variants = frames(Move::Highlights, self.lang);
        let ids: Vec<String> = known.iter().map(|(post, _)| Conversation::id(*post)).collect();
        let n = known.len() as u64;
        let quoted = counted(&lang::of(self.lang).frames.highlighted, n, self.lang);
        let total = points(sum, self.lang);
        let [(_, name), _] = names::of(self.conversation(), best.0, self.lang);
        fill(
            self.lang,
            variants[turn(self.facts, 2) % variants.len()],
            &[
                ("n", figure(quoted, Measure::Posts, n as f64, None, ids.clone())),
                ("sum", figure(total, Measure::PointsSum, sum as f64, None, ids)),
                ("name", name),
                (
                    "best",
                    figure(
                        number(best.1, self.lang),
                        Measure::Points,
                        best.1 as f64,
                        None,
                        vec![Conversation::id(best.0)],
                    ),
                ),
            ],
        )
    }
}
