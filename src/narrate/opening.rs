//! Title, deck and lede.

use super::edition::{Desk, LOUD, Plan, authors, capitalise_first, joined, messages, points};
use super::frames::{Move, frames};
use super::prose::{Filling, cite, figure, fill, holes, quote, tidy};
use super::{method, names};
use crate::cluster::Aspect;
use crate::lang;
use crate::locale::{marks, number};
use crate::model::{Conversation, Duty, Measure, Platform, Span};
use crate::quote::honest::{dangles, is_honest, is_noise};
use crate::quote::select::{Pick, Told, author, best, keys};
use crate::quote::span::{Part, Quotable};
use crate::quote::stance::{begins_as_question, first_person};
use crate::text::sense::turning;
use crate::text::tag::Tag;
use std::collections::BTreeSet;
use std::rc::Rc;

/// Longest title, in characters.
const TITLE: usize = 88;
/// How badly a title may read at most.
const POOREST: f64 = -0.45;
/// Fewest points in all that are worth a sum.
const TELLING: i64 = 20;
/// One message of so many may lie apart from the others on either side, and the whole is so many times as long as what is
/// left, or so many days.
const OUTLIERS: usize = 20;
const FAR: i64 = 10;
const DAY: i64 = 86_400_000;
/// A headline has so large a part of the most points that any message has.
const HEEDED: i64 = 20;
/// Fewest messages that answer one another and are worth a word, and the most that a sentence cites.
const ARGUED: usize = 3;
const CITED: usize = 24;
/// Longest clause of the deck, in characters, and of how many topics it says one.
const SAID: usize = 80;
/// Longest quotation that is all of a deck.
const DECK: usize = 130;
const DECKED: usize = 2;
/// Longest title with the name of its speaker, in characters.
const SIGNED: usize = 84;
/// What it is worth to a headline that it begins the post that all answer, and takes from it that it is cut.
const OPENS: f64 = 0.3;
const CUT: f64 = 0.2;
/// Of a topic's loudest message one that stands for it in the deck has so large a part at least.
const SHARE: i64 = 3;
/// Shortest title.
const TITLE_LEAST: usize = 25;
/// Longest title by nature that stands as a headline.
const NATURAL: usize = 160;
/// What it is worth to a headline that it gives the last number of dead.
const LAST_TOLL: f64 = 0.8;
/// The best posts of a topic that its headline is looked for in.
const HEADLINES: usize = 20;

/// A number that differs from edition to edition, one for each place.
pub(super) fn turn(facts: &method::Facts, place: usize) -> usize {
    facts.fingerprint.as_bytes().get(place).copied().map_or(0, usize::from)
}

