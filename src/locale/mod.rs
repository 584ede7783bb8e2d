//! Numbers, dates, plurals and typography of the digest's languages. A leaf.

/// A language that the narrator writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// English.
    En,
    /// French.
    Fr,
}

impl Language {
    /// Its BCP 47 code.
    pub fn code(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::Fr => "fr",
        }
    }

    /// The language of a BCP 47 tag, by its primary subtag, if there is a narrator for it.
    ///
    /// ```
    /// use coranto::locale::Language;
    /// assert_eq!(Language::of("fr-CA"), Some(Language::Fr));
    /// assert_eq!(Language::of("ja"), None);
    /// ```
    pub fn of(tag: &str) -> Option<Language> {
        match tag.split(['-', '_']).next()?.to_ascii_lowercase().as_str() {
            "en" => Some(Language::En),
            "fr" => Some(Language::Fr),
            _ => None,
        }
    }
}
