//! English.

use crate::lang::frames::{Frames, Reasons, Units};
use crate::lang::moves::Move::{self, *};

#[rustfmt::skip]
pub(super) const FRAMES: Frames = Frames {
    moves: MOVES,
    joints: &[],
    stop_outside: false,
    message: ["no messages", "one message", "{n} messages"],
    author: ["no authors", "one author", "{n} authors"],
    account: ["no accounts", "one account", "{n} accounts"],
    topic: ["no topics", "one topic", "{n} topics"],
    times: ["never", "once", "{n} times"],
    highlighted: ["no highlighted messages", "one highlighted message", "{n} highlighted messages"],
    points: ["point", "points"],
    replies: "replies",
    colon: ": ",
    semicolon: "; ",
    on: "on ",
    on_again: "",
    within: "in ",
    unsigned: "an unsigned message",
    brief: "in brief",
    whole: "the messages as a whole",
    further: "further messages",
    at: ["at ", "at "],
    on_day: "on {day}",
    in_language: " in ",
    tagline: "A conversation in its own words, set on one page.",
    units: Units {
        likes: "likes",
        favourites: "favourites",
        votes: "up-votes less down-votes",
        score: "points",
        reactions: "reactions",
        agreements: "agreements",
        given: "the count that the file gives",
    },
    reasons: Reasons {
        duplicate: ["copy of another message", "copies of another message"],
        translation: [
            "message that says the same as another in another language",
            "messages that say the same as another in another language",
        ],
        promotion: ["promotion", "promotions"],
        outside_window: ["outside the window", "outside the window"],
        no_text: ["without words", "without words"],
        private: ["private", "private"],
        deleted: ["deleted or removed", "deleted or removed"],
        repost: ["repost", "reposts"],
        system: ["system message", "system messages"],
        editor: ["set aside by the editor", "set aside by the editor"],
    },
    languages: &[
        ("ar", "Arabic"),
        ("de", "German"),
        ("en", "English"),
        ("es", "Spanish"),
        ("fr", "French"),
        ("hi", "Hindi"),
        ("id", "Indonesian"),
        ("it", "Italian"),
        ("ja", "Japanese"),
        ("ko", "Korean"),
        ("nl", "Dutch"),
        ("pl", "Polish"),
        ("pt", "Portuguese"),
        ("ru", "Russian"),
        ("sv", "Swedish"),
        ("tr", "Turkish"),
        ("uk", "Ukrainian"),
        ("zh", "Chinese"),
    ],
};

