//! The digest: what the pipeline ends in, and what every format is rendered from.
//! Its JSON form is the public contract, schema `coranto/digest/1`.

use super::{Edit, Engagement, Platform, Visibility};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A digest.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Digest {
    /// Always `coranto/digest/1`.
    pub schema: String,
    /// BCP 47 language of the narrator's words.
    pub language: String,
    /// The headline.
    pub title: Line,
    /// The line below it.
    pub deck: Line,
    /// The opening paragraph; it names the sections in their order.
    pub lede: Paragraph,
    /// 1 to 12.
    pub sections: Vec<Section>,
    /// The closing paragraph.
    pub closing: Closing,
    /// Tagline and byline.
    pub signoff: Signoff,
    /// Every post cited anywhere in the digest, in order of their ids.
    pub sources: Vec<Source>,
    /// What was read and not used, and why.
    pub left_out: Vec<LeftOut>,
    /// Topics of the earlier edition that are gone, where there is one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gone: Vec<Gone>,
    /// What was changed since an earlier edition of the same posts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
    /// How it was made.
    pub method: Method,
    /// The editorial rules, each with its verdict.
    pub checks: Vec<Check>,
    /// Story and theme of every post used, on request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assignments: Option<BTreeMap<String, Assignment>>,
    /// The sources of the posts used, best first, on request; at most [`Digest::MOST_POSTS`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posts: Option<Vec<Source>>,
    /// The sources of posts left out, on request; at most [`Digest::MOST_LEFT_OUT`], and of each reason
    /// an equal part as long as there are more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left_out_posts: Option<Vec<LeftOutPost>>,
}

/// A line of text: a title, deck or heading.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Line {
    /// Its pieces, to be set one after the other without anything between.
    pub spans: Vec<Span>,
}

/// A paragraph, or an item of a list.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Paragraph {
    /// Its pieces, to be set one after the other without anything between.
    pub spans: Vec<Span>,
    /// It is an item: paragraphs in a row that are items make one list, one post a line. Whoever does not know
    /// the member shows paragraphs.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub item: bool,
}

impl From<Vec<Span>> for Paragraph {
    fn from(spans: Vec<Span>) -> Self {
        Paragraph { spans, item: false }
    }
}

/// The closing is a paragraph.
pub type Closing = Paragraph;

/// A piece of text: either the narrator's words or a quotation, never both. Quotation marks
/// belong to the narrator's spans around a quotation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged, try_from = "Wire")]
pub enum Span {
    /// Words of a post.
    Quote(Quote),
    /// Words of the narrator.
    Text {
        /// The words.
        text: String,
        /// Ids of the posts that the statement rests on; empty for connective words.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        cites: Vec<String>,
        /// Where the words state a number: what it measures, so that it can be computed again.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        figure: Option<Figure>,
        /// Whose words they are; absent for the narrator.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<By>,
        /// The move of the narrator's that it is part of, on request.
        #[serde(default, rename = "move", skip_serializing_if = "Option::is_none")]
        frame: Option<String>,
    },
}

/// A [`Span`] as it arrives: what both kinds may have.
#[derive(Deserialize)]
struct Wire {
    quote: Option<String>,
    text: Option<String>,
    #[serde(default)]
    cites: Vec<String>,
    at: Option<[usize; 2]>,
    language: Option<String>,
    figure: Option<Figure>,
    by: Option<By>,
    #[serde(rename = "move")]
    frame: Option<String>,
}

impl TryFrom<Wire> for Span {
    type Error = &'static str;

    fn try_from(wire: Wire) -> Result<Self, Self::Error> {
        let Wire { cites, language, figure, by, frame, .. } = wire;
        match (wire.quote, wire.at, wire.text) {
            (Some(quote), Some(at), _) => Ok(Span::Quote(Quote { quote, cites, at, language, frame })),
            (Some(_), None, _) => Err("a quotation lacks `at`"),
            (None, _, Some(text)) => Ok(Span::Text { text, cites, figure, by, frame }),
            (None, _, None) => Err("a span has neither `quote` nor `text`"),
        }
    }
}

