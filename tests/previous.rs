//! Two editions of the sample's day: the morning, and all of it beside the morning's.

mod sample;

use coranto::model::{ChangeKind, Digest, Edit, EditKind, Span};
use coranto::{Options, Progress};

fn edition(options: Options) -> Digest {
    let digest = coranto::digest(&sample::inputs(3), &options, &mut Progress::none()).unwrap();
    if let Some(check) = digest.checks.iter().find(|check| !check.passed) {
        panic!("{}: {:?}\n{}", check.rule, check.breaches, digest.closing.plain());
    }
    digest
}

fn headline(digest: &Digest) -> Option<&str> {
    digest.title.spans.iter().find(|span| matches!(span, Span::Quote(_))).map(Span::words)
}

#[test]
fn an_edition_says_what_changed_since_the_one_before() {
    for language in ["en", "fr"] {
        let options = |to: Option<&str>, previous: Option<Digest>| Options {
            language: language.into(),
            to: to.map(str::to_owned),
            previous: previous.map(Box::new),
            ..Options::default()
        };
        let morning = edition(options(Some("2026-09-12T10:00:00Z"), None));
        assert!(morning.sections.iter().all(|section| section.change.is_none()) && morning.gone.is_empty());
        let day = edition(options(None, Some(morning.clone())));
        let topics: Vec<_> = day.sections.iter().filter(|section| !section.brief).collect();
        let mut carried = 0;
        for section in &topics {
            let change = section.change.expect("each topic is compared");
            assert_eq!(change.posts, section.posts.len() as u64);
            assert_eq!(change.before == 0, change.kind == ChangeKind::New);
            carried += usize::from(change.before > 0);
        }
        let before = morning.sections.iter().filter(|section| !section.brief).count();
        assert_eq!(carried + day.gone.len(), before, "a topic is carried on once, or gone");
        assert!(carried > 0, "{language}: the same talk goes on");
        assert!(
            headline(&day).is_none() || headline(&day) != headline(&morning),
            "{language}: one headline twice"
        );
        assert_eq!(day.method.compared_with.as_ref().unwrap().fingerprint, morning.method.fingerprint);

        // Beside itself nothing changes but the headline.
        let again = edition(options(None, Some(edition(options(None, None)))));
        let steady = |section: &coranto::model::Section| {
            section.change.is_none_or(|change| change.kind == ChangeKind::Steady)
        };
        assert!(again.sections.iter().all(steady) && again.gone.is_empty() && again.corrections.is_empty());
    }
}

#[test]
fn what_was_corrected_is_listed_with_its_day() {
    let title = |text: &str, made: &str| {
        let mut edit = Edit::new(EditKind::Title);
        (edit.text, edit.made) = (Some(text.into()), Some(made.into()));
        edit
    };
    let mut deck = Edit::new(EditKind::Deck);
    deck.text = Some("A deck of the editor’s".into());
    let with = |edits: &[Edit], previous: Option<Digest>| {
        edition(Options {
            language: "en".into(),
            edits: edits.to_vec(),
            previous: previous.map(Box::new),
            ..Options::default()
        })
    };
    let first = with(&[title("Tram at night", "2026-09-12T20:00:00Z"), deck.clone()], None);
    let fixed = with(&[title("Trams at night", "2026-11-25T08:00:00Z"), deck], Some(first));
    let told: Vec<(Option<&str>, bool)> =
        fixed.corrections.iter().map(|one| (one.edit.text.as_deref(), one.withdrawn)).collect();
    assert_eq!(told, [(Some("Trams at night"), false), (Some("Tram at night"), true)]);
    let note = fixed
        .method
        .notes
        .iter()
        .find(|note| note.starts_with("Corrections"))
        .expect("a note of corrections");
    assert!(note.contains('2') && note.contains("25 November 2026"), "{note}");
}
