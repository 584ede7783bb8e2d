use super::*;
use crate::model::{Author, Edit, Platform};
use crate::options::{Preset, RankBy};

const HOUR: i64 = 3_600_000;

/// A post of an author of its own: points, replies, reposts, hours after the first.
fn post(key: usize, points: Option<i64>, replies: Option<u64>, reposts: Option<u64>, hours: i64) -> Post {
    const WORDS: [&str; 6] = ["ferry", "harbour", "bakery", "choir", "tram", "lighthouse"];
    let (a, b) = (WORDS[key % 6], WORDS[(key / 6 + key + 1) % 6]);
    let mut post = Post::new(
        Platform::Mastodon,
        key.to_string(),
        format!("Number {key} of us says that the {a} was late and the {b} was shut."),
    );
    post.author = Some(Author { key: format!("a{key}"), handle: format!("a{key}"), ..Author::default() });
    post.points = points;
    (post.engagement.likes, post.engagement.replies) = (points.and_then(|p| u64::try_from(p).ok()), replies);
    (post.engagement.reposts, post.created_at) = (reposts, Some(hours * HOUR));
    post
}

/// Posts with all counts, in no order of any formula.
fn conversation() -> Conversation {
    let counts =
        [(3, 9, 1), (120, 4, 30), (8, 0, 2), (55, 80, 6), (19, 2, 19), (240, 3, 11), (1, 0, 0), (70, 12, 0)];
    let posts = counts
        .iter()
        .enumerate()
        .map(|(at, (points, replies, reposts))| {
            let mut post = post(at, Some(*points), Some(*replies), Some(*reposts), (at as i64 * 5) % 17);
            post.author.as_mut().unwrap().followers = Some(40 << (at * 3 % 8));
            post
        })
        .collect();
    Conversation { posts, ..Conversation::default() }
}

fn ranked(conversation: &Conversation, ranking: RankBy) -> Ranking {
    let options = Options { ranking, ..Options::default() };
    rank(conversation, &options, None, &mut Progress::none()).unwrap()
}

const ALL: [Preset; 10] = [
    Preset::Newsroom,
    Preset::HackerNews,
    Preset::RedditHot,
    Preset::RedditConfidence,
    Preset::MastodonTrends,
    Preset::MastodonDigestSimple,
    Preset::MastodonDigestExtended,
    Preset::Voices,
    Preset::Disputed,
    Preset::Chronological,
];

fn by(preset: Preset) -> RankBy {
    RankBy { preset, ..RankBy::default() }
}

#[test]
fn every_score_is_the_sum_of_its_reasons() {
    let mut with_gaps = conversation();
    with_gaps.posts[1].points = None;
    with_gaps.posts[2].engagement.replies = None;
    with_gaps.posts[3].created_at = None;
    with_gaps.posts[4].author = with_gaps.posts[5].author.clone();
    with_gaps.posts[6].truncated = true;
    with_gaps.posts[7].reply_to = Some("5".into());
    for conversation in [conversation(), with_gaps] {
        for preset in ALL {
            let ranking = ranked(&conversation, by(preset));
            let mut before = f64::MAX;
            for at in &ranking.order {
                let score = ranking.scores[*at].as_ref().unwrap();
                let sum: f64 = score.because.iter().map(|part| part.weight).sum();
                assert!((sum - score.value).abs() < 1e-9, "{preset:?}: {sum} is not {}", score.value);
                assert!((0.0..=1.0).contains(&score.value) && score.value <= before, "{preset:?}");
                assert!(score.value.is_sign_positive(), "{preset:?}: -0");
                before = score.value;
                for part in &score.because {
                    assert!(
                        preset.factors().contains(&part.factor.as_str()),
                        "{preset:?} has {}",
                        part.factor
                    );
                }
            }
        }
    }
}

