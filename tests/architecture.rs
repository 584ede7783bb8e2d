//! Holds the invariants of ARCHITECTURE.md that a reading of the source can hold.

use std::fs;
use std::path::{Path, PathBuf};

/// The words of every language, below all others: they know of nothing else in the crate.
const WORDS: &str = "lang";
/// Modules that know of nothing else in the crate but words.
const LEAVES: [&str; 3] = ["text", "model", "locale"];
/// What every stage may use besides earlier stages: what a caller chooses, how a failure
/// reads, how far the work is. They may speak of plain data, how it is written, and of time and its zones.
const COMMON: [&str; 3] = ["error", "options", "progress"];
/// The stages, first to last.
const STAGES: [&str; 10] =
    ["read", "edit", "entity", "rank", "cluster", "label", "quote", "narrate", "check", "render"];

/// Whether code of the module `from` may name the module `to`.
fn may_use(from: &str, to: &str) -> bool {
    if from == to || matches!(from, "lib" | "kept" | "wasm") {
        return to != "wasm" || from == "wasm";
    }
    if from == WORDS || to == WORDS {
        return from != WORDS && from != "model" && !COMMON.contains(&from);
    }
    if LEAVES.contains(&from) {
        return false;
    }
    if COMMON.contains(&from) {
        return matches!(to, "error" | "model" | "locale" | "text");
    }
    let stage = |name: &str| STAGES.iter().position(|stage| *stage == name);
    match (stage(from), stage(to)) {
        (Some(later), Some(earlier)) => earlier < later,
        (Some(_), None) => LEAVES.contains(&to) || COMMON.contains(&to),
        _ => false,
    }
}

/// A source file as the rules read it.
struct File {
    /// Below `src`.
    path: PathBuf,
    /// Its top-level module: `lib`, `wasm`, `read`, …
    module: String,
    source: Source,
}

/// Rust code without comments and without unit tests.
struct Source {
    /// The code; string literals are emptied.
    code: String,
    /// Each string literal, after up to 12 characters of the code before it.
    strings: Vec<(String, String)>,
}

fn files() -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("src can be listed") {
            let path = entry.expect("src can be listed").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                paths.push(path);
            }
        }
    }
    paths.sort();
    let mut files: Vec<File> = paths
        .into_iter()
        .map(|path| {
            let own = path.strip_prefix(&root).expect("it was found there").to_path_buf();
            let first = own.components().next().expect("a file has a name").as_os_str().to_string_lossy();
            let module = first.trim_end_matches(".rs").to_owned();
            let source = scan(&fs::read_to_string(&path).expect("source is UTF-8"));
            File { path: own, module, source }
        })
        .collect();
    // Files that a `#[cfg(test)] mod name;` declares are unit tests as well.
    let tests: Vec<PathBuf> = files
        .iter()
        .flat_map(|file| {
            let folder = file.path.parent().expect("it lies in src").to_path_buf();
            test_modules(&file.source.code).into_iter().map(move |name| folder.join(format!("{name}.rs")))
        })
        .collect();
    files.retain(|file| !tests.contains(&file.path));
    files
}

/// Names of the modules in other files that are compiled for tests only.
fn test_modules(code: &str) -> Vec<String> {
    code.split("#[cfg(test)]")
        .skip(1)
        .filter_map(|after| {
            let (name, _) = after.trim_start().strip_prefix("mod ")?.split_once(';')?;
            name.chars().all(|ch| ch.is_alphanumeric() || ch == '_').then(|| name.to_owned())
        })
        .collect()
}

/// Takes comments and unit-test modules out of `text`, and its strings aside.
fn scan(text: &str) -> Source {
    let text = match text.find("#[cfg(test)]\nmod tests {") {
        Some(tests) => &text[..tests],
        None => text,
    };
    let mut source = Source { code: String::new(), strings: Vec::new() };
    let mut rest = text;
    while let Some(ch) = rest.chars().next() {
        let taken = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            block_comment(rest)
        } else if let Some((content, length)) = string(rest, &source.code) {
            let lead: Vec<char> = source.code.chars().rev().take(12).collect();
            source.strings.push((lead.into_iter().rev().collect(), content));
            source.code.push_str("\"\"");
            length
        } else {
            let length = character(rest).unwrap_or(ch.len_utf8());
            source.code.push_str(&rest[..length]);
            length
        };
        rest = &rest[taken..];
    }
    source
}

