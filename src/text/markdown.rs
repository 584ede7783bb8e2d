//! Markdown as forums and chats use it, to plain text.

use super::html::unescape;

/// What a text in Markdown says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Markdown {
    /// Without marks: links are their labels, headings and emphasis bare. Lines that quote keep
    /// their `> `, lists their marks. Not normalised.
    pub text: String,
    /// Targets of its links, in order.
    pub links: Vec<String>,
    /// Labels of its images.
    pub alt_texts: Vec<String>,
}

/// Reads the Markdown of posts: inline marks, links, headings, quotations, rules and fences. Character
/// references are replaced once.
///
/// ```
/// let post = coranto::text::markdown::read("## Why\n**So** [the town](https://example.org/x_(y)) says \\*yes\\*.");
/// assert_eq!(post.text, "Why\nSo the town says *yes*.");
/// assert_eq!(post.links, ["https://example.org/x_(y)"]);
/// ```
pub fn read(text: &str) -> Markdown {
    let text = unescape(text);
    let mut out = Markdown::default();
    let mut fenced = false;
    for line in text.lines() {
        let trimmed = line.trim_start();
        if trimmed.starts_with("```") || trimmed.starts_with("~~~") {
            fenced = !fenced;
            out.text.push('\n');
            continue;
        }
        if fenced {
            out.text.push_str(line);
            out.text.push('\n');
            continue;
        }
        if is_rule(trimmed) {
            out.text.push('\n');
            continue;
        }
        let marks = trimmed.len() - trimmed.trim_start_matches('#').len();
        let heading = (1..=6).contains(&marks) && trimmed[marks..].starts_with(' ');
        let line = if heading { trimmed[marks..].trim().trim_end_matches('#') } else { line };
        let quoted = line.trim_start();
        if let Some(words) = quoted.strip_prefix('>').filter(|words| !words.starts_with('!')) {
            out.text.push_str("> ");
            inline(words.trim_start_matches(['>', ' ']), &mut out, 0);
        } else {
            inline(line, &mut out, 0);
        }
        out.text.push('\n');
    }
    let end = out.text.trim_end().len();
    out.text.truncate(end);
    out
}

/// Three or more marks and nothing else.
fn is_rule(line: &str) -> bool {
    let mut marks = line.chars().filter(|c| !c.is_whitespace());
    let Some(first @ ('-' | '*' | '_')) = marks.next() else { return false };
    let mut count = 1;
    for mark in marks {
        if mark != first {
            return false;
        }
        count += 1;
    }
    count >= 3
}

/// Marks nested deeper are left as they are.
const DEPTH: usize = 8;

fn inline(line: &str, out: &mut Markdown, depth: usize) {
    let mut at = 0;
    let mut before = ' ';
    while let Some(character) = line[at..].chars().next() {
        let rest = &line[at..];
        let mark =
            |byte| matches!(byte, b'\\' | b'`' | b'!' | b'[' | b'h' | b'H' | b'*' | b'~' | b'|' | b'_');
        let plain = rest.bytes().position(mark).unwrap_or(rest.len());
        if plain > 0 {
            out.text.push_str(&rest[..plain]);
            before = rest[..plain].chars().next_back().unwrap_or(' ');
            at += plain;
            continue;
        }
        let step = match character {
            '\\' => rest[1..].chars().next().filter(char::is_ascii_punctuation).map(|escaped| {
                out.text.push(escaped);
                2
            }),
            '`' => {
                let ticks = rest.len() - rest.trim_start_matches('`').len();
                rest[ticks..].find(&rest[..ticks]).map(|close| {
                    out.text.push_str(rest[ticks..ticks + close].trim());
                    2 * ticks + close
                })
            }
            '!' | '[' => link(rest, out, depth),
            'h' | 'H'
                if !before.is_alphanumeric()
                    && (rest.starts_with("http://") || rest.starts_with("https://")) =>
            {
                let length = rest
                    .find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"'))
                    .unwrap_or(rest.len());
                let address = rest[..length].trim_end_matches(['.', ',', ')', ';', ':', '!', '?', '*', '_']);
                out.links.push(address.replace("\\_", "_"));
                out.text.push_str(&address.replace("\\_", "_"));
                Some(address.len())
            }
            '*' | '~' | '|' | '_' if depth < DEPTH => emphasis(rest, before, out, depth),
            _ => None,
        };
        let step = step.unwrap_or_else(|| {
            out.text.push(character);
            character.len_utf8()
        });
        before = line[at..at + step].chars().next_back().unwrap_or(' ');
        at += step;
    }
}

