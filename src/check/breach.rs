//! What a rule finds: values, of which sentences are made here and nowhere else.

use super::passage::{Place, Sentence};
use crate::model::{Breach, Check, LeftOutReason};
use std::fmt::Display;

/// Where a digest breaks a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Spot {
    /// As [`Breach::place`] has it.
    path: String,
}

impl Spot {
    /// A section, from 0, or a part of it.
    pub(super) fn section(index: usize, part: &str) -> Spot {
        let slash = if part.is_empty() { "" } else { "/" };
        Spot { path: format!("s{}{slash}{part}", index + 1) }
    }

    /// What was left out for a reason.
    pub(super) fn left_out(reason: LeftOutReason) -> Spot {
        Spot { path: format!("leftOut/{reason:?}") }
    }

    /// The pull quote of a section, from 0.
    pub(super) fn pull_quote(index: usize) -> Spot {
        Spot::section(index, "quote")
    }
}

impl From<&str> for Spot {
    fn from(path: &str) -> Spot {
        Spot { path: path.to_owned() }
    }
}

impl From<Place> for Spot {
    fn from(place: Place) -> Spot {
        match place {
            Place::Title => "title".into(),
            Place::Deck => "deck".into(),
            Place::Lede => "lede".into(),
            Place::Heading(section) => Spot::section(section, "heading"),
            Place::Paragraph(section, paragraph) => Spot::section(section, &format!("p{paragraph}")),
            Place::Closing => "closing".into(),
            Place::Note(note) => Spot { path: format!("method/note{note}") },
        }
    }
}

impl From<&Sentence<'_, '_>> for Spot {
    fn from(sentence: &Sentence<'_, '_>) -> Spot {
        let mut spot = Spot::from(sentence.passage.place);
        if !sentence.passage.place.is_display() {
            spot.path.push_str(&format!("#{}", sentence.number + 1));
        }
        spot
    }
}

impl From<&Spot> for Spot {
    fn from(spot: &Spot) -> Spot {
        spot.clone()
    }
}

impl Display for Spot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.path)
    }
}

/// A breach with its place and kind as the rules hand them on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    pub(super) spot: Spot,
    code: Code,
    args: Vec<String>,
}

impl Found {
    /// A breach at a place; `args` fill the holes of the code's sentence, in order.
    pub(crate) fn new(spot: impl Into<Spot>, code: Code, args: &[&dyn Display]) -> Found {
        Found { spot: spot.into(), code, args: args.iter().map(ToString::to_string).collect() }
    }

    fn value(&self) -> Breach {
        Breach { place: self.spot.path.clone(), code: self.code.name().to_owned(), args: self.args.clone() }
    }
}

/// The verdict of a rule from what it found, and what it found in the editor's own words.
pub(crate) fn verdict(rule: &str, found: &[Found], warned: &[Found]) -> Check {
    let values = |found: &[Found]| found.iter().map(Found::value).collect::<Vec<_>>();
    let (found, warned) = (values(found), values(warned));
    Check {
        rule: rule.to_owned(),
        passed: found.is_empty(),
        breaches: found.iter().map(sentence).collect(),
        warnings: warned.iter().map(sentence).collect(),
        found,
        warned,
    }
}