/// The formulas as they are published, computed here without logarithms.
#[test]
#[expect(clippy::disallowed_methods, reason = "the formulas as published, beside what the module computes")]
fn presets_order_posts_as_their_published_formulas_do() {
    let conversation = conversation();
    let last = conversation.posts.iter().filter_map(|post| post.created_at).max().unwrap();
    let z = 1.281_551_565_545_f64;
    let published = |preset: Preset, post: &Post| -> f64 {
        let counts = &post.engagement;
        let p = post.points.unwrap() as f64;
        let (r, a) = (counts.reposts.unwrap() as f64, counts.replies.unwrap() as f64);
        let hours = (last - post.created_at.unwrap()) as f64 / HOUR as f64;
        let followers = post.author.as_ref().unwrap().followers.unwrap() as f64;
        match preset {
            Preset::HackerNews => (p - 1.0).powf(0.8) / (hours + 2.0).powf(1.8),
            Preset::RedditHot => p.abs().max(1.0).log10() - hours * 3600.0 / 45_000.0,
            Preset::RedditConfidence => {
                let n = p + a;
                let share = p / n;
                (share + z * z / (2.0 * n) - z * (share * (1.0 - share) / n + z * z / (4.0 * n * n)).sqrt())
                    / (1.0 + z * z / n)
            }
            Preset::MastodonTrends => {
                if p + r < 5.0 {
                    0.0
                } else {
                    (p + r - 1.0).powi(2) * 0.5_f64.powf(hours)
                }
            }
            Preset::MastodonDigestSimple => ((p + 1.0) * (r + 1.0)).sqrt() / followers.sqrt(),
            Preset::MastodonDigestExtended => ((p + 1.0) * (r + 1.0) * (a + 1.0)).cbrt() / followers.sqrt(),
            Preset::Disputed => {
                if a == 0.0 {
                    0.0
                } else {
                    (p + a).powf(p.min(a) / p.max(a))
                }
            }
            Preset::Chronological => -hours,
            _ => unreachable!(),
        }
    };
    for preset in ALL.into_iter().filter(|preset| !matches!(preset, Preset::Newsroom | Preset::Voices)) {
        let order = ranked(&conversation, by(preset)).order;
        for pair in order.windows(2) {
            let [first, second] = [pair[0], pair[1]].map(|at| published(preset, &conversation.posts[at]));
            assert!(first >= second - 1e-9, "{preset:?}: {first} stands before {second} in {order:?}");
        }
    }
}

#[test]
fn a_count_that_is_hidden_is_neither_a_reward_nor_a_punishment() {
    for preset in [Preset::Newsroom, Preset::HackerNews, Preset::MastodonDigestSimple, Preset::Disputed] {
        let mut hidden = conversation();
        let unknown = &mut hidden.posts[4];
        (unknown.points, unknown.engagement) = (None, Default::default());
        unknown.author.as_mut().unwrap().followers = None;
        let ranking = ranked(&hidden, by(preset));
        let place = ranking.order.iter().position(|at| *at == 4).unwrap();
        assert!((1..7).contains(&place), "{preset:?}: it stands at {place} of 8");
        let because = &ranking.scores[4].as_ref().unwrap().because;
        assert!(because.iter().any(|part| part.assumed), "{preset:?}: {because:?}");
    }
}

#[test]
fn a_point_counts_as_much_as_its_platform_gives() {
    let mut posts = Vec::new();
    for at in 0..12 {
        let mut plain = post(at, Some(10 + at as i64), None, None, 1);
        if at % 2 == 1 {
            (plain.platform, plain.points) = (Platform::Reddit, Some((10 + at as i64) * 50));
        }
        posts.push(plain);
    }
    let conversation = Conversation { posts, ..Conversation::default() };
    for preset in [Preset::Newsroom, Preset::HackerNews, Preset::RedditHot] {
        let order = ranked(&conversation, by(preset)).order;
        let reddit = order[..6].iter().filter(|at| *at % 2 == 1).count();
        assert!(
            (2..=4).contains(&reddit),
            "{preset:?}: {reddit} of the first six are from one platform: {order:?}"
        );
    }
}

/// A post of the last hour with half the likes of one from the morning stands above the middle of its time.
#[test]
fn a_count_is_compared_with_those_of_its_time() {
    let posts: Vec<Post> = (0..600)
        .map(|at| {
            let early = at < 300;
            post(
                at,
                Some(if early { 100 + at as i64 } else { (at - 300) as i64 % 40 }),
                None,
                None,
                i64::from(!early) * 9,
            )
        })
        .collect();
    let used: Vec<usize> = (0..600).collect();
    let found = features::standing(&posts, &used, |post| post.points.map(|points| points as f64));
    let (best_late, weak_early) = (found[339].unwrap(), found[10].unwrap());
    assert!(posts[339].points < posts[10].points && best_late > weak_early, "{best_late} {weak_early}");
}

#[test]
fn weights_multiply_factors() {
    let conversation = conversation();
    let with = |factor: &str, weight: f64| {
        let weights = std::collections::BTreeMap::from([(factor.to_string(), weight)]);
        ranked(&conversation, RankBy { preset: Preset::HackerNews, weights })
    };
    let by_time = with("points", 0.0).order;
    assert_eq!(by_time, ranked(&conversation, by(Preset::Chronological)).order);
    let points: Vec<i64> =
        with("recency", 0.0).order.iter().map(|at| conversation.posts[*at].points.unwrap()).collect();
    assert!(points.windows(2).all(|pair| pair[0] >= pair[1]), "{points:?}");
    let mut twice = conversation.clone();
    twice.posts[5].author = twice.posts[1].author.clone();
    let damped = |weights| {
        let score = ranked(&twice, RankBy { preset: Preset::Newsroom, weights }).scores;
        score.iter().flatten().any(|score| score.because.iter().any(|part| part.factor == "repeated-author"))
    };
    assert!(
        damped(std::collections::BTreeMap::new())
            && !damped(std::collections::BTreeMap::from([("repeated-author".to_string(), 0.0)]))
    );
}