/// Who wrote words that are neither a post's nor the narrator's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum By {
    /// The person who edits the edition.
    Editor,
}

/// Words of a post, verbatim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// The words: equal to the byte range `at` of the post's text, up to cuts marked `[…]`.
    pub quote: String,
    /// The id of the one post.
    pub cites: Vec<String>,
    /// Byte range in the post's normalised text.
    pub at: [usize; 2],
    /// BCP 47 language, where it is not the digest's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The move of the narrator's that it is part of, on request.
    #[serde(default, rename = "move", skip_serializing_if = "Option::is_none")]
    pub frame: Option<String>,
}

/// A number in the narrator's words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// What is measured.
    pub measure: Measure,
    /// The value, before rounding to words.
    pub value: f64,
    /// The section whose posts are measured; absent for the whole conversation or the cited posts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
}

/// What a [`Figure`] measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// Posts.
    Posts,
    /// Distinct authors.
    Voices,
    /// Sum of the points of the cited posts, or of a section's.
    PointsSum,
    /// Points of the one cited post.
    Points,
    /// A section's share of the posts used, 0 to 1.
    Share,
    /// Replies that the one cited post received.
    Replies,
    /// How often a text was posted, copies included.
    Copies,
    /// Distinct accounts behind a copied text.
    CopyAccounts,
    /// Sections.
    Sections,
    /// Hour of day 0 to 23 with most posts, in the digest's zone.
    PeakHour,
    /// Posts in one language.
    LanguagePosts,
    /// Times that a link was shared.
    LinkShares,
    /// Posts of a section's topic in the earlier edition.
    Before,
    /// Topics of the earlier edition that are gone.
    Gone,
    /// A number that the one cited post gives.
    Said,
    /// Minutes between the first and the last of the cited posts.
    Elapsed,
}

/// A section.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Section {
    /// `s1`, `s2`, …
    pub id: String,
    /// Its heading.
    pub heading: Line,
    /// Its prose.
    pub paragraphs: Vec<Paragraph>,
    /// Its pull quote.
    pub quote: PullQuote,
    /// Ids of its posts, best first.
    pub posts: Vec<String>,
    /// Key phrases, most telling first.
    pub keywords: Vec<String>,
    /// Distinct authors behind it.
    pub voices: u64,
    /// Posts per equal slice of time, in order; empty where no post has a time.
    pub timeline: Vec<Tick>,
    /// What holds its posts together.
    #[serde(default)]
    pub kind: SectionKind,
    /// The code of its rubric in IPTC Media Topics (`medtop:`), where it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rubric: Option<String>,
    /// Posts of it that name no author; none of them is counted in `voices`.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub unsigned: u64,
    /// It tells in brief what belongs to no topic: [`SectionKind::Brief`].
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub brief: bool,
    /// How its topic stands to the earlier edition, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<Change>,
}

/// What holds the posts of a section together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SectionKind {
    /// One event or claim, found by words and meaning.
    #[default]
    Story,
    /// One matter of an event that the whole conversation is about: its toll, its cause, help.
    Aspect,
    /// A post and what answers it.
    Thread,
    /// A subreddit, channel, category, list or session of a chat.
    Place,
    /// Messages of one sort, account, language or time, where no subject holds them together.
    List,
    /// A newspaper's rubric: politics, sport, science.
    Rubric,
    /// What belongs to no other.
    Brief,
}

fn is_zero(count: &u64) -> bool {
    *count == 0
}

/// How a topic stands to an earlier edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Whether it grows by a fifth and two posts, or shrinks as much.
    pub kind: ChangeKind,
    /// Posts of the section.
    pub posts: u64,
    /// Posts of the section that it carries on; 0 where it is new.
    pub before: u64,
}

