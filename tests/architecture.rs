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
    let tests = ["mod tests {", "pub(in crate::read) mod tests {", "pub(crate) mod tests {"];
    let tests = tests.iter().filter_map(|tests| text.find(&format!("#[cfg(test)]\n{tests}"))).min();
    let text = &text[..tests.unwrap_or(text.len())];
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
    let reads_markup = |path: &std::path::Path| path.ends_with("read/network/feed.rs");
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

/// Files that import each other in a circle, from before this was watched. The list may only shrink.
const KNOWN_CIRCLES: &[&[&str]] = &[
    &["entity/tokens.rs", "entity/words.rs"],
    &["entity/amounts.rs", "entity/mod.rs", "entity/moments.rs", "entity/names.rs"],
    &["narrate/relations/find.rs", "narrate/relations/mod.rs"],
    &["text/machine.rs", "text/voice.rs"],
    &["cluster/aspects.rs", "cluster/aspects/cut.rs"],
    &["cluster/rubrics.rs", "cluster/rubrics/cut.rs", "cluster/rubrics/tables.rs"],
    &[
        "cluster/edits.rs",
        "cluster/join.rs",
        "cluster/leiden.rs",
        "cluster/mod.rs",
        "cluster/neighbours.rs",
        "cluster/sections.rs",
        "cluster/speakers.rs",
        "cluster/structure.rs",
        "cluster/themes.rs",
    ],
    &["read/container/mod.rs", "read/mod.rs"],
    &["quote/mod.rs", "quote/notebook.rs", "quote/select.rs"],
    &[
        "narrate/coverage.rs",
        "narrate/edition.rs",
        "narrate/threads.rs",
        "narrate/edits.rs",
        "narrate/method.rs",
        "narrate/mod.rs",
        "narrate/notebook.rs",
        "narrate/opening.rs",
        "narrate/since.rs",
    ],
    &["narrate/arithmetic.rs", "narrate/section.rs"],
];

/// The modules of `src` by their path in the crate, `["check", "passage"]`.
struct Modules {
    files: Vec<File>,
    paths: Vec<Vec<String>>,
    /// What the names that a file imports stand for, as they are written: `Book` is `super::passage::Book`.
    imports: Vec<Vec<(String, Vec<String>)>>,
}

impl Modules {
    fn read() -> Modules {
        let files = files();
        let paths = files.iter().map(|file| module_path(&file.path)).collect();
        let imports = files.iter().map(|file| imports(&file.source.code)).collect();
        Modules { files, paths, imports }
    }

    fn at(&self, path: &[String]) -> Option<usize> {
        self.paths.iter().position(|known| known == path)
    }

    /// A path as it is written in a file, from the root of the crate; `None` where it leads out of the crate.
    fn rooted(&self, file: usize, written: &[String]) -> Option<Vec<String>> {
        let own = &self.paths[file];
        let join = |base: &[String], rest: &[String]| [base, rest].concat();
        let supers = written.iter().take_while(|name| *name == "super").count();
        match written.first()?.as_str() {
            "crate" => Some(written[1..].to_vec()),
            "self" => Some(join(own, &written[1..])),
            "super" => Some(join(own.get(..own.len().checked_sub(supers)?)?, &written[supers..])),
            first => {
                if self.at(&join(own, &written[..1])).is_some() {
                    return Some(join(own, written));
                }
                let (_, stands_for) = self.imports[file].iter().find(|(name, _)| name == first)?;
                let root = stands_for.first().is_some_and(|name| name != first);
                root.then(|| self.rooted(file, stands_for))?.map(|base| join(&base, &written[1..]))
            }
        }
    }