/// A breach in English: its place, and its code's sentence with the arguments in their holes.
///
/// ```
/// use coranto::check::sentence;
/// use coranto::model::Breach;
/// let breach = Breach { place: "s1/p0#2".into(), code: "guessed-gender".into(), args: vec!["she".into()] };
/// assert_eq!(sentence(&breach), "section s1, paragraph 1, sentence 2: “she” guesses a gender");
/// ```
pub fn sentence(breach: &Breach) -> String {
    let template = Code::ALL.iter().find(|(_, name, _)| *name == breach.code).map_or("", |(_, _, text)| text);
    let mut out = match breach.place.as_str() {
        "page" => String::new(),
        path => format!("{}: ", place(path)),
    };
    let mut rest = template;
    while let Some((before, hole)) = rest.split_once('{') {
        out.push_str(before);
        let (hole, after) = hole.split_once('}').unwrap_or((hole, ""));
        // `{2@}` is a place.
        let (number, is_place) = hole.strip_suffix('@').map_or((hole, false), |number| (number, true));
        let arg = number.parse::<usize>().ok().and_then(|number| breach.args.get(number.checked_sub(1)?));
        let arg = arg.map(String::as_str).unwrap_or_default();
        out.push_str(&if is_place { place(arg) } else { arg.to_owned() });
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The words of a place.
fn place(path: &str) -> String {
    let (path, sentence) = path.split_once('#').map_or((path, None), |(path, number)| (path, Some(number)));
    let (whole, part) = path.split_once('/').unwrap_or((path, ""));
    let numbered = |name: &str| part.strip_prefix(name).and_then(|number| number.parse::<usize>().ok());
    let mut words = match whole {
        "leftOut" => "left out".to_owned(),
        "signoff" => "sign-off".to_owned(),
        section if section.starts_with('s') && section[1..].parse::<usize>().is_ok() => {
            format!("section {section}")
        }
        other => other.to_owned(),
    };
    let part = match (part, numbered("p"), numbered("note")) {
        ("", ..) => String::new(),
        (_, Some(number), _) => format!(", paragraph {}", number.saturating_add(1)),
        (_, _, Some(number)) => format!(", note {}", number.saturating_add(1)),
        ("quote", ..) => ", pull quote".to_owned(),
        ("timeZone", ..) => ", time zone".to_owned(),
        (other, ..) => format!(", {other}"),
    };
    words.push_str(&part);
    if let Some(number) = sentence {
        words.push_str(&format!(", sentence {number}"));
    }
    words
}

macro_rules! codes {
    ($($code:ident $name:literal $english:literal)*) => {
        /// What is wrong. Each has a stable name, and a sentence in English with holes for arguments;
        /// `www/i18n/rules/` has it in the languages of the page.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Code {
            $($code,)*
        }

        impl Code {
            pub(crate) const ALL: &[(Code, &str, &str)] = &[$((Code::$code, $name, $english),)*];

            fn name(self) -> &'static str {
                match self {
                    $(Code::$code => $name,)*
                }
            }
        }
    };
}

