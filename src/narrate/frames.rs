//! What the narrator can say; how each language says it stands in [`lang`]. A new move goes into every language.

use super::lang;
use crate::locale::Language;

/// What a frame is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Move {
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
    /// A text posted many times.
    Copied,
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
    /// Who wrote first on a topic.
    First,
    /// The hour with most messages.
    Peak,
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
    /// The sum and the best of the pull quotes’ points.
    Highlights,
    /// First and last message, and their times alone.
    Ends,
    EndsUnsigned,
    /// A word that quotations of two sections share.
    Link,
    /// The link that most messages share.
    LinkShared,
    /// The two languages of most messages.
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
    /// Notes of the method: read and used, left out, zone assumed, texts cut, no claim of truth.
    NoteRead,
    NoteLeftOut,
    NoteZoneAssumed,
    NoteTruncated,
    NoteClaim,
}

/// Moves that a language may do without; another is told in their place, or nothing.
#[cfg(test)]
pub(super) const OPTIONAL: &[Move] = &[
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

/// The frames of a move, to be used in turn; none for a move that the language does without.
pub(super) fn frames(kind: Move, language: Language) -> &'static [&'static str] {
    lang::of(language).frames.iter().find(|(known, _)| *known == kind).map_or(&[], |(_, frames)| frames)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_frames_for_every_move_and_no_frame_twice() {
        let moves = lang::of(Language::En).frames;
        for language in Language::ALL {
            let full = matches!(language, Language::En | Language::Fr);
            let mut seen = std::collections::BTreeSet::new();
            for (kind, _) in moves {
                let found = frames(*kind, language);
                let free = !full && OPTIONAL.contains(kind);
                assert!(free || !found.is_empty(), "{language:?}: {kind:?}");
                assert!(found.iter().all(|frame| seen.insert(*frame)), "{language:?}: {kind:?} twice");
            }
        }
    }
}