    /// The file that a path from the root leads to, names that are imported and handed on followed.
    fn target(&self, path: &[String], depth: usize) -> Option<usize> {
        let length = (0..=path.len()).rev().find(|length| self.at(&path[..*length]).is_some())?;
        let file = self.at(&path[..length])?;
        let rest = &path[length..];
        if let Some(name) = rest.first()
            && depth < 8
            && let Some((_, stands_for)) = self.imports[file].iter().find(|(known, _)| known == name)
            && let Some(next) = self.rooted(file, stands_for)
            && next != path
        {
            return self.target(&[&next, &rest[1..]].concat(), depth + 1);
        }
        Some(file)
    }

    /// For each file, the files that it names.
    fn edges(&self) -> Vec<Vec<usize>> {
        (0..self.files.len())
            .map(|file| {
                let imported = self.imports[file].iter().map(|(_, path)| path.clone());
                let named = written_paths(&self.files[file].source.code);
                let mut found: Vec<usize> = imported
                    .chain(named)
                    .filter_map(|path| self.target(&self.rooted(file, &path)?, 0))
                    .filter(|target| *target != file)
                    .collect();
                found.sort_unstable();
                found.dedup();
                found
            })
            .collect()
    }
}

fn module_path(path: &Path) -> Vec<String> {
    let mut parts: Vec<String> =
        path.with_extension("").iter().map(|part| part.to_string_lossy().into_owned()).collect();
    if parts.last().is_some_and(|last| last == "mod" || last == "lib") {
        parts.pop();
    }
    parts
}

/// The `use`s of a file, groups opened: the name that each brings in, and its path.
fn imports(code: &str) -> Vec<(String, Vec<String>)> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("use ") {
        if code[..at].ends_with(|ch: char| ch.is_alphanumeric() || ch == '_') {
            continue;
        }
        let Some(end) = code[at..].find(';') else { continue };
        for path in opened(&code[at + 4..at + end]) {
            let (path, name) = match path.split_once(" as ") {
                Some((path, name)) => (path.to_owned(), Some(name.trim().to_owned())),
                None => (path, None),
            };
            let mut parts: Vec<String> = path.split("::").map(|part| part.trim().to_owned()).collect();
            if parts.last().is_some_and(|last| last == "self") {
                parts.pop();
            }
            let last = parts.last().cloned().unwrap_or_default();
            found.push((name.unwrap_or(last), parts));
        }
    }
    found
}

/// `a::{b, c::{d, e}}` as `a::b`, `a::c::d`, `a::c::e`.
fn opened(path: &str) -> Vec<String> {
    let Some((before, group)) = path.split_once('{') else { return vec![path.trim().to_owned()] };
    let mut depth = 0;
    let mut item = String::new();
    let mut found = Vec::new();
    let inside = group.rfind('}').map_or(group, |end| &group[..end]);
    for ch in inside.chars().chain([',']) {
        match ch {
            ',' if depth == 0 => {
                if !item.trim().is_empty() {
                    found.extend(opened(&item).iter().map(|rest| format!("{}{rest}", before.trim())));
                }
                item.clear();
                continue;
            }
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        item.push(ch);
    }
    found
}

/// Paths with `::` that are written outside `use`.
fn written_paths(code: &str) -> Vec<Vec<String>> {
    let part = |ch: char| ch.is_alphanumeric() || ch == '_';
    let mut found = Vec::new();
    let mut rest = code;
    while let Some(at) = rest.find("::") {
        let start = rest[..at]
            .rfind(|ch: char| !part(ch))
            .map_or(0, |before| before + rest[before..].chars().next().map_or(1, char::len_utf8));
        let mut path = vec![rest[start..at].to_owned()];
        let mut end = at;
        while let Some(after) = rest[end..].strip_prefix("::") {
            let length = after.find(|ch: char| !part(ch)).unwrap_or(after.len());
            if length == 0 {
                break;
            }
            path.push(after[..length].to_owned());
            end += 2 + length;
        }
        // `pub(in crate::read)` says who may see something.
        if path.len() > 1 && !path[0].is_empty() && !rest[..start].ends_with("(in ") {
            found.push(path);
        }
        rest = &rest[end.max(at + 2)..];
    }
    found
}

/// Sets of nodes that lead to each other (Tarjan 1972), those of one left out.
fn circles(edges: &[Vec<usize>]) -> Vec<Vec<usize>> {
    struct Walk<'e> {
        edges: &'e [Vec<usize>],
        index: Vec<Option<usize>>,
        low: Vec<usize>,
        stack: Vec<usize>,
        count: usize,
        found: Vec<Vec<usize>>,
    }
    fn visit(walk: &mut Walk<'_>, node: usize) {
        walk.index[node] = Some(walk.count);
        walk.low[node] = walk.count;
        walk.count += 1;
        walk.stack.push(node);
        for &next in &walk.edges[node] {
            match walk.index[next] {
                None => {
                    visit(walk, next);
                    walk.low[node] = walk.low[node].min(walk.low[next]);
                }
                Some(index) if walk.stack.contains(&next) => walk.low[node] = walk.low[node].min(index),
                Some(_) => {}
            }
        }
        if walk.index[node] == Some(walk.low[node]) {
            let at = walk.stack.iter().position(|other| *other == node).expect("it was pushed");
            let mut circle = walk.stack.split_off(at);
            circle.sort_unstable();
            if circle.len() > 1 {
                walk.found.push(circle);
            }
        }
    }
    let (index, low) = (vec![None; edges.len()], vec![0; edges.len()]);
    let mut walk = Walk { edges, index, low, stack: Vec::new(), count: 0, found: Vec::new() };
    for node in 0..edges.len() {
        if walk.index[node].is_none() {
            visit(&mut walk, node);
        }
    }
    walk.found
}

