//! An editor's log on the sample: each kind of edit, contradictions, and the same log on another export.

mod sample;

use coranto::model::{Digest, Edit, EditKind, LeftOutReason, Refusal, Span};
use coranto::{Include, Input, Options, Progress};
use sample::inputs;

fn edition_of(files: usize, edits: Vec<Edit>) -> Digest {
    let include = vec![Include::Posts, Include::LeftOut];
    let options = Options { language: "en".into(), edits, include, ..Options::default() };
    let inputs = inputs(files);
    let digest = coranto::digest(&inputs, &options, &mut Progress::none()).unwrap();
    for check in coranto::verify(&digest, &inputs, &options, &mut Progress::none()).unwrap() {
        // What the narrator says of an arrangement that is not its own may be a draft; its truth may not.
        let is_style =
            ["names-grounded", "told-once", "one-pull-quote-per-author"].contains(&check.rule.as_str());
        assert!(check.passed || is_style, "{}: {:?}", check.rule, check.breaches);
    }
    let wire = serde_json::to_string(&digest).unwrap();
    assert!(serde_json::from_str::<Digest>(&wire).unwrap() == digest, "it reads back as it was");
    digest
}

fn edition(edits: Vec<Edit>) -> Digest {
    edition_of(5, edits)
}

/// The name of the post with an id.
fn name(digest: &Digest, id: &str) -> String {
    let all = digest.posts.iter().flatten().chain(&digest.sources);
    let source = all
        .chain(digest.left_out_posts.iter().flatten().map(|post| &post.source))
        .find(|source| source.id == id);
    let source = source.unwrap_or_else(|| panic!("{id} is listed"));
    let platform = serde_json::to_value(source.platform).unwrap();
    format!("{}:{}", platform.as_str().unwrap(), source.key)
}

fn edit(kind: EditKind, fill: impl FnOnce(&mut Edit)) -> Edit {
    let mut edit = Edit::new(kind);
    fill(&mut edit);
    assert_eq!(edit.lacks(), None);
    edit
}

fn of_post(kind: EditKind, post: &str) -> Edit {
    edit(kind, |edit| edit.post = Some(post.into()))
}

fn refusals(digest: &Digest) -> Vec<Option<Refusal>> {
    assert!(digest.method.edits.iter().all(|edit| edit.applied == Some(edit.why.is_none())));
    digest.method.edits.iter().map(|edit| edit.why).collect()
}

fn all_ids(digest: &Digest) -> Vec<&str> {
    digest.sections.iter().flat_map(|section| section.posts.iter().map(String::as_str)).collect()
}

fn quoted(digest: &Digest, id: &str) -> bool {
    digest.sections.iter().any(|section| {
        let spans = || section.paragraphs.iter().flat_map(|paragraph| &paragraph.spans);
        section.quote.post == id
            || spans().any(|span| matches!(span, Span::Quote(quote) if quote.cites == [id]))
    })
}

#[test]
fn a_pinned_post_is_first_in_its_section_and_quoted() {
    let plain = edition(Vec::new());
    assert!(plain.method.edits.is_empty());
    for id in [plain.sections[0].posts.last().unwrap(), &plain.sections[1].posts[2]] {
        let pinned = edition(vec![of_post(EditKind::Pin, &name(&plain, id))]);
        assert_eq!(refusals(&pinned), [None]);
        assert!(pinned.sections.iter().any(|section| &section.posts[0] == id), "{id} is first");
        assert!(quoted(&pinned, id), "{id} is quoted");
    }
}

