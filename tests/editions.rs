//! Makes an edition of every real export beside the project, where they are, in English,
//! French and one more language, and holds it against the editorial rules and against the export.

use coranto::{Code, Input, Options, Progress, Sections};
use std::path::{Path, PathBuf};

fn exports() -> Option<PathBuf> {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    ["../shared/data/exports", "../../shared/data/exports"]
        .iter()
        .map(|path| project.join(path))
        .find(|path| path.is_dir())
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut entries: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found.retain(|path| path.extension().is_none_or(|end| end != "md"));
    found
}

/// Each export is told in one of these too, in turn.
const OTHERS: [&str; 6] = ["es", "de", "fr", "pt", "it", "nl"];

#[test]
fn every_edition_of_every_export_is_sound() {
    let Some(root) = exports() else {
        println!("skipped: there are no exports at ../shared/data");
        return;
    };
    let mut wrong = Vec::new();
    let (mut editions, mut refused) = (0, 0);
    for (place, path) in files(&root).iter().enumerate() {
        let name = path.strip_prefix(&root).unwrap().display().to_string();
        let inputs = [Input { name: Some(name.clone()), data: std::fs::read(path).unwrap() }];
        for (language, sections) in [
            ("en", Sections::Auto),
            ("fr", Sections::Exactly(4)),
            (OTHERS[place % OTHERS.len()], Sections::Auto),
        ] {
            let options = Options { language: language.into(), sections, ..Options::default() };
            let digest = match coranto::digest(&inputs, &options, &mut Progress::none()) {
                Ok(digest) => digest,
                Err(error) => {
                    refused += 1;
                    let told = !error.message.is_empty() && !error.hint.is_empty();
                    if !told || error.code == Code::Internal {
                        wrong.push(format!("{name}: {error}"));
                    }
                    continue;
                }
            };
            editions += 1;
            let checks = coranto::verify(&digest, &inputs, &options, &mut Progress::none()).unwrap();
            for check in checks.iter().chain(&digest.checks).filter(|check| !check.passed) {
                wrong.push(format!(
                    "{name} in {language}, {sections:?}: {}: {:?}",
                    check.rule, check.breaches
                ));
            }
        }
    }
    println!("{editions} editions, {refused} refused");
    assert!(editions > 0 && wrong.is_empty(), "{}", wrong.join("\n"));
}