/// The kinds of [`Change`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum ChangeKind {
    New,
    Growing,
    Steady,
    Shrinking,
}

/// A topic of the earlier edition that no section carries on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gone {
    /// Its heading.
    pub heading: String,
    /// Its posts.
    pub posts: u64,
    /// Distinct authors behind it.
    pub voices: u64,
}

/// What was changed by hand since the same posts were first published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// The edit, dated by its `made`.
    pub edit: Edit,
    /// It was made then and is taken back now.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub withdrawn: bool,
}

/// The earlier edition that a digest is compared with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComparedWith {
    /// Its fingerprint.
    pub fingerprint: String,
    /// Earliest post used there, ISO 8601 UTC.
    pub from: Option<String>,
    /// Latest post used there, ISO 8601 UTC.
    pub to: Option<String>,
}

/// A pull quote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PullQuote {
    /// Id of the post.
    pub post: String,
    /// The words.
    pub quote: String,
    /// Byte range in the post's normalised text.
    pub at: [usize; 2],
    /// BCP 47 language of the words, or `und`.
    pub language: String,
    /// A translation, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub translation: Option<Translation>,
    /// The post's points; absent where the export has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub points: Option<i64>,
}

/// A translated quotation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Translation {
    /// The words in the digest's language.
    pub text: String,
    /// What translated them.
    pub by: String,
}

/// Posts in a slice of time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tick {
    /// Beginning of the slice, ISO 8601 UTC.
    pub from: String,
    /// Posts in it.
    pub posts: u64,
}

/// The sign-off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signoff {
    /// The publication's line.
    pub tagline: String,
    /// Who signs.
    pub byline: String,
}

/// A post that is cited.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Source {
    /// `p17`.
    pub id: String,
    /// The platform's own id.
    pub key: String,
    /// Where it was published.
    pub platform: Platform,
    /// Who wrote it.
    pub author: SourceAuthor,
    /// The normalised text, whole.
    pub text: String,
    /// Where the title ends in `text`, in bytes; absent where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title_end: Option<usize>,
    /// BCP 47 language, or `und`.
    pub language: String,
    /// ISO 8601 UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<String>,
    /// Permalink.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The platform's headline count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub points: Option<i64>,
    /// All counts the export gives.
    pub engagement: Engagement,
    /// Community, channel or forum it was posted in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Copies of it, where there are any: how many posts and accounts, this one included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copies: Option<Copies>,
    /// Posts left out because they say the same in another language, where there are any, and their accounts; this
    /// one is not among them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub translations: Option<Copies>,
    /// Who may read it; absent for public.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visibility: Option<Visibility>,
    /// The export has only the beginning of the text.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub truncated: bool,
    /// Why it is where it is.
    pub rank: RankView,
}

/// How often a text was posted, or what it says was said in other languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Copies {
    /// Posts with the text, of copies the cited one included.
    pub posts: u64,
    /// Distinct accounts among them.
    pub accounts: u64,
}

/// An author as a digest names them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SourceAuthor {
    /// Display name; where the export has none, the handle; empty for an unknown author.
    pub name: String,
    /// Handle without `@`; may be empty.
    #[serde(default)]
    pub handle: String,
    /// Profile page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// A post's rank with its reasons.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RankView {
    /// 1 for the best of the conversation.
    pub position: u64,
    /// 0 to 1; the sum of the weights below, up to rounding.
    pub score: f64,
    /// What the score is made of, heaviest first.
    pub because: Vec<Because>,
}

/// One part of a score.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Because {
    /// A stable name: `points`, `replies`, `voices`, `substance`, `repeated-author`, …
    pub factor: String,
    /// What it adds to the score; negative where it takes away.
    pub weight: f64,
    /// The export does not say: it counts as what a post has on average.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub assumed: bool,
}

/// Posts that were read and not used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// Why.
    pub reason: LeftOutReason,
    /// How many.
    pub posts: u64,
    /// Ids of up to five of them.
    pub examples: Vec<String>,
}

