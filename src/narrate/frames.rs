//! The sentences that the narrator knows, per language, by what they say. Every frame fits both
//! a name and "an unsigned message" in its `{name}`, and guesses no gender.

use crate::locale::Language;

/// What a frame is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Move {
    /// The loudest voice of a section, with its points.
    OpenWithPoints,
    /// The first voice of a section where there are no points.
    Open,
    /// A second span of the post told last.
    Add,
    /// The reason that the post told last gives.
    Reason,
    /// Another voice.
    Voice,
    /// Another voice, with its points.
    VoiceWithPoints,
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
    /// A title by nature.
    Titled,
    /// A title by nature, with its points.
    TitledWithPoints,
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
    /// The hour with most messages.
    Peak,
}

/// The frames of a move, to be used in turn.
pub(super) fn frames(kind: Move, language: Language) -> &'static [&'static str] {
    use Move::{
        Add, Answer, Ask, Copied, MostAnswered, Object, Open, OpenWithPoints, Pair, Peak, Reason, Size,
        SizeOfAll, SizeOfFew, SizeOfOne, SizeOfRest, Titled, TitledWithPoints, Voice, VoiceElsewhere,
        VoiceLater, VoiceWithPoints,
    };
    match (kind, language) {
        (OpenWithPoints, Language::En) => &[
            "The topic opens with {name} ({points}): {quote}",
            "{Name} gathers {points} here with these words: {quote}",
            "The first voice is that of {name} ({points}): {quote}",
            "At the head of this topic, with {points}, stands {name}: {quote}",
            "Here the best placed message comes from {name} ({points}): {quote}",
            "It begins with {points} for {name}: {quote}",
        ],
        (OpenWithPoints, Language::Fr) => &[
            "Le sujet s’ouvre avec {name} ({points})\u{a0}: {quote}",
            "{Name} réunit ici {points} avec ces mots\u{a0}: {quote}",
            "La première voix est celle {de name} ({points})\u{a0}: {quote}",
            "En tête de ce sujet, avec {points}, figure {name}\u{a0}: {quote}",
            "Le message le mieux placé vient ici {de name} ({points})\u{a0}: {quote}",
            "Tout commence par {points} pour {name}\u{a0}: {quote}",
        ],
        (Open, Language::En) => &[
            "The topic opens with {name}: {quote}",
            "{Name} sets it out: {quote}",
            "The first voice is that of {name}: {quote}",
            "It begins with {name}: {quote}",
        ],
        (Open, Language::Fr) => &[
            "Le sujet s’ouvre avec {name}\u{a0}: {quote}",
            "{Name} le pose ainsi\u{a0}: {quote}",
            "La première voix est celle {de name}\u{a0}: {quote}",
            "Tout commence avec {name}\u{a0}: {quote}",
        ],
        (Add, Language::En) => {
            &["The message adds: {quote}", "It goes on: {quote}", "The same message says: {quote}"]
        }
        (Add, Language::Fr) => &[
            "Le message ajoute\u{a0}: {quote}",
            "Le message poursuit\u{a0}: {quote}",
            "On lit aussi dans ce message\u{a0}: {quote}",
        ],
        (Reason, Language::En) => {
            &["The message gives the reason: {quote}", "The reason is in the message: {quote}"]
        }
        (Reason, Language::Fr) => &[
            "Le message en donne la raison\u{a0}: {quote}",
            "La raison figure dans le message\u{a0}: {quote}",
        ],
        (Voice, Language::En) => &[
            "{Name} writes: {quote}",
            "{Name} notes: {quote}",
            "In the words of {name}: {quote}",
            "{Name} puts it this way: {quote}",
            "From {name} comes this: {quote}",
            "{quote}, writes {name}.",
            "{Name} observes: {quote}",
            "{quote}, notes {name}.",
            "Also heard, from {name}: {quote}",
        ],
        (Voice, Language::Fr) => &[
            "{Name} écrit\u{a0}: {quote}",
            "{Name} note\u{a0}: {quote}",
            "On lit chez {name}\u{a0}: {quote}",
            "{Name} le dit ainsi\u{a0}: {quote}",
            "{Name} relève\u{a0}: {quote}",
            "{quote}, écrit {name}.",
            "De son côté, {name} indique\u{a0}: {quote}",
            "{quote}, note {name}.",
            "Autre voix, celle {de name}\u{a0}: {quote}",
        ],
        (VoiceWithPoints, Language::En) => &[
            "{Name} ({points}) writes: {quote}",
            "With {points}, {name} says: {quote}",
            "{quote}, writes {name} ({points}).",
            "{Name}, at {points}, notes: {quote}",
        ],
        (VoiceWithPoints, Language::Fr) => &[
            "{Name} ({points}) écrit\u{a0}: {quote}",
            "Avec {points}, {name} note\u{a0}: {quote}",
            "{quote}, écrit {name} ({points}).",
            "{Name}, à {points}, indique\u{a0}: {quote}",
        ],
        (VoiceElsewhere, Language::En) => &[
            "On {platform}, {name} writes: {quote}",
            "{quote}, notes {name} on {platform}.",
            "{Name}, on {platform}, puts it this way: {quote}",
        ],
        (VoiceElsewhere, Language::Fr) => &[
            "Sur {platform}, {name} écrit\u{a0}: {quote}",
            "{quote}, note {name} sur {platform}.",
            "{Name}, sur {platform}, le dit ainsi\u{a0}: {quote}",
        ],
        (VoiceLater, Language::En) => {
            &["Later, {name} writes: {quote}", "Then {name} notes: {quote}", "Later comes {name}: {quote}"]
        }
        (VoiceLater, Language::Fr) => &[
            "Plus tard, {name} écrit\u{a0}: {quote}",
            "Puis {name} note\u{a0}: {quote}",
            "Plus tard vient {name}\u{a0}: {quote}",
        ],
        (Pair, Language::En) => &[
            "{quote}, writes {name}; {other}, for another, {second}.",
            "{Name} writes {quote}; {other}, {second}.",
        ],
        (Pair, Language::Fr) => &[
            "{Name} écrit {quote}\u{202f}; {other}, {second}.",
            "On lit {quote} chez {name}, et {second} chez {other}.",
        ],
        (Ask, Language::En) => &["{Name} asks: {quote}", "The question comes from {name}: {quote}"],
        (Ask, Language::Fr) => {
            &["{Name} demande\u{a0}: {quote}", "La question vient {de name}\u{a0}: {quote}"]
        }
        (Answer, Language::En) => &[
            "{Name} replies: {quote}",
            "In reply to {other}, {name} writes: {quote}",
            "{Name} answers {other}: {quote}",
        ],
        (Answer, Language::Fr) => &[
            "{Name} répond\u{a0}: {quote}",
            "En réponse à {other}, {name} écrit\u{a0}: {quote}",
            "{Name} répond à {other}\u{a0}: {quote}",
        ],
        (Object, Language::En) => {
            &["Yet {name} replies to {other}: {quote}", "{Name} objects to {other}: {quote}"]
        }
        (Object, Language::Fr) => {
            &["Pourtant, {name} répond à {other}\u{a0}: {quote}", "{Name} objecte à {other}\u{a0}: {quote}"]
        }
        (Titled, Language::En) => &[
            "{Name} posts under the title {quote}",
            "The title by {name} reads: {quote}",
            "{Name} opens a thread titled {quote}",
        ],
        (Titled, Language::Fr) => &[
            "{Name} publie sous le titre {quote}",
            "Le titre {de name} se lit ainsi\u{a0}: {quote}",
            "{Name} ouvre un fil intitulé {quote}",
        ],
        (TitledWithPoints, Language::En) => &[
            "{Name} gathers {points} under the title {quote}",
            "With {points}, {name} opens a thread titled {quote}",
            "The title by {name} ({points}) reads: {quote}",
        ],
        (TitledWithPoints, Language::Fr) => &[
            "{Name} réunit {points} sous le titre {quote}",
            "Avec {points}, {name} ouvre un fil intitulé {quote}",
            "Le titre {de name} ({points}) se lit ainsi\u{a0}: {quote}",
        ],
        (Copied, Language::En) => &[
            "One text, told here once through {name}, was posted {copies} by {accounts}; its points are not added up.",
        ],
        (Copied, Language::Fr) => &[
            "Un même texte, cité ici une fois chez {name}, a été publié {copies} par {accounts}\u{202f}; ses points ne sont pas additionnés.",
        ],
        (Size, Language::En) => &[
            "It takes up {share} of the messages, from {voices}.",
            "It draws {voices} and {share} of the messages.",
            "In all, {voices} take part, for {share} of the messages.",
            "That makes {posts} from {voices}.",
            "Behind it stand {voices}, with {share} of all messages.",
            "This part of the conversation counts {posts} and {voices}.",
        ],
        (Size, Language::Fr) => &[
            "Le sujet réunit {share} des messages, {de voices}.",
            "On y compte {voices} et {share} des messages.",
            "En tout, {voices} y prennent part, pour {share} des messages.",
            "L’ensemble compte {posts} {de voices}.",
            "Derrière ce sujet, {voices} et {share} de tous les messages.",
            "Cette partie de la conversation compte {posts} et {voices}.",
        ],
        (SizeOfFew, Language::En) => {
            &["The topic holds {posts}.", "That makes {posts} in all.", "In all, {posts} deal with it."]
        }
        (SizeOfFew, Language::Fr) => {
            &["Le sujet compte {posts}.", "Cela fait {posts} en tout.", "En tout, on y compte {posts}."]
        }
        (SizeOfRest, Language::En) => &[
            "Apart from these topics stand {posts}, from {voices}.",
            "Beside the topics, {posts} remain, from {voices}.",
        ],
        (SizeOfRest, Language::Fr) => &[
            "En dehors de ces sujets restent {posts} {de voices}.",
            "À côté de ces sujets, on compte {posts} {de voices}.",
        ],
        (SizeOfAll, Language::En) => &["Each of the {posts} stands for itself."],
        (SizeOfAll, Language::Fr) => &["Chacun des {posts} vaut pour lui-même."],
        (SizeOfOne, Language::En) => &["The one voice here is that of {name}."],
        (SizeOfOne, Language::Fr) => &["La seule voix est ici celle {de name}."],
        (MostAnswered, Language::En) => &[
            "The message by {name} drew {replies}.",
            "None here drew more replies than the message by {name}: {replies}.",
        ],
        (MostAnswered, Language::Fr) => &[
            "Le message {de name} a reçu {replies}.",
            "Aucun n’a reçu ici plus de réponses que le message {de name}\u{a0}: {replies}.",
        ],
        (Peak, Language::En) => {
            &["From {hour} on, the talk is at its fullest.", "The hour that begins at {hour} is the fullest."]
        }
        (Peak, Language::Fr) => {
            &["L’échange culmine à partir de {hour}.", "L’heure la plus fournie commence à {hour}."]
        }
    }
}