/// Where nobody has clicked, what gives a figure stands before the same without one; where somebody has, it does not count.
#[test]
fn a_figure_counts_where_no_post_has_points_and_nowhere_else() {
    let texts = [
        "The ferry lost so many passengers this winter to the night train.",
        "The ferry lost 340 passengers this winter to the night train.",
        "The bakery at the harbour opens later than it did in spring.",
    ];
    let with = |points: Option<i64>| {
        let posts = texts.iter().enumerate().map(|(at, text)| {
            let mut post = Post::new(Platform::Mastodon, at.to_string(), *text);
            post.points = points.filter(|_| at == 2);
            post
        });
        let conversation = Conversation { posts: posts.collect(), ..Conversation::default() };
        ranked(&conversation, RankBy::default())
    };
    let figures = |ranking: &Ranking| {
        let has = |score: &Score| score.because.iter().any(|part| part.factor == "figure");
        ranking.scores.iter().flatten().filter(|score| has(score)).count()
    };
    let (silent, clicked) = (with(None), with(Some(4)));
    assert_eq!((figures(&silent), silent.order[0]), (1, 1));
    assert_eq!(figures(&clicked), 0);
}

/// Copies of a text that nobody signs are voices, each once.
#[test]
fn copies_by_nobody_are_voices() {
    let text = "The old bridge over the river reopens on Monday morning, says the town hall today.";
    let posts: Vec<Post> = (0..4)
        .map(|at| {
            let said = if at == 3 { "The choir sings under the old bridge at noon." } else { text };
            Post::new(Platform::Text, at.to_string(), said)
        })
        .collect();
    let copies = BTreeMap::from_iter([(0, vec![0, 1, 2])]);
    assert_eq!(features::voices(&posts, &[0, 3], &copies), [Some(2.0), Some(0.0)]);
}

#[test]
fn voices_are_counted_and_not_posts() {
    let mut conversation = conversation();
    for (at, (to, author)) in
        [("0", "b"), ("0", "b"), ("0", "b"), ("1", "c"), ("1", "d")].into_iter().enumerate()
    {
        let mut reply = post(20 + at, Some(0), None, None, 16);
        (reply.reply_to, reply.author.as_mut().unwrap().key) = (Some(to.into()), author.into());
        conversation.posts.push(reply);
    }
    assert_eq!(ranked(&conversation, by(Preset::Voices)).order[..2], [1, 0]);
}

#[test]
fn what_is_left_out_as_promotion_says_why() {
    let mut conversation = conversation();
    let text =
        "GIVEAWAY! Follow and retweet to win an espresso machine. Winners will be drawn on Friday 🎁🎁";
    conversation.posts.push(Post::new(Platform::X, "ad", text));
    let ranking = ranked(&conversation, RankBy::default());
    assert_eq!(ranking.reasons[&8], LeftOutReason::Promotion);
    let names: Vec<&str> = ranking.signals[&8].iter().map(|part| part.factor.as_str()).collect();
    assert_eq!(names, ["giveaway", "follow-and-repost", "emoji"]);
}

#[test]
fn a_text_that_is_dropped_goes_with_its_copies_and_a_kept_copy_stands_beside_it() {
    let mut conversation = conversation();
    for (key, points) in [(30, 500), (31, 400), (32, 300)] {
        let mut copy = post(key, Some(points), None, None, 3);
        copy.text = "The old bridge over the river reopens on Monday morning.".into();
        conversation.posts.push(copy);
    }
    let with = |log: &str| {
        let edits = serde_json::from_str::<Vec<Edit>>(log).unwrap();
        rank(&conversation, &Options { edits, ..Options::default() }, None, &mut Progress::none()).unwrap()
    };
    let dropped = with(r#"[{"do":"drop","post":"mastodon:30"}]"#);
    assert!(
        [8, 9, 10]
            .iter()
            .all(|at| dropped.reasons[at] == LeftOutReason::Editor && !dropped.order.contains(at))
    );
    let kept = with(r#"[{"do":"restore","post":"mastodon:32"}]"#);
    assert!(kept.order.contains(&8) && kept.order.contains(&10));
    assert_eq!(kept.copies[&8].posts, [8, 9]);
    let pinned = with(r#"[{"do":"pin","post":"mastodon:31"}]"#);
    assert_eq!(pinned.copies[&9].posts.len(), 3);
}
