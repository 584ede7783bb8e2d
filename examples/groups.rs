//! Which posts the core puts together, for reading by eye:
//! `cargo run --example groups -- [--sections N] [--posts N] FILE…`

use coranto::{Input, Options, Progress};

fn main() {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let mut given = |name: &str| {
        let at = arguments.iter().position(|argument| argument == name)?;
        arguments.drain(at..(at + 2).min(arguments.len())).nth(1)
    };
    let mut wire = serde_json::Map::new();
    if let Some(sections) = given("--sections") {
        wire.insert("sections".into(), sections.into());
    }
    let shown = given("--posts").map_or(4, |posts| posts.parse().expect("how many posts of each to show"));
    // The table is no part of the module; here it is where the script leaves it.
    let table =
        std::fs::read("assets/vectors.bin").ok().and_then(|bytes| coranto::text::vectors::Table::new(&bytes));
    let options =
        Options::from_json(&serde_json::Value::Object(wire).to_string()).expect("a number of sections");
    let inputs: Vec<Input> = arguments
        .into_iter()
        .map(|name| Input { data: std::fs::read(&name).expect("a file that can be read"), name: Some(name) })
        .collect();
    let mut progress = Progress::none();
    let conversation = coranto::read::read(&inputs, &options, &mut progress).expect("an export");
    let ranking = coranto::rank::rank(&conversation, &options, table.as_ref(), &mut progress).expect("posts");
    let grouping =
        coranto::cluster::cluster(&conversation, &ranking, &options, table.as_ref(), &mut progress);
    println!("{} posts, {} stories", ranking.order.len(), grouping.stories.len());
    let show = |at: &usize| {
        let post = &conversation.posts[*at];
        let text: String = post.text.chars().map(|ch| if ch == '\n' { ' ' } else { ch }).take(80).collect();
        println!("    {:>6} {text}", post.points.map_or("-".into(), |points| points.to_string()));
    };
    for (number, theme) in grouping.themes.iter().enumerate() {
        let what = if grouping.is_rest(number) { "rest" } else { "theme" };
        println!("== {what} {number}: {} posts", theme.len());
        theme.iter().take(shown).for_each(show);
    }
    for (number, story) in grouping.stories.iter().take(15).enumerate() {
        println!("-- story {number}: {} posts", story.len());
        story.iter().take(shown).for_each(show);
    }
}
