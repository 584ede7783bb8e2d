//! The same bytes come out natively and in WebAssembly: this file is compiled for both, and compares
//! with the same committed digests. `UPDATE_GOLDENS=1 cargo test --test golden` rewrites them.

mod sample;

use coranto::text::vectors::Table;
use coranto::{Format, Input, Options, Progress};

/// The table of word vectors, which is no part of the module.
const VECTORS: &[u8] = include_bytes!("../assets/vectors.bin");

fn compare(language: &str, vectors: Option<&[u8]>, format: Format, name: &str, golden: &str) {
    let inputs = sample::inputs(5);
    let options = Options { language: language.into(), ..Options::default() };
    let table = vectors.map(|bytes| Table::new(bytes).expect("a table"));
    let digest = coranto::digest_with(&inputs, &options, table.as_ref(), &mut Progress::none()).unwrap();
    assert_eq!(digest.method.vectors, table.as_ref().map_or("none", Table::version));
    let text = coranto::render(&digest, format);
    if cfg!(not(target_arch = "wasm32")) && std::env::var_os("UPDATE_GOLDENS").is_some() {
        std::fs::write(format!("{}/tests/golden/{name}", env!("CARGO_MANIFEST_DIR")), &text).unwrap();
        return;
    }
    assert!(text == golden, "{name} differs from its golden");
}

macro_rules! golden {
    ($test:ident, $language:literal, $vectors:expr, $format:ident, $name:literal) => {
        #[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
        #[cfg_attr(not(target_arch = "wasm32"), test)]
        fn $test() {
            compare($language, $vectors, Format::$format, $name, include_str!(concat!("golden/", $name)));
        }
    };
}

golden!(english_json, "en", None, Json, "sample-en.json");
golden!(english_json_by_meaning, "en", Some(VECTORS), Json, "sample-en-vectors.json");
golden!(french_json, "fr", None, Json, "sample-fr.json");
golden!(english_text, "en", None, Text, "sample-en.txt");
golden!(french_markdown, "fr", None, Markdown, "sample-fr.md");
golden!(english_html, "en", None, Html, "sample-en.html");

/// Ten posts, three posts, one post: short, honest and sound.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn little_input_makes_a_sound_note() {
    let sentences = [
        "The bridge over the mill race reopens on Monday morning.",
        "The bakery on the square has new opening hours from May.",
        "Nobody told the school about the closed bridge.",
        "A detour over the hill costs every bus eleven minutes.",
        "The new bridge has a lane for bicycles on each side.",
        "The bakery sells out of rye bread before eight o'clock.",
        "Two carpenters worked on the bridge through the whole winter.",
        "The mayor walked across the bridge with the carpenters.",
        "A choir will sing on the bridge at noon on Monday.",
        "The bus company thanks its passengers for their patience.",
    ];
    for count in [1, 3, 10] {
        let input = Input { name: None, data: sentences[..count].join("\n\n").into() };
        let digest = coranto::digest(&[input], &Options::default(), &mut Progress::none()).unwrap();
        let broken: Vec<_> = digest.checks.iter().filter(|check| !check.passed).collect();
        assert!(broken.is_empty(), "{count}: {broken:#?}\n{}", coranto::render(&digest, Format::Text));
    }
}