/// `*x*`, `**x**`, `__x__`, `~~x~~`, `||x||`; the bytes it takes.
fn emphasis(rest: &str, before: char, out: &mut Markdown, depth: usize) -> Option<usize> {
    for mark in ["***", "**", "~~", "||", "__", "*", "_"] {
        let Some(inner) = rest.strip_prefix(mark) else { continue };
        let word = mark.starts_with('_');
        if inner.starts_with(char::is_whitespace) || inner.is_empty() || (word && before.is_alphanumeric()) {
            return None;
        }
        let close = inner.match_indices(mark).map(|(at, _)| at).find(|at| {
            let after = inner[at + mark.len()..].chars().next();
            *at > 0
                && !inner[..*at].ends_with(char::is_whitespace)
                && !(word && after.is_some_and(char::is_alphanumeric))
                && (mark.len() > 1 || !inner[at + 1..].starts_with(mark))
        });
        if let Some(close) = close {
            inline(&inner[..close], out, depth + 1);
            return Some(2 * mark.len() + close);
        }
    }
    None
}

/// `[label](target "title")` and `![label](target)`; the bytes it takes.
fn link(rest: &str, out: &mut Markdown, depth: usize) -> Option<usize> {
    let image = rest.starts_with('!');
    let label_start = if image { 2 } else { 1 };
    if depth >= DEPTH || !rest.get(label_start - 1..)?.starts_with('[') {
        return None;
    }
    let label_end = label_start + closing(&rest[label_start..], '[', ']')?;
    let target = rest[label_end + 1..].strip_prefix('(')?;
    let length = closing(target, '(', ')')?;
    let address = target[..length].split_whitespace().next().unwrap_or_default().trim_matches(['<', '>']);
    let label = &rest[label_start..label_end];
    if image {
        if !label.trim().is_empty() {
            out.alt_texts.push(label.to_owned());
        }
    } else {
        inline(label, out, depth + 1);
        out.links.push(address.replace('\\', ""));
    }
    Some(label_end + 2 + length + 1)
}

/// Where the bracket that is already open closes.
fn closing(text: &str, open: char, close: char) -> Option<usize> {
    let mut depth = 0usize;
    let mut escaped = false;
    for (at, character) in text.char_indices() {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if character == open => depth += 1,
            _ if character == close && depth == 0 => return Some(at),
            _ if character == close => depth -= 1,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn marks_go_and_words_stay() {
        for (raw, text) in [
            ("a * b * c, 2 * 3", "a * b * c, 2 * 3"),
            ("*one* **two** ***three*** ~~four~~ `five`", "one two three four five"),
            ("snake_case_name and _em_", "snake_case_name and em"),
            ("&gt; quoted &amp; so\n\nanswer", "> quoted & so\n\nanswer"),
            ("[a [b] c](x) and [no link]", "a [b] c and [no link]"),
            ("![cat](c.png)see", "see"),
            ("***\nunder\n---", "\nunder"),
            ("see https://a.example/x_y_z.", "see https://a.example/x_y_z."),
            ("```\ncode *x*\n```\nend", "\ncode *x*\n\nend"),
            ("# Title\n#tag", "Title\n#tag"),
            (r"\#1 \_ c:\dir", r"#1 _ c:\dir"),
        ] {
            assert_eq!(read(raw).text, text, "{raw}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in "([\\[\\]()*_~`!|>\\\\#\n ]|é|https://x|\\PC){0,40}") {
            read(&text);
        }
    }
}