/// A post that was read and not used.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LeftOutPost {
    /// Why.
    pub reason: LeftOutReason,
    /// Id of the post that is used in its place, where it is a copy of one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copy_of: Option<String>,
    /// Id of the post that is used in its place, where it says in another language what that one says, or is a copy
    /// of one that does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub translation_of: Option<String>,
    /// What speaks for promotion, where that is the reason; heaviest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signals: Vec<Because>,
    /// The post; its rank has the position 0.
    pub source: Source,
}

/// Why a post was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LeftOutReason {
    /// The same text as a post that is used.
    Duplicate,
    /// It says in another language what a post says that is used.
    Translation,
    /// Advertising, give-aways, cashtag floods.
    Promotion,
    /// Before `from`, at or after `to`, or without a time while a window was asked for.
    OutsideWindow,
    /// No words: only links, mentions, emoji or media.
    NoText,
    /// Direct messages and followers-only posts.
    Private,
    /// Removed or deleted where it was published.
    Deleted,
    /// A repost, counted as engagement of its original.
    Repost,
    /// A message of the system: joins, leaves, pins.
    System,
    /// Dropped or banned in the editor's log.
    Editor,
}

/// How a digest was made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Method {
    /// Posts read from the files.
    pub posts_read: u64,
    /// Posts that were ranked and grouped.
    pub posts_used: u64,
    /// Distinct authors among those used.
    pub authors: u64,
    /// Posts used that name no author; none of them is counted in `authors`.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub unsigned: u64,
    /// The posts that must be told, loudest first: which are, and why the others are not.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub told: Vec<Due>,
    /// Earliest post used, ISO 8601 UTC.
    pub from: Option<String>,
    /// Latest post used, ISO 8601 UTC.
    pub to: Option<String>,
    /// Zone in which hours and dates are told.
    pub time_zone: String,
    /// Platforms, in order of their number of posts.
    pub platforms: Vec<Platform>,
    /// What `points` counts, as a stable name: `likes`, `score`, `reactions`, `mixed`, `none`.
    pub points_are: String,
    /// Posts used per language, most first.
    pub languages: Vec<LanguageCount>,
    /// Files that were read, by name, with posts.
    pub files: Vec<MethodFile>,
    /// Version of Coranto.
    pub version: String,
    /// SHA-256 over options and posts, lower-case hexadecimal; the same whatever an editor changes.
    pub fingerprint: String,
    /// The table of word vectors by which posts were grouped: its version, or `none` where they were by their
    /// words alone.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub vectors: String,
    /// What a reader should know, in the digest's language: assumed zone, cut texts, …
    pub notes: Vec<String>,
    /// Direct messages and followers-only posts were asked for and may be printed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub private_included: bool,
    /// The editor's log, each edit with whether the edition is as it asks, and why not.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub edits: Vec<Edit>,
    /// The earlier edition that this one is compared with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub compared_with: Option<ComparedWith>,
}

/// A post that an edition must tell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    /// Its id.
    pub post: String,
    /// Why it must be told.
    pub because: Vec<Duty>,
    /// How it is told; absent where it is not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told: Option<Telling>,
    /// Why it is not told, or not quoted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Silence>,
}

/// Why a post must be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Duty {
    /// One of the ten with most points; where there are none, with most copies and answers.
    Loud,
    /// What a quarter of the posts answer, at least.
    Root,
    /// The loudest that can be quoted of an author with a tenth of the posts or of the points.
    Voice,
    /// A text that three accounts posted, or more.
    Copied,
}

/// How a post is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Telling {
    /// In its own words.
    Quoted,
    /// A statement rests on it: its author is named, or it is counted.
    Named,
}

/// Why a post is not quoted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Silence {
    /// Its author put a warning before it.
    Warned,
    /// No words of it can be quoted: it is an address, a picture or a code.
    Wordless,
    /// It says what a post that is told says.
    Said,
    /// There was no room for it.
    NoRoom,
}

