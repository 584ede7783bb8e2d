//! An edition is of its posts, not of their order, and an edit changes what it says and no more: on the sample and on
//! the exports beside the project, where they are.

mod sample;

use coranto::model::{Conversation, Digest, Edit, EditKind};
use coranto::{Include, Input, Options, Progress};
use dice::Dice;
use scores::ami;
use std::path::{Path, PathBuf};

#[path = "../examples/shared/dice.rs"]
mod dice;
#[path = "../examples/shared/firm.rs"]
mod firm;
#[allow(dead_code, reason = "shared with examples")]
#[path = "../examples/shared/scores.rs"]
mod scores;

/// Posts that are dropped, one by one, over all exports.
const DROPS: usize = 31;
/// Exports with fewer posts in use are not taken.
const LEAST: usize = 20;

fn options(edits: Vec<Edit>) -> Options {
    Options { language: "en".into(), edits, include: vec![Include::Posts], ..Options::default() }
}

fn read(inputs: &[Input]) -> Option<Conversation> {
    coranto::read::read(inputs, &options(Vec::new()), &mut Progress::none()).ok()
}

/// The sample, and every real export of a size that is quickly told.
fn conversations() -> Vec<(String, Conversation)> {
    let mut all = vec![("the sample".to_owned(), read(&sample::inputs(5)).unwrap())];
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let roots = ["../shared/data/exports", "../../shared/data/exports"].map(|path| project.join(path));
    let Some(root) = roots.iter().find(|path| path.is_dir()) else {
        println!("the sample alone: there are no exports at ../shared/data");
        return all;
    };
    let mut files = Vec::new();
    walk(root, &mut files);
    for path in files {
        let name = path.display().to_string();
        let data = std::fs::read(&path).unwrap();
        if data.len() < 1_000_000
            && let Some(conversation) = read(&[Input { name: Some(name.clone()), data }])
            && (LEAST..600).contains(&conversation.posts.len())
        {
            all.push((name, conversation));
        }
    }
    all
}

fn walk(path: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(path) else { return files.push(path.to_path_buf()) };
    let mut entries: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    entries.iter().for_each(|entry| walk(entry, files));
}

fn digest(conversation: &Conversation, edits: Vec<Edit>) -> Option<Digest> {
    coranto::digest_of(conversation.clone(), &options(edits), None, &mut Progress::none()).ok()
}

#[test]
fn the_order_of_posts_has_no_say_in_sections_or_title() {
    for (name, conversation) in conversations() {
        let base = firm::edition(&conversation, None);
        let mut order: Vec<usize> = (0..conversation.posts.len()).collect();
        Dice(7).shuffle(&mut order);
        let found = firm::edition(&firm::arranged(&conversation, &order), None);
        let (before, after) = firm::pairs(&base, &found);
        assert_eq!(found.title, base.title, "{name}");
        assert_eq!(found.sections, base.sections, "{name}");
        assert!(base.sections == 0 || ami(&before, &after) > 0.999, "{name}: {:.3}", ami(&before, &after));
    }
}

#[test]
fn a_dropped_post_takes_along_nothing_but_itself() {
    let conversations = conversations();
    let (mut tries, mut renamed) = (0, Vec::new());
    for draw in 0..DROPS * 2 {
        let (name, conversation) = &conversations[draw % conversations.len()];
        let Some(plain) = digest(conversation, Vec::new()) else { continue };
        let posts = plain.posts.as_deref().unwrap_or_default();
        if tries == DROPS || posts.len() < LEAST {
            continue;
        }
        tries += 1;
        let gone = &posts[Dice(draw as u64 + 1).below(posts.len())];
        let platform = serde_json::to_value(gone.platform).unwrap();
        let named = format!("{}:{}", platform.as_str().unwrap(), gone.key);
        let drop = Edit { post: Some(named), ..Edit::new(EditKind::Drop) };
        let edited = digest(conversation, vec![drop]).expect("an edition without one post");
        assert!(edited.is_sound() || !plain.is_sound(), "{name} without {}", gone.id);
        let sections = |digest: &Digest| -> Vec<Vec<String>> {
            let without = |posts: &Vec<String>| posts.iter().filter(|id| **id != gone.id).cloned().collect();
            digest.sections.iter().map(|section| without(&section.posts)).collect()
        };
        assert_eq!(sections(&edited), sections(&plain), "{name} without {}: {:?}", gone.id, gone.text);
        let heads = |digest: &Digest| -> Vec<String> {
            digest.sections.iter().map(|section| section.heading.plain()).collect()
        };
        for ((before, after), section) in heads(&plain).iter().zip(heads(&edited)).zip(&plain.sections) {
            let own = section.heading.spans.iter().any(|span| span.cites().contains(&gone.id));
            if *before != after && !own && !section.brief {
                renamed.push(format!("{name} without {}: {before} -> {after}", gone.id));
            }
        }
    }
    assert!(tries == DROPS || conversations.len() == 1, "{tries}");
    assert!(renamed.is_empty(), "{renamed:#?}");
}
