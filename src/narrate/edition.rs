//! The edition as a whole: title, deck, lede, sections, closing.

use super::frames::{Move, frames};
use super::prose::{Filling, cite, figure, fill, quote, tidy};
use super::select::{Pick, Told, author, best, is_own, picks, pull_quote};
use super::{Evidence, method, names};
use crate::label::Phrase;
use crate::locale::{Language, clock, count, marks, number};
use crate::model::{
    Conversation, Digest, Line, Measure, Paragraph, Platform, PullQuote, Section, Signoff, Span, Tick,
};
use std::collections::{BTreeMap, BTreeSet};

/// Longest run-in quotation, in characters.
const RUN_IN: usize = 150;
/// Longest title, in characters.
const TITLE: usize = 88;

/// Writes the whole digest.
pub(super) fn write(evidence: &Evidence<'_>) -> Digest {
    let mut desk = Desk {
        evidence,
        lang: evidence.language,
        told: Told::default(),
        pulled: BTreeMap::new(),
        uses: BTreeMap::new(),
        used: method::used(evidence),
    };
    let facts = method::facts(evidence);
    let plans: Vec<Plan> = (0..evidence.grouping.themes.len()).map(|theme| desk.plan(theme)).collect();
    let title = desk.title(&plans);
    let mut sections: Vec<Section> = Vec::new();
    for plan in &plans {
        let section = desk.section(plan);
        sections.push(section);
    }
    let place = names::place(&facts.platforms, evidence.options.publication.source.as_deref(), desk.lang);
    let lede = desk.lede(&plans, &sections, &place, &facts);
    let deck = desk.deck(&plans, &place);
    let closing = desk.closing(&facts);
    let mut digest = Digest {
        schema: "coranto/digest/1".into(),
        language: desk.lang.code().into(),
        title: Line { spans: title },
        deck: Line { spans: deck },
        lede: Paragraph { spans: lede },
        sections,
        closing: Paragraph { spans: closing },
        signoff: desk.signoff(),
        sources: Vec::new(),
        left_out: evidence.ranking.left_out.clone(),
        method: method::method(evidence, &facts),
        checks: Vec::new(),
        assignments: method::assignments(evidence),
    };
    digest.sources = method::sources(evidence, &digest);
    digest
}

/// What a section is to be told with.
struct Plan {
    id: String,
    theme: usize,
    posts: Vec<usize>,
    /// The heading's head as it stands in a sentence.
    head: Filling,
    heading: Vec<Span>,
    pull: Pick,
    voices: usize,
}

struct Desk<'a> {
    evidence: &'a Evidence<'a>,
    lang: Language,
    told: Told,
    pulled: BTreeMap<String, ()>,
    /// How often each frame has been used.
    uses: BTreeMap<&'static str, usize>,
    used: usize,
}

