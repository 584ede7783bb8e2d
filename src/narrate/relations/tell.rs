//! Telling relations, in sentences that name the posts which earn them.

use super::find::{opening, turn};
use super::{Kind, Relation, Step, Turn};
use crate::entity::Fate;
use crate::lang;
use crate::lang::weave::Weave;
use crate::locale::time::{Date, Timestamp};
use crate::locale::{Language, count, day, number};
use crate::model::{Conversation, Measure, Platform, Span};
use crate::narrate::edition::{Desk, LOUD, Plan, messages};
use crate::narrate::frames::Move;
use crate::narrate::names;
use crate::narrate::prose::{Filling, cite, counted, figure, fill_plain};
use crate::narrate::section::Heard;
use crate::quote::select::{Pick, best};
use crate::quote::span::Part;

/// Longest quotation inside a relation, in characters.
const LONGEST: usize = 150;
/// Most names in a list of those who give the same.
const LISTED: usize = 4;
/// An answer in so many minutes is a fast one where people do not talk as in a room.
const FAST: i64 = 10;
/// Between which ratios of points one is called twice the other.
const TWICE: std::ops::RangeInclusive<f64> = 1.9..=2.1;
/// By how much more points a reply is called the better received.
const ABOVE: f64 = 1.3;

impl Desk<'_> {
    /// The sentences of a relation; none where its posts cannot be quoted or named.
    pub(in crate::narrate) fn relate(
        &mut self,
        plan: &Plan,
        relation: &Relation,
        heard: &mut Heard,
    ) -> Vec<Vec<Span>> {
        if relation.posts.iter().any(|post| self.evidence.refused.contains(post)) {
            return Vec::new();
        }
        let one = |sentence: Option<Vec<Span>>| sentence.into_iter().collect();
        match &relation.kind {
            Kind::Series(fate, steps) => one(self.series(plan, *fate, steps)),
            Kind::Beside(fate, steps) => one(self.beside(plan, *fate, steps)),
            Kind::SameToll(fate, value) => one(self.same_toll(plan, *fate, *value, &relation.posts)),
            Kind::SameAmount(at) => one(self.same_amount(plan, *at, &relation.posts)),
            Kind::Reply { back, .. } => self.exchange(plan, &relation.posts, *back, heard),
            Kind::AskedTwice(at) => one(self.asked_twice(plan, *at, &relation.posts)),
            Kind::Return => one(self.comeback(plan, &relation.posts, heard)),
            Kind::Copied => one(self.copied_by(plan, &relation.posts, heard)),
            Kind::Named(at) => one(self.called(plan, *at, &relation.posts)),
            Kind::ToCome(at) => one(self.still_to_come(plan.theme, *at, relation.posts[0])),
        }
    }

    /// The last number of dead of those that rise in a section.
    pub(in crate::narrate) fn last_toll(&self, posts: &[usize]) -> Option<f64> {
        super::last_toll(self.evidence, posts)
    }

    /// The numbers of dead that a span of a post gives.
    pub(in crate::narrate) fn tolls_in(&self, post: usize, at: [usize; 2]) -> Vec<f64> {
        super::tolls_in(self.evidence, post, at)
    }

    fn weave(&self) -> &'static Weave {
        &lang::of(self.lang).weave
    }

    /// A number that a post gives.
    fn said(&self, step: Step) -> Filling {
        let whole = step.value as u64;
        let text = if whole == 1 { self.weave().one.to_owned() } else { count(whole, self.lang, false) };
        figure(text, Measure::Said, step.value, None, vec![Conversation::id(step.post)])
    }

    fn date(&self, post: usize) -> Option<Date> {
        let time = Timestamp::from_millisecond(self.conversation().posts[post].created_at?).ok()?;
        Some(self.evidence.zone.to_datetime(time).date())
    }

    fn series(&mut self, plan: &Plan, fate: Fate, steps: &[Step]) -> Option<Vec<Span>> {
        let mut items: Vec<Filling> = Vec::new();
        let mut known: Option<Date> = None;
        for (place, step) in steps.iter().enumerate() {
            let date = self.date(step.post)?;
            let said = self.said(*step);
            match items.last_mut().filter(|_| known == Some(date)) {
                Some(item) => {
                    item.push(Span::text(self.weave().then));
                    item.extend(said);
                }
                None => items.push(said),
            }
            known = Some(date);
            let next = steps.get(place + 1).and_then(|next| self.date(next.post));
            if next != Some(date) {
                let told = fill_plain(
                    self.lang,
                    lang::of(self.lang).frames.on_day,
                    &[("day", &short(date, self.lang))],
                );
                let item = items.last_mut()?;
                item.push(Span::text(" "));
                item.extend(cite(&told, &Conversation::id(step.post)));
            }
        }
        let fate = vec![Span::text(self.weave().fate(fate)?)];
        self.say(Move::Series, plan.theme, &[("fate", fate), ("list", names::list(items, self.lang))])
    }

    fn beside(&mut self, plan: &Plan, fate: Fate, steps: &[Step]) -> Option<Vec<Span>> {
        let items = steps.iter().map(|step| self.said(*step)).collect();
        let fate = vec![Span::text(self.weave().fate(fate)?)];
        self.say(Move::Beside, plan.theme, &[("fate", fate), ("list", names::list(items, self.lang))])
    }

    /// How many messages, each cited.
    fn count_of(&self, posts: &[usize]) -> Filling {
        let cites = posts.iter().map(|post| Conversation::id(*post)).collect();
        figure(messages(posts.len() as u64, self.lang), Measure::Posts, posts.len() as f64, None, cites)
    }

    fn count_first(&self, posts: &[usize]) -> Filling {
        let mut counted = self.count_of(posts);
        crate::narrate::edition::capitalise_first(&mut counted);
        counted
    }

    fn same_toll(&mut self, plan: &Plan, fate: Fate, value: f64, posts: &[usize]) -> Option<Vec<Span>> {
        let toll = self.said(Step { value, post: posts[0] });
        let fate = vec![Span::text(self.weave().fate(fate)?)];
        self.say(
            Move::SameToll,
            plan.theme,
            &[("n", self.count_first(posts)), ("fate", fate), ("toll", toll)],
        )
    }

    fn same_amount(&mut self, plan: &Plan, at: [usize; 2], posts: &[usize]) -> Option<Vec<Span>> {
        let known = |post: &usize| names::shown(&self.conversation().posts[*post]);
        let named: Vec<String> = posts.iter().filter_map(known).collect();
        let distinct = (1..named.len()).all(|place| !named[..place].contains(&named[place]));
        let all = named.len() == posts.len() && posts.len() <= LISTED && distinct;
        let unsigned = names::shown(&self.conversation().posts[posts[0]]).is_none();
        let pick = Pick::of(self.evidence, posts[0], at);
        let mut fillings = vec![
            ("n", self.count_first(posts)),
            ("m", self.count_of(posts)),
            ("quote", self.quotation(&pick)),
        ];
        let kind = match () {
            () if all => {
                let items = posts
                    .iter()
                    .zip(&named)
                    .map(|(post, name)| cite(name, &Conversation::id(*post)))
                    .collect();
                fillings.push(("list", names::list(items, self.lang)));
                Move::SameAmount
            }
            () if unsigned => Move::SameAmountUnsigned,
            () => {
                fillings.extend(names::of(self.conversation(), posts[0], self.lang));
                Move::SameAmountOne
            }
        };
        self.say(kind, plan.theme, &fillings)
    }

    /// The best span of a post that can be told, which fits.
    fn span_of(&self, post: usize, fits: impl Fn(&Pick) -> bool) -> Option<Pick> {
        let all: Vec<Pick> = self
            .evidence
            .quotes
            .quotables(post, self.evidence)
            .iter()
            .map(|(span, keys)| Pick {
                post,
                span: span.clone(),
                weight: span.merit,
                about: 0.0,
                keys: keys.clone(),
            })
            .filter(|pick| {
                pick.span.characters <= LONGEST
                    && matches!(pick.span.part, Part::Whole | Part::Answer)
                    && fits(pick)
                    && !self.told.has(post, pick.span.at, &pick.keys)
            })
            .collect();
        // One sentence rather than three, of a length that says something.
        best(all.iter(), |pick| {
            pick.weight
                + if pick.span.characters >= 30 { 0.2 } else { 0.0 }
                + if pick.span.opens { 0.1 } else { 0.0 }
                - pick.span.characters as f64 / 600.0
        })
        .cloned()
    }

    fn is_named(&self, post: usize) -> bool {
        names::shown(&self.conversation().posts[post]).is_some()
    }

    /// A reply, after what it answers, and what is answered to it.
    fn exchange(
        &mut self,
        plan: &Plan,
        posts: &[usize],
        back: Option<(usize, Turn)>,
        heard: &mut Heard,
    ) -> Vec<Vec<Span>> {
        let (told, reply) = (posts[0], posts[1]);
        if heard.posts.contains(&reply) || !self.is_named(told) || !self.is_named(reply) {
            return Vec::new();
        }
        let turned = turn(&self.conversation().posts[told], &self.conversation().posts[reply]);
        let start = opening(&self.conversation().posts[reply]);
        let opens = |pick: &Pick| turned == Turn::Plain || pick.span.at[0] == start;
        let Some(answer) = self.span_of(reply, opens) else { return Vec::new() };
        let mut sentences = Vec::new();
        if !heard.posts.contains(&told) {
            let Some(first) = self.span_of(told, |pick| pick.span.is_whole()) else { return Vec::new() };
            let kind = if self.is_question(&first) { Move::Ask } else { Move::VoiceWithPoints };
            let Some(sentence) = self.tell(kind, plan.theme, &first, &[]) else { return Vec::new() };
            self.hear(heard, &first);
            sentences.push(sentence);
        }
        let [(_, other), _] = names::of(self.conversation(), told, self.lang);
        let mut more = vec![("other", other)];
        let kind = match turned {
            Turn::Against => Move::Object,
            Turn::For => Move::Agree,
            Turn::Plain => {
                match self.elapsed(told, reply).filter(|(minutes, _)| self.is_fast(reply, *minutes)) {
                    Some((_, elapsed)) => {
                        more.push(("elapsed", elapsed));
                        Move::AnswerFast
                    }
                    None => Move::Answer,
                }
            }
        };
        let sentence = self
            .tell_by(kind, plan.theme, &answer, &more)
            .or_else(|| self.tell_by(Move::Answer, plan.theme, &answer, &more));
        let Some(mut sentence) = sentence.or_else(|| self.reply(plan.theme, &answer, told)) else {
            return sentences;
        };
        self.hear(heard, &answer);
        // What is said of the reply stands beside it.
        if let Some(scores) = self.scores(plan, told, reply) {
            sentence.push(Span::text(" "));
            sentence.extend(scores);
        }
        sentences.push(sentence);
        if let Some((post, turned)) = back
            && !heard.posts.contains(&post)
        {
            let start = opening(&self.conversation().posts[post]);
            if let Some(last) = self.span_of(post, |pick| turned == Turn::Plain || pick.span.at[0] == start) {
                let kind = if turned == Turn::For { Move::BackAgree } else { Move::Back };
                if let Some(sentence) = self.tell_by(kind, plan.theme, &last, &[])
                    && let Some(before) = sentences.last_mut()
                {
                    self.hear(heard, &last);
                    before.push(Span::text(" "));
                    before.extend(sentence);
                }
            }
        }
        sentences
    }

    /// In a room of talk, everybody answers at once.
    fn is_fast(&self, post: usize, minutes: i64) -> bool {
        let platform = self.conversation().posts[post].platform;
        let talks = matches!(
            platform,
            Platform::Slack
                | Platform::Discord
                | Platform::Whatsapp
                | Platform::Telegram
                | Platform::Messenger
        );
        !talks && (1..=FAST).contains(&minutes) && !self.facts.days_alone
    }

    /// That a reply has more points than what it answers.
    fn scores(&mut self, plan: &Plan, told: usize, reply: usize) -> Option<Vec<Span>> {
        let own = |post: usize| self.conversation().posts[post].points;
        let (less, more) = (own(told)?, own(reply)?);
        let ratio = more as f64 / less.max(1) as f64;
        if less < LOUD || ratio < ABOVE {
            return None;
        }
        let kind = if TWICE.contains(&ratio) { Move::ScoresTwice } else { Move::ScoresAbove };
        let bare =
            figure(number(less, self.lang), Measure::Points, less as f64, None, vec![Conversation::id(told)]);
        let points = self.points(reply)?;
        self.say(kind, plan.theme, &[("points", points), ("less", bare)])
    }

    /// The time between two posts, in minutes and in words; `None` where it is not known, or no round number of hours
    /// or days is near.
    fn elapsed(&self, from: usize, to: usize) -> Option<(i64, Filling)> {
        let at = |post: usize| self.conversation().posts[post].created_at;
        let minutes = (at(to)? - at(from)?) / 60_000;
        let weave = self.weave();
        let (noun, unit) = match minutes {
            1..90 => (&weave.minute, 1),
            90..2_160 => (&weave.hour, 60),
            2_160.. => (&weave.day, 1_440),
            _ => return None,
        };
        let units = (minutes + unit / 2) / unit;
        let off = (minutes - units * unit).abs();
        if off * 10 > minutes {
            return None;
        }
        let text = counted(noun, units.unsigned_abs(), self.lang);
        let about = if off > 0 { weave.about } else { "" };
        let cites = vec![Conversation::id(from), Conversation::id(to)];
        Some((minutes, figure(format!("{about}{text}"), Measure::Elapsed, minutes as f64, None, cites)))
    }

    fn asked_twice(&mut self, plan: &Plan, at: [[usize; 2]; 2], posts: &[usize]) -> Option<Vec<Span>> {
        if !self.is_named(posts[0]) {
            return None;
        }
        let (first, second) =
            (Pick::of(self.evidence, posts[0], at[0]), Pick::of(self.evidence, posts[1], at[1]));
        if [&first, &second]
            .iter()
            .any(|pick| pick.span.characters > LONGEST || self.told.has(pick.post, pick.span.at, &[]))
        {
            return None;
        }
        let mut fillings: Vec<(&str, Filling)> = names::of(self.conversation(), posts[0], self.lang).into();
        fillings.extend([("quote", self.quotation(&first)), ("second", self.quotation(&second))]);
        let sentence = self.say(Move::AskedTwice, plan.theme, &fillings)?;
        for pick in [&first, &second] {
            self.told.add(pick.post, pick.span.at, &pick.keys);
            self.quoted.push((plan.theme, pick.post, self.words(pick).to_owned()));
        }
        Some(sentence)
    }

    fn comeback(&mut self, plan: &Plan, posts: &[usize], heard: &mut Heard) -> Option<Vec<Span>> {
        let (first, last) = (posts[0], posts[1]);
        if heard.posts.contains(&last) {
            return None;
        }
        let (_, elapsed) = self.elapsed(first, last)?;
        let pick = self.span_of(last, |pick| pick.span.is_whole() && !pick.span.asks)?;
        let mut first = elapsed.clone();
        crate::narrate::edition::capitalise_first(&mut first);
        let more = [("elapsed", elapsed), ("Elapsed", first)];
        let sentence = self.tell(Move::Return, plan.theme, &pick, &more)?;
        self.hear(heard, &pick);
        Some(sentence)
    }

    fn copied_by(&mut self, plan: &Plan, posts: &[usize], heard: &mut Heard) -> Option<Vec<Span>> {
        let (from, to) = (self.when(posts[0])?, self.when(posts[1])?);
        let said = |told: &Filling| told.iter().map(Span::words).collect::<String>();
        // On one day, where days are told, first and last say nothing.
        if said(&from) == said(&to) {
            return None;
        }
        let group = self.evidence.ranking.copies.get(&posts[0])?;
        let accounts = figure(
            counted(&lang::of(self.lang).frames.account, group.accounts as u64, self.lang),
            Measure::CopyAccounts,
            group.accounts as f64,
            None,
            vec![Conversation::id(posts[0])],
        );
        let more = [("accounts", accounts), ("from", from), ("to", to)];
        if heard.posts.contains(&posts[0]) {
            let mut fillings: Vec<(&str, Filling)> =
                names::of(self.conversation(), posts[0], self.lang).into();
            fillings.extend(more);
            heard.copied = true;
            return self.say(Move::CopiedFrom, plan.theme, &fillings);
        }
        let pick = self.span_of(posts[0], |pick| pick.span.is_whole() && !pick.span.asks)?;
        let sentence = self.tell(Move::CopiedFirst, plan.theme, &pick, &more)?;
        self.hear(heard, &pick);
        heard.copied = true;
        Some(sentence)
    }

    fn called(&mut self, plan: &Plan, at: [usize; 2], posts: &[usize]) -> Option<Vec<Span>> {
        let name = self.evidence.words(posts[0], at).to_owned();
        let heading: String = plan.heading.iter().map(Span::words).collect();
        if heading.contains(&name) {
            return None;
        }
        let word = cite(&name, &Conversation::id(posts[0]));
        self.say(
            Move::NamedBy,
            plan.theme,
            &[("n", self.count_first(posts)), ("m", self.count_of(posts)), ("word", word)],
        )
    }

    /// What is still to come, in the words of who says so.
    pub(in crate::narrate) fn still_to_come(
        &mut self,
        theme: usize,
        at: [usize; 2],
        post: usize,
    ) -> Option<Vec<Span>> {
        if !self.is_named(post) {
            return None;
        }
        let fits = |pick: &Pick| pick.span.at[0] <= at[0] && at[1] <= pick.span.at[1] && pick.span.is_whole();
        let pick = self.span_of(post, fits)?;
        self.tell(Move::ToCome, theme, &pick, &[])
    }
}

/// A day without its year.
fn short(date: Date, language: Language) -> String {
    let whole = day(date, language);
    let without = whole.strip_suffix(&date.year().to_string()).unwrap_or(&whole).trim_end();
    without.strip_suffix(" de").unwrap_or(without).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_told_without_its_year() {
        let date = Date::new(2013, 7, 6).unwrap();
        for (language, told) in [
            (Language::En, "6 July"),
            (Language::Fr, "6 juillet"),
            (Language::Es, "6 de julio"),
            (Language::De, "6.\u{a0}Juli"),
            (Language::Pt, "6 de julho"),
        ] {
            assert_eq!(short(date, language), told);
        }
    }
}