#[test]
fn what_is_dropped_or_banned_is_nowhere_and_counted() {
    let plain = edition(Vec::new());
    let id = plain.sections[0].quote.post.clone();
    let source = plain.source(&id).unwrap();
    let platform = name(&plain, &id).split(':').next().unwrap().to_owned();
    let ban = format!("{platform}:{}", source.author.handle);
    let word = source.text.split_whitespace().max_by_key(|word| word.len()).unwrap();
    let word = word.trim_matches(|ch: char| !ch.is_alphanumeric()).to_uppercase();
    for edits in [
        of_post(EditKind::Drop, &name(&plain, &id)),
        edit(EditKind::BanAuthor, |edit| edit.author = Some(ban)),
        edit(EditKind::BanPhrase, |edit| edit.phrase = Some(word)),
    ] {
        let kind = edits.kind;
        let without = edition(vec![edits]);
        assert_eq!(refusals(&without), [None], "{kind:?}");
        assert!(!all_ids(&without).contains(&id.as_str()) && without.source(&id).is_none(), "{kind:?}");
        let left = without.left_out.iter().find(|left| left.reason == LeftOutReason::Editor).unwrap();
        assert!(left.posts >= 1 && without.method.posts_read == plain.method.posts_read, "{kind:?}");
        let listed = without.left_out_posts.as_ref().unwrap();
        assert!(listed.iter().any(|post| post.source.id == id && post.reason == LeftOutReason::Editor));
    }
}

#[test]
fn what_was_left_out_comes_back() {
    let plain = edition(Vec::new());
    let left = plain.left_out_posts.as_ref().unwrap();
    for reason in [LeftOutReason::Duplicate, LeftOutReason::Promotion] {
        let post = left
            .iter()
            .find(|post| post.reason == reason)
            .unwrap_or_else(|| panic!("{reason:?} in the sample"));
        let options = Options {
            language: "en".into(),
            edits: vec![of_post(EditKind::Restore, &name(&plain, &post.source.id))],
            include: vec![Include::Posts],
            ..Options::default()
        };
        let back = coranto::digest(&inputs(5), &options, &mut Progress::none()).unwrap();
        assert_eq!(refusals(&back), [None]);
        assert!(back.posts.as_ref().unwrap().iter().any(|used| used.id == post.source.id), "{reason:?}");
        assert_eq!(back.method.posts_used, plain.method.posts_used + 1);
    }
}

#[test]
fn the_pull_quote_is_the_one_chosen_and_can_be_cut() {
    let plain = edition(Vec::new());
    let section = &plain.sections[0];
    let old = &section.quote.post;
    let other = section.posts.iter().find(|id| *id != old && plain.source(id).is_some()).unwrap();
    let swapped = edition(vec![of_post(EditKind::PullQuote, &name(&plain, other))]);
    assert_eq!(refusals(&swapped), [None]);
    assert_eq!(&swapped.sections[0].quote.post, other);

    let text = &plain.source(old).unwrap().text;
    let post = name(&plain, old);
    let whole =
        edit(EditKind::PullQuote, |edit| (edit.post, edit.at) = (Some(post.clone()), Some([0, text.len()])));
    let spaces: Vec<usize> = text.match_indices(' ').map(|(at, _)| at).collect();
    let (from, to) = (spaces[2], spaces[3]);
    let cut = edit(EditKind::Cut, |edit| {
        (edit.post, edit.at, edit.cut) = (Some(post.clone()), Some([0, text.len()]), Some([from, to]));
    });
    let options = Options { language: "en".into(), edits: vec![whole, cut.clone()], ..Options::default() };
    let short = coranto::digest(&inputs(5), &options, &mut Progress::none()).unwrap();
    assert_eq!(refusals(&short), [None, None]);
    let quote = &short.sections.iter().find(|section| &section.quote.post == old).unwrap().quote;
    assert_eq!(quote.quote, format!("{} […] {}", &text[..from], text[to..].trim_start()));
    let verbatim = short.checks.iter().find(|check| check.rule == "quote-verbatim").unwrap();
    assert!(verbatim.passed, "{:?}", verbatim.breaches);

    let torn = edit(EditKind::Cut, |edit| {
        (edit.post, edit.at, edit.cut) = (Some(post.clone()), Some([0, text.len()]), Some([from + 2, to]));
    });
    assert_eq!(refusals(&edition(vec![torn])), [Some(Refusal::OutOfRange)]);
}

