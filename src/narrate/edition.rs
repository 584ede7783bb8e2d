//! The edition as a whole: title, deck, lede, sections, closing.

use super::coverage::Coverage;
use super::edits::{self, Wishes};
use super::frames::{Move, frames};
use super::opening::is_call;
use super::prose::{Filling, cite, counted, figure, fill, fill_plain, holes, quote, tidy};
use super::since::{self, Since};
use super::threads::Threads;
use super::{Evidence, Untold, method, names};
use crate::label::Phrase;
use crate::lang;
use crate::locale::time::Timestamp;
use crate::locale::{Language, accented, clock, day, marks, number};
use crate::model::{Conversation, Digest, LanguageCount, Line, Measure, Post, Section, SectionKind, Span};
use crate::options::Include;
use crate::quote::honest::{is_honest, is_noise};
use crate::quote::pulls::pull_quotes;
use crate::quote::select::{Pick, Subject, Told, author, best, is_own, keys, picks};
use crate::quote::span::{Part, Quotable, Speaker};
use crate::quote::stance::{closes, first_person, is_plain};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// Writes the whole digest.
pub(super) fn write(evidence: &Evidence<'_>) -> Result<Digest, Untold> {
    let facts = evidence.notebook.facts(evidence);
    let nameless = nameless(evidence);
    if !nameless.is_empty() {
        return Err(Untold(nameless));
    }
    let all: Vec<Vec<Pick>> = evidence
        .grouping
        .themes
        .iter()
        .enumerate()
        .map(|(theme, posts)| {
            let mut picks = picks(evidence, theme, posts);
            // What the checks refuse is not printed, and a shout tells nothing.
            picks.retain(|pick| {
                let post = &evidence.conversation.posts[pick.post];
                !is_noise(evidence.words(pick.post, pick.span.at))
                    && (!pick.span.is_own() || is_honest(post, pick.span.at))
            });
            // A topic all of whose posts were refused still has its pull quote.
            if picks.iter().any(|pick| !evidence.refused.contains(&pick.post)) {
                picks.retain(|pick| !evidence.refused.contains(&pick.post));
            }
            let is_read = picks.iter().any(|pick| is_latin(evidence.words(pick.post, pick.span.at)));
            picks.retain_mut(|pick| {
                let unread = unread(evidence, facts, pick);
                pick.weight -= unread;
                // What few can read is told where there is nothing else.
                !(is_read && unread == UNREAD)
            });
            picks
        })
        .collect();
    let subjects: Vec<Subject> = evidence
        .grouping
        .themes
        .iter()
        .enumerate()
        .map(|(theme, posts)| match evidence.grouping.is_rest(theme) {
            true => Subject::default(),
            false => Subject::of(evidence, posts),
        })
        .collect();
    let mut desk = Desk {
        evidence,
        facts,
        all: &all,
        subjects: &subjects,
        quoted: Vec::new(),
        lang: evidence.language,
        told: Told::default(),
        uses: BTreeMap::new(),
        threads: Threads::of(evidence),
        places: places(evidence),
        coverage: Coverage::default(),
        many_places: many_places(evidence),
        headed: None,
        names_moves: evidence.options.includes(Include::Moves),
        used: method::used(evidence),
        wishes: Wishes::of(evidence),
        since: Since::of(evidence),
    };
    let coverage = Coverage::of(evidence, &desk.threads, &|post| desk.can_be_quoted(post));
    desk.coverage = coverage;
    let free: Vec<Vec<Pick>> = (0..all.len()).map(|theme| desk.beside_opener(theme)).collect();
    let pulls = pull_quotes(evidence, &free, &subjects, &desk.wishes.pulls).map_err(Untold)?;
    let mut plans: Vec<Plan> =
        pulls.into_iter().enumerate().map(|(theme, pull)| desk.plan(theme, pull)).collect();
    let (title, titled) = desk.title(&plans);
    desk.headed = title.iter().find_map(|span| span.cites().first().cloned());
    desk.head_sections(&mut plans, &title);
    let sections: Vec<Section> = plans.iter_mut().map(|plan| desk.section(plan)).collect();
    let place = names::place(&facts.platforms, evidence.options.publication.source.as_deref(), desk.lang);
    let lede = desk.lede(&plans, &place, facts);
    let deck = desk.deck(&plans, titled, &place, facts);
    let mut closing = desk.since(&plans);
    closing.push(desk.closing(&plans));
    let mut digest = Digest {
        schema: "coranto/digest/1".into(),
        language: desk.lang.code().into(),
        title: Line { spans: title },
        deck: Line { spans: deck },
        lede: lede.into(),
        sections,
        closing: joined(closing).into(),
        signoff: desk.signoff(),
        sources: Vec::new(),
        left_out: evidence.ranking.left_out.clone(),
        gone: desk.since.as_ref().map(Since::gone).unwrap_or_default(),
        corrections: Vec::new(),
        method: method::method(evidence, facts),
        checks: Vec::new(),
        assignments: method::assignments(evidence),
        posts: None,
        left_out_posts: None,
    };
    let coverage = std::mem::take(&mut desk.coverage);
    let quotable: BTreeSet<usize> =
        coverage.0.iter().map(|(post, _)| *post).filter(|post| desk.can_be_quoted(*post)).collect();
    let can = |post: usize| quotable.contains(&post);
    desk.wishes.apply(evidence, &mut digest);
    digest.corrections = desk.since.map(|since| since.corrections(&digest)).unwrap_or_default();
    if !digest.corrections.is_empty() {
        since::note(evidence, &mut digest);
    }
    edits::lists(evidence, &mut digest);
    method::report(evidence, &mut digest, &coverage, &can);
    digest.sources = method::sources(evidence, &digest);
    Ok(digest)
}

