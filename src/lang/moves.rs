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
    /// Another voice.
    Voice,
    /// Another voice, with its points.
    VoiceWithPoints,
    /// Another message without an author, and one that asks.
    VoiceUnsigned,
    AskUnsigned,
    /// Another voice, whose words show a stance.
    Deplore,
    Welcome,
    Doubt,
    Hope,
    Warn,
    Fear,
    /// Two short voices in one sentence.
    Pair,
    /// A question.
    Ask,
    /// A reply to a post that is told.
    Answer,
    /// The same with the time between the two, and with the points of both where it has more.
    AnswerLater,
    AnswerMore,
    /// A reply by the author who was answered.
    Rejoin,
    /// Two voices in one sentence, the second with more points, or later.
    PairMore,
    PairLater,
    /// What the first voice of a topic wrote last, and what another wrote last, each with the time between.
    StoryEnd,
    StoryLast,
    /// The message that a thread answers: a statement, a question.
    ThreadOpen,
    ThreadAsk,
    /// Before a list: that it goes by points, by time, or by neither; that its messages answer one that is told; that they
    /// stand beside those that are told.
    ListByPoints,
    ListByTime,
    ListPlain,
    ListAnswers,
    ListOthers,
    /// One message of a list.
    Item,
    /// A voice with its words after a colon, and before a bracket.
    Signed,
    Bracketed,
    /// Authors of messages that must be told and have no words to quote.
    Named,
    /// A reply that opens with a contrast.
    Object,
    /// A reply that opens with assent.
    Agree,
    /// How many voices object to a message and how many agree.
    Sides,
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
    /// Words of somebody whom a message quotes: of one it names, of one it does not.
    Reports,
    Cites,
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
    /// Topics between two times, alone and beside messages of none.
    LedeSpan,
    LedeSpanRest,
    /// The topics with most points and with most messages; the same where it is one.
    LedeLead,
    LedeLeadBoth,
    /// The message with most points.
    LedeTop,
    /// The topic whose messages answer one another most.
    LedeArgued,
    /// What language the quotations are in.
    LedeTongue,
    /// A word that quotations of two sections share.
    Link,
    /// The link that most messages share, and the site of most links.
    LinkShared,
    SiteShared,
    /// How much stayed out of the page.
    LeftOut,
    /// The message of the latest time.
    LastWord,
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
    /// Note of the method: how many messages that must be told are not.
    NoteTold,
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
    Move::VoiceUnsigned,
    Move::AskUnsigned,
    Move::Deplore,
    Move::Welcome,
    Move::Doubt,
    Move::Hope,
    Move::Warn,
    Move::Fear,
    Move::Agree,
    Move::Sides,
    Move::Disputed,
    Move::Link,
    Move::LinkShared,
    Move::NoteUnsigned,
];