/// Words that ask the reader for something, or lead up to what is meant.
pub(super) fn is_call(words: &str) -> bool {
    const STARTS: &[&str] = &[
        "let ",
        "remember",
        "imagine ",
        "reminder",
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

/// Whether words are more than one sentence.
fn is_two(words: &str) -> bool {
    words.contains('…') || [". ", "? ", "! "].iter().any(|stop| words.contains(stop))
}

impl Desk<'_> {
    /// The best declarative clause of the first topic that has one, whatever the language of the edition; else the
    /// first section's head with its size. With the theme that it comes from.
    pub(super) fn title(&self, plans: &[Plan]) -> (Vec<Span>, usize) {
        // No headline is told twice.
        let mut headlines = Told::default();
        if let Some(since) = &self.since {
            headlines.add(usize::MAX, [0, 0], &keys(&since.headline()));
        }
        let mut own: Vec<&Plan> = plans.iter().filter(|plan| !plan.is_rest || plans.len() == 1).collect();
        // Condolences are the news where there is nothing else.
        let is_sympathy = |plan: &Plan| self.evidence.grouping.aspect(plan.theme) == Some(Aspect::Sympathy);
        // Nor is it in a topic whose loudest message is far from the loudest of all.
        let order = &self.evidence.ranking.order;
        let most = order.iter().map(|post| self.loudness(*post)).max().unwrap_or(0);
        let is_loud = |plan: &Plan| {
            let own = plan.posts.iter().map(|post| self.loudness(*post)).max().unwrap_or(0);
            most < TELLING || own * SHARE >= most
        };
        own.sort_by_key(|plan| (is_sympathy(plan), !is_loud(plan)));
        let root = own.iter().find_map(|plan| Some((self.root_headline(plan, &headlines)?, plan.theme)));
        // What is loudest first, of each topic in its order: a clause that stands alone, a longer one, a sentence that may;
        // then the same of all its posts.
        let first = |loud: bool, find: &dyn Fn(&[usize], &Plan) -> Option<Pick>| {
            own.iter().find_map(|plan| {
                let pick = if loud { find(&self.loud_of(plan), plan) } else { find(&plan.posts, plan) };
                Some((pick?, plan.theme))
            })
        };
        let short = |posts: &[usize], plan: &Plan| self.headline(posts, plan, &headlines);
        let any = |posts: &[usize], plan: &Plan| self.any_headline(posts, plan, &headlines);
        // Where some are loud, what nobody heeded is no headline.
        let heeded = |pick: &Pick| most < TELLING || self.loudness(pick.post) * HEEDED >= most;
        let quieter = |posts: &[usize], plan: &Plan| short(posts, plan).filter(&heeded);
        let any_quieter = |posts: &[usize], plan: &Plan| any(posts, plan).filter(&heeded);
        let found = root
            .or_else(|| first(true, &short))
            .or_else(|| first(true, &any))
            .or_else(|| first(false, &quieter))
            .or_else(|| first(false, &any_quieter));
        let Some((pick, theme)) = found else { return (self.plain_title(plans), 0) };
        let pick = self.without_stop(&pick);
        let at = pick.span.at;
        let words = self.words(&pick).to_owned();
        let id = Conversation::id(pick.post);
        let language = self.foreign(pick.post);
        if pick.span.title {
            let quote = crate::model::Quote { quote: words, cites: vec![id], at, language, frame: None };
            return (vec![Span::Quote(quote)], theme);
        }
        let mut spans = quote(marks(self.lang), &words, &id, at, language);
        // A claim is somebody's, where there is room to say whose.
        let colon = lang::of(self.lang).frames.colon;
        if let Some(name) = names::shown(&self.conversation().posts[pick.post])
            && name.chars().count() + colon.chars().count() + words.chars().count() <= SIGNED
        {
            let mut signed = cite(&name, &id);
            signed.push(Span::text(colon));
            signed.append(&mut spans);
            spans = signed;
        }
        (tidy(spans), theme)
    }

    /// What the post that all answer says, where it is in a topic: its title, else the best of its sentences that is short
    /// enough, a question or not.
    fn root_headline(&self, plan: &Plan, headlines: &Told) -> Option<Pick> {
        let is_root = |due: &&(usize, Vec<Duty>)| due.1.contains(&Duty::Root);
        let post = self.coverage.0.iter().find(is_root).map(|(post, _)| *post)?;
        let source = &self.conversation().posts[post];
        if !plan.posts.contains(&post) || source.warning.is_some() || self.evidence.refused.contains(&post) {
            return None;
        }
        if let Some(title) = self.whole_title(post) {
            return Some(title).filter(|title| title.span.characters <= NATURAL);
        }
        let fits = |pick: &Pick| {
            let (span, said) = (&pick.span, self.words(pick));
            // The beginning of its first sentence may stand for it.
            (span.is_whole() || span.part == Part::Head && span.opens)
                && span.is_own()
                && span.merit > POOREST
                && (TITLE_LEAST..=TITLE).contains(&span.characters)
                && !is_two(said)
                && super::edition::is_latin(said)
                && !is_noise(said)
                && is_honest(source, span.at)
                && !headlines.has(post, span.at, &pick.keys)
        };
        let worth = |pick: &Pick| {
            pick.span.merit + if pick.span.opens { OPENS } else { 0.0 }
                - if pick.span.is_whole() { 0.0 } else { CUT }
        };
        let strict: Vec<Pick> = self.spans(post).into_iter().filter(fits).collect();
        let any = || self.whole_ways(post, false).into_iter().find(fits);
        best(strict.iter(), worth).cloned().or_else(any)
    }

    /// The spans of a post, and of those too long for a title the beginnings that stand alone.
    fn spans(&self, post: usize) -> Vec<Pick> {
        let mut spans: Vec<Pick> = self
            .evidence
            .quotes
            .quotables(post, self.evidence)
            .iter()
            .map(|(span, keys)| Pick {
                post,
                span: span.clone(),
                weight: 0.0,
                about: 0.0,
                keys: Rc::clone(keys),
            })
            .collect();
        let long = |pick: &&Pick| pick.span.is_whole() && pick.span.characters > TITLE;
        let mut whole: Vec<Pick> = spans.iter().filter(long).cloned().collect();
        if spans.iter().all(|pick| !pick.span.begins) {
            whole.extend(self.whole_ways(post, false).into_iter().filter(|pick| long(&pick)));
        }
        spans.extend(whole.iter().filter_map(|pick| self.shortened(pick)));
        spans
    }

    /// The beginning of a sentence that is too long for a title, up to a pause after which nothing turns it.
    fn shortened(&self, pick: &Pick) -> Option<Pick> {
        let source = &self.conversation().posts[pick.post];
        let language = source.language.as_deref();
        let [from, _] = pick.span.at;
        let said = self.words(pick);
        let pauses = [", ", " – ", " — ", "; "];
        let mut ends: Vec<usize> =
            pauses.iter().flat_map(|pause| said.match_indices(pause).map(|(at, _)| at)).collect();
        ends.sort_unstable();
        let fits = |end: &usize| {
            let (head, rest) = said.split_at(*end);
            let at = [from, from + end];
            let mut tagged = self
                .evidence
                .reading
                .words(pick.post)
                .filter(|(word, _)| at[0] <= word.range.start && word.range.end <= at[1])
                .peekable();
            // What is named beside, and not what is listed or described: *in Lac Megantic, Quebec*, *future, stronger systems*.
            let next = self
                .evidence
                .reading
                .words(pick.post)
                .find(|(word, _)| word.range.start > at[1])
                .map(|(_, tag)| tag);
            let is_beside =
                matches!(next, Some(Tag::Preposition | Tag::Conjunction | Tag::Participle | Tag::Pronoun));
            (TITLE_LEAST..=TITLE).contains(&head.chars().count())
                && is_beside
                && !is_two(head)
                && (tagged.peek().is_none() || tagged.any(|(_, tag)| tag == Tag::FiniteVerb))
                && turning(rest, language).is_none()
                && !head.contains(['(', '"', '“', '«'])
                && !dangles(head, language)
                && is_honest(source, at)
        };
        let end = ends.into_iter().rev().find(fits)?;
        let mut cut = Pick::of(self.evidence, pick.post, [from, from + end]);
        let characters = cut.span.characters;
        cut.span = Quotable {
            at: cut.span.at,
            characters,
            merit: pick.span.merit - CUT,
            all: false,
            ..pick.span.clone()
        };
        Some(cut)
    }

    /// The clause that a topic gives to the headline: of the loudest posts that stand for it, by what all posts of it
    /// speak of, blind to the language of the edition.
    fn headline(&self, posts: &[usize], plan: &Plan, headlines: &Told) -> Option<Pick> {
        let points = |post: usize| self.loudness(post).max(0) as f64;
        let most = plan.posts.iter().map(|post| points(*post)).fold(0.0, f64::max);
        let toll = plan.toll;
        let mut found: Option<(Pick, f64)> = None;
        // Who gives the last number of dead is looked at, however low in rank.
        let whole = |post: usize| [0, self.conversation().posts[post].text.len()];
        let gives =
            |post: &&usize| toll.is_some_and(|toll| self.tolls_in(**post, whole(**post)).contains(&toll));
        let last =
            if toll.is_some() { posts.iter().skip(HEADLINES).filter(gives).collect() } else { Vec::new() };
        for (place, post) in posts.iter().take(HEADLINES).chain(last).enumerate() {
            let place = place.min(HEADLINES);
            let source = &self.conversation().posts[*post];
            let bot = source.is_bot();
            if source.warning.is_some() || bot {
                continue;
            }
            let copies = self.evidence.ranking.copies.get(post).map_or(1, |group| group.posts.len());
            let picks: Vec<Pick> = match self.whole_title(*post) {
                Some(title) => vec![title],
                None if source.title_end > 0 => Vec::new(),
                None => self.spans(*post),
            };
            for pick in picks {
                let (span, words) = (&pick.span, &pick.keys);
                if !self.may_head(&pick) || headlines.has(*post, span.at, words) {
                    continue;
                }
                let said = self.words(&pick);
                let language = source.language.as_deref();
                let loud = if most > 0.0 { points(*post) / most } else { 0.0 };
                let gain = self.subjects[plan.theme].gain(words, &BTreeSet::new());
                // A number that later messages have overtaken is no headline, the last one is.
                let tolls = toll.map(|_| self.tolls_in(*post, span.at)).unwrap_or_default();
                let is_last = tolls.iter().any(|given| Some(*given) == toll);
                let counts = !tolls.is_empty() || said.contains(|ch: char| ch.is_ascii_digit());
                if toll.is_some() && counts && !is_last {
                    continue;
                }
                let value = span.merit + if is_last { LAST_TOLL } else { 0.0 } + 1.5 * loud + 0.8 * gain - 0.04 * place as f64
                    + 0.1 * libm::log(copies as f64)
                    // An answer is to somebody.
                    - if source.reply_to.is_some() { 0.4 } else { 0.0 }
                    - if said.starts_with(|ch: char| ch.is_ascii_digit()) { 0.3 } else { 0.0 }
                    - match (span.begins, span.opens) {
                        (true, _) => 0.0,
                        (false, true) => 0.3,
                        (false, false) => 0.7,
                    }
                    - if super::edition::is_latin(said) { 0.0 } else { 2.0 }
                    - if said.contains('!') { 0.4 } else { 0.0 }
                    - if said.starts_with(char::is_lowercase) { 0.6 } else { 0.0 }
                    - if said.contains(['"', '“', '(', ':', ';', '#']) && !span.title { 0.35 } else { 0.0 }
                    - if first_person(said, language) && !span.title { 2.5 } else { 0.0 }
                    - if span.stance != crate::quote::span::Stance::Plain { 0.4 } else { 0.0 };
                if found.as_ref().is_none_or(|(_, most)| value.total_cmp(most).is_gt()) {
                    found = Some((pick.clone(), value));
                }
            }
        }
        found.filter(|(_, value)| *value > POOREST).map(|(pick, _)| pick)
    }

    /// Whether nothing is said before a quotation in its post but whom it is for.
    fn begins(&self, pick: &Pick) -> bool {
        let before = &self.conversation().posts[pick.post].text[..pick.span.at[0]];
        before.split_whitespace().all(|word| word.starts_with('@') || !word.contains(char::is_alphanumeric))
    }

    /// The posts of a topic with a third at least of the points of its loudest; all where none has many.
    fn loud_of(&self, plan: &Plan) -> Vec<usize> {
        let most = plan.posts.iter().map(|post| self.loudness(*post)).max().unwrap_or(0);
        let is_loud = |post: &usize| most < LOUD || self.loudness(*post) * 3 >= most;
        plan.posts.iter().copied().filter(is_loud).collect()
    }

    /// Where no clause is good enough, the first sentence of the loudest posts that says something and is short enough.
    fn any_headline(&self, posts: &[usize], plan: &Plan, headlines: &Told) -> Option<Pick> {
        let mut posts: Vec<usize> = posts.iter().take(HEADLINES).copied().collect();
        posts.sort_by_key(|post| std::cmp::Reverse(self.loudness(*post)));
        // An answer is to somebody.
        let source = |post: usize| &self.conversation().posts[post];
        posts.retain(|post| source(*post).reply_to.is_none() && source(*post).warning.is_none());
        let toll = plan.toll;
        let is_overtaken = |post: usize, at: [usize; 2]| {
            let counts = self.evidence.words(post, at).contains(|ch: char| ch.is_ascii_digit());
            counts && toll.is_some()
                || toll.is_some_and(|toll| self.tolls_in(post, at).iter().any(|given| *given != toll))
        };
        posts.into_iter().find_map(|post| {
            let language = source(post).language.as_deref();
            self.whole_ways(post, false).into_iter().find(|pick| {
                let words = self.words(pick);
                let [from, to] = pick.span.at;
                let mut tagged = self
                    .evidence
                    .reading
                    .words(post)
                    .filter(|(word, _)| from <= word.range.start && word.range.end <= to)
                    .peekable();
                let says = tagged.peek().is_none() || tagged.any(|(_, tag)| tag == Tag::FiniteVerb);
                (TITLE_LEAST..=TITLE).contains(&words.chars().count())
                    && self.begins(pick)
                    && !words.ends_with('?')
                    && words.starts_with(char::is_uppercase)
                    && says
                    && !is_call(words)
                    && !first_person(words, language)
                    && !is_overtaken(post, pick.span.at)
                    && !headlines.has(post, pick.span.at, &pick.keys)
            })
        })
    }

    /// Whether a span can stand as a headline: a statement by itself of the right length, or a title by nature.
    fn may_head(&self, pick: &Pick) -> bool {
        let span = &pick.span;
        if span.title {
            return self.words(pick).chars().count() <= NATURAL;
        }
        // What is cut from a sentence may lack its point.
        let may = span.is_whole()
            && span.is_own()
            && !span.asks
            && span.states
            && !span.urges
            && span.merit > POOREST;
        if !may {
            return false;
        }
        let bare = self.without_stop(pick);
        let words = self.words(&bare);
        let language = self.conversation().posts[pick.post].language.as_deref();
        let one_sentence = !words.contains(". ") && !words.contains("! ");
        one_sentence
            && !is_noise(words)
            && !self.evidence.refused.contains(&pick.post)
            && is_honest(&self.conversation().posts[pick.post], span.at)
            && (TITLE_LEAST..=TITLE).contains(&words.chars().count())
            && !words.starts_with(['"', '“', '«'])
            && !words.contains('…')
            && !is_call(words)
            && !begins_as_question(words, language)
    }

    /// What the first topic is called and what it is most about, else how many messages it has.
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
        let facets = self.facets(plan);
        if facets.len() > 1 {
            let facets = facets.into_iter().map(|phrase| self.phrase(phrase, false)).collect();
            spans.extend(names::list(facets, self.lang));
            return tidy(spans);
        }
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
        let topics_beside = topics.clone().filter(|plan| plan.theme != titled).count();
        let others: Vec<Filling> = topics
            .filter(|plan| plan.theme != titled && !alone)
            .enumerate()
            .map(|(place, plan)| self.said_of(plan, place, topics_beside == 1))
            .collect();
        let filling = ("place", vec![Span::text(place)]);
        if others.is_empty()
            && let Some(spans) = self.loudest_beside(plans)
        {
            return spans;
        }
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

    /// What the loudest message of a section that the title is not of says, or else another loud one.
    fn loudest_beside(&self, plans: &[Plan]) -> Option<Vec<Span>> {
        let titled = |post: usize| {
            let id = Conversation::id(post);
            self.headed.as_deref() == Some(id.as_str())
        };
        let mut posts: Vec<(usize, usize)> =
            plans.iter().rev().flat_map(|plan| plan.posts.iter().map(|post| (plan.theme, *post))).collect();
        posts.sort_by_key(|(_, post)| std::cmp::Reverse(self.loudness(*post)));
        let fits = |pick: &Pick| {
            (TITLE_LEAST..=DECK).contains(&pick.span.characters)
                && pick.span.merit > POOREST - OPENS
                && !pick.span.asks
                && pick.span.is_own()
        };
        let pick = posts
            .into_iter()
            .filter(|(_, post)| !titled(*post) && names::shown(&self.conversation().posts[*post]).is_some())
            .take(HEADLINES)
            .filter(|(_, post)| self.loudness(*post) >= LOUD)
            .find_map(|(theme, post)| self.saying(theme, post, &Told::default(), false).filter(fits))?;
        Some(self.referred(Move::Bracketed, &pick, None))
    }

    /// A topic by its name and, of the first ones, in brackets what its loudest short clause says.
    fn said_of(&self, plan: &Plan, place: usize, alone: bool) -> Filling {
        let longest = if alone { DECK } else { SAID };
        let mut head = plan.head.clone();
        let used = |pick: &Pick| {
            let is_it = |span: &Span| matches!(span, Span::Quote(quote) if quote.at == pick.span.at && quote.cites == [Conversation::id(pick.post)]);
            plan.heading.iter().any(is_it)
        };
        let most = plan.posts.iter().map(|post| self.loudness(*post)).max().unwrap_or(0);
        let fits = |pick: &&Pick| {
            let words = self.words(pick);
            matches!(pick.span.part, Part::Whole | Part::Head)
                && pick.span.is_own()
                && (most < LOUD || self.loudness(pick.post) * SHARE >= most)
                && (20..=longest).contains(&pick.span.characters)
                && pick.span.states
                && !pick.span.asks
                && !pick.span.urges
                && pick.span.merit > POOREST
                && crate::quote::stance::is_plain(words)
                && !used(pick)
                && names::shown(&self.conversation().posts[pick.post]).is_some()
        };
        let value = |pick: &Pick| pick.weight + 0.2 * libm::log(1.0 + self.loudness(pick.post).max(0) as f64);
        if place < DECKED
            && let Some(pick) = best(self.all[plan.theme].iter().filter(fits), value)
        {
            head.push(Span::text(" ("));
            head.extend(self.quotation(&self.without_stop(pick)));
            let [(_, name), _] = names::of(self.conversation(), pick.post, self.lang);
            head.push(Span::text(", "));
            head.extend(name);
            head.push(Span::text(")"));
        }
        head
    }

    /// The shape of the conversation: its time and voices, its topics with their sizes, what leads by points and by
    /// messages, what was answered most, and the language of the quotations where it is another.
    pub(super) fn lede(&mut self, plans: &[Plan], place: &str, facts: &method::Facts) -> Vec<Span> {
        let topics: Vec<&Plan> = plans.iter().filter(|plan| !plan.is_rest).collect();
        let has_rest = topics.len() < plans.len();
        let n = topics.len();
        let sized = |plan: &&Plan| {
            let count = plan.posts.len();
            let mut head = plan.head.clone();
            if n > 1 {
                head.push(Span::text(" ("));
                let words = number(count as i64, self.lang);
                head.extend(figure(words, Measure::Posts, count as f64, Some(&plan.id), Vec::new()));
                head.push(Span::text(")"));
            }
            head
        };
        let list = names::list(topics.iter().map(sized).collect(), self.lang);
        let counted = super::prose::counted(&lang::of(self.lang).frames.topic, n as u64, self.lang);
        let posts =
            figure(messages(self.used as u64, self.lang), Measure::Posts, self.used as f64, None, Vec::new());
        let ends = facts.ends.filter(|(first, last)| first != last);
        let times = ends.and_then(|(first, last)| Some((self.when(first)?, self.when(last)?)));
        let times = times.filter(|(from, to)| from != to && !self.has_outlier());
        let kind = match (n, has_rest, times.is_some()) {
            (0, ..) => Move::LedeOfNone,
            (1, false, _) => Move::LedeOfOne,
            (1, true, _) => Move::LedeOfOneAndRest,
            (_, true, true) => Move::LedeSpanRest,
            (_, false, true) => Move::LedeSpan,
            (_, true, false) => Move::LedeAndRest,
            (_, false, false) => Move::Lede,
        };
        let mut fillings = vec![
            ("topics", figure(counted, Measure::Sections, n as f64, None, Vec::new())),
            ("list", list),
            ("posts", posts),
            ("place", vec![Span::text(place)]),
        ];
        if let Some((from, to)) = times {
            fillings.extend([("from", from), ("to", to)]);
        }
        // Messages without an author are no authors, and one author shares nothing.
        if facts.unsigned == 0 && facts.authors > 1 {
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
        // Voices say more than messages.
        let variants: Vec<&str> = match variants.iter().any(|frame| frame.contains("{voices}")) {
            true => variants.into_iter().filter(|frame| frame.contains("{voices}")).collect(),
            false => variants,
        };
        let Some(frame) = variants.get(turn(facts, 0) % variants.len().max(1)) else { return Vec::new() };
        let mut spans = self.moved(kind, fill(self.lang, &names::placed(frame, place), &fillings));
        capitalise_first(&mut spans);
        let mut sentences = vec![spans];
        let rest =
            plans.iter().find(|plan| plan.is_rest).map(|plan| plan.posts.as_slice()).unwrap_or_default();
        sentences.extend(self.leads(&topics, rest));
        sentences.extend(self.top());
        sentences.extend(self.most_argued(&topics));
        sentences.extend(self.tongue());
        joined(sentences)
    }

    /// Whether a few messages lie so far before or after all others that first and last say nothing of the whole.
    fn has_outlier(&self) -> bool {
        let posts = &self.conversation().posts;
        let order = &self.evidence.ranking.order;
        let mut times: Vec<i64> = order.iter().filter_map(|post| posts[*post].created_at).collect();
        times.sort_unstable();
        let few = times.len() / OUTLIERS;
        let (Some(first), Some(last)) = (times.first(), times.last()) else { return false };
        let core = times[times.len() - 1 - few] - times[few];
        few > 0 && last - first > core.saturating_mul(FAR).max(FAR * DAY)
    }

    /// The topic with most points and the one with most messages, where no other has as many.
    fn leads(&mut self, topics: &[&Plan], rest: &[usize]) -> Option<Vec<Span>> {
        if topics.len() < 2 {
            return None;
        }
        let total = |posts: &[usize]| posts.iter().map(|post| self.loudness(*post).max(0)).sum::<i64>();
        let rest = total(rest);
        let sum = |plan: &Plan| total(&plan.posts);
        let alone = |of: &dyn Fn(&Plan) -> i64| {
            let most = topics.iter().map(|plan| of(plan)).max()?;
            let mut found = topics.iter().filter(|plan| of(plan) == most);
            let first = *found.next()?;
            found.next().is_none().then_some((first, most))
        };
        let (by_points, total) = alone(&sum)?;
        let mut platforms: Vec<Platform> = topics
            .iter()
            .flat_map(|plan| &plan.posts)
            .filter(|post| self.loudness(**post) > 0)
            .map(|post| self.conversation().posts[*post].platform)
            .collect();
        platforms.sort();
        platforms.dedup();
        // Points of two platforms are two currencies, and beside louder messages of no topic none leads.
        if total < TELLING || platforms.len() != 1 || rest >= total {
            return None;
        }
        let id = Some(by_points.id.as_str());
        let total = figure(points(total, self.lang), Measure::PointsSum, total as f64, id, Vec::new());
        let size = |plan: &Plan| plan.posts.len() as i64;
        let (by_size, count) = alone(&size)?;
        if by_size.theme == by_points.theme {
            return self.say(Move::LedeLeadBoth, 0, &[("head", by_points.head.clone()), ("sum", total)]);
        }
        let words = messages(count as u64, self.lang);
        let n = figure(words, Measure::Posts, count as f64, Some(&by_size.id), Vec::new());
        let fillings =
            [("head", by_points.head.clone()), ("sum", total), ("other", by_size.head.clone()), ("n", n)];
        self.say(Move::LedeLead, 0, &fillings)
    }

    /// The one message with most points of all.
    fn top(&mut self) -> Option<Vec<Span>> {
        let order = &self.evidence.ranking.order;
        let most = order.iter().map(|post| self.loudness(*post)).max().filter(|most| *most >= LOUD)?;
        let mut found = order.iter().copied().filter(|post| self.loudness(*post) == most);
        let post = found.next()?;
        let posts = &self.conversation().posts;
        let one = order.iter().all(|other| posts[*other].platform == posts[post].platform);
        if found.next().is_some() || names::shown(&posts[post]).is_none() || !one {
            return None;
        }
        let [(_, name), _] = names::of(self.conversation(), post, self.lang);
        let best =
            figure(points(most, self.lang), Measure::Points, most as f64, None, vec![Conversation::id(post)]);
        self.say(Move::LedeTop, 0, &[("name", name), ("best", best)])
    }

    /// The topic in which most messages answer another, where they are three at least and more than in any other.
    fn most_argued(&mut self, topics: &[&Plan]) -> Option<Vec<Span>> {
        // Who goes on from their own words answers nobody, and where all answer one message they do not one another.
        let apart = |post: &usize| {
            self.threads
                .parent(*post)
                .is_some_and(|parent| author(self.evidence, parent) != author(self.evidence, *post))
        };
        let one_another = |posts: &[usize]| {
            let mut own = self.threads.answering(posts);
            own.retain(apart);
            let mut answered: Vec<Option<usize>> =
                own.iter().map(|post| self.threads.parent(*post)).collect();
            answered.sort_unstable();
            answered.dedup();
            if answered.len() > 1 { own } else { Vec::new() }
        };
        let answering: Vec<Vec<usize>> = topics.iter().map(|plan| one_another(&plan.posts)).collect();
        let most = answering.iter().map(Vec::len).max().filter(|most| (ARGUED..=CITED).contains(most))?;
        let alone = answering.iter().filter(|own| own.len() == most).count() == 1;
        let at = answering.iter().position(|own| own.len() == most).filter(|_| alone && topics.len() > 1)?;
        let cites = answering[at].iter().map(|post| Conversation::id(*post)).collect();
        let n = figure(messages(most as u64, self.lang), Measure::Posts, most as f64, None, cites);
        self.say(Move::LedeArgued, 0, &[("head", topics[at].head.clone()), ("n", n)])
    }

    /// What language the quotations are in, where nearly all messages are in one that is not the edition's.
    fn tongue(&mut self) -> Option<Vec<Span>> {
        let most = self.facts.languages.first()?;
        let own = self.facts.languages.iter().find(|known| self.is_own_language(&known.language));
        let few = own.is_none_or(|own| own.posts * 10 < self.used as u64);
        if !few || most.posts * 3 < self.used as u64 * 2 || self.is_own_language(&most.language) {
            return None;
        }
        let name = method::language_name(&most.language, self.lang)?;
        let words = format!("{}{name}", lang::of(self.lang).frames.in_language.trim_start());
        self.say(Move::LedeTongue, 0, &[("tongue", vec![Span::text(words)])])
    }

    /// All authors of the posts in use.
    fn people(&self, facts: &method::Facts) -> Filling {
        let people = authors(facts.authors as u64, self.lang);
        figure(people, Measure::Voices, facts.authors as f64, None, Vec::new())
    }
}