const MOVES: &[(Move, &[&str])] = &[
    (
        OpenWithPoints,
        &[
            "The topic opens with {name} ({points}): {quote}",
            "{Name} gathers {points} here with these words: {quote}",
            "The first voice is that of {name} ({points}): {quote}",
            "At the head of this topic, with {top}, stands {name}: {quote}",
            "Here the best received message is that of {name} ({top}): {quote}",
        ],
    ),
    (
        Open,
        &[
            "The topic opens with {name}: {quote}",
            "{Name} sets it out: {quote}",
            "The first voice is that of {name}: {quote}",
            "On this, {name} writes: {quote}",
        ],
    ),
    (Add, &["The message adds: {quote}", "It goes on: {quote}", "The same message says: {quote}"]),
    (Reason, &["The message gives the reason: {quote}", "The reason is in the message: {quote}"]),
    (
        Voice,
        &[
            "{Name} writes: {quote}",
            "{Name} notes: {quote}",
            "{Name} says: {quote}",
            "{Name} puts it this way: {quote}",
            "From {name} comes this: {quote}",
            "{quote}, writes {name}.",
            "{Name} observes: {quote}",
            "{quote}, notes {name}.",
            "Also heard, from {name}: {quote}",
        ],
    ),
    (
        VoiceWithPoints,
        &[
            "{Name} ({points}) writes: {quote}",
            "With {points}, {name} says: {quote}",
            "{quote}, writes {name} ({points}).",
            "{Name}, at {points}, notes: {quote}",
        ],
    ),
    (
        VoiceElsewhere,
        &[
            "On {platform}, {name} writes: {quote}",
            "{quote}, notes {name} on {platform}.",
            "{Name}, on {platform}, puts it this way: {quote}",
        ],
    ),
    (
        VoiceLater,
        &["Later, {name} writes: {quote}", "Then {name} notes: {quote}", "{Name} comes in later: {quote}"],
    ),
    (Pair, &["{Name} writes {quote}; {other}, {second}.", "{Name} writes {quote}; {other} writes {second}."]),
    (Ask, &["{Name} asks: {quote}", "The question comes from {name}: {quote}"]),
    (
        Answer,
        &[
            "{Name} replies: {quote}",
            "In reply to {other}, {name} writes: {quote}",
            "{Name} answers {other}: {quote}",
        ],
    ),
    (Object, &["Yet {name} replies to {other}: {quote}", "{Name} objects to {other}: {quote}"]),
    (
        Titled,
        &[
            "{Name} posts under the title {quote}",
            "The title by {name} reads: {quote}",
            "{Name} opens a thread with the title {quote}",
        ],
    ),
    (
        TitledWithPoints,
        &[
            "{Name} gathers {points} under the title {quote}",
            "With {points}, {name} opens a thread with the title {quote}",
            "The title by {name} ({points}) reads: {quote}",
        ],
    ),
    (
        Copied,
        &[
            "One text, told here once through {name}, was posted {copies} by {accounts}; its points are not added up.",
            "The words of {name} went round: posted {copies} by {accounts}, they count once.",
            "Posted {copies} by {accounts}, the text of {name} counts here only once.",
        ],
    ),
    (
        Size,
        &[
            "It takes up {share} of the messages, from {voices}.",
            "It draws {voices} and {share} of the messages.",
            "In all, {voices} take part, for {share} of the messages.",
            "That makes {posts} from {voices}.",
            "Behind it stand {voices}, with {share} of all messages.",
            "This part of the conversation counts {posts} and {voices}.",
        ],
    ),
    (
        SizeOfFew,
        &[
            "The topic holds {posts}.",
            "That makes {posts} in all.",
            "In all, {posts} {posts?deals|deal} with it.",
            "It takes up {share} of the conversation, with {posts}.",
            "The topic is told in {posts}, {share} of the whole.",
        ],
    ),
    (
        SizeOfRest,
        &[
            "Outside any topic {posts?stands|stand} {posts}, from {voices}.",
            "The rest of the conversation runs to {posts} from {voices}.",
            "Beyond this, there {posts?is|are} {posts}.",
        ],
    ),
    (SizeOfAll, &["Each of the {posts} stands for itself.", "No two of the {posts} speak of one thing."]),
    (SizeOfOne, &["The one voice here is that of {name}."]),
    (
        MostAnswered,
        &[
            "The message by {name} drew {replies}.",
            "None here drew more replies than the message by {name}: {replies}.",
        ],
    ),
    (Peak, &["The talk peaks at {hour}.", "The hour that begins at {hour} is the fullest."]),
    (
        Deck,
        &[
            "Also {place}: {list}.",
            "{list} {n?is the other topic|are the other topics} {place}.",
            "{place}, {n?the other topic is|the other topics are} {list}.",
        ],
    ),
    (DeckOfOne, &["{posts} from {voices} {place}, read in full."]),
    (DeckOfNone, &["{posts} {place}, read in full."]),
    (
        LedeOfNone,
        &[
            "{place}, {posts} from {voices} share no topic; they follow in brief.",
            "{posts} {place}, from {voices}, share no topic; they follow in brief.",
            "{posts} {place} share no topic; they follow in brief.",
        ],
    ),
    (
        LedeOfOne,
        &[
            "{place}, {posts} {posts?turns|turn} on {topics}: {list}.",
            "{posts} {place} {posts?is|are} about {topics}: {list}.",
            "{topics} {place} fills {posts}: {list}.",
        ],
    ),
    (
        LedeOfOneAndRest,
        &[
            "{place}, {now} out of {used} {now?is|are} on one topic, {list}; the others follow in brief.",
            "One topic stands out among {posts} {place}: {list}, with {now}; the others follow in brief.",
        ],
    ),
    (
        LedeAndRest,
        &[
            "{topics} organise the conversation {place}: {list}; the other messages follow in brief.",
            "{place}, {voices} write on {topics}: {list}; the other messages follow in brief.",
            "{posts} {place} come down to {topics}, {list}, and others that follow in brief.",
            "{place}, the talk turns on {topics}: {list}; the other messages follow in brief.",
            "{topics} stand out among {posts} {place}: {list}; the others follow in brief.",
            "{list}: {topics} stand out {place}, and the other messages follow in brief.",
        ],
    ),
    (
        Lede,
        &[
            "{topics} organise the conversation {place}: {list}.",
            "{place}, {voices} write on {topics}: {list}.",
            "{posts} {place} come down to {topics}: {list}.",
            "{place}, the talk turns on {topics}: {list}.",
            "{list}: {topics} share {posts} {place}.",
        ],
    ),
    (
        Highlights,
        &[
            "Together, the {n} gathered {sum}; the best received, by {name}, has {best} of them.",
            "Between them, the {n} have {sum}; {name} alone accounts for {best}.",
        ],
    ),
    (Ends, &["The first message is that of {a}, {from}; the last is that of {b}, {to}."]),
    (
        Languages,
        &[
            "The conversation is told in more than one language: {list}.",
            "It is not all in one language: {list}.",
        ],
    ),
    (
        LeftOut,
        &[
            "Of everything read, {n} stayed out of this page; the method says why.",
            "Besides these, {n} {n?was|were} read and set aside; the reasons stand in the method.",
            "The edition leaves out {n} that {n?was|were} read; the reasons are in the method.",
        ],
    ),
    (Whole, &["The edition rests on {n}, {n?quoted above|all of them used}."]),
    (NoteDay, &["The messages are of {day} ({zone}); the export names no hours."]),
    (NoteHours, &["The messages are of {day}, from {from} to {to} ({zone})."]),
    (NoteDays, &["The messages run from {from} to {to} ({zone})."]),
    (NoteTimeless, &["The messages carry no time; the zone of this edition is {zone}."]),
    (NoteRead, &["Messages read: {read}; messages used: {used}."]),
    (NoteLeftOut, &["Left out: {list}."]),
    (SinceNew, &["New since the last edition: {list}."]),
    (SinceMore, &["Gaining ground since the last edition: {head}, with {now} against {before}."]),
    (SinceLess, &["Losing ground since the last edition: {head}, with {now} against {before}."]),
    (SinceGone, &["{n} of the last edition {n?is|are} no longer there."]),
    (NoteCorrected, &["Corrections since this edition was first published: {n}, the last of them on {day}."]),
    (NoteCorrectedOnce, &["Corrections since this edition was first published: {n}."]),
    (NoteEdited, &["Changes that the editor asked for: {n}; words of the editor’s own are marked."]),
    (
        NoteEditedInPart,
        &[
            "Changes that the editor asked for: {n}, {m} of them without effect; words of the editor’s own are marked.",
        ],
    ),
    (NoteZoneAssumed, &["Some times in the export have no zone; they were read as {zone}."]),
    (
        NoteTimeDerived,
        &[
            "Where the export gives no time, it comes from the message’s id; for a message known from reposts alone, from the first of these.",
        ],
    ),
    (NoteTruncated, &["The export holds only the beginning of some texts."]),
    (NoteClaim, &["This page reports what messages say; it does not claim that what they say is true."]),
    (
        OpenFirst,
        &[
            "The first to speak of it is {name}, {time}: {quote}",
            "{Name} opens the topic {time}: {quote}",
            "It begins {time} with {name}: {quote}",
        ],
    ),
    (
        OpenUnsigned,
        &[
            "The topic opens with a message that reads: {quote}",
            "One message sets it out: {quote}",
            "A first message says: {quote}",
            "On this, one message says: {quote}",
            "At the head of this topic stands a message with {top}: {quote}",
            "Best received here is a message with {top}: {quote}",
        ],
    ),
    (
        AddThat,
        &[
            "The message adds that {quote}.",
            "It goes on to say that {quote}.",
            "The same message says that {quote}.",
        ],
    ),
    (
        VoiceUnsigned,
        &[
            "Another message reads: {quote}",
            "A further message says: {quote}",
            "{quote}, says another message.",
            "One more message puts it this way: {quote}",
            "{quote}, reads a further message.",
            "Another message notes: {quote}",
            "Among the other messages, one holds: {quote}",
            "One message has this to say: {quote}",
            "A message with {points} reads: {quote}",
            "One message {tongue} reads: {quote}",
            "Elsewhere, a message observes: {quote}",
            "One of the messages reads: {quote}",
            "{quote}, one message notes.",
            "One message states: {quote}",
            "Here, one message says: {quote}",
        ],
    ),
    (AskUnsigned, &["One message asks: {quote}", "A message asks: {quote}"]),
    (
        Opinion,
        &[
            "{Name} thinks that {quote}.",
            "For {name}, {quote}.",
            "In the view of {name}, {quote}.",
            "{Name} holds that {quote}.",
        ],
    ),
    (Deplore, &["{Name} laments: {quote}", "With regret, {name} writes: {quote}"]),
    (Welcome, &["{Name} applauds: {quote}", "{Name} is pleased: {quote}"]),
    (Doubt, &["{Name} has doubts: {quote}", "{Name} doubts it: {quote}"]),
    (Hope, &["{Name} voices a hope: {quote}", "The hope comes from {name}: {quote}"]),
    (Warn, &["{Name} warns: {quote}", "The warning comes from {name}: {quote}"]),
    (Fear, &["{Name} voices a fear: {quote}", "{Name} is worried: {quote}"]),
    (Urge, &["{Name} urges: {quote}", "The call comes from {name}: {quote}"]),
    (Agree, &["{Name} agrees with {other}: {quote}", "{Name} sides with {other}: {quote}"]),
    (
        Sides,
        &[
            "The replies to {name} are divided: {against} {against?objects|object}, {pro} {pro?agrees|agree}.",
            "Of those who answer {name}, {against} {against?objects|object} and {pro} {pro?agrees|agree}.",
        ],
    ),
    (
        TitledIn,
        &[
            "In {where}, {name} gathers {points} under the title {quote}",
            "In {where}, {name} posts under the title {quote}",
            "From {where}, with {points}, {name} brings the title {quote}",
            "The title by {name} in {where} reads: {quote}",
        ],
    ),
    (
        Disputed,
        &[
            "The message by {name} drew more replies than points: {replies}, {points}.",
            "With {replies} and {points}, the message by {name} has more answers than points.",
        ],
    ),
    (
        Loudest,
        &[
            "Yet the best received message of the whole conversation belongs here: that of {name}, with {points}.",
            "It is here, though, that the best received message of all stands: that of {name}, with {points}.",
        ],
    ),
    (
        LoudestApart,
        &[
            "Yet the best received message of all belongs to none of the topics: that of {name}, with {points}.",
            "The best received message, though, stands apart from the topics: that of {name}, with {points}.",
        ],
    ),
    (
        First,
        &[
            "{Name} was the first here to write of it, {time}.",
            "The first message on it, {time}, is that of {name}.",
        ],
    ),
    (EndsUnsigned, &["The first message came {from}, the last one {to}."]),
    (Link, &["One word links two topics: both {a} and {b} use {word}."]),
    (LinkShared, &["The link shared most leads to {site} and stands in {n}."]),
    (NoteUnsigned, &["Messages without an author: {n}."]),
    (VoiceForeign, &["{Name} writes {tongue}: {quote}", "{Name}, {tongue}, notes: {quote}"]),
    (Reads, &["{Name} writes there: {quote}", "There, {name} says: {quote}"]),
    (
        CopiedHere,
        &[
            "This text was posted {copies} by {accounts} and counts once.",
            "Posted {copies}, this text counts once; its points are not added up.",
        ],
    ),
    (CopiedPull, &["The words set apart here were posted {copies} and count once."]),
    (
        FirstSmall,
        &[
            "{Name}, one of the smaller accounts here, was the first to write of it, {time}.",
            "First to write of it, {time}, was one of the smaller accounts here, that of {name}.",
        ],
    ),
    (PeakDay, &["Its fullest day is {day}.", "Most of it was written on {day}."]),
    (
        Tone,
        &[
            "By their words, at least {against} {against?regrets, doubts or fears|regret, doubt or fear}, and at least {pro} {pro?welcomes or hopes|welcome or hope}.",
            "Regret, doubt or fear speak from at least {against}, welcome or hope from at least {pro}.",
        ],
    ),
    (
        Argued,
        &["The replies to {name} turn on {list}.", "Under the message by {name}, the talk turns to {list}."],
    ),
    (
        LedeLargest,
        &[
            "The largest topic, {head}, draws {share} of the messages.",
            "None draws more messages than {head}: {share} of the whole.",
        ],
    ),
    (SiteShared, &["The site linked most is {site}, in {n}."]),
    (VotedDown, &["{Name}, voted below zero ({points}), writes: {quote}"]),
    (
        Reports,
        &[
            "{Name} quotes {speaker}: {quote}",
            "In the words of {speaker}, as {name} quotes them: {quote}",
            "{Name} passes on what {speaker} says: {quote}",
        ],
    ),
    (Cites, &["{Name} quotes these words: {quote}", "{Name} has this in quotation marks: {quote}"]),
];
