//! JSON whose names are known and whose values are text.

/// A JSON string, without the characters that no format holds.
pub(super) fn string(text: &str) -> String {
    let text: String = text.chars().filter(|ch| *ch == '\n' || !super::words::is_hidden(*ch)).collect();
    serde_json::to_string(&text).unwrap_or_default()
}

/// An object; members without a value are left out.
pub(super) fn object(members: &[(&str, Option<String>)]) -> String {
    let members: Vec<String> = members
        .iter()
        .filter_map(|(name, value)| Some(["\"", name, "\":", value.as_deref()?].concat()))
        .collect();
    ["{", &members.join(","), "}"].concat()
}

pub(super) fn array(items: &[String]) -> Option<String> {
    (!items.is_empty()).then(|| ["[", &items.join(","), "]"].concat())
}
