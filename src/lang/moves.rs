//! What the narrator can say. A new move goes into every language.

/// What a frame is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Move {
    /// The loudest voice of a section, with its points.
    OpenWithPoints,
    /// The first voice of a section where there are no points.
    Open,
    /// The earliest voice of a section, with its time.
    OpenFirst,
    /// The first message of a section where it has no author.
    OpenUnsigned,
    /// A second span of the post told last.
    Add,
    /// A second span of the post told last, as a clause after *that*.
    AddThat,
    /// The reason that the post told last gives.
    Reason,
    /// Another voice.
    Voice,
    /// Another voice, with its points.
    VoiceWithPoints,
    /// Another message without an author, and one that asks.
    VoiceUnsigned,
    AskUnsigned,
    /// Another voice, whose words are what it thinks, as a clause after *that*.
    Opinion,
    /// Another voice, whose words show a stance.
    Deplore,
    Welcome,
    Doubt,
    Hope,
    Warn,
    Fear,
    Urge,
    /// Another voice, of another platform than the one before.
    VoiceElsewhere,
    /// Another voice, which more votes are against than for.
    VotedDown,
    /// Another voice, in a language that few messages are in and the digest is not.
    VoiceForeign,
    /// Another voice, later than all told before in the section.
    VoiceLater,
    /// Two short voices in one sentence.
    Pair,
    /// A question.
    Ask,
    /// A reply to a post that is told.
    Answer,
    /// A reply that opens with a contrast.
    Object,
    /// A reply that opens with assent.
    Agree,
    /// How many voices object to a message and how many agree.
    Sides,
    /// A title by nature.
    Titled,
    /// A title by nature, with its points.
    TitledWithPoints,
    /// A title by nature, with the place it was posted in.
    TitledIn,
    /// A text posted many times, by who is told with it; the text told last; the one in the pull quote.
    Copied,
    CopiedHere,
    CopiedPull,
    /// How large the topic is.
    Size,
    /// How large the topic is, where it has one or two authors.
    SizeOfFew,
    /// How many messages belong to no topic, beside topics and without any.
    SizeOfRest,
    SizeOfAll,
    /// Nothing but one author's words.
    SizeOfOne,
    /// The message with most replies.
    MostAnswered,
    /// The message with most replies, where they are more than its points.
    Disputed,
    /// The best received message of the whole conversation, in another section than the first, and in none.
    Loudest,
    LoudestApart,
    /// Words of somebody whom a message quotes: of one it names, of one it does not.
    Reports,
    Cites,
    /// The words of the message told of last.
    Reads,
    /// What the replies to a message speak of.
    Argued,
    /// How many voices show regret, doubt or fear by their words, and how many welcome or hope.
    Tone,
    /// Who wrote first on a topic.
    First,
    /// The same where it is one of the accounts with fewest followers.
    FirstSmall,
    /// The hour with most messages, and the day.
    Peak,
    PeakDay,
    /// The other topics, under the title.
    Deck,
    /// The same where there is one topic or none with a name.
    DeckOfOne,
    DeckOfNone,
    /// The lede: no topic, one topic, one beside messages of none, topics beside messages of none, topics alone.
    LedeOfNone,
    LedeOfOne,
    LedeOfOneAndRest,
    LedeAndRest,
    Lede,
    /// The share of the topic with most messages.
    LedeLargest,
    /// The sum and the best of the pull quotes’ points.
    Highlights,
    /// First and last message, and their times alone.
    Ends,
    EndsUnsigned,
    /// A word that quotations of two sections share.
    Link,
    /// The link that most messages share, and the site of most links.
    LinkShared,
    SiteShared,
    /// The languages of most messages.
    Languages,
    /// How much stayed out of the page.
    LeftOut,
    /// What the closing says where nothing else is to be said.
    Whole,
    /// Notes of the method: one day without hours, one day with hours, several days, no time.
    NoteDay,
    NoteHours,
    NoteDays,
    NoteTimeless,
    /// Note of the method: messages without an author.
    NoteUnsigned,
    /// Relations: a number that changed from day to day, different numbers side by side, the same number, the same
    /// amount from few that are named, from one that is, from none.
    Series,
    Beside,
    SameToll,
    SameAmount,
    SameAmountOne,
    SameAmountUnsigned,
    /// Relations along a thread: an answer within minutes, an answer to it, assent to it, the points of both.
    AnswerFast,
    Back,
    BackAgree,
    ScoresTwice,
    ScoresAbove,
    /// One author asks the same twice; the author of the first message writes again; a text by several accounts, told
    /// with its words and without; several name the same; what is still to come.
    AskedTwice,
    Return,
    CopiedFirst,
    CopiedFrom,
    NamedBy,
    ToCome,
    /// Topics that the edition before had not; the one that grew, or shrank, most since; how many are gone.
    SinceNew,
    SinceMore,
    SinceLess,
    SinceGone,
    /// Notes of the method: corrections since the first publication, with the day of the last, and without.
    NoteCorrected,
    NoteCorrectedOnce,
    /// Notes of the method: how many changes the editor asked for, and how many of them could not be.
    NoteEdited,
    NoteEditedInPart,
    /// Notes of the method: read and used, left out, zone assumed, times of ids, texts cut, no claim of truth.
    NoteRead,
    NoteLeftOut,
    NoteZoneAssumed,
    NoteTimeDerived,
    NoteTruncated,
    NoteClaim,
}

/// Moves that a language may do without; another is told in their place, or nothing.
#[cfg(test)]
pub(crate) const OPTIONAL: &[Move] = &[
    Move::OpenFirst,
    Move::OpenUnsigned,
    Move::AddThat,
    Move::VoiceUnsigned,
    Move::AskUnsigned,
    Move::Opinion,
    Move::Deplore,
    Move::Welcome,
    Move::Doubt,
    Move::Hope,
    Move::Warn,
    Move::Fear,
    Move::Urge,
    Move::Agree,
    Move::Sides,
    Move::TitledIn,
    Move::Disputed,
    Move::Loudest,
    Move::LoudestApart,
    Move::First,
    Move::EndsUnsigned,
    Move::Link,
    Move::LinkShared,
    Move::NoteUnsigned,
];