/// What a section is to be told with.
pub(super) struct Plan {
    pub(super) id: String,
    pub(super) theme: usize,
    /// Holds what belongs to no topic.
    pub(super) is_rest: bool,
    /// What holds its posts together.
    pub(super) kind: SectionKind,
    pub(super) posts: Vec<usize>,
    /// The heading's head as it stands in a sentence.
    pub(super) head: Filling,
    pub(super) heading: Vec<Span>,
    pub(super) pull: Pick,
    pub(super) voices: usize,
    /// Posts without an author.
    pub(super) unsigned: usize,
    /// Every post has an author that can be named.
    pub(super) signed: bool,
    /// The last number of dead of those that rise in it.
    pub(super) toll: Option<f64>,
}

/// Fewest messages of a topic that one common noun is enough to name.
const LONE: usize = 12;
/// How often a frame may be used in an edition.
const MOST_USES: usize = 2;
/// Fewest points of a message that is called the best received of all.
pub(super) const LOUD: i64 = 5;
/// A facet stands in one of so many posts of its topic at least.
const FACET: usize = 33;
/// Shortest title that is set apart, in characters.
const PULLED: usize = 20;
/// Longest quotation in a heading, in characters.
const HEADING_QUOTE: usize = 64;

/// The moves that tell what `kind` tells, best first.
fn instead(kind: Move, signed: bool) -> Vec<Move> {
    use Move::*;
    let mut all = match (kind, signed) {
        (Open | OpenWithPoints | OpenFirst, false) => vec![OpenUnsigned],
        (Ask, false) => vec![AskUnsigned],
        (Answer | Object | Agree, false) => Vec::new(),
        (Reports | Cites, _) => Vec::new(),
        (_, false) => vec![VoiceUnsigned],
        _ => Vec::new(),
    };
    all.push(kind);
    all.extend(match kind {
        OpenFirst => [OpenWithPoints, Open].as_slice(),
        OpenWithPoints => &[Open],
        Agree | Object | AnswerFast => &[Answer],
        Deplore | Welcome | Doubt | Hope | Warn | Fear => &[VoiceWithPoints, Voice],
        Voice => &[VoiceWithPoints],
        VoiceWithPoints => &[Voice],
        _ => &[],
    });
    all
}

/// What that takes from a span in letters that are not those of the digest's language.
const UNREAD: f64 = 1.0;

