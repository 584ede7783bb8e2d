//! A section as a list: what it is a list of, then one post a line.

use super::edition::{Desk, Plan};
use super::frames::Move;
use super::prose::{Filling, tidy};
use super::section::Heard;
use crate::cluster::Aspect;
use crate::model::{Paragraph, SectionKind, Span};
use crate::quote::select::{Pick, Told};
use crate::text::site::another_site;

/// The most lines of a list, and of one that is the whole edition.
const LINES: usize = 10;
const WHOLE: usize = 12;
/// Where none has points.
const PLAIN: usize = 5;
/// Fewer lines make no list.
const FEWEST: usize = 3;
/// Lines of one author, where others have something to say.
const BY_ONE: usize = 3;

impl Desk<'_> {
    /// Whether a theme is told as a list: a rubric, the rest, and where most posts are titles by nature that answer
    /// nobody, or have no author who could be a voice.
    pub(super) fn is_list(&self, theme: usize) -> bool {
        let posts = &self.evidence.grouping.themes[theme];
        let most =
            |is: &dyn Fn(&usize) -> bool| posts.iter().filter(|post| is(post)).count() * 2 > posts.len();
        let kind = self.evidence.grouping.kind(theme);
        matches!(kind, SectionKind::Rubric | SectionKind::List | SectionKind::Brief)
            || most(&|post| self.conversation().posts[*post].voice().is_none())
            || kind != SectionKind::Thread && most(&|post| self.conversation().posts[*post].title_end > 0)
    }

    /// The opener and the lines of a section, loudest first; without points in the order of time, else of ranks.
    pub(super) fn list(&mut self, plan: &Plan, heard: &mut Heard) -> Vec<Paragraph> {
        let lines = self.lines(plan, heard);
        let mut out = Vec::new();
        if !lines.is_empty() {
            out = self.listed(plan, None, lines, heard);
        }
        out.extend(self.named(plan, heard).map(Paragraph::from));
        out
    }

    /// Picks one a line, loudest first; without points in the order of time, else as they are; under what they have to do
    /// with what is told, else under their order.
    pub(super) fn listed(
        &mut self,
        plan: &Plan,
        led: Option<(Move, Vec<(&'static str, Filling)>)>,
        mut lines: Vec<Pick>,
        heard: &mut Heard,
    ) -> Vec<Paragraph> {
        let pointed = lines.iter().any(|pick| self.loudness(pick.post) > 0);
        let timed = |pick: &Pick| self.conversation().posts[pick.post].created_at;
        let is_timed = !pointed && lines.iter().all(|pick| timed(pick).is_some());
        if is_timed {
            lines.sort_by(|a, b| timed(a).cmp(&timed(b)).then(self.place(a.post).cmp(&self.place(b.post))));
        }
        if pointed {
            lines.sort_by(|a, b| {
                self.loudness(b.post)
                    .cmp(&self.loudness(a.post))
                    .then(self.place(a.post).cmp(&self.place(b.post)))
            });
        }
        let order = match () {
            () if pointed => Move::ListByPoints,
            () if is_timed => Move::ListByTime,
            () => Move::ListPlain,
        };
        let (kind, fillings) = led.unwrap_or((order, Vec::new()));
        // One line has no order.
        let head = (lines.len() > 1).then(|| self.say(kind, plan.theme, &fillings)).flatten();
        let answers = kind == Move::ListAnswers && head.is_some();
        let mut out: Vec<Paragraph> = head.map(Paragraph::from).into_iter().collect();
        for pick in &lines {
            self.hear(heard, pick);
            let spans = self.item(plan.theme, pick, !answers);
            out.push(Paragraph { spans, item: true });
        }
        out
    }

    /// The posts of a list with their words: those that must be told, then the loudest that read well, and where these
    /// are too few the others.
    pub(super) fn lines(&self, plan: &Plan, heard: &Heard) -> Vec<Pick> {
        // A matter of an event is told by words for it.
        let matter = self.evidence.grouping.aspect(plan.theme);
        let mut lines = Vec::new();
        for (least, matter) in [(-0.9, matter), (-0.9, None), (f64::NEG_INFINITY, None)] {
            lines = self.lines_from(plan, heard, least, matter);
            if lines.len() >= FEWEST {
                break;
            }
        }
        lines
    }

    fn lines_from(&self, plan: &Plan, heard: &Heard, least: f64, matter: Option<Aspect>) -> Vec<Pick> {
        let tells = |pick: &Pick| {
            let language = self.conversation().posts[pick.post].language.as_deref();
            let words = self.words(pick);
            matter.is_none_or(|matter| self.evidence.quotes.tells_of(words, language, matter, self.evidence))
        };
        // Where no line is louder than another, fewer stand for all.
        let pointed = plan.posts.iter().any(|post| self.loudness(*post) > 0);
        let most = match (pointed, plan.theme) {
            (false, _) => PLAIN,
            (true, 0) => WHOLE,
            _ => LINES,
        };
        let mut taken = Told::default();
        let mut lines: Vec<Pick> = Vec::new();
        let due: Vec<usize> =
            self.coverage.0.iter().map(|(post, _)| *post).filter(|post| plan.posts.contains(post)).collect();
        let mut others: Vec<usize> = plan.posts.clone();
        others.sort_by_key(|post| std::cmp::Reverse(self.loudness(*post)));
        let own = self.evidence;
        for (must, post) in
            due.iter().map(|post| (true, *post)).chain(others.into_iter().map(|post| (false, post)))
        {
            if heard.posts.contains(&post) || lines.iter().any(|line| line.post == post) {
                continue;
            }
            let who = crate::quote::select::author(own, post);
            let by_one =
                lines.iter().filter(|line| crate::quote::select::author(own, line.post) == who).count();
            if !must && (lines.len() >= most || who.is_some() && by_one >= BY_ONE && plan.voices > 1) {
                continue;
            }
            // A program's words are no voice.
            if !must && self.conversation().posts[post].is_bot() {
                continue;
            }
            // A line says whom it answers.
            let answers = self.threads.parent(post).is_some();
            let Some(pick) = self.saying(plan.theme, post, &taken, answers) else { continue };
            // A line has no room to say whose words a message quotes.
            if !pick.span.is_own() {
                continue;
            }
            // What need not be told is told where it reads well.
            if !must && (pick.span.merit <= least || !tells(&pick)) {
                continue;
            }
            taken.add(post, pick.span.at, &pick.keys);
            lines.push(pick);
        }
        lines
    }

    /// One line: the words, and in brackets where they stand, whose they are, whom they answer where that is not said
    /// above, their points.
    fn item(&mut self, theme: usize, pick: &Pick, answers: bool) -> Vec<Span> {
        let bare = self.without_stop(pick);
        let mut spans: Filling = self.quotation(&bare);
        let parent = self.threads.parent(pick.post).filter(|_| answers);
        let bracket = self.bracket(pick.post, parent, 1);
        if !bracket.is_empty() {
            spans.push(Span::text(" ("));
            spans.extend(bracket);
            spans.push(Span::text(")"));
        }
        self.note(theme, pick);
        self.moved(Move::Item, tidy(spans))
    }

    /// The subreddit, channel or category of a post where the conversation has more than one, else the site that its
    /// title links to.
    pub(super) fn standing_place(&self, post: usize) -> Option<String> {
        let source = &self.conversation().posts[post];
        if let Some(place) =
            source.place.as_deref().filter(|place| self.many_places && place.chars().count() <= 40)
        {
            return Some(place.to_owned());
        }
        let site = source.links.first().and_then(|link| another_site(&link.url))?;
        (source.title_end > 0 || source.author.is_none()).then(|| site.to_owned())
    }
}