/// Posts in a language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LanguageCount {
    /// BCP 47, or `und`.
    pub language: String,
    /// Posts.
    pub posts: u64,
}

/// A file as the method names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MethodFile {
    /// The caller's name for it.
    pub name: String,
    /// The shape that was recognised.
    pub format: String,
    /// Posts read from it.
    pub posts: u64,
    /// Records skipped.
    pub skipped: u64,
}

/// The verdict of one editorial rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// A stable name: `quote-verbatim`, `lede-names-sections`, …
    pub rule: String,
    /// Whether the digest keeps it.
    pub passed: bool,
    /// Where it does not: which place and why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub breaches: Vec<String>,
    /// Where the editor's own words would not, had the narrator written them; they do not fail the rule.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<String>,
    /// The breaches as values, one for each sentence of `breaches`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub found: Vec<Breach>,
    /// The warnings as values, one for each sentence of `warnings`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub warned: Vec<Breach>,
}

/// A breach of a rule as values; `check::sentence` writes it out in English.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Breach {
    /// The part of the digest: `title`, `deck`, `lede`, `closing`, `sources`, `method`; a section, from 1, and a part of
    /// it: `s2`, `s2/heading`, `s2/p0`, `s2/quote`. After `#` the number of the sentence, from 1.
    pub place: String,
    /// A stable name for what is wrong: `guessed-gender`, `not-verbatim`, …
    pub code: String,
    /// What the sentence of the code puts in, in its order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub args: Vec<String>,
}

/// Story and theme of a post; `None` is noise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assignment {
    /// Number of its story.
    pub story: Option<u32>,
    /// Number of its theme.
    pub theme: Option<u32>,
}

impl Span {
    /// Connective words.
    pub fn text(text: impl Into<String>) -> Self {
        Span::Text { text: text.into(), cites: Vec::new(), figure: None, by: None, frame: None }
    }

    /// A statement that rests on posts.
    pub fn cited(text: impl Into<String>, cites: Vec<String>) -> Self {
        Span::Text { text: text.into(), cites, figure: None, by: None, frame: None }
    }

    /// A number.
    pub fn figure(text: impl Into<String>, cites: Vec<String>, figure: Figure) -> Self {
        Span::Text { text: text.into(), cites, figure: Some(figure), by: None, frame: None }
    }

    /// Words of the editor.
    pub fn editor(text: impl Into<String>) -> Self {
        Span::Text { text: text.into(), cites: Vec::new(), figure: None, by: Some(By::Editor), frame: None }
    }

    /// Whether the editor wrote it.
    pub fn is_editors(&self) -> bool {
        matches!(self, Span::Text { by: Some(By::Editor), .. })
    }

    /// The words, whoever's they are.
    pub fn words(&self) -> &str {
        match self {
            Span::Quote(quote) => &quote.quote,
            Span::Text { text, .. } => text,
        }
    }

    /// The posts it cites.
    pub fn cites(&self) -> &[String] {
        match self {
            Span::Quote(quote) => &quote.cites,
            Span::Text { cites, .. } => cites,
        }
    }
}

impl Line {
    /// The words, without markup.
    pub fn plain(&self) -> String {
        self.spans.iter().map(Span::words).collect()
    }
}

impl Paragraph {
    /// The words, without markup.
    pub fn plain(&self) -> String {
        self.spans.iter().map(Span::words).collect()
    }
}

impl Digest {
    /// Most sources in `posts`.
    pub const MOST_POSTS: usize = 5_000;
    /// Most sources in `left_out_posts`.
    pub const MOST_LEFT_OUT: usize = 1_000;

    /// Whether every rule is kept.
    pub fn is_sound(&self) -> bool {
        self.checks.iter().all(|check| check.passed)
    }

    /// The source with the given id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }
}