/// How much less a span weighs in a language that few messages are in: more where its letters are not those of
/// the digest's language.
fn unread(evidence: &Evidence<'_>, facts: &method::Facts, pick: &Pick) -> f64 {
    let post = &evidence.conversation.posts[pick.post];
    let Some(tag) = post.language.as_deref().filter(|_| !is_own(post, evidence)) else { return 0.0 };
    let many = |l: &&LanguageCount| l.posts * 5 >= evidence.ranking.order.len() as u64;
    if facts.languages.iter().filter(many).any(|l| tag.starts_with(&l.language)) {
        return 0.0;
    }
    if is_latin(evidence.words(pick.post, pick.span.at)) { 0.2 } else { UNREAD }
}

/// Whether most letters are those that all languages of a digest are written in.
pub(super) fn is_latin(words: &str) -> bool {
    let letters = || words.chars().filter(|ch| ch.is_alphabetic());
    letters().filter(|ch| *ch < '\u{250}').count() * 2 >= letters().count()
}

/// Topics that nothing names but a common noun by itself which half of them do not say, where the rest can take them.
fn nameless(evidence: &Evidence<'_>) -> Vec<usize> {
    let topics = 0..evidence.grouping.themes.len() - 1;
    let named = |theme: usize| match evidence.labels.get(theme).map(|label| label.phrases.as_slice()) {
        None | Some([]) => false,
        Some(_) if evidence.grouping.name(theme).is_some() => true,
        Some([only]) => {
            let posts = evidence.grouping.themes[theme].len();
            only.is_name || only.text.contains(' ') || posts >= LONE || only.posts * 2 >= posts
        }
        _ => true,
    };
    let can_give_way = evidence.grouping.has_rest && !evidence.grouping.is_edited;
    topics.filter(|theme| can_give_way && !named(*theme)).collect()
}

/// Of each post its place in the order of ranks, after all where it has none.
fn places(evidence: &Evidence<'_>) -> Vec<usize> {
    let mut places = vec![usize::MAX; evidence.conversation.posts.len()];
    for (place, post) in evidence.ranking.order.iter().enumerate() {
        places[*post] = place;
    }
    places
}

/// Whether the conversation takes place in more than one subreddit, channel or category.
fn many_places(evidence: &Evidence<'_>) -> bool {
    let mut places =
        evidence.ranking.order.iter().filter_map(|post| evidence.conversation.posts[*post].place.as_deref());
    let first = places.next();
    places.any(|place| Some(place) != first)
}

pub(super) struct Desk<'a> {
    pub(super) evidence: &'a Evidence<'a>,
    pub(super) facts: &'a method::Facts,
    /// What can be quoted, per theme.
    pub(super) all: &'a [Vec<Pick>],
    /// What the posts of each theme speak of.
    pub(super) subjects: &'a [Subject],
    /// What is quoted: section, post, words.
    pub(super) quoted: Vec<(usize, usize, String)>,
    pub(super) lang: Language,
    pub(super) told: Told,
    /// How often each frame has been used.
    pub(super) uses: BTreeMap<&'static str, usize>,
    /// Which post answers which.
    pub(super) threads: Threads,
    /// Of each post its place in the order of ranks.
    places: Vec<usize>,
    /// What must be told.
    pub(super) coverage: Coverage,
    /// More than one subreddit, channel or category.
    pub(super) many_places: bool,
    /// The post that the title is of.
    pub(super) headed: Option<String>,
    /// Each span names its move.
    names_moves: bool,
    pub(super) used: usize,
    /// What the editor asks of the sections.
    pub(super) wishes: Wishes,
    /// The topics beside those of an earlier edition.
    pub(super) since: Option<Since<'a>>,
}