#[test]
fn sections_are_moved_to_merged_split_and_ordered() {
    let plain = edition(Vec::new());
    let first: Vec<String> = plain.sections[0].posts.iter().map(|id| name(&plain, id)).collect();
    let second: Vec<String> = plain.sections[1].posts.iter().map(|id| name(&plain, id)).collect();
    let size = |digest: &Digest, at: usize| digest.sections[at].posts.len();

    let last = first.last().unwrap().clone();
    let moved = edition(vec![edit(EditKind::Move, |edit| {
        (edit.post, edit.to) = (Some(last), Some(second[0].clone()))
    })]);
    assert_eq!((size(&moved, 0), size(&moved, 1)), (first.len() - 1, second.len() + 1));

    let merged = edition(vec![edit(EditKind::Merge, |edit| {
        edit.posts = Some(vec![first[0].clone(), second[0].clone()])
    })]);
    assert_eq!(merged.sections.len(), plain.sections.len() - 1);
    assert_eq!(size(&merged, 0), first.len() + second.len());

    let part = first[first.len() - 3..].to_vec();
    let split = edition(vec![edit(EditKind::Split, |edit| edit.posts = Some(part))]);
    assert_eq!((split.sections.len(), size(&split, 1)), (plain.sections.len() + 1, 3));

    let ordered = edition(vec![edit(EditKind::Order, |edit| edit.posts = Some(vec![second[0].clone()]))]);
    assert_eq!(ordered.sections[0].posts, plain.sections[1].posts);
    for digest in [&moved, &merged, &split, &ordered] {
        assert_eq!(refusals(digest), [None]);
        let (mut before, mut after) = (all_ids(&plain), all_ids(digest));
        before.sort_unstable();
        after.sort_unstable();
        assert_eq!(before, after, "no post is lost");
    }
}

#[test]
fn the_editors_words_are_marked_and_only_warned_about() {
    let plain = edition(Vec::new());
    let anchor = name(&plain, &plain.sections[0].posts[0]);
    let Some(Span::Text { text: was, .. }) = plain
        .closing
        .spans
        .iter()
        .find(|span| matches!(span, Span::Text { figure: None, cites, .. } if cites.is_empty()))
    else {
        panic!("the closing has connective words");
    };
    let text = |kind, text: &str| edit(kind, |edit| edit.text = Some(text.into()));
    let edits = vec![
        text(EditKind::Title, "An unprecedented day for 77 bridges"),
        text(EditKind::Deck, "What the town spoke of"),
        edit(EditKind::Rename, |edit| {
            (edit.section, edit.text) = (Some(anchor), Some("The river: what it costs".into()))
        }),
        edit(EditKind::Rewrite, |edit| {
            (edit.place, edit.was, edit.text) =
                (Some("closing".into()), Some(was.clone()), Some(" In short, ".into()));
        }),
    ];
    let own = edition(edits.clone());
    assert_eq!(refusals(&own), [None; 4]);
    assert_eq!(own.title.plain(), "An unprecedented day for 77 bridges");
    assert!(
        [&own.title.spans, &own.deck.spans, &own.sections[0].heading.spans]
            .iter()
            .all(|spans| spans[0].is_editors())
    );
    assert_eq!(own.sections[0].heading.plain(), "The river: what it costs");
    assert!(own.lede.plain().to_lowercase().contains("the river"), "{}", own.lede.plain());
    assert!(own.closing.spans.iter().any(|span| span.is_editors() && span.words() == " In short, "));
    let warned = |rule: &str| own.checks.iter().find(|check| check.rule == rule).unwrap().warnings.clone();
    assert!(warned("no-hype").iter().any(|warning| warning.starts_with("title:")), "{:?}", warned("no-hype"));
    assert!(!warned("digits-grounded").is_empty());
    assert!(own.method.notes.iter().any(|note| note.starts_with("Changes that the editor asked for: 4")));

    // The log that a digest gives back can be passed in again, and means the same.
    assert!(edition(own.method.edits.clone()) == own);
}