impl Desk<'_> {
    fn conversation(&self) -> &Conversation {
        self.evidence.conversation
    }

    fn words(&self, pick: &Pick) -> &str {
        &self.evidence.conversation.posts[pick.post].text[pick.span.at[0]..pick.span.at[1]]
    }

    /// A frame of `kind` that was used least, never the one used twice while another is left.
    fn frame(&mut self, kind: Move, turn: usize) -> &'static str {
        let all = frames(kind, self.lang);
        let chosen = (0..all.len())
            .map(|step| all[(turn + step) % all.len()])
            .min_by_key(|frame| self.uses.get(frame).copied().unwrap_or(0))
            .unwrap_or(all[0]);
        *self.uses.entry(chosen).or_default() += 1;
        chosen
    }

    fn plan(&mut self, theme: usize) -> Plan {
        let posts: Vec<usize> = self.evidence.grouping.themes[theme].clone();
        let id = format!("s{}", theme + 1);
        let all = picks(self.evidence, &posts);
        let pull = pull_quote(self.evidence, &all, &self.told, &self.pulled)
            .unwrap_or_else(|| self.last_resort(&posts));
        let words = self.words(&pull).to_owned();
        self.told.add(pull.post, pull.span.at, &words);
        if let Some(key) = author(self.evidence, pull.post) {
            self.pulled.insert(key, ());
        }
        let (head, heading) = self.heading(theme, &posts);
        let voices = voices(self.evidence, &posts);
        Plan { id, theme, posts, head, heading, pull, voices }
    }

    /// Where no sentence of a theme stands alone: the beginning of its best post's text, of an author
    /// who has no pull quote yet where there is one.
    fn last_resort(&self, posts: &[usize]) -> Pick {
        let fresh =
            |index: &&usize| author(self.evidence, **index).is_none_or(|key| !self.pulled.contains_key(&key));
        let post = posts.iter().find(fresh).or(posts.first()).copied().unwrap_or(0);
        let text =
            self.evidence.conversation.posts.get(post).map(|post| post.text.as_str()).unwrap_or_default();
        let line = crate::text::segment::sentences(text).into_iter().next().unwrap_or(0..text.len());
        let mut end = line.start;
        for (characters, (at, ch)) in text[line.clone()].char_indices().enumerate() {
            if characters >= 280 {
                break;
            }
            let after = line.start + at + ch.len_utf8();
            let next = text[after..].chars().next();
            if after == line.end || next.is_none_or(|next| !next.is_alphanumeric()) {
                end = after;
            }
        }
        if end == line.start {
            end = line.end;
        }
        let span = super::quotable::Quotable {
            at: [line.start, end],
            characters: text[line.start..end].chars().count(),
            asks: false,
            opens: true,
            title: false,
            reason: false,
        };
        Pick { post, span, weight: 0.0 }
    }

    /// The head of a theme inside a sentence, and its whole heading.
    fn heading(&self, theme: usize, posts: &[usize]) -> (Filling, Vec<Span>) {
        let phrases: &[Phrase] =
            self.evidence.labels.get(theme).map(|label| label.phrases.as_slice()).unwrap_or_default();
        // A common noun of another language would need a speaker wherever it stands: names come first.
        let usable = |phrase: &&Phrase| {
            phrase.is_name || phrase.language == "und" || self.is_own_language(&phrase.language)
        };
        let Some(first) = phrases.iter().find(usable) else {
            let (head, heading) = match self.lang {
                Language::En if theme == 0 => ("the messages as a whole", "The messages as a whole"),
                Language::En => ("further messages", "Further messages"),
                Language::Fr if theme == 0 => ("l’ensemble des messages", "L’ensemble des messages"),
                Language::Fr => ("d’autres messages", "D’autres messages"),
            };
            let id = Conversation::id(posts.first().copied().unwrap_or(0));
            return (cite(head, &id), cite(heading, &id));
        };
        let head = self.phrase(first, false);
        let mut heading = self.phrase(first, true);
        let facets: Vec<Filling> = phrases
            .iter()
            .filter(|phrase| phrase.text != first.text)
            .filter(usable)
            .take(3)
            .map(|phrase| self.phrase(phrase, false))
            .collect();
        if facets.len() >= 2 {
            heading.push(Span::text(match self.lang {
                Language::En => ": ",
                Language::Fr => "\u{a0}: ",
            }));
            heading.extend(names::list(facets, self.lang));
        }
        (head, tidy(heading))
    }

    fn is_own_language(&self, tag: &str) -> bool {
        Language::of(tag) == Some(self.lang)
    }

    /// A phrase as the narrator's words, or as a quotation where it belongs to another language.
    fn phrase(&self, phrase: &Phrase, first: bool) -> Filling {
        let id = Conversation::id(phrase.post);
        if phrase.is_name || self.is_own_language(&phrase.language) || phrase.language == "und" {
            let text = if first { names::capitalised(&phrase.text) } else { phrase.text.clone() };
            return cite(&text, &id);
        }
        let post = &self.evidence.conversation.posts[phrase.post];
        let words = post.text.get(phrase.at[0]..phrase.at[1]).unwrap_or(&phrase.text);
        quote(marks(self.lang), words, &id, phrase.at, self.foreign(phrase.post))
    }

    /// The language of a post where it is not the digest's.
    fn foreign(&self, post: usize) -> Option<String> {
        let tag = self.evidence.conversation.posts[post].language.clone()?;
        (Language::of(&tag) != Some(self.lang)).then_some(tag)
    }

    fn quotation(&self, pick: &Pick) -> Filling {
        let at = pick.span.at;
        quote(marks(self.lang), self.words(pick), &Conversation::id(pick.post), at, self.foreign(pick.post))
    }

    fn points(&self, post: usize) -> Option<Filling> {
        let points = self.evidence.conversation.posts[post].points?;
        let unit = match self.lang {
            Language::En => {
                if points == 1 {
                    "point"
                } else {
                    "points"
                }
            }
            Language::Fr => {
                if points.abs() < 2 {
                    "point"
                } else {
                    "points"
                }
            }
        };
        let words = format!("{}\u{a0}{unit}", number(points, self.lang));
        Some(figure(words, Measure::Points, points as f64, None, vec![Conversation::id(post)]))
    }

    /// A sentence of one move about one quotation.
    fn tell(&mut self, kind: Move, turn: usize, pick: &Pick, other: Option<usize>) -> Vec<Span> {
        let words = self.words(pick).to_owned();
        self.told.add(pick.post, pick.span.at, &words);
        let mut fillings: Vec<(&str, Filling)> = names::of(self.conversation(), pick.post, self.lang).into();
        fillings.push(("quote", self.quotation(pick)));
        if let Some(points) = self.points(pick.post) {
            fillings.push(("points", points));
        }
        if let Some(other) = other {
            let [(_, name), _] = names::of(self.conversation(), other, self.lang);
            fillings.push(("other", name));
        }
        let frame = self.frame(kind, turn);
        let mut spans = fill(frame, &fillings);
        if !closes(&words) {
            spans.push(Span::text("."));
        }
        spans
    }

    fn section(&mut self, plan: &Plan) -> Section {
        let all = picks(self.evidence, &plan.posts);
        let turn = plan.theme;
        let mut first: Vec<Vec<Span>> = Vec::new();
        let mut second: Vec<Vec<Span>> = Vec::new();
        let mut speakers: BTreeSet<usize> = BTreeSet::new();
        speakers.insert(plan.pull.post);
        let pull_author = author(self.evidence, plan.pull.post);
        let opener = self
            .next(&all, &speakers, pull_author.as_deref(), true)
            .or_else(|| self.next(&all, &speakers, None, true));
        if let Some(pick) = opener {
            speakers.insert(pick.post);
            let titled = pick.span.title;
            let kind = match (titled, self.points(pick.post).is_some()) {
                (_, true) => Move::OpenWithPoints,
                (true, false) => Move::Titled,
                (false, false) => Move::Open,
            };
            first.push(self.tell(kind, turn, &pick, None));
            if let Some((kind, more)) = self.more_of(&all, &pick) {
                first.push(self.tell(kind, turn, &more, None));
            }
            let wanted = match plan.posts.len() {
                0..=4 => 1,
                5..=11 => 2,
                12..=29 => 3,
                _ => 4,
            };
            let mut heard: Vec<Option<String>> = vec![pull_author.clone(), author(self.evidence, pick.post)];
            if let Some((answer, to)) = self.answer(&all, &speakers, &heard) {
                let object = contradicts(self.words(&answer));
                let kind = if object { Move::Object } else { Move::Answer };
                speakers.insert(answer.post);
                heard.push(author(self.evidence, answer.post));
                second.push(self.tell(kind, turn, &answer, Some(to)));
            }
            while second.len() < wanted {
                let Some(voice) = self.voice(&all, &speakers, &heard) else { break };
                speakers.insert(voice.post);
                heard.push(author(self.evidence, voice.post));
                let pointed = self.conversation().posts[voice.post].points.is_some_and(|points| points > 0);
                let kind = match (voice.span.asks, voice.span.title, pointed && second.len() % 2 == 1) {
                    (true, _, _) => Move::Ask,
                    (_, true, _) => Move::Titled,
                    (_, _, true) => Move::VoiceWithPoints,
                    _ => Move::Voice,
                };
                second.push(self.tell(kind, turn + second.len(), &voice, None));
            }
        }
        let mut last = self.arithmetic(plan);
        if first.is_empty() && second.is_empty() && last.is_empty() {
            last.push(self.size(plan, false));
        }
        let mut paragraphs = Vec::new();
        let mut opening = first;
        let total = opening.len() + second.len() + last.len();
        if total <= 4 {
            opening.append(&mut second);
            opening.append(&mut last);
            paragraphs.push(joined(opening));
        } else {
            if let Some(voice) = (!second.is_empty()).then(|| second.remove(0)) {
                opening.push(voice);
            }
            paragraphs.push(joined(opening));
            second.append(&mut last);
            paragraphs.push(joined(second));
        }
        let timeline = timeline(self.evidence, &plan.posts);
        let pull_post = &self.conversation().posts[plan.pull.post];
        Section {
            id: plan.id.clone(),
            heading: Line { spans: plan.heading.clone() },
            paragraphs: paragraphs
                .into_iter()
                .filter(|p| !p.is_empty())
                .map(|spans| Paragraph { spans })
                .collect(),
            quote: PullQuote {
                post: Conversation::id(plan.pull.post),
                quote: self.words(&plan.pull).to_owned(),
                at: plan.pull.span.at,
                language: pull_post.language.clone().unwrap_or_else(|| "und".into()),
                translation: None,
                points: pull_post.points,
            },
            posts: plan.posts.iter().map(|index| Conversation::id(*index)).collect(),
            keywords: self
                .evidence
                .labels
                .get(plan.theme)
                .map(|label| label.keywords.clone())
                .unwrap_or_default(),
            voices: plan.voices as u64,
            timeline,
        }
    }

    /// The best span for a further voice: not told, not of a post or author already heard.
    fn next(&self, all: &[Pick], posts: &BTreeSet<usize>, not: Option<&str>, opening: bool) -> Option<Pick> {
        let fits = |pick: &&Pick| {
            !pick.span.reason
                && !(opening && pick.span.asks)
                && pick.span.characters <= RUN_IN
                && !posts.contains(&pick.post)
                && not.is_none_or(|not| author(self.evidence, pick.post).as_deref() != Some(not))
                && !self.told.has(pick.post, pick.span.at, self.words(pick))
        };
        best(all.iter().filter(fits), |pick| pick.weight + if pick.span.characters < 35 { -0.2 } else { 0.0 })
            .cloned()
    }

    fn voice(&self, all: &[Pick], posts: &BTreeSet<usize>, heard: &[Option<String>]) -> Option<Pick> {
        let fits = |pick: &&Pick| {
            let who = author(self.evidence, pick.post);
            !pick.span.reason
                && pick.span.characters <= RUN_IN
                && !posts.contains(&pick.post)
                && (who.is_none() || !heard.contains(&who))
                && !self.told.has(pick.post, pick.span.at, self.words(pick))
        };
        best(all.iter().filter(fits), |pick| pick.weight - if pick.span.asks { 0.25 } else { 0.0 }).cloned()
    }

    /// A reply to a post whose words are told already.
    fn answer(
        &self,
        all: &[Pick],
        posts: &BTreeSet<usize>,
        heard: &[Option<String>],
    ) -> Option<(Pick, usize)> {
        let answered = |pick: &Pick| -> Option<usize> {
            let post = &self.conversation().posts[pick.post];
            let key = post.reply_to.as_deref()?;
            posts.iter().copied().find(|index| {
                let told = &self.conversation().posts[*index];
                told.platform == post.platform
                    && told.key == key
                    && author(self.evidence, *index) != author(self.evidence, pick.post)
            })
        };
        let fits = |pick: &&Pick| {
            let who = author(self.evidence, pick.post);
            !pick.span.reason
                && pick.span.characters <= RUN_IN
                && !posts.contains(&pick.post)
                && (who.is_none() || !heard.contains(&who))
                && answered(pick).is_some()
                && !self.told.has(pick.post, pick.span.at, self.words(pick))
        };
        let pick = best(all.iter().filter(fits), |pick| pick.weight)?.clone();
        let to = answered(&pick)?;
        Some((pick, to))
    }

    /// A second span of the post just told: its reason first, else another sentence.
    fn more_of(&self, all: &[Pick], told: &Pick) -> Option<(Move, Pick)> {
        let same = |pick: &&Pick| {
            pick.post == told.post
                && pick.span.characters <= RUN_IN
                && !pick.span.title
                && !self.told.has(pick.post, pick.span.at, self.words(pick))
        };
        if let Some(reason) = all.iter().filter(same).find(|pick| pick.span.reason) {
            return Some((Move::Reason, reason.clone()));
        }
        let next =
            all.iter().filter(same).find(|pick| pick.span.at[0] >= told.span.at[1] && !pick.span.asks)?;
        Some((Move::Add, next.clone()))
    }

    /// What the numbers say of a section: copies, size, most answered, peak.
    fn arithmetic(&mut self, plan: &Plan) -> Vec<Vec<Span>> {
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
        if plan.posts.len() >= 3 {
            out.push(self.size(plan, true));
        }
        let most = plan
            .posts
            .iter()
            .filter_map(|index| {
                self.conversation().posts[*index].engagement.replies.map(|replies| (*index, replies))
            })
            .max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(&a.0)));
        if let Some((index, replies)) = most
            && replies >= 20
            && plan.posts.len() >= 5
            && out.len() < 2
        {
            let words = match self.lang {
                Language::En => format!("{} replies", number(replies as i64, self.lang)),
                Language::Fr => format!("{} réponses", number(replies as i64, self.lang)),
            };
            let mut fillings: Vec<(&str, Filling)> = names::of(self.conversation(), index, self.lang).into();
            fillings.push((
                "replies",
                figure(words, Measure::Replies, replies as f64, None, vec![Conversation::id(index)]),
            ));
            let frame = self.frame(Move::MostAnswered, plan.theme);
            out.push(fill(frame, &fillings));
        }
        if let Some(hour) = peak(self.evidence, &plan.posts)
            && out.len() < 3
            && plan.theme.is_multiple_of(2)
        {
            let words = clock(hour, 0, self.lang);
            let filling = figure(words, Measure::PeakHour, f64::from(hour), Some(&plan.id), Vec::new());
            let frame = self.frame(Move::Peak, plan.theme / 2);
            out.push(fill(frame, &[("hour", filling)]));
        }
        out
    }

    fn copied(&mut self, index: usize, posts: u64, accounts: u64) -> Vec<Span> {
        let id = Conversation::id(index);
        let (times, who) = match self.lang {
            Language::En => (
                format!("{} times", count(posts, self.lang, false)),
                format!(
                    "{} account{}",
                    count(accounts, self.lang, false),
                    if accounts == 1 { "" } else { "s" }
                ),
            ),
            Language::Fr => (
                format!("{} fois", count(posts, self.lang, true)),
                format!(
                    "{} compte{}",
                    count(accounts, self.lang, false),
                    if accounts == 1 { "" } else { "s" }
                ),
            ),
        };
        let mut fillings: Vec<(&str, Filling)> = names::of(self.conversation(), index, self.lang).into();
        fillings.push(("copies", figure(times, Measure::Copies, posts as f64, None, vec![id.clone()])));
        fillings.push(("accounts", figure(who, Measure::CopyAccounts, accounts as f64, None, vec![id])));
        let frame = self.frame(Move::Copied, 0);
        fill(frame, &fillings)
    }

    fn size(&mut self, plan: &Plan, share: bool) -> Vec<Span> {
        let posts = plan.posts.len();
        let part = posts as f64 / self.used.max(1) as f64;
        let id = Some(plan.id.as_str());
        let messages = messages(posts as u64, self.lang);
        let voices = authors(plan.voices as u64, self.lang);
        let percent = match self.lang {
            Language::En => format!("{}%", libm::round(part * 100.0)),
            Language::Fr => format!("{}\u{a0}%", libm::round(part * 100.0)),
        };
        let fillings = [
            ("posts", figure(messages, Measure::Posts, posts as f64, id, Vec::new())),
            ("voices", figure(voices, Measure::Voices, plan.voices as f64, id, Vec::new())),
            ("share", figure(percent, Measure::Share, part, id, Vec::new())),
        ];
        let kind = if share && plan.voices >= 3 && part < 0.995 { Move::Size } else { Move::SizeOfFew };
        let frame = self.frame(kind, plan.theme);
        fill(frame, &fillings)
    }

    /// The best declarative clause of the first sections, the first section's before the others';
    /// else the first section's head with its size.
    fn title(&mut self, plans: &[Plan]) -> Vec<Span> {
        let mut found: Option<(Pick, f64)> = None;
        for plan in plans.iter().take(3) {
            for pick in picks(self.evidence, &plan.posts[..plan.posts.len().min(8)]) {
                let post = &self.conversation().posts[pick.post];
                let words = self.words(&pick);
                let own = is_own(post, self.evidence);
                let bad = pick.span.asks
                    || pick.span.reason
                    || pick.span.characters > TITLE
                    || pick.span.characters < 25
                    || words.contains('\n')
                    || words.starts_with(['"', '“', '«'])
                    || begins_as_question(words)
                    || first_person(words);
                if bad || (!own && post.language.is_some()) {
                    continue;
                }
                let value = pick.weight - plan.theme as f64 * 0.25 - if pick.span.opens { 0.0 } else { 0.2 };
                if found.as_ref().is_none_or(|(_, most)| value.total_cmp(most).is_gt()) {
                    found = Some((pick, value));
                }
            }
        }
        let Some((pick, _)) = found else { return self.plain_title(plans) };
        let words = self.words(&pick);
        let mut end = pick.span.at[1];
        if words.ends_with('.') && !words.ends_with("..") {
            end -= 1;
        }
        let at = [pick.span.at[0], end];
        let words = self.conversation().posts[pick.post].text[at[0]..at[1]].to_owned();
        let id = Conversation::id(pick.post);
        let language = self.foreign(pick.post);
        if pick.span.title {
            return vec![Span::Quote(crate::model::Quote { quote: words, cites: vec![id], at, language })];
        }
        tidy(quote(marks(self.lang), &words, &id, at, language))
    }

    fn plain_title(&self, plans: &[Plan]) -> Vec<Span> {
        let Some(plan) = plans.first() else { return Vec::new() };
        let mut spans = plan.head.clone();
        capitalise_first(&mut spans);
        let posts = plan.posts.len();
        spans.push(Span::text(match self.lang {
            Language::En => ": ",
            Language::Fr => "\u{a0}: ",
        }));
        let words = messages(posts as u64, self.lang);
        spans.extend(figure(words, Measure::Posts, posts as f64, Some(&plan.id), Vec::new()));
        tidy(spans)
    }

    fn deck(&self, plans: &[Plan], place: &str) -> Vec<Span> {
        let rest: Vec<Filling> = plans.iter().skip(1).map(|plan| plan.head.clone()).collect();
        if rest.is_empty() {
            let Some(plan) = plans.first() else { return Vec::new() };
            let total = figure(
                messages(self.used as u64, self.lang),
                Measure::Posts,
                self.used as f64,
                None,
                Vec::new(),
            );
            let frame = match self.lang {
                Language::En => "{posts} {place}, read in full: {head}.",
                Language::Fr => "{posts} {place}, lus en entier\u{a0}: {head}.",
            };
            let mut spans = fill(
                frame,
                &[("posts", total), ("place", vec![Span::text(place)]), ("head", plan.head.clone())],
            );
            capitalise_first(&mut spans);
            return spans;
        }
        let n = rest.len();
        let other = match (self.lang, n) {
            (Language::En, 1) => "the other topic".to_owned(),
            (Language::En, _) => format!("the {} other topics", count(n as u64, self.lang, false)),
            (Language::Fr, 1) => "l’autre sujet".to_owned(),
            (Language::Fr, _) => format!("les {} autres sujets", count(n as u64, self.lang, false)),
        };
        let other = if n == 1 {
            vec![Span::text(other)]
        } else {
            figure(other, Measure::Sections, n as f64, None, Vec::new())
        };
        let frame = match self.lang {
            Language::En => "Also {place}, {other}: {list}.",
            Language::Fr => "Aussi {place}, {other}\u{a0}: {list}.",
        };
        tidy(fill(
            frame,
            &[("place", vec![Span::text(place)]), ("other", other), ("list", names::list(rest, self.lang))],
        ))
    }

    fn lede(
        &mut self,
        plans: &[Plan],
        sections: &[Section],
        place: &str,
        facts: &method::Facts,
    ) -> Vec<Span> {
        let heads: Vec<Filling> = plans.iter().map(|plan| plan.head.clone()).collect();
        let n = plans.len();
        let list = names::list(heads, self.lang);
        let topics = match (self.lang, n) {
            (Language::En, 1) => "one topic".to_owned(),
            (Language::En, _) => format!("{} topics", count(n as u64, self.lang, false)),
            (Language::Fr, 1) => "un seul sujet".to_owned(),
            (Language::Fr, _) => format!("{} sujets", count(n as u64, self.lang, false)),
        };
        let topics = figure(topics, Measure::Sections, n as f64, None, Vec::new());
        let posts =
            figure(messages(self.used as u64, self.lang), Measure::Posts, self.used as f64, None, Vec::new());
        let people = facts.authors;
        let voices =
            figure(authors(people as u64, self.lang), Measure::Voices, people as f64, None, Vec::new());
        let lead = plans.first().map_or(0.0, |plan| plan.posts.len() as f64 / self.used.max(1) as f64);
        let variants: Vec<&str> = match (self.lang, n) {
            (Language::En, 1) => {
                vec!["{place}, {posts} turn on {topics}: {list}.", "{posts} {place}, and {topics}: {list}."]
            }
            (Language::Fr, 1) => {
                vec![
                    "{place}, {posts} portent sur {topics}\u{a0}: {list}.",
                    "{posts} {place}, et {topics}\u{a0}: {list}.",
                ]
            }
            (Language::En, _) if people >= 12 && lead < 0.4 => vec![
                "{topics} organise the conversation {place}: {list}.",
                "{place}, {voices} write on {topics}: {list}.",
                "{posts} {place} come down to {topics}: {list}.",
            ],
            (Language::Fr, _) if people >= 12 && lead < 0.4 => vec![
                "{topics} structurent la conversation {place}\u{a0}: {list}.",
                "{place}, {voices} s’expriment sur {topics}\u{a0}: {list}.",
                "{posts} {place} se ramènent à {topics}\u{a0}: {list}.",
            ],
            (Language::En, _) => vec![
                "{topics} organise the conversation {place}: {list}.",
                "{place}, the conversation has {topics}: {list}.",
                "{posts} {place} fall into {topics}: {list}.",
            ],
            (Language::Fr, _) => vec![
                "{topics} structurent la conversation {place}\u{a0}: {list}.",
                "{place}, la conversation tient en {topics}\u{a0}: {list}.",
                "{posts} {place} se répartissent en {topics}\u{a0}: {list}.",
            ],
        };
        let turn = facts.fingerprint.bytes().next().map_or(0, usize::from);
        let mut spans = fill(
            variants[turn % variants.len()],
            &[
                ("topics", topics),
                ("list", list),
                ("posts", posts),
                ("voices", voices),
                ("place", vec![Span::text(place)]),
            ],
        );
        capitalise_first(&mut spans);
        spans.extend(self.highlights(plans, sections));
        tidy(spans)
    }

    /// The sum and the best of the pull quotes' points, where every one of them has points.
    fn highlights(&self, plans: &[Plan], sections: &[Section]) -> Vec<Span> {
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
        platforms.dedup();
        let Some(best) = known.iter().max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(&a.0))) else {
            return Vec::new();
        };
        if known.len() != plans.len() || known.len() < 2 || best.1 <= 0 {
            return Vec::new();
        }
        let ids: Vec<String> = known.iter().map(|(post, _)| Conversation::id(*post)).collect();
        let sum: i64 = known.iter().map(|(_, points)| points).sum();
        let n = known.len() as u64;
        let (frame, quoted, total) = match self.lang {
            Language::En => (
                " Together, the {n} set in large type gathered {sum}; the best received, by {name}, has {best} of them.",
                format!("{} messages", count(n, self.lang, false)),
                format!("{}\u{a0}points", number(sum, self.lang)),
            ),
            Language::Fr => (
                " À eux seuls, les {n} mis en exergue réunissent {sum}\u{202f}; le mieux noté, celui {de name}, en compte {best}.",
                format!("{} messages", count(n, self.lang, false)),
                format!("{}\u{a0}points", number(sum, self.lang)),
            ),
        };
        let [(_, name), _] = names::of(self.conversation(), best.0, self.lang);
        fill(
            frame,
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

    /// First and last message with their hours, languages, what was left out.
    fn closing(&self, facts: &method::Facts) -> Vec<Span> {
        let mut sentences: Vec<Vec<Span>> = Vec::new();
        if let Some((first, last)) = facts.ends
            && first != last
        {
            let zone = self.evidence.options.zone().ok();
            let tell = |index: usize| -> Option<String> {
                let time =
                    jiff::Timestamp::from_millisecond(self.conversation().posts[index].created_at?).ok()?;
                let time = zone.as_ref()?.to_datetime(time);
                let day = crate::locale::day(time.date(), self.lang);
                Some(match (self.lang, facts.one_day) {
                    (Language::En, true) => format!("at {}", clock(time.hour(), time.minute(), self.lang)),
                    (Language::Fr, true) => format!("à {}", clock(time.hour(), time.minute(), self.lang)),
                    (Language::En, false) => format!("on {day}"),
                    (Language::Fr, false) => format!("le {day}"),
                })
            };
            if let (Some(from), Some(to)) = (tell(first), tell(last)) {
                let [(_, a), _] = names::of(self.conversation(), first, self.lang);
                let [(_, b), _] = names::of(self.conversation(), last, self.lang);
                let frame = match self.lang {
                    Language::En => "The first message is that of {a}, {from}; the last, {to}, that of {b}.",
                    Language::Fr => {
                        "Le premier message est celui {de a}, {from}\u{202f}; le dernier, {to}, celui {de b}."
                    }
                };
                sentences.push(fill(
                    frame,
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
                spans.push(Span::text(match self.lang {
                    Language::En => format!(" in {name}"),
                    Language::Fr => format!(" en {name}"),
                }));
                spans
            };
            let frame = match self.lang {
                Language::En => "The conversation is told in more than one language: {a}, {b}.",
                Language::Fr => "La conversation se tient en plus d’une langue\u{a0}: {a}, {b}.",
            };
            sentences.push(fill(frame, &[("a", piece(named[0], true)), ("b", piece(named[1], false))]));
        }
        let left: u64 = self.evidence.ranking.left_out.iter().map(|left| left.posts).sum();
        if left > 0 {
            let frame = match (self.lang, left) {
                (Language::En, _) => "Of everything read, {n} stayed out of this page; the method says why.",
                (Language::Fr, 1) => {
                    "De tout ce qui a été lu, {n} est resté hors de cette page\u{202f}; la méthode dit pourquoi."
                }
                (Language::Fr, _) => {
                    "De tout ce qui a été lu, {n} sont restés hors de cette page\u{202f}; la méthode dit pourquoi."
                }
            };
            sentences.push(fill(
                frame,
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
            let frame = match (self.lang, self.used) {
                (Language::En, 1) => "The edition rests on {n}, quoted above.",
                (Language::En, _) => "The edition rests on {n}, all of them used.",
                (Language::Fr, 1) => "L’édition repose sur {n}, cité plus haut.",
                (Language::Fr, _) => "L’édition repose sur {n}, tous retenus.",
            };
            sentences.push(fill(frame, &[("n", n)]));
        }
        joined(sentences)
    }

    fn signoff(&self) -> Signoff {
        let publication = &self.evidence.options.publication;
        let tagline = match self.lang {
            Language::En => "A conversation in its own words, set on one page.",
            Language::Fr => "Une conversation dans ses propres mots, réunie sur une page.",
        };
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

/// Whether a quotation brings its own full stop.
fn closes(words: &str) -> bool {
    words
        .trim_end_matches(['"', '”', '’', '»', ')', ' ', '\u{a0}'])
        .ends_with(['.', '!', '?', '…', '。', '！', '？'])
}

/// A reply that opens by turning against what it answers.
fn contradicts(words: &str) -> bool {
    let lower = words.to_lowercase();
    [
        "no,",
        "no.",
        "not ",
        "nobody",
        "nonsense",
        "wrong",
        "never",
        "disagree",
        "i disagree",
        "but ",
        "non,",
        "non.",
        "faux",
        "jamais",
        "mais ",
        "pas du tout",
        "au contraire",
        "on the contrary",
        "actually,",
    ]
    .iter()
    .any(|start| lower.starts_with(start))
}

fn begins_as_question(words: &str) -> bool {
    let first = words.split_whitespace().next().unwrap_or_default().to_lowercase();
    matches!(
        first.as_str(),
        "who"
            | "what"
            | "why"
            | "how"
            | "when"
            | "where"
            | "which"
            | "pourquoi"
            | "comment"
            | "quand"
            | "combien"
            | "quel"
            | "quelle"
            | "qui"
    )
}

fn first_person(words: &str) -> bool {
    words.split(|ch: char| !ch.is_alphanumeric()).any(|word| {
        matches!(
            word.to_lowercase().as_str(),
            "i" | "my"
                | "me"
                | "we"
                | "our"
                | "you"
                | "your"
                | "je"
                | "j"
                | "mon"
                | "ma"
                | "mes"
                | "nous"
                | "notre"
                | "nos"
                | "vous"
                | "votre"
                | "vos"
                | "tu"
                | "ton"
                | "ta"
        )
    })
}

/// `three messages`, `trois messages`.
pub(super) fn messages(value: u64, language: Language) -> String {
    let plural = if value == 1 || (value == 0 && language == Language::Fr) { "" } else { "s" };
    format!("{} message{plural}", count(value, language, false))
}

fn authors(value: u64, language: Language) -> String {
    let plural = if value == 1 { "" } else { "s" };
    match language {
        Language::En => format!("{} author{plural}", count(value, language, false)),
        Language::Fr => format!("{} auteur{plural}", count(value, language, false)),
    }
}

fn joined(sentences: Vec<Vec<Span>>) -> Vec<Span> {
    let mut out = Vec::new();
    for sentence in sentences.into_iter().filter(|sentence| !sentence.is_empty()) {
        if !out.is_empty() {
            out.push(Span::text(" "));
        }
        out.extend(sentence);
    }
    tidy(out)
}

fn capitalise_first(spans: &mut [Span]) {
    if let Some(Span::Text { text, .. }) = spans.first_mut() {
        *text = names::capitalised(text);
    }
}

/// Distinct authors of posts; a post without one is a voice of its own.
pub(super) fn voices(evidence: &Evidence<'_>, posts: &[usize]) -> usize {
    let mut known = BTreeSet::new();
    let mut unsigned = 0;
    for post in posts.iter().filter_map(|index| evidence.conversation.posts.get(*index)) {
        match post.voice() {
            Some(voice) => drop(known.insert(voice)),
            None => unsigned += 1,
        }
    }
    known.len() + unsigned
}

/// Posts per slice of time: hours where the posts lie within a day, else 24 equal slices of whole hours.
fn timeline(evidence: &Evidence<'_>, posts: &[usize]) -> Vec<Tick> {
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