impl Desk<'_> {
    pub(super) fn conversation(&self) -> &Conversation {
        self.evidence.conversation
    }

    /// The place of a post in the order of ranks: where all else is equal, the better post comes first, not the one that
    /// stands earlier in its file.
    pub(super) fn place(&self, post: usize) -> usize {
        self.places[post]
    }

    pub(super) fn words(&self, pick: &Pick) -> &str {
        self.evidence.words(pick.post, pick.span.at)
    }

    /// A frame of `kind` whose holes can all be filled, the one used least; `None` where each was used twice.
    /// Those that begin with the quotation are for one that can stand inside a sentence.
    fn frame(
        &mut self,
        kind: Move,
        turn: usize,
        plain: bool,
        fillings: &[(&str, Filling)],
    ) -> Option<&'static str> {
        let filled = |frame: &str| {
            holes(frame).all(|hole| hole == "quote" || fillings.iter().any(|(key, _)| *key == hole))
        };
        let uses = |frame: &str| self.uses.get(frame).copied().unwrap_or(0);
        let all: Vec<&'static str> = frames(kind, self.lang)
            .iter()
            .copied()
            .filter(|frame| plain || !frame.contains("{quote}") || frame.ends_with("{quote}"))
            .filter(|frame| filled(frame) && uses(frame) < MOST_USES)
            .collect();
        let chosen =
            (0..all.len()).map(|step| all[(turn + step) % all.len()]).min_by_key(|frame| uses(frame))?;
        *self.uses.entry(chosen).or_default() += 1;
        Some(chosen)
    }

    /// A sentence of one move without a quotation; `None` where its frames are used up.
    pub(super) fn say(&mut self, kind: Move, turn: usize, fillings: &[(&str, Filling)]) -> Option<Vec<Span>> {
        let frame = self.frame(kind, turn, true, fillings)?;
        Some(self.moved(kind, fill(self.lang, frame, fillings)))
    }

    /// Spans that name their move, where that is asked for.
    pub(super) fn moved(&self, kind: Move, mut spans: Vec<Span>) -> Vec<Span> {
        if self.names_moves {
            let name = kind.name();
            for span in &mut spans {
                match span {
                    Span::Text { frame, .. } => *frame = Some(name.clone()),
                    Span::Quote(quote) => quote.frame = Some(name.clone()),
                }
            }
        }
        spans
    }

    /// Keeps in mind that words are told.
    pub(super) fn note(&mut self, theme: usize, pick: &Pick) {
        let words = self.words(pick).to_owned();
        self.told.add(pick.post, pick.span.at, &pick.keys);
        self.quoted.push((theme, pick.post, words));
    }

    /// The spans of a theme that its pull quote is chosen from: without those of the loudest post, which the prose
    /// opens with, where two other authors can be quoted.
    fn beside_opener(&self, theme: usize) -> Vec<Pick> {
        let all = &self.all[theme];
        let posts = &self.evidence.grouping.themes[theme];
        if self.is_list(theme) {
            // Beside a list stands the loudest of it, by its title where it has one.
            let mut loud = posts.clone();
            loud.sort_by_key(|post| std::cmp::Reverse(self.loudness(*post)));
            loud.truncate(3);
            let titles = loud.iter().filter_map(|post| self.whole_title(*post)).zip(0..);
            let mut own: Vec<Pick> = titles
                .filter(|(pick, _)| (PULLED..=280).contains(&pick.span.characters))
                .map(|(pick, place)| {
                    // A title by nature may ask.
                    let span = Quotable { asks: false, ..pick.span };
                    Pick { span, weight: 3.0 - f64::from(place), ..pick }
                })
                .collect();
            let plain = |pick: &&Pick| {
                loud.contains(&pick.post)
                    && pick.span.is_whole()
                    && !pick.span.asks
                    && self.conversation().posts[pick.post].title_end == 0
            };
            own.extend(all.iter().filter(plain).cloned());
            return if own.is_empty() || self.loudness(loud[0]) < LOUD { all.clone() } else { own };
        }
        let loudest = posts
            .iter()
            .copied()
            .max_by_key(|post| (self.loudness(*post), std::cmp::Reverse(self.place(*post))));
        let others = || all.iter().filter(|pick| Some(pick.post) != loudest);
        let mut voices: Vec<Option<u32>> = others()
            .filter(|pick| pick.span.is_whole() && !pick.span.asks && pick.span.merit > -0.5)
            .map(|pick| author(self.evidence, pick.post))
            .collect();
        voices.sort();
        voices.dedup();
        if posts.len() >= 4 && voices.len() >= 2 { others().cloned().collect() } else { all.clone() }
    }

    pub(super) fn plan(&mut self, theme: usize, pull: Pick) -> Plan {
        let posts: Vec<usize> = self.evidence.grouping.themes[theme].clone();
        let words = self.words(&pull).to_owned();
        self.told.add(pull.post, pull.span.at, &pull.keys);
        self.quoted.push((theme, pull.post, words));
        let is_rest = self.evidence.grouping.is_rest(theme);
        let (head, heading) = match self.wishes.headings.get(&theme) {
            Some(text) => edits::heading(self.evidence, &posts, text),
            None => (self.head(theme, &posts), Vec::new()),
        };
        let voices = voices(self.evidence, &posts);
        let signed = posts.iter().all(|post| names::shown(&self.conversation().posts[*post]).is_some());
        let unsigned = unsigned(self.evidence, &posts);
        let kind = self.evidence.grouping.kind(theme);
        let id = format!("s{}", theme + 1);
        let toll = self.last_toll(&posts);
        Plan { id, theme, is_rest, kind, posts, head, heading, pull, voices, unsigned, signed, toll }
    }

    fn phrases(&self, theme: usize) -> &[Phrase] {
        self.evidence.labels.get(theme).map(|label| label.phrases.as_slice()).unwrap_or_default()
    }

    /// What a theme is called inside a sentence; nothing for what belongs to no topic.
    fn head(&self, theme: usize, posts: &[usize]) -> Filling {
        if self.evidence.grouping.is_rest(theme) {
            return Vec::new();
        }
        let words = &lang::of(self.lang).frames;
        let Some(first) = self.phrases(theme).first() else {
            let id = Conversation::id(posts.first().copied().unwrap_or(0));
            return cite(if theme == 0 { words.whole } else { words.further }, &id);
        };
        self.in_sentence(first)
    }

    /// A phrase with its article.
    pub(super) fn in_sentence(&self, phrase: &Phrase) -> Filling {
        let mut words = self.phrase(phrase, false);
        // A name brings the article of its post's language.
        let spoken = self.conversation().posts.get(phrase.post).and_then(|post| post.language.as_deref());
        let at_home = phrase.is_name && spoken.is_some_and(|tag| self.is_own_language(tag));
        if let Some(article) = phrase.article.filter(|_| at_home || self.is_own_language(&phrase.language)) {
            words.insert(0, Span::text(article));
        }
        tidy(words)
    }

    /// The headings of topics: what each is called, and after a colon its facets or its best short quotation.
    fn head_sections(&self, plans: &mut [Plan], title: &[Span]) {
        let mut told = Told::default();
        for span in title {
            if let (Span::Quote(quote), Some(post)) =
                (span, span.cites().first().and_then(|id| Conversation::index(id)))
            {
                told.add(post, quote.at, &keys(&quote.quote));
            }
        }
        let mut quotes = 0;
        // What the editor has named stays so.
        for plan in plans.iter_mut().filter(|plan| !plan.is_rest && plan.heading.is_empty()) {
            let phrases = self.phrases(plan.theme);
            let mut heading = match phrases.first() {
                Some(first) => self.phrase(first, true),
                None => {
                    let mut head = plan.head.clone();
                    capitalise_first(&mut head);
                    head
                }
            };
            let facets = self.facets(plan);
            let telling = |phrase: &&&Phrase| {
                phrase.is_name && phrase.posts >= 2 || phrase.posts >= 3 || phrase.text.contains(' ')
            };
            let strong = facets.iter().filter(telling).count() >= 2;
            let colon = Span::text(lang::of(self.lang).frames.colon);
            let quote =
                (!strong || quotes * 2 <= plan.theme).then(|| self.short_quotation(plan, &told)).flatten();
            if let Some(pick) = quote {
                quotes += 1;
                told.add(pick.post, pick.span.at, &pick.keys);
                heading.push(colon);
                heading.extend(self.quotation(&pick));
            } else if facets.len() >= 2 || facets.iter().any(|phrase| telling(&phrase)) {
                let facets = facets.into_iter().map(|phrase| self.phrase(phrase, false)).collect();
                heading.push(colon);
                heading.extend(names::list(facets, self.lang));
            }
            plan.heading = tidy(heading);
        }
    }

    /// What a topic is most about beside what it is called.
    pub(super) fn facets(&self, plan: &Plan) -> Vec<&Phrase> {
        let topics = self.evidence.grouping.themes.len() - usize::from(self.evidence.grouping.has_rest);
        // What another section is called says nothing of this one.
        let heads = |phrase: &&Phrase| {
            let is_it = |label: &crate::label::Label| {
                label.phrases.first().is_some_and(|first| first.text.eq_ignore_ascii_case(&phrase.text))
            };
            is_latin(&phrase.text) && !self.evidence.labels.iter().take(topics).any(is_it)
        };
        // Words of another language strung together are read by nobody.
        let read = |phrase: &&Phrase| phrase.is_name || self.is_own_language(&phrase.language);
        let shared = |phrase: &&Phrase| phrase.posts * FACET >= plan.posts.len();
        let phrases = self.phrases(plan.theme);
        phrases.iter().skip(1).filter(heads).filter(read).filter(shared).take(3).collect()
    }

    /// The best short clause of a theme that says what it is about, for its heading.
    fn short_quotation(&self, plan: &Plan, told: &Told) -> Option<Pick> {
        let best_posts = &plan.posts[..plan.posts.len().min(15)];
        let all = self.all[plan.theme].iter().filter(|pick| best_posts.contains(&pick.post));
        // It speaks of what the topic is called or is most about, and does not begin by calling it that again, nor with
        // what stands large below.
        let phrases = self.phrases(plan.theme);
        let head = phrases.first().map(|phrase| phrase.text.to_lowercase()).unwrap_or_default();
        let article = phrases.first().and_then(|phrase| phrase.article).unwrap_or("\n");
        let subjects: Vec<Rc<[u64]>> =
            phrases.iter().take(3).map(|phrase| keys(&phrase.text)).filter(|keys| !keys.is_empty()).collect();
        // One word may bring a message of another matter here; two of the topic's key words do not.
        let keywords =
            self.evidence.labels.get(plan.theme).map(|l| l.keywords.as_slice()).unwrap_or_default();
        let is_about = |post: usize| {
            let text = self.conversation().posts[post].text.to_lowercase();
            keywords.iter().filter(|word| text.contains(&word.to_lowercase())).count()
                >= 2.min(keywords.len())
        };
        let fits = |pick: &&Pick| {
            let may = matches!(pick.span.part, Part::Whole | Part::Head)
                && pick.span.is_own()
                && pick.span.states
                && !pick.span.asks
                && !pick.span.urges
                && pick.span.merit > -0.25;
            let is_said = |key: &u64| pick.keys.binary_search(key).is_ok();
            if !may || !subjects.iter().any(|subject| subject.iter().all(is_said)) {
                return false;
            }
            let bare = self.without_stop(pick);
            let words = self.words(&bare);
            (20..=HEADING_QUOTE).contains(&bare.span.characters)
                && !words.to_lowercase().trim_start_matches(article).starts_with(&head)
                && (pick.post != plan.pull.post || pick.span.at[0] >= plan.pull.span.at[1])
                && !first_person(words, self.conversation().posts[pick.post].language.as_deref())
                && !is_call(words)
                && is_own(&self.conversation().posts[pick.post], self.evidence)
                && is_plain(words)
                && !words.contains(['!', '?', '…', '#'])
                && !told.has(pick.post, pick.span.at, &pick.keys)
                && is_about(pick.post)
        };
        let found = best(all.filter(fits), |pick| pick.weight)?;
        (found.weight > 0.7).then(|| self.without_stop(found))
    }

    /// The heading of what belongs to no topic: after a colon, whom and what the messages quoted there name.
    pub(super) fn head_rest(&self, plan: &mut Plan, quoted: &BTreeSet<usize>) {
        let words = &lang::of(self.lang).frames;
        let id = Conversation::id(plan.pull.post);
        let mut heading = cite(&names::capitalised(words.brief), &id);
        let facets: Vec<Filling> = self
            .phrases(plan.theme)
            .iter()
            .filter(|phrase| phrase.is_name && quoted.contains(&phrase.post))
            .take(3)
            .map(|phrase| self.phrase(phrase, false))
            .collect();
        if facets.len() >= 2 {
            plan.head = names::list(facets, self.lang);
            heading.push(Span::text(words.colon));
            heading.extend(plan.head.iter().cloned());
        } else {
            // How many there are is said here, once.
            let posts = plan.posts.len();
            heading.push(Span::text(words.colon));
            let counted = messages(posts as u64, self.lang);
            heading.extend(figure(counted, Measure::Posts, posts as f64, Some(&plan.id), Vec::new()));
        }
        plan.heading = tidy(heading);
    }

    pub(super) fn is_own_language(&self, tag: &str) -> bool {
        Language::of(tag) == Some(self.lang)
    }

    /// A phrase in the narrator's words, the first of a line or inside it; in quotation marks where it is a
    /// common noun of another language, or would read as a French word without the accent of its capital.
    pub(super) fn phrase(&self, phrase: &Phrase, first: bool) -> Filling {
        // A straight apostrophe is the post's; in the narrator's words stands the typographic one.
        let text = phrase.text.replace('\'', "’");
        let id = Conversation::id(phrase.post);
        let is_own = self.is_own_language(&phrase.language);
        let shown = if first { names::capitalised(&text) } else { text.clone() };
        let corrected = if self.lang == Language::Fr { accented(&shown) } else { shown.clone() };
        if is_own || (phrase.is_name || phrase.language == "und") && corrected == shown {
            return cite(&corrected, &id);
        }
        let (open, close) = marks(self.lang);
        let mut marked = vec![Span::text(open)];
        marked.extend(cite(&text, &id));
        marked.push(Span::text(close));
        marked
    }

    /// The language of a post where it is not the digest's.
    pub(super) fn foreign(&self, post: usize) -> Option<String> {
        let tag = self.evidence.conversation.posts[post].language.clone()?;
        (Language::of(&tag) != Some(self.lang)).then_some(tag)
    }

    pub(super) fn quotation(&self, pick: &Pick) -> Filling {
        let at = pick.span.at;
        quote(marks(self.lang), self.words(pick), &Conversation::id(pick.post), at, self.foreign(pick.post))
    }

    pub(super) fn points(&self, post: usize) -> Option<Filling> {
        let value = self.evidence.conversation.posts[post].points?;
        let words = points(value, self.lang);
        Some(figure(words, Measure::Points, value as f64, None, vec![Conversation::id(post)]))
    }

    /// A sentence of one move about one quotation. Of a message without an author it speaks as of a message; where
    /// the frames of the move are used up, another is told in its place.
    pub(super) fn tell(
        &mut self,
        kind: Move,
        theme: usize,
        pick: &Pick,
        more: &[(&'static str, Filling)],
    ) -> Option<Vec<Span>> {
        let signed = names::shown(&self.conversation().posts[pick.post]).is_some();
        for kind in instead(kind, signed) {
            if let Some(sentence) = self.tell_by(kind, theme, pick, more) {
                return Some(sentence);
            }
        }
        if signed { self.signed(theme, pick) } else { None }
    }

    /// A sentence of this move alone; `None` where its frames are used up or cannot be filled.
    pub(super) fn tell_by(
        &mut self,
        kind: Move,
        theme: usize,
        pick: &Pick,
        more: &[(&'static str, Filling)],
    ) -> Option<Vec<Span>> {
        let words = self.words(pick).to_owned();
        let mut fillings: Vec<(&str, Filling)> = names::of(self.conversation(), pick.post, self.lang).into();
        let own = |post: usize| self.conversation().posts[post].points.unwrap_or(0);
        if let Some(points) = self.points(pick.post).filter(|_| !(0..LOUD).contains(&own(pick.post))) {
            let posts = &self.evidence.grouping.themes[theme];
            let most = posts.iter().filter(|post| own(**post) >= own(pick.post)).count() == 1;
            fillings.extend(most.then(|| ("top", points.clone())));
            fillings.push(("points", points));
        }
        fillings.extend(more.iter().cloned());
        // How the page closes does not hang on what else is told, so that an edit elsewhere leaves its words.
        let closes_page = matches!(kind, Move::ToCome | Move::LastWord);
        let turn = if closes_page { theme } else { theme + self.quoted.len() };
        // Who is quoted is named, whatever else could be said of the words.
        let kind = match &pick.span.speaker {
            Speaker::Own => kind,
            Speaker::Named(name) => {
                let words = self.evidence.words(pick.post, [name.start, name.end]).to_owned();
                fillings.push(("speaker", cite(&words, &Conversation::id(pick.post))));
                Move::Reports
            }
            Speaker::Unnamed => Move::Cites,
        };
        let frame = self.frame(kind, turn, is_plain(&words), &fillings)?;
        self.note(theme, pick);
        let ends = frame.ends_with("{quote}");
        let outside = lang::of(self.lang).frames.stop_outside;
        let pick = if ends && !outside { pick.clone() } else { self.without_stop(pick) };
        fillings.push(("quote", self.quotation(&pick)));
        let mut spans = fill(self.lang, frame, &fillings);
        if ends && (outside || !closes(&words)) {
            spans.push(Span::text("."));
        }
        Some(self.moved(kind, spans))
    }

    /// When a post was published, as it stands in a sentence: at an hour where all are of one day, else on a day;
    /// `None` where the export does not tell.
    pub(super) fn when(&self, post: usize) -> Option<Filling> {
        if self.facts.days_alone {
            return None;
        }
        let time = Timestamp::from_millisecond(self.conversation().posts[post].created_at?).ok()?;
        let time = self.evidence.zone.to_datetime(time);
        let words = &lang::of(self.lang).frames;
        let told = if self.facts.one_day {
            let at = words.at[usize::from(!self.lang.is_one(u64::from(time.hour().unsigned_abs())))];
            format!("{at}{}", clock(time.hour(), time.minute(), self.lang))
        } else {
            fill_plain(self.lang, words.on_day, &[("day", &day(time.date(), self.lang))])
        };
        Some(cite(&told, &Conversation::id(post)))
    }

    /// The span without its full stop, as it stands inside a sentence.
    pub(super) fn without_stop(&self, pick: &Pick) -> Pick {
        let words = self.words(pick);
        let mut pick = pick.clone();
        if words.ends_with('.') && !words.ends_with("..") {
            let kept = words[..words.len() - 1].trim_end();
            pick.span.characters -= words.chars().count() - kept.chars().count();
            pick.span.at[1] = pick.span.at[0] + kept.len();
        }
        pick
    }
}

/// `three messages`, `trois messages`.
pub(super) fn messages(value: u64, language: Language) -> String {
    counted(&lang::of(language).frames.message, value, language)
}

pub(super) fn authors(value: u64, language: Language) -> String {
    counted(&lang::of(language).frames.author, value, language)
}

/// `452 points`.
pub(super) fn points(value: i64, language: Language) -> String {
    let [one, more] = lang::of(language).frames.points;
    let noun = if language.is_one(value.unsigned_abs()) { one } else { more };
    format!("{}\u{a0}{noun}", number(value, language))
}

pub(super) fn joined(sentences: Vec<Vec<Span>>) -> Vec<Span> {
    let mut out = Vec::new();
    for sentence in sentences.into_iter().filter(|sentence| !sentence.is_empty()) {
        if !out.is_empty() {
            out.push(Span::text(" "));
        }
        out.extend(sentence);
    }
    tidy(out)
}

pub(super) fn capitalise_first(spans: &mut [Span]) {
    if let Some(Span::Text { text, .. }) = spans.first_mut() {
        *text = names::capitalised(text);
    }
}

/// Distinct authors of posts.
pub(super) fn voices(evidence: &Evidence<'_>, posts: &[usize]) -> usize {
    Post::voices(posts.iter().filter_map(|index| evidence.conversation.posts.get(*index)))
}

/// Posts that name no author.
pub(super) fn unsigned(evidence: &Evidence<'_>, posts: &[usize]) -> usize {
    let all = posts.iter().filter_map(|index| evidence.conversation.posts.get(*index));
    all.filter(|post| post.voice().is_none()).count()
}
