//! A sound digest in each language, and the conversation it could have come from. The town,
//! its people and their posts are made up.

use crate::locale::Language;
use crate::model::{
    Author, Conversation, Copies, Digest, Engagement, Figure, LanguageCount, LeftOut, LeftOutReason, Line,
    Measure, Method, MethodFile, Platform, Post, PullQuote, Quote, RankView, Section, SectionKind, Signoff,
    Source, SourceAuthor, Span, Tick, Withheld,
};

/// One edition's words; the data behind both are the same.
struct Words {
    code: &'static str,
    posts: [&'static str; 6],
    title: &'static str,
    /// The frames use `{…}` for what [`spans`] puts in.
    deck: &'static str,
    lede: &'static str,
    headings: [&'static str; 3],
    paragraphs: [&'static str; 3],
    pulls: [&'static str; 3],
    keywords: [&'static str; 3],
    closing: &'static str,
    tagline: &'static str,
    notes: [&'static str; 3],
}

const ENGLISH: Words = Words {
    code: "en",
    posts: [
        "The night ferry is faster than the train. Even the mail goes by boat now, because the boat leaves on time.",
        "What the builders miss is simple: a harbour was never about its cranes. My grandfather unloaded ships with a rope and two friends.",
        "Build your own tide clock from scratch: a weekend of work that gives you back the sea.",
        "Tide clocks should be lent by the library, and not only sold.",
        "The ferry saved my week, but tickets for $FERRY Lines are dear for a family of 5.",
        "Free rides for children would settle the question.",
    ],
    title: "“{quote p1 The night ferry is faster than the train}”",
    deck: "Tide clocks, and the harbour and its cranes, are the day’s {figure sections 2 - two other topics} on X.",
    lede: "{figure sections 3 - Three topics} organise the day on X: the night ferry, tide clocks, and the harbour and its \
           cranes. Together, the {figure posts 3 p1,p2,p3 three highlighted posts} gathered {figure sum 1251 p1,p2,p3 \
           1,251 points}; the best received, by {cite p2 Tom “Rook” Hale}, accounts for {figure points 556 p2 556} of them.",
    headings: [
        "{cite p1 Night ferry}: speed, mail and tickets",
        "{cite p3 Tide clocks}: a weekend and a library",
        "Harbour and cranes: “{quote p2 a harbour was never about its cranes}”",
    ],
    paragraphs: [
        "The topic opens with a claim by {cite p1 Ines Aubry} ({figure points 452 p1 452 points}): “{quote p1 The night \
         ferry is faster than the train.}” The post adds that “{quote p1 the boat leaves on time}”. An unsigned message \
         holds that “{quote p6 Free rides for children would settle the question}”. The topic has {figure share \
         0.4117647058823529 s1 41%} of the posts, from {figure voices 9 s1 nine voices}, and peaks at {figure hour 20 s1 \
         8 p.m.} on 14 March 2026.",
        "{cite p3 Nadia Kessler} ({figure points 243 p3 243 points}) proposes to “{quote p3 Build your own tide clock from \
         scratch}”. {cite p4 brome} answers that the clocks “{quote p4 should be lent by the library, and not only sold}”: \
         the text was posted {figure copies 4 p4 four times} by {figure accounts 3 p4 three accounts}.",
        "The best received post is by {cite p2 Tom “Rook” Hale} ({figure points 556 p2 556 points}, {figure replies 48 p2 48 \
         replies}). For its author, “{quote p2 a harbour was never about its cranes}”.",
    ],
    pulls: [
        "The ferry saved my week, but tickets for $FERRY Lines are dear for a family of 5.",
        "a weekend of work that gives you back the sea.",
        "My grandfather unloaded ships with a rope and two friends.",
    ],
    keywords: ["night ferry", "tide clock", "harbour"],
    closing: "One word links two posts: “ferry” stands in that of {cite p1 Ines Aubry} and in that of {cite p5 Maël Ortiz}.",
    tagline: "What the day said, in its own words",
    notes: [
        "Points are likes on X.",
        "The posts are of 14 March 2026, from 07:10 to 21:40 (Europe/Paris).",
        "Of 40 posts read, 34 were used; 4 copies and 2 promotions were left out.",
    ],
};

const FRENCH: Words = Words {
    code: "fr",
    posts: [
        "Le ferry de nuit va plus vite que le train. Même le courrier prend le bateau, car le bateau part à l'heure.",
        "Ce que les bâtisseurs oublient est simple : un port ne s'est jamais résumé à ses grues. Mon grand-père déchargeait les navires avec une corde et deux amis.",
        "Construire son horloge des marées à partir de rien : un week-end de travail qui vous rend la mer.",
        "Les horloges des marées devraient être prêtées par la bibliothèque, et pas seulement vendues.",
        "Le ferry a sauvé ma semaine, mais les billets de $FERRY Lines sont chers pour une famille de 5.",
        "La gratuité pour les enfants réglerait la question.",
    ],
    title: "«\u{a0}{quote p1 Le ferry de nuit va plus vite que le train}\u{a0}»",
    deck: "Les horloges des marées, le port et ses grues sont les {figure sections 2 - deux autres sujets} du jour sur X.",
    lede: "{figure sections 3 - Trois sujets} structurent la journée sur X\u{a0}: le ferry de nuit, les horloges des marées, \
           le port et ses grues. À eux trois, les {figure posts 3 p1,p2,p3 trois messages} mis en exergue réunissent {figure \
           sum 1251 p1,p2,p3 1\u{202f}251 points}\u{202f}; le mieux noté, signé {cite p2 Tom «\u{a0}Rook\u{a0}» Hale}, en \
           compte {figure points 556 p2 556}.",
    headings: [
        "{cite p1 Ferry de nuit}\u{a0}: vitesse, courrier et billets",
        "{cite p3 Horloges des marées}\u{a0}: un week-end et une bibliothèque",
        "Port et grues\u{a0}: «\u{a0}{quote p2 un port ne s'est jamais résumé à ses grues}\u{a0}»",
    ],
    paragraphs: [
        "Le sujet s’ouvre sur une affirmation d’{cite p1 Ines Aubry} ({figure points 452 p1 452 points})\u{a0}: «\u{a0}{quote \
         p1 Le ferry de nuit va plus vite que le train.}\u{a0}» Le message ajoute que «\u{a0}{quote p1 le bateau part à \
         l'heure}\u{a0}». Un message non signé avance que «\u{a0}{quote p6 La gratuité pour les enfants réglerait la \
         question}\u{a0}». Le sujet réunit {figure share 0.4117647058823529 s1 41\u{a0}%} des messages, de {figure voices 9 \
         s1 neuf voix}, et culmine à {figure hour 20 s1 20\u{a0}h} le 14 mars 2026.",
        "{cite p3 Nadia Kessler} ({figure points 243 p3 243 points}) propose de «\u{a0}{quote p3 Construire son horloge des \
         marées à partir de rien}\u{a0}». {cite p4 brome} répond que les horloges «\u{a0}{quote p4 devraient être prêtées par \
         la bibliothèque, et pas seulement vendues}\u{a0}»\u{a0}: le texte a été publié {figure copies 4 p4 quatre fois} par \
         {figure accounts 3 p4 trois comptes}.",
        "Le message le mieux noté est signé {cite p2 Tom «\u{a0}Rook\u{a0}» Hale} ({figure points 556 p2 556 points}, {figure \
         replies 48 p2 48 réponses}). Pour son auteur, «\u{a0}{quote p2 un port ne s'est jamais résumé à ses grues}\u{a0}».",
    ],
    pulls: [
        "Le ferry a sauvé ma semaine, mais les billets de $FERRY Lines sont chers pour une famille de 5.",
        "un week-end de travail qui vous rend la mer.",
        "Mon grand-père déchargeait les navires avec une corde et deux amis.",
    ],
    keywords: ["ferry de nuit", "horloge des marées", "port"],
    closing: "Un mot relie deux messages\u{a0}: «\u{a0}ferry\u{a0}» figure chez {cite p1 Ines Aubry} et chez {cite p5 Maël Ortiz}.",
    tagline: "La journée dans ses propres mots",
    notes: [
        "Les points sont les mentions «\u{a0}J’aime\u{a0}» sur X.",
        "Les messages datent du 14 mars 2026, de 7\u{a0}h\u{a0}10 à 21\u{a0}h\u{a0}40 (Europe/Paris).",
        "Sur 40 messages lus, 34 ont été retenus\u{202f}; 4 copies et 2 promotions ont été écartées.",
    ],
};

/// When the posts `p1` to `p6` were published, UTC.
const TIMES: [&str; 6] = ["20:40", "12:30", "07:10", "06:10", "19:15", "18:20"];

/// Display name, handle, points and replies of the posts `p1` to `p6`.
const AUTHORS: [(&str, &str, i64, Option<u64>); 6] = [
    ("Ines Aubry", "inesaubry", 452, Some(12)),
    ("Tom \"Rook\" Hale", "rookhale", 556, Some(48)),
    ("Nadia Kessler 🌊", "nkessler", 243, Some(9)),
    ("⚓ brome ⚓", "brome", 31, None),
    ("Maël Ortiz", "maelortiz", 18, None),
    ("", "", 7, None),
];

/// Which of the six posts each section quotes from, its pull quote's first.
const SECTIONS: [(&str, &[&str]); 3] = [("p5", &["p1", "p5", "p6"]), ("p3", &["p3", "p4"]), ("p2", &["p2"])];

/// A digest that keeps every rule.
pub(super) fn sound(language: Language) -> Digest {
    let words = match language {
        Language::En => &ENGLISH,
        Language::Fr => &FRENCH,
        other => panic!("no fixture in {other:?}"),
    };
    let spans = |frame: &str| spans(words, frame);
    Digest {
        schema: "coranto/digest/1".into(),
        language: words.code.into(),
        title: Line { spans: spans(words.title) },
        deck: Line { spans: spans(words.deck) },
        lede: spans(words.lede).into(),
        sections: (0..3).map(|index| section(words, index)).collect(),
        closing: spans(words.closing).into(),
        signoff: Signoff { tagline: words.tagline.into(), byline: "Coranto".into() },
        sources: (0..6).map(|index| source(words, index)).collect(),
        left_out: vec![
            LeftOut { reason: LeftOutReason::Duplicate, posts: 4, examples: vec!["p35".into()] },
            LeftOut { reason: LeftOutReason::Promotion, posts: 2, examples: vec!["p39".into()] },
        ],
        gone: Vec::new(),
        corrections: Vec::new(),
        method: Method {
            vectors: "none".into(),
            posts_read: 40,
            posts_used: 34,
            authors: 21,
            unsigned: 0,
            told: Vec::new(),
            from: Some("2026-03-14T06:10:00Z".into()),
            to: Some("2026-03-14T20:40:00Z".into()),
            time_zone: "Europe/Paris".into(),
            platforms: vec![Platform::X],
            points_are: "likes".into(),
            languages: vec![LanguageCount { language: words.code.into(), posts: 34 }],
            files: vec![MethodFile {
                name: "posts.csv".into(),
                format: "table".into(),
                posts: 40,
                skipped: 0,
            }],
            version: "0.1.0".into(),
            fingerprint: "0123456789abcdef".repeat(4),
            notes: words.notes.map(String::from).to_vec(),
            private_included: false,
            edits: Vec::new(),
            compared_with: None,
        },
        checks: Vec::new(),
        assignments: None,
        posts: None,
        left_out_posts: None,
    }
}

fn section(words: &Words, index: usize) -> Section {
    let (pulled, named) = SECTIONS[index];
    let fillers = [7..18, 18..26, 26..31][index].clone();
    let mut posts: Vec<String> = named.iter().map(|id| (*id).to_owned()).collect();
    posts.extend(fillers.map(|number| format!("p{number}")));
    let hours: &[(u8, u64)] = [&[(18, 3), (19, 7), (20, 4)][..], &[(6, 5), (7, 5)], &[(12, 6)]][index];
    let at = Conversation::index(pulled).unwrap();
    Section {
        id: format!("s{}", index + 1),
        heading: Line { spans: spans(words, words.headings[index]) },
        paragraphs: vec![spans(words, words.paragraphs[index]).into()],
        quote: PullQuote {
            post: pulled.into(),
            quote: words.pulls[index].into(),
            at: range(words.posts[at], words.pulls[index]),
            language: words.code.into(),
            translation: None,
            points: Some(AUTHORS[at].2),
        },
        posts,
        keywords: vec![words.keywords[index].into()],
        voices: [9, 10, 6][index],
        timeline: hours
            .iter()
            .map(|(hour, posts)| Tick { from: format!("2026-03-14T{hour:02}:00:00Z"), posts: *posts })
            .collect(),
        kind: SectionKind::Story,
        rubric: None,
        unsigned: 0,
        brief: false,
        change: None,
    }
}

fn source(words: &Words, index: usize) -> Source {
    let (name, handle, points, replies) = AUTHORS[index];
    Source {
        id: Conversation::id(index),
        key: format!("k{index}"),
        platform: Platform::X,
        author: SourceAuthor { name: name.into(), handle: handle.into(), url: None },
        text: words.posts[index].into(),
        title_end: None,
        language: words.code.into(),
        created_at: Some(format!("2026-03-14T{}:00Z", TIMES[index])),
        url: None,
        points: Some(points),
        engagement: Engagement { likes: u64::try_from(points).ok(), replies, ..Engagement::default() },
        place: None,
        translations: None,
        copies: (index == 3).then_some(Copies { posts: 4, accounts: 3 }),
        visibility: None,
        truncated: false,
        rank: RankView { position: index as u64 + 1, score: 0.5, because: Vec::new() },
    }
}

/// The forty posts behind the digest of [`sound`].
pub(super) fn conversation(digest: &Digest) -> Conversation {
    let mut posts = Vec::new();
    for index in 0..40usize {
        let mut post = Post::new(Platform::X, format!("k{index}"), format!("Filler number {index}."));
        let mut author =
            Author { key: format!("a{index}"), handle: format!("a{index}"), ..Author::default() };
        if let Some(source) = digest.sources.get(index) {
            post.text.clone_from(&source.text);
            post.language = Some(source.language.clone());
            post.created_at = source.created_at.as_deref().map(milliseconds);
            post.points = source.points;
            post.engagement = source.engagement;
            author.name.clone_from(&source.author.name);
            author.handle.clone_from(&source.author.handle);
        } else if (6..17).contains(&index) {
            // Six voices behind the eleven further posts of the first section.
            author.key = format!("a{}", 6 + index % 6);
        }
        if digest.sources.get(index).is_none() {
            let time = match index {
                0..8 => "18:30",
                8..14 => "19:30",
                14..17 => "20:20",
                17..21 => "06:30",
                21..25 => "07:30",
                _ => "12:40",
            };
            post.created_at = Some(milliseconds(&format!("2026-03-14T{time}:00Z")));
        }
        post.author = (index != 5).then_some(author);
        posts.push(post);
    }
    Conversation { posts, files: Vec::new(), withheld: Vec::<Withheld>::new() }
}

fn milliseconds(time: &str) -> i64 {
    time.parse::<crate::locale::time::Timestamp>().unwrap().as_millisecond()
}

/// The spans of a frame: `{quote ID WORDS}`, `{cite ID WORDS}`, and `{figure MEASURE VALUE OF
/// WORDS}`, where OF is a list of posts, a section, or `-`.
fn spans(words: &Words, frame: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut rest = frame;
    while let Some((text, more)) = rest.split_once('{') {
        let (hole, after) = more.split_once('}').unwrap();
        if !text.is_empty() {
            spans.push(Span::text(text));
        }
        spans.push(filled(words, hole));
        rest = after;
    }
    if !rest.is_empty() {
        spans.push(Span::text(rest));
    }
    spans
}

fn filled(words: &Words, hole: &str) -> Span {
    let (kind, hole) = hole.split_once(' ').unwrap();
    if kind == "figure" {
        let mut parts = hole.splitn(4, ' ');
        let mut next = || parts.next().unwrap();
        let (measure, value, of, text) = (next(), next(), next(), next());
        let measure = match measure {
            "sections" => Measure::Sections,
            "posts" => Measure::Posts,
            "sum" => Measure::PointsSum,
            "points" => Measure::Points,
            "share" => Measure::Share,
            "voices" => Measure::Voices,
            "hour" => Measure::PeakHour,
            "copies" => Measure::Copies,
            "accounts" => Measure::CopyAccounts,
            "replies" => Measure::Replies,
            other => panic!("no measure {other}"),
        };
        let section = of.starts_with('s').then(|| of.to_owned());
        let cites = of.split(',').filter(|id| id.starts_with('p')).map(String::from).collect();
        return Span::figure(text, cites, Figure { measure, value: value.parse().unwrap(), section });
    }
    let (id, text) = hole.split_once(' ').unwrap();
    match kind {
        "cite" => Span::cited(text, vec![id.into()]),
        "quote" => quote(words.posts[Conversation::index(id).unwrap()], id, text),
        other => panic!("no kind {other}"),
    }
}

/// A quotation of `words` where they first stand in `text`.
pub(super) fn quote(text: &str, id: &str, words: &str) -> Span {
    Span::Quote(Quote {
        quote: words.into(),
        cites: vec![id.into()],
        at: range(text, words),
        language: None,
        frame: None,
    })
}

fn range(text: &str, words: &str) -> [usize; 2] {
    let at = text.find(words).unwrap_or_else(|| panic!("“{words}” is not in “{text}”"));
    [at, at + words.len()]
}