fn block_comment(text: &str) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < text.len() {
        if text[at..].starts_with("/*") {
            (depth, at) = (depth + 1, at + 2);
        } else if text[at..].starts_with("*/") {
            (depth, at) = (depth - 1, at + 2);
            if depth == 0 {
                return at;
            }
        } else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    at
}

/// The string literal that `text` begins with: its content and its length.
fn string(text: &str, before: &str) -> Option<(String, usize)> {
    if let Some(raw) = text.strip_prefix('r')
        && !before.trim_end_matches('b').ends_with(|ch: char| ch.is_alphanumeric() || ch == '_')
    {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        if let Some(body) = raw[hashes..].strip_prefix('"') {
            let end = format!("\"{}", "#".repeat(hashes));
            let length = body.find(&end)?;
            return Some((body[..length].to_owned(), 1 + hashes + 1 + length + end.len()));
        }
    }
    let body = text.strip_prefix('"')?;
    let mut escaped = false;
    for (at, ch) in body.char_indices() {
        match ch {
            '"' if !escaped => return Some((body[..at].to_owned(), at + 2)),
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    None
}

/// The length of the character literal that `text` begins with; a lifetime is none.
fn character(text: &str) -> Option<usize> {
    let body = text.strip_prefix('\'')?;
    let first = body.chars().next()?;
    if first == '\\' {
        let after = 1 + body[1..].chars().next()?.len_utf8();
        return Some(1 + after + body[after..].find('\'')? + 1);
    }
    body[first.len_utf8()..].starts_with('\'').then_some(first.len_utf8() + 2)
}

/// Names that follow `crate::` in `code`, groups opened.
fn named_modules(code: &str) -> Vec<String> {
    let identifier = |text: &str| -> String {
        text.trim_start().chars().take_while(|ch| ch.is_alphanumeric() || *ch == '_').collect()
    };
    let mut found = Vec::new();
    for after in code.split("crate::").skip(1) {
        let Some(group) = after.strip_prefix('{') else {
            found.push(identifier(after));
            continue;
        };
        let mut depth = 1;
        let mut item = String::new();
        for ch in group.chars() {
            match ch {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 1 => {
                    found.push(identifier(&item));
                    item.clear();
                    continue;
                }
                _ => {}
            }
            if depth == 0 {
                break;
            }
            item.push(ch);
        }
        found.push(identifier(&item));
    }
    found.retain(|name| !name.is_empty());
    found
}

/// Whether `word` stands in `code` as a whole identifier or path.
fn names(code: &str, word: &str) -> bool {
    code.match_indices(word).any(|(at, _)| {
        let part = |ch: char| ch.is_alphanumeric() || ch == '_';
        !code[..at].ends_with(part) && !code[at + word.len()..].starts_with(part)
    })
}

fn hold(breaches: &[String]) {
    assert!(breaches.is_empty(), "\n{}\n", breaches.join("\n"));
}

#[test]
fn every_module_is_known_and_looked_at() {
    let files = files();
    let mut modules: Vec<&str> = files.iter().map(|file| file.module.as_str()).collect();
    let mut due: Vec<&str> =
        [&LEAVES[..], &COMMON[..], &STAGES[..], &["kept", WORDS, "lib", "wasm"]].concat();
    due.sort_unstable();
    modules.sort_unstable();
    modules.dedup();
    assert_eq!(modules, due, "a new top-level module has to be given its place in this test");
}

#[test]
fn stages_use_earlier_stages_only() {
    let mut breaches = Vec::new();
    for file in files() {
        for to in named_modules(&file.source.code) {
            if !may_use(&file.module, &to) {
                breaches.push(format!("src/{} uses crate::{to}", file.path.display()));
            }
        }
    }
    hold(&breaches);
}

#[test]
fn only_the_door_to_javascript_imports_its_bindings() {
    let bindings = ["wasm_bindgen", "js_sys", "web_sys", "serde_wasm_bindgen", "console_error_panic_hook"];
    let mut breaches = Vec::new();
    for file in files().iter().filter(|file| file.module != "wasm") {
        for binding in bindings.iter().filter(|binding| names(&file.source.code, binding)) {
            breaches.push(format!("src/{} names {binding}", file.path.display()));
        }
    }
    hold(&breaches);
}

#[test]
fn the_rules_read_no_frames() {
    // What judges the narrator's words must not know them.
    let words = ["frames", "moves", "Frames", "Move"];
    let mut breaches = Vec::new();
    for file in files().iter().filter(|file| file.module == "check") {
        for word in words.into_iter().filter(|word| names(&file.source.code, word)) {
            breaches.push(format!("src/{} names {word}", file.path.display()));
        }
    }
    hold(&breaches);
}

#[test]
fn html_is_escaped_by_render_alone() {
    let mut breaches = Vec::new();
    // A feed's XHTML arrives parsed; its words are escaped again to be read as HTML, never to be shown.
    let reads_markup = |path: &std::path::Path| path.ends_with("read/feed.rs");
    for file in files().iter().filter(|file| file.module != "render" && !reads_markup(&file.path)) {
        for (lead, string) in &file.source.strings {
            if writes_an_entity(lead, string) {
                breaches.push(format!("src/{} writes {string}", file.path.display()));
            }
        }
        let code = &file.source.code;
        for (at, _) in code.match_indices("fn escape") {
            let line = code[at..].lines().next().unwrap_or_default();
            breaches.push(format!("src/{} has {line}", file.path.display()));
        }
    }
    hold(&breaches);
}

/// An entity that is put where a character was: the second of two arguments, the result of a
/// match arm, or pushed. An entity that is looked for stands first.
fn writes_an_entity(lead: &str, string: &str) -> bool {
    let lead = lead.trim_end();
    matches!(string, "&lt;" | "&gt;" | "&amp;" | "&quot;" | "&#39;" | "&#x27;" | "&apos;")
        && (lead.ends_with(',') || lead.ends_with("=>") || lead.ends_with("push_str("))
}

#[test]
fn nothing_depends_on_the_order_of_a_hash_map() {
    let mut breaches = Vec::new();
    for file in files() {
        for word in ["HashMap", "HashSet", "RandomState"] {
            if names(&file.source.code, word) {
                breaches.push(format!("src/{} names {word}", file.path.display()));
            }
        }
    }
    hold(&breaches);
}

#[test]
fn the_core_does_no_input_or_output_and_reads_no_clock() {
    let outside = [
        "std::fs",
        "std::net",
        "std::env",
        "std::process",
        "std::thread",
        "std::time",
        "SystemTime",
        "Instant",
        "Zoned::now",
        "Timestamp::now",
        "TimeZone::system",
        "println",
        "eprintln",
        "print",
        "eprint",
        "dbg",
    ];
    let mut breaches = Vec::new();
    for file in files().iter().filter(|file| file.module != "wasm") {
        for word in outside.iter().filter(|word| names(&file.source.code, word)) {
            breaches.push(format!("src/{} names {word}", file.path.display()));
        }
    }
    hold(&breaches);
}

#[test]
fn the_reading_of_source_finds_what_it_looks_for() {
    let source = scan(
        r##"
        // use crate::render;
        /* crate::check /* nested */ crate::check */
        use crate::{model::{Post, Span}, text};
        fn f<'a>(x: &'a str) -> String { let q = '"'; x.replace('<', "&lt;") + r#"crate::wasm "quoted""# }
        type T = crate::rank::Ranking;
        #[cfg(test)]
        mod fixture;
#[cfg(test)]
mod tests {
    use crate::render;
}
"##,
    );
    assert_eq!(named_modules(&source.code), ["model", "text", "rank"]);
    assert_eq!(test_modules(&source.code), ["fixture"]);
    let written =
        |source: &Source| source.strings.iter().any(|(lead, string)| writes_an_entity(lead, string));
    assert!(written(&source));
    assert!(!written(&scan(r#"x.replace("&lt;", "<")"#)));
    assert!(names("let x: HashMap<u8, u8>;", "HashMap") && !names("MyHashMap", "HashMap"));
}

#[test]
fn the_direction_is_the_documented_one() {
    assert!(may_use("render", "check") && may_use("narrate", "label") && may_use("read", "text"));
    assert!(may_use("narrate", "quote") && may_use("quote", "label") && !may_use("quote", "narrate"));
    assert!(may_use("wasm", "lib") && may_use("options", "error") && may_use("check", "options"));
    assert!(may_use("options", "model") && may_use("rank", "edit") && !may_use("edit", "rank"));
    assert!(!may_use("check", "render") && !may_use("text", "model") && !may_use("model", "locale"));
    assert!(may_use("text", "lang") && may_use("check", "lang") && !may_use("lang", "text"));
    assert!(!may_use("model", "lang") && !may_use("lang", "model"));
    assert!(!may_use("rank", "cluster") && !may_use("lib", "wasm") && !may_use("error", "options"));
}