/// `cargo test --test architecture circle -- --nocapture` prints the numbers.
#[test]
fn no_files_import_each_other_in_a_circle() {
    let modules = Modules::read();
    let edges = modules.edges();
    let name = |file: usize| modules.files[file].path.display().to_string();
    let found = circles(&edges);
    let inside: usize = found.iter().map(Vec::len).sum();
    let arrows: usize = edges.iter().map(Vec::len).sum();
    println!("{} files, {arrows} imports, {} circles with {inside} files", edges.len(), found.len());
    let mut breaches = Vec::new();
    for circle in &found {
        let names: Vec<String> = circle.iter().map(|file| name(*file)).collect();
        let known = KNOWN_CIRCLES.iter().any(|known| names.iter().all(|name| known.contains(&name.as_str())));
        if known {
            continue;
        }
        breaches.push(format!("a circle of {}:", names.len()));
        for &file in circle {
            let to: Vec<String> =
                edges[file].iter().filter(|to| circle.contains(to)).map(|to| name(*to)).collect();
            breaches.push(format!("    {} -> {}", name(file), to.join(", ")));
        }
    }
    hold(&breaches);
    for name in KNOWN_CIRCLES.iter().flat_map(|known| known.iter()) {
        let stands = found.iter().flatten().any(|file| modules.files[*file].path == Path::new(name));
        assert!(stands, "{name} is in no circle any more: take it off the list");
    }
}

#[test]
fn circles_are_found_and_imports_are_read() {
    assert_eq!(circles(&[vec![1], vec![2], vec![0], vec![0]]), [[0, 1, 2]]);
    assert!(circles(&[vec![1, 2], vec![2], vec![]]).is_empty());
    let names = |code: &str| {
        imports(code).into_iter().map(|(name, path)| (name, path.join("::"))).collect::<Vec<_>>()
    };
    let pair = |name: &str, path: &str| (name.to_owned(), path.to_owned());
    assert_eq!(
        names("pub use super::{a::{B, self}, c as d};"),
        [pair("B", "super::a::B"), pair("a", "super::a"), pair("d", "super::c")]
    );
    assert_eq!(written_paths("let x = edits::apply(crate::a::b, T::<u8>::c);").len(), 2);
}
