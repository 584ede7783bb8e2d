//! What is read of each file, for development: its report in short, and every field of its first posts.
//! `cargo run --example read -- [--posts N] [--tz Z] [--private] FILE…`

use coranto::model::Post;
use coranto::{Include, Input, Options, Progress};

fn main() {
    let mut options = Options::default();
    let mut shown = 3;
    let mut files = Vec::new();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--posts" => shown = arguments.next().and_then(|n| n.parse().ok()).unwrap_or(shown),
            "--tz" => options.time_zone = arguments.next().unwrap_or_default(),
            "--private" => options.include.push(Include::Private),
            _ => files.push(argument),
        }
    }
    for name in files {
        let Ok(data) = std::fs::read(&name) else {
            println!("{name}: cannot be read");
            continue;
        };
        let input = Input { name: Some(name.clone()), data };
        match coranto::read::read(&[input], &options, &mut Progress::none()) {
            Ok(conversation) => {
                println!("{name}: {} posts", conversation.posts.len());
                for withheld in &conversation.withheld {
                    println!("  kept back: {:?} {}", withheld.reason, withheld.posts);
                }
                for file in &conversation.files {
                    println!(
                        "  {} {} {} {} read, {} skipped {:?}, {} {} {:?} {:?}",
                        file.name,
                        file.format,
                        file.encoding,
                        file.posts,
                        file.skipped_total,
                        file.skipped.first(),
                        file.from.as_deref().unwrap_or("-"),
                        file.to.as_deref().unwrap_or("-"),
                        file.columns,
                        file.warnings
                    );
                }
                conversation.posts.iter().take(shown).for_each(show);
            }
            Err(error) => println!("{name}: {:?} {error}", error.code),
        }
    }
}

/// The fields that hold something.
fn show(post: &Post) {
    let Ok(serde_json::Value::Object(fields)) = serde_json::to_value(post) else { return };
    let filled = fields.into_iter().filter(|(_, value)| {
        use serde_json::Value::{Array, Bool, Null, Object};
        !match value {
            Null | Bool(false) => true,
            Array(items) => items.is_empty(),
            Object(members) => members.is_empty(),
            value => *value == 0 || *value == "public",
        }
    });
    let line: Vec<String> = filled.map(|(key, value)| format!("{key}={value}")).collect();
    println!("    {}", line.join(" "));
}
