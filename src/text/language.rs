//! Which language a short text is in.

/// A language tag in its usual form, or `None` for what is none: `und`, `zxx`, an empty string.
pub fn tag(raw: &str) -> Option<String> {
    let raw = raw.trim().replace('_', "-");
    let mut parts = raw.split('-');
    let language = parts.next()?.to_ascii_lowercase();
    let language = match language.as_str() {
        "in" => "id",
        "iw" => "he",
        "ji" => "yi",
        "und" | "zxx" | "qme" | "art" | "mis" | "mul" => return None,
        other => other,
    };
    (matches!(language.len(), 2 | 3) && language.bytes().all(|b| b.is_ascii_lowercase()))
        .then(|| language.to_owned())
}

/// The language of a text, or `None` where it cannot be told.
pub fn detect(text: &str) -> Option<&'static str> {
    let info = whatlang::detect(text)?;
    (info.is_reliable() && text.len() > 20).then(|| match info.lang() {
        whatlang::Lang::Eng => "en",
        whatlang::Lang::Fra => "fr",
        whatlang::Lang::Deu => "de",
        whatlang::Lang::Spa => "es",
        whatlang::Lang::Ita => "it",
        whatlang::Lang::Por => "pt",
        other => other.code(),
    })
}