#[test]
fn contradictions_and_strangers_are_told_and_nothing_fails() {
    let plain = edition(Vec::new());
    let post = name(&plain, &plain.sections[0].posts[0]);
    let edits = vec![
        of_post(EditKind::Pin, &post),
        of_post(EditKind::Drop, &post),
        of_post(EditKind::Pin, "x:0"),
        of_post(EditKind::PullQuote, &post),
        edit(EditKind::Rewrite, |edit| {
            (edit.place, edit.was, edit.text) =
                (Some("lede".into()), Some("nobody wrote this".into()), Some("x".into()));
        }),
        edit(EditKind::BanAuthor, |edit| edit.author = Some("x:nobody-of-this-name".into())),
        edit(EditKind::Move, |edit| (edit.post, edit.to) = (Some(post.clone()), Some(post.clone()))),
    ];
    let due = [
        Some(Refusal::Superseded),
        None,
        Some(Refusal::UnknownPost),
        Some(Refusal::UnknownSection),
        Some(Refusal::TextGone),
        Some(Refusal::UnknownAuthor),
        Some(Refusal::NotUsed),
    ];
    assert_eq!(refusals(&edition(edits)), due);
}

/// The log of a whole day on an export that has only some of its posts.
#[test]
fn a_log_is_replayed_on_another_export() {
    let plain = edition(Vec::new());
    let (x, others): (Vec<_>, Vec<_>) =
        plain.posts.iter().flatten().partition(|source| source.platform == coranto::model::Platform::X);
    let log = vec![
        of_post(EditKind::Pin, &name(&plain, &x[3].id)),
        of_post(EditKind::Drop, &name(&plain, &x[0].id)),
        of_post(EditKind::Pin, &name(&plain, &others[0].id)),
        edit(EditKind::Title, |edit| edit.text = Some("The same title".into())),
    ];
    assert_eq!(refusals(&edition(log.clone())), [None; 4]);
    let less = edition_of(1, log);
    assert_eq!(refusals(&less), [None, None, Some(Refusal::UnknownPost), None]);
    assert_eq!(less.title.plain(), "The same title");
}

#[test]
fn one_edition_after_another_is_the_same_as_each_alone() {
    let title = |text: &str| Edit { text: Some(text.into()), ..Edit::new(EditKind::Title) };
    let plain = Options { language: "en".into(), include: vec![Include::Posts], ..Options::default() };
    let with = |edits: Vec<Edit>| Options { edits, ..plain.clone() };
    let first = coranto::digest(&inputs(5), &plain, &mut Progress::none()).unwrap();
    let source = &first.sources[3];
    let drop = Edit {
        post: Some(format!(
            "{}:{}",
            serde_json::to_value(source.platform).unwrap().as_str().unwrap(),
            source.key
        )),
        ..Edit::new(EditKind::Drop)
    };
    let ranking = coranto::RankBy { preset: coranto::Preset::Voices, ..Default::default() };
    let steps = [
        (5, plain.clone()),
        (5, with(vec![title("A night by the harbour")])),
        (5, with(vec![title("A night by the harbour"), drop.clone()])),
        (5, with(vec![drop.clone(), title("Another night")])),
        (5, with(vec![title("Another night")])),
        (5, Options { sections: coranto::Sections::Exactly(3), ..with(vec![title("Three")]) }),
        (5, Options { language: "fr".into(), ..plain.clone() }),
        (5, Options { ranking, ..plain.clone() }),
        (5, Options { time_zone: "Asia/Tokyo".into(), ..plain.clone() }),
        (5, Options { from: Some("2026-09-12T09:00:00Z".into()), ..plain.clone() }),
        (2, with(vec![drop])),
        (5, plain.clone()),
    ];
    let mut kept = coranto::Kept::default();
    for (number, (files, options)) in steps.iter().enumerate() {
        let again =
            coranto::digest_again(&mut kept, &inputs(*files), options, None, &mut Progress::none()).unwrap();
        let alone = coranto::digest(&inputs(*files), options, &mut Progress::none()).unwrap();
        assert!(again == alone, "step {number} is another edition");
    }
    let nothing = [Input { name: None, data: Vec::new() }];
    assert!(coranto::digest_again(&mut kept, &nothing, &plain, None, &mut Progress::none()).is_err());
    let after = coranto::digest_again(&mut kept, &inputs(5), &plain, None, &mut Progress::none()).unwrap();
    assert!(after == first, "a failure leaves nothing behind");
}