codes! {
    CitesNotTwo "cites-not-two"
        "“{1}” cannot be computed again: it cites {2} posts, not two"
    NoTimes "no-times"
        "“{1}” cannot be computed again: a post has no time"
    NoContrast "no-contrast"
        "“{1}” opens with no word of contrast or denial"
    NoAssent "no-assent"
        "“{1}” opens with no word of assent"
    NumberNotShared "number-not-shared"
        "no number or amount stands in all of {1}"
    SeriesOrder "series-out-of-order"
        "{1} is not told before {2}"
    SeriesFalls "series-falls"
        "{1} is followed by {2}"
    NotTwice "not-twice"
        "{1} is not twice {2}"
    NotMore "not-more"
        "{1} is not more than {2}"
    NotOneAuthor "not-one-author"
        "{1} and {2} are not two messages of one author"
    NotAsked "not-asked"
        "what it quotes is no question"
    NotAhead "not-ahead"
        "“{1}” names no moment after the last message"
    OtherSchema "other-schema"
        "it is `{1}`, not `coranto/digest/1`"
    NoNarrator "no-narrator"
        "there is no narrator for `{1}`"
    Missing "missing"
        "it is missing or empty"
    SectionCount "section-count"
        "there are {1}, not 1 to 12"
    SectionId "section-id"
        "its id is `{1}`"
    OutOfOrder "named-out-of-order"
        "it names {1@}, “{2}”, out of order"
    NotNamed "section-not-named"
        "it does not name {1@}, “{2}”"
    NoPostId "no-post-id"
        "`{1}` is no post's id"
    ListedTwice "listed-twice"
        "{1} is listed twice"
    InTwoSections "in-two-sections"
        "{1} is in {2@} too"
    SourceOrder "source-order"
        "{1} is out of order or listed twice"
    CitedNowhere "cited-nowhere"
        "{1} is cited nowhere"
    TooLong "too-long"
        "it has {1} characters, more than {2}"
    Question "question"
        "it is a question"
    QuotesMany "quotes-many"
        "“{1}” cites {2} posts, not one"
    NoRange "no-range"
        "“{1}” is said to stand at bytes {2} to {3} of {4}, which is no range of its text"
    NotVerbatim "not-verbatim"
        "“{1}” is not what {2} says there: “{3}”"
    TornWord "torn-word"
        "“{1}” cuts a word of {2}"
    CutTurns "cut-turns"
        "the cut leaves out “{1}”, which turns what {2} says"
    BesideTurn "beside-turn"
        "“{1}” stands beside “{2}” in {3}, and is not said there by itself"
    RunsIntoOthers "runs-into-others"
        "“{1}” runs into words that are not of the author of {2}"
    SaidByAnother "said-by-another"
        "“{1}” is said by {2} in {3}"
    QuotedThere "quoted-there"
        "“{1}” stands in quotation marks in {2}"
    SpeakerUnclear "speaker-unclear"
        "“{1}” follows a name and a colon in {2}"
    PassedOn "passed-on"
        "“{1}” is of a message that {2} passes on"
    AskedThere "asked-there"
        "“{1}” is asked in a transcript in {2}"
    ChoiceOfPoll "choice-of-poll"
        "“{1}” is a choice of the poll in {2}"
    ProgramOutput "program-output"
        "“{1}” is the output of a program in {2}"
    TakenBack "taken-back"
        "“{1}”: the next sentence of {2} takes it back"
    NotMeant "not-meant"
        "“{1}”: the sentence before in {2} shows that it is not meant"
    Joke "joke"
        "“{1}”: {2} says that it is a joke"
    OfAList "of-a-list"
        "“{1}” is part of a list in {2} that another line leads up to"
    OutsideMarks "outside-marks"
        "“{1}” stands outside quotation marks"
    MarkedNoPost "marked-no-post"
        "“{1}” is in quotation marks and in no post"
    QuoteLanguage "quote-language"
        "the words of {1} are in `{2}`, not `{3}`"
    EmptyTranslation "empty-translation"
        "its translation is empty"
    NoTranslator "no-translator"
        "it does not say what translated it"
    NotOfSection "not-of-section"
        "{1} is not a post of the section"
    OtherPoints "other-points"
        "it shows {1} as points, {2} has {3}"
    SpeakerNotNamed "speaker-not-named"
        "it quotes {1} and does not name {2}"
    UnsignedNotSaid "unsigned-not-said"
        "it quotes {1} and does not name an unsigned post"
    PulledTwice "pulled-twice"
        "{1} is already in that of {2@}"
    RestsOnNothing "rests-on-nothing"
        "“{1}” cites no post, states no figure and is no fixed frame"
    UnknownSource "unknown-source"
        "it cites {1}, which is no source"
    NotFinite "figure-not-finite"
        "“{1}” states no finite number"
    FigureDiffers "figure-differs"
        "“{1}” states {2}, the data give {3}"
    NoSection "figure-no-section"
        "“{1}” cannot be computed again: there is no section `{2}`"
    CitesMany "figure-cites-many"
        "“{1}” cannot be computed again: it cites {2} posts, not one"
    NoPoints "figure-no-points"
        "“{1}” cannot be computed again: the post has no points"
    NotQuoted "due-not-quoted"
        "{1} is said to be quoted and is not"
    NotCited "due-not-cited"
        "{1} is said to be named and is cited nowhere"
    ToldAfterAll "due-told-after-all"
        "{1} is said not to be told and is"
    SilentWithoutReason "due-without-reason"
        "{1} is not quoted, and nothing says why"
    OfNoTopic "title-of-no-topic"
        "{1} belongs to no topic"
    RestEarly "rest-early"
        "it belongs to no topic and is not the last"
    SizeAgain "size-again"
        "the size of {1} is told already"
    PointsOfNone "points-of-none"
        "it tells that a message has no points"
    NoReplies "figure-no-replies"
        "“{1}” cannot be computed again: the post has no count of replies"
    NoCopies "figure-no-copies"
        "“{1}” cannot be computed again: the post has no copies"
    NotCompared "figure-not-compared"
        "“{1}” cannot be computed again: the section is compared with nothing"
    NoHour "figure-no-hour"
        "“{1}” cannot be computed again: {2} is no hour of the day"
    FewerThanCited "figure-fewer-than-cited"
        "“{1}” cannot be computed again: {2} is fewer than the posts that it cites"
    HoldsNoNumber "words-hold-no-number"
        "“{1}” stands for {2}: it holds no number"
    SaysOther "words-say-other"
        "“{1}” stands for {2}: it says {3}"
    HoldsNoShare "words-hold-no-share"
        "“{1}” stands for {2}: it holds no share"
    UnreadShare "words-unread-share"
        "“{1}” stands for {2}: its share cannot be read"
    SaysNoHour "words-say-no-hour"
        "“{1}” stands for {2}: it does not say that hour"
    SaysToo "words-say-too"
        "“{1}” stands for {2}: it says {3} too"
    NoFigure "digits-no-figure"
        "“{1}” is no figure and in no post that it cites"
    NotOfTheTime "not-of-the-time"
        "“{1}” is not of the time that the data cover"
    SumOfCopy "sum-of-copy"
        "the sum holds {1}, a text posted more than once, and nothing says so"
    SumOfSame "sum-of-same"
        "the sum holds {1} and {2}, which are the same text"
    NotASum "not-a-sum"
        "{1} posts read are not {2} used and {3} left out"
    TooManyAuthors "too-many-authors"
        "{1} authors of {2} posts used"
    TooManyTold "too-many-told"
        "they have {1} posts, only {2} are used"
    TooManyVoices "too-many-voices"
        "{1} voices are more than its authors"
    TimelineTooFull "timeline-too-full"
        "its timeline holds {1} posts of {2}"
    TooManyExamples "too-many-examples"
        "more examples than posts"
    PointsUnexplained "points-unexplained"
        "they do not say what points are"
    PointsExplainedTwice "points-explained-twice"
        "points are explained {1} times, not once"
    ZoneNotNamed "zone-not-named"
        "they do not name the time zone {1}"
    ReadNotSaid "read-not-said"
        "they do not say how many posts were read, {1}"
    UsedNotSaid "used-not-said"
        "they do not say how many posts were used, {1}"
    LeftOutNotSaid "left-out-not-said"
        "they do not say how many were left out as {2}, {1}"
    NoTime "no-time"
        "`{1}` is no ISO 8601 time"
    DayNotSaid "day-not-said"
        "they do not say the day {1}"
    NoZone "no-zone"
        "there is no time zone `{1}`"
    NotPublic "not-public"
        "{1} is not public, and private posts were not asked for"
    NameUngrounded "name-ungrounded"
        "“{1}” is in no post that it can rest on"
    ToldTwice "told-twice"
        "“{1}” is already told in {2@}"
    PatternAgain "pattern-again"
        "“{1}” is its pattern, as of {2} before it"
    FewerThanPlural "fewer-than-plural"
        "“{1}” is said of fewer than {2} authors"
    Hype "hype"
        "“{1}” without a figure"
    GuessedGender "guessed-gender"
        "“{1}” guesses a gender"
    LeftOver "left-over"
        "“{1}” is left over from a template"
    Control "control-character"
        "it holds the control character {1}"
    BrokenWords "broken-words"
        "“{1}”"
    StraightMark "straight-mark"
        "a straight quotation mark"
    NoSpaceInside "no-space-inside"
        "no no-break space after {1}"
    SpaceInside "space-inside"
        "a space after {1}"
    NoSpaceAtEnd "no-space-at-end"
        "no no-break space before {1}"
    SpaceAtEnd "space-at-end"
        "a space before {1}"
    ClosesNothing "closes-nothing"
        "{1} closes nothing"
    OtherMark "other-mark"
        "{1} where {2} belongs"
    NeverClosed "never-closed"
        "a quotation that {1} would end is never closed"
    StraightApostrophe "straight-apostrophe"
        "a straight apostrophe in “{1}”"
    SpaceAtEdge "space-at-edge"
        "a space at an edge, or a line break"
    TwoSpaces "two-spaces"
        "two spaces in a row in “{1}”"
    SpaceBefore "space-before"
        "a space before {1}"
    SpaceAfter "space-after"
        "a space after {1}"
    NoSpaceAfter "no-space-after"
        "no space after {1}"
    NoNarrowBefore "no-narrow-before"
        "no narrow no-break space before {1}"
    NoNoBreakBefore "no-no-break-before"
        "no no-break space before {1}"
    HyphenAsDash "hyphen-as-dash"
        "a hyphen as a dash"
    TwoHyphens "two-hyphens"
        "two hyphens as a dash"
    TwoDashes "two-dashes"
        "an em dash, after an en dash in {1@}"
    NoSeparator "no-separator"
        "{1} without separator of thousands"
    OtherSeparator "other-separator"
        "{1} as separator of thousands in “{2}”"
    NoAccent "no-accent"
        "“{1}” without its accent"
    UnaccentedA "unaccented-a"
        "“A” where “À” belongs"
    FullStop "full-stop"
        "it ends with a full stop"
    TwoFullStops "two-full-stops"
        "two full stops in a row"
    NotInExport "not-in-export"
        "{1} (`{2}`) is not in the export"
    OtherPost "other-post"
        "{1} is another post of the export: are the files in the same order?"
    OtherTextExported "exported-text"
        "{1} has another text in the export"
    OtherTitleExported "exported-title"
        "{1} has another title in the export"
    OtherAuthorExported "exported-author"
        "{1} has another author in the export"
    OtherNumberOfPointsExported "exported-points"
        "{1} has another number of points in the export"
    OtherEngagementExported "exported-engagement"
        "{1} has another engagement in the export"
    OtherAddressExported "exported-address"
        "{1} has another address in the export"
    OtherPlaceExported "exported-place"
        "{1} has another place in the export"
    OtherVisibilityExported "exported-visibility"
        "{1} has another visibility in the export"
    OtherLanguageExported "exported-language"
        "{1} has another language in the export"
    OtherTimeExported "exported-time"
        "{1} has another time in the export"
    SectionPostUnknown "section-post-unknown"
        "{1} is not in the export"
    VoicesExported "exported-voices"
        "{1} voices, its posts have {2} authors"
    KeywordUnknown "keyword-unknown"
        "the key word “{1}” is in none of its posts"
    NoTimeline "no-timeline"
        "its timeline is not a row of times"
    TimelineExported "exported-timeline"
        "{1} posts from {2}, the export has {3}"
    NotFromExport "not-from-export"
        "“{1}” does not follow from the export"
    ReadExported "exported-posts-read"
        "{1} posts read, the export has {2}"
    AuthorsExported "exported-authors"
        "{1} authors, the export has {2}"
    TimeUnknown "time-unknown"
        "no post of the export is of {1}"
    PlatformUnknown "platform-unknown"
        "the export has no post of {1}"
    PrivateExported "exported-private"
        "{1} is private in the export"
    PageDiffers "page-differs"
        "from line {1} on the page is not what version {2} makes of the digest inside it; the page says it was made by version {3}"
    PageNoRange "page-no-range"
        "the export has no {1}:{2}-{3}"
    PageNoQuotation "page-no-quotation"
        "the page does not have these words of {1} in their place: “{2}”"
    PageOther "page-other-edition"
        "these files and options make another edition: give those that the page was made with, in their order"
    PageNoWords "page-no-words"
        "the page does not have these words in their place: {1}"
    PageVersion "page-version"
        "the page was made by version {1}, this is {2}"
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn holes(template: &str) -> Vec<&str> {
        let mut holes: Vec<&str> =
            template.split('{').skip(1).filter_map(|piece| Some(piece.split_once('}')?.0)).collect();
        holes.sort_unstable();
        holes
    }

    #[test]
    fn every_code_has_a_name_of_its_own_and_words_in_every_language_of_the_page() {
        let folder = format!("{}/www/i18n/rules", env!("CARGO_MANIFEST_DIR"));
        let names: std::collections::BTreeSet<&str> = Code::ALL.iter().map(|(_, name, _)| *name).collect();
        assert_eq!(names.len(), Code::ALL.len());
        let mut books = 0;
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let book: BTreeMap<String, BTreeMap<String, String>> =
                serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
            let sentences = &book["sentences"];
            assert_eq!(
                sentences.keys().map(String::as_str).collect::<std::collections::BTreeSet<_>>(),
                names
            );
            for (_, name, english) in Code::ALL {
                assert_eq!(holes(&sentences[*name]), holes(english), "{}: {name}", path.display());
            }
            books += 1;
        }
        assert!(books > 0);
    }

    #[test]
    fn places_are_told_in_words() {
        for (path, words) in [
            ("title", "title"),
            ("lede#2", "lede, sentence 2"),
            ("s1", "section s1"),
            ("s12/heading", "section s12, heading"),
            ("s2/p0#3", "section s2, paragraph 1, sentence 3"),
            ("s2/quote", "section s2, pull quote"),
            ("sources", "sources"),
            ("method/note1", "method, note 2"),
            ("method/timeZone", "method, time zone"),
            ("leftOut/duplicate", "left out, duplicate"),
        ] {
            assert_eq!(place(path), words);
        }
    }
}
