//! JSON whose names are known and whose values are text, and JSON set out in lines.

use std::iter;

/// The same JSON with two spaces of indentation a level, as `serde_json::to_string_pretty` sets it; a second
/// serialiser of every type would weigh more than all of this file.
pub(super) fn in_lines(compact: &str) -> String {
    let mut out = String::with_capacity(compact.len() * 3 / 2);
    let (mut depth, mut quoted, mut escaped) = (0, false, false);
    let mut rest = compact.chars().peekable();
    while let Some(ch) = rest.next() {
        if quoted {
            out.push(ch);
            quoted = escaped || ch != '"';
            escaped = !escaped && ch == '\\';
            continue;
        }
        let closes = rest.peek().is_some_and(|next| matches!(next, ']' | '}'));
        match ch {
            '[' | '{' => {
                out.push(ch);
                depth += 1;
                if !closes {
                    line(&mut out, depth);
                }
            }
            ']' | '}' => {
                depth -= 1;
                if !out.ends_with(['[', '{']) {
                    line(&mut out, depth);
                }
                out.push(ch);
            }
            ',' => {
                out.push(ch);
                line(&mut out, depth);
            }
            ':' => out.push_str(": "),
            _ => {
                quoted = ch == '"';
                out.push(ch);
            }
        }
    }
    out
}

fn line(out: &mut String, depth: usize) {
    out.push('\n');
    out.extend(iter::repeat_n("  ", depth));
}

/// A JSON string, without the characters that no format holds.
pub(super) fn string(text: &str) -> String {
    let text: String = text.chars().filter(|ch| *ch == '\n' || !super::words::is_hidden(*ch)).collect();
    in_script(&serde_json::to_string(&text).unwrap_or_default())
}

/// The same JSON where it may stand in a script element: signs of HTML, and the two separators that JavaScript once took
/// for ends of lines, are written as escapes. They stand in strings alone.
pub(super) fn in_script(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for ch in json.chars() {
        match ch {
            '<' => out.push_str("\\u003c"),
            '>' => out.push_str("\\u003e"),
            '&' => out.push_str("\\u0026"),
            '\u{2028}' => out.push_str("\\u2028"),
            '\u{2029}' => out.push_str("\\u2029"),
            _ => out.push(ch),
        }
    }
    out
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_may_stand_in_a_script_element() {
        let hostile = "</script><!-- & \u{2028}";
        let json = string(hostile);
        assert!(!json.contains(['<', '>', '&', '\u{2028}']), "{json}");
        assert_eq!(serde_json::from_str::<String>(&json).unwrap(), hostile);
    }

    #[test]
    fn lines_are_those_of_serde_json() {
        let value = serde_json::json!({
            "a": [], "b": {}, "c": [1, -2.5, [null, { "d": true }], "x,y:[z]{}"], "e\"\\": "\\\"],", "f": [[], {}], "g": ""
        });
        assert_eq!(in_lines(&value.to_string()), serde_json::to_string_pretty(&value).unwrap());
    }
}
