//! What the words of a quotation show.

/// Whether a quotation brings its own full stop, as the checks see it: the last sign ends a sentence.
pub(super) fn closes(words: &str) -> bool {
    words.ends_with(['.', '!', '?', '…'])
}

/// Whether a quotation can begin a sentence that goes on after it: one statement, without a mark of its own at
/// the end but a full stop.
pub(super) fn is_plain(words: &str) -> bool {
    let inside = words.strip_suffix('.').unwrap_or(words);
    words.starts_with(char::is_uppercase)
        && inside.ends_with(char::is_alphanumeric)
        && !inside.contains([';', ':', '"', '“', '«', '(', '\n'])
        && !inside.contains(". ")
        && !inside.contains("? ")
        && !inside.contains("! ")
}

/// A reply that opens by turning against what it answers.
pub(super) fn contradicts(words: &str) -> bool {
    let lower = words.to_lowercase();
    [
        "no,",
        "no.",
        "not ",
        "nobody",
        "nonsense",
        "wrong",
        "never",
        "disagree",
        "i disagree",
        "but ",
        "non,",
        "non.",
        "faux",
        "jamais",
        "mais ",
        "pas du tout",
        "au contraire",
        "on the contrary",
        "actually,",
    ]
    .iter()
    .any(|start| lower.starts_with(start))
}

pub(super) fn begins_as_question(words: &str) -> bool {
    let first = words.split_whitespace().next().unwrap_or_default().to_lowercase();
    matches!(
        first.as_str(),
        "who"
            | "what"
            | "why"
            | "how"
            | "when"
            | "where"
            | "which"
            | "pourquoi"
            | "comment"
            | "quand"
            | "combien"
            | "quel"
            | "quelle"
            | "qui"
    )
}

pub(super) fn first_person(words: &str) -> bool {
    words.split(|ch: char| !ch.is_alphanumeric()).any(|word| {
        matches!(
            word.to_lowercase().as_str(),
            "i" | "my"
                | "me"
                | "we"
                | "our"
                | "you"
                | "your"
                | "je"
                | "j"
                | "mon"
                | "ma"
                | "mes"
                | "nous"
                | "notre"
                | "nos"
                | "vous"
                | "votre"
                | "vos"
                | "tu"
                | "ton"
                | "ta"
        )
    })
}
