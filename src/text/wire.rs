//! Values of this crate's types from JSON, and where a text is none.

use serde::de::DeserializeOwned;
use std::fmt;

/// Why a text is no value of a type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Error {
    /// The place in the value, as `sections[2].points`; empty for the value itself.
    path: String,
    message: String,
    /// 1-based line and column in bytes, where the text is no JSON.
    place: Option<(u64, u64)>,
}

impl Error {
    fn new(path: String, fault: &serde_json::Error) -> Self {
        let (line, column) = (fault.line(), fault.column());
        let message = fault.to_string();
        let message = message.strip_suffix(&format!(" at line {line} column {column}")).unwrap_or(&message);
        Error {
            // `?` stands for a step that was not reached.
            path: if matches!(path.as_str(), "." | "?") { String::new() } else { path.replace(".?", "") },
            message: message.to_owned(),
            place: (!fault.is_data()).then_some((line as u64, column as u64)),
        }
    }

    /// 1-based line and column in bytes, where the text is no JSON.
    pub(crate) fn place(&self) -> Option<(u64, u64)> {
        self.place
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}

/// The value that `text` writes, white space around it and a byte order mark before it allowed.
///
/// # Errors
/// Where the text is no JSON, is cut off, goes on after its end, or says something else than a `T`.
pub(crate) fn from_json<T: DeserializeOwned>(text: &str) -> Result<T, Error> {
    let mut reader = serde_json::Deserializer::from_str(text.trim_start_matches('\u{feff}'));
    let value = serde_path_to_error::deserialize(&mut reader)
        .map_err(|fault| Error::new(fault.path().to_string(), fault.inner()))?;
    reader.end().map_err(|fault| Error::new(String::new(), &fault))?;
    Ok(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;
    use std::collections::BTreeMap;

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    enum Kind {
        OneWay,
        Other,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    struct Part {
        at: [usize; 2],
        #[serde(default)]
        share: Option<f64>,
        kind: Kind,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    struct Whole {
        name: String,
        parts: Vec<Part>,
        #[serde(default)]
        counts: BTreeMap<String, u32>,
        #[serde(default)]
        deltas: Vec<i64>,
        #[serde(default)]
        draft: bool,
    }

    const TEXT: &str = r#"
        { "name": "a\u00e9\"", "unknown": [1, {"a": null}], "draft": true, "counts": {"x": 3}, "deltas": [-1, 2],
          "parts": [{"at": [1, 2], "share": 0.25, "kind": "one-way"}, {"at": [3, 4], "share": null, "kind": "other"}] } "#;

    #[test]
    fn reads_what_a_type_holds() {
        let read: Whole = from_json(TEXT).unwrap();
        assert_eq!((read.name.as_str(), read.draft, read.counts["x"]), ("aé\"", true, 3));
        assert_eq!(read.parts[0], Part { at: [1, 2], share: Some(0.25), kind: Kind::OneWay });
        assert_eq!(from_json::<Whole>(&format!("\u{feff}{TEXT}")).unwrap(), read);
    }

    #[test]
    fn errors_say_where() {
        let of = |text: &str| from_json::<Whole>(text).unwrap_err();
        let cases = [
            (r#""name": 7"#, "name: invalid type: integer `7`, expected a string"),
            (
                r#""name": "x", "parts": [{"at": [1, 2], "kind": "no-way"}]"#,
                "parts[0].kind: unknown variant `no-way`",
            ),
            (
                r#""name": "x", "parts": [{"at": [1, 2], "kind": "other", "y": 1}]"#,
                "parts[0].y: unknown field `y`",
            ),
            (r#""name": "x", "parts": [{"at": [1], "kind": "other"}]"#, "parts[0].at: "),
            (
                r#""name": "x", "parts": [{"at": [1, 2, 3], "kind": "other"}]"#,
                "parts[0].at: trailing characters",
            ),
            (
                r#""name": "x", "parts": [{"at": [1, -2], "kind": "other"}]"#,
                "parts[0].at[1]: invalid value: integer `-2`, expected usize",
            ),
            (r#""name": "x""#, "missing field `parts`"),
            (r#""name": "x", "name": "y""#, "duplicate field `name`"),
        ];
        for (members, expected) in cases {
            let error = of(&format!("{{{members}}}"));
            assert!(error.to_string().starts_with(expected), "{error}");
            // Too many elements are a fault of the text to serde_json.
            assert_eq!(error.place().is_some(), expected.ends_with("trailing characters"), "{error}");
        }
        assert_eq!(of("{\n \"name\" 7}").place(), Some((2, 9)));
        assert_eq!(of(&TEXT.trim()[..TEXT.trim().len() - 1]).to_string(), "EOF while parsing an object");
        assert_eq!(of(&format!("{TEXT} x")).to_string(), "trailing characters");
    }
}
