//! French.

use crate::lang::frames::{Frames, Reasons, Units, VOWEL};
use crate::lang::moves::Move::{self, *};

#[rustfmt::skip]
pub(super) const FRAMES: Frames = Frames {
    moves: MOVES,
    joints: &[("de", VOWEL, "d’"), ("de", "", "de "), ("que", VOWEL, "qu’"), ("que", "", "que ")],
    stop_outside: false,
    message: ["aucun message", "un message", "{n} messages"],
    author: ["aucun auteur", "un auteur", "{n} auteurs"],
    account: ["aucun compte", "un compte", "{n} comptes"],
    topic: ["aucun sujet", "un sujet", "{n} sujets"],
    times: ["aucune fois", "une fois", "{f} fois"],
    points: ["point", "points"],
    replies: "réponses",
    colon: "\u{a0}: ",
    semicolon: "\u{202f}; ",
    on: "sur ",
    on_again: "",
    within: "dans ",
    unsigned: "un message non signé",
    brief: "en bref",
    whole: "l’ensemble des messages",
    further: "d’autres messages",
    at: ["à ", "à "],
    on_day: "le {day}",
    in_language: " en ",
    tagline: "Une conversation dans ses propres mots, réunie sur une page.",
    minute: ["aucune minute", "une minute", "{f} minutes"],
    hour: ["aucune heure", "une heure", "{f} heures"],
    day_noun: ["aucun jour", "un jour", "{n} jours"],
    over: ["plus d’", "plus de "],
    in_reply: "en réponse à ",
    units: Units {
        likes: "mentions «\u{a0}J’aime\u{a0}»",
        favourites: "favoris",
        votes: "votes pour moins votes contre",
        score: "points",
        reactions: "réactions",
        agreements: "accords",
        given: "le décompte que donne le fichier",
    },
    reasons: Reasons {
        duplicate: ["copie d’un autre message", "copies d’un autre message"],
        translation: [
            "message qui dit la même chose qu’un autre dans une autre langue",
            "messages qui disent la même chose qu’un autre dans une autre langue",
        ],
        promotion: ["promotion", "promotions"],
        outside_window: ["hors de la période", "hors de la période"],
        no_text: ["sans mots", "sans mots"],
        private: ["privé", "privés"],
        deleted: ["supprimé", "supprimés"],
        repost: ["partage", "partages"],
        system: ["du système", "du système"],
        editor: ["écarté par la rédaction", "écartés par la rédaction"],
    },
    languages: &[
        ("ar", "arabe"),
        ("de", "allemand"),
        ("en", "anglais"),
        ("es", "espagnol"),
        ("fr", "français"),
        ("hi", "hindi"),
        ("id", "indonésien"),
        ("it", "italien"),
        ("ja", "japonais"),
        ("ko", "coréen"),
        ("nl", "néerlandais"),
        ("pl", "polonais"),
        ("pt", "portugais"),
        ("ru", "russe"),
        ("sv", "suédois"),
        ("tr", "turc"),
        ("uk", "ukrainien"),
        ("zh", "chinois"),
    ],
};

const MOVES: &[(Move, &[&str])] = &[
    (
        OpenWithPoints,
        &[
            "{first}Le sujet s’ouvre avec {name} ({points})\u{a0}: {quote}",
            "{Name} réunit ici {points} avec ces mots\u{a0}: {quote}",
            "{first}La première voix est celle {de name} ({points})\u{a0}: {quote}",
            "En tête de ce sujet, avec {top}, figure {name}\u{a0}: {quote}",
            "Le message le mieux noté vient ici {de name} ({top})\u{a0}: {quote}",
        ],
    ),
    (
        Open,
        &[
            "{first}Le sujet s’ouvre avec {name}\u{a0}: {quote}",
            "{Name} le pose ainsi\u{a0}: {quote}",
            "{first}La première voix est celle {de name}\u{a0}: {quote}",
            "À ce propos, {name} écrit\u{a0}: {quote}",
        ],
    ),
    (
        Voice,
        &[
            "{Name} écrit\u{a0}: {quote}",
            "{Name} note\u{a0}: {quote}",
            "On lit chez {name}\u{a0}: {quote}",
            "{Name} le dit ainsi\u{a0}: {quote}",
            "{Name} relève\u{a0}: {quote}",
            "{quote}, écrit {name}.",
            "De son côté, {name} indique\u{a0}: {quote}",
            "{quote}, note {name}.",
            "Autre voix, celle {de name}\u{a0}: {quote}",
        ],
    ),
    (
        VoiceWithPoints,
        &[
            "{Name} ({points}) écrit\u{a0}: {quote}",
            "Avec {points}, {name} note\u{a0}: {quote}",
            "{quote}, écrit {name} ({points}).",
            "{Name}, à {points}, indique\u{a0}: {quote}",
        ],
    ),
    (
        Pair,
        &[
            "{Name} écrit {quote}\u{202f}; {other}, {second}.",
            "{quote} sont les mots {de name}, {second} ceux {de other}.",
        ],
    ),
    (Ask, &["{Name} demande\u{a0}: {quote}", "La question vient {de name}\u{a0}: {quote}"]),
    (
        Answer,
        &[
            "À {other}, {name} répond\u{a0}: {quote}",
            "En réponse à {other}, {name} écrit\u{a0}: {quote}",
            "{Name} répond à {other}\u{a0}: {quote}",
        ],
    ),
    (
        Object,
        &["Pourtant, {name} répond à {other}\u{a0}: {quote}", "{Name} objecte à {other}\u{a0}: {quote}"],
    ),
    (
        Copied,
        &[
            "Un même texte, cité ici une fois chez {name}, a été publié {copies} par {accounts}\u{202f}; ses points ne sont pas additionnés.",
            "Les mots {de name} ont circulé\u{a0}: publiés {copies} par {accounts}, ils ne comptent qu’une fois.",
            "Publié {copies} par {accounts}, le texte {de name} ne compte ici qu’une fois.",
        ],
    ),
    (
        Size,
        &[
            "Le sujet réunit {share} des messages, {de voices}.",
            "On y compte {voices} et {share} des messages.",
            "En tout, {voices} y prennent part, pour {share} des messages.",
            "L’ensemble compte {posts} {de voices}.",
            "Derrière ce sujet, {voices} et {share} de tous les messages.",
            "Cette partie de la conversation compte {posts} et {voices}.",
        ],
    ),
    (
        SizeOfFew,
        &[
            "Le sujet compte {posts}.",
            "Cela fait {posts} en tout.",
            "En tout, on y compte {posts}.",
            "Le sujet occupe {share} de la conversation, avec {posts}.",
            "Le sujet tient en {posts}, soit {share} de l’ensemble.",
        ],
    ),
    (
        SizeOfRest,
        &[
            "Sans sujet commun {posts?reste|restent} {posts} {de voices}.",
            "Le reste de la conversation tient en {posts} {de voices}.",
            "Pour le reste, on compte {posts}.",
        ],
    ),
    (
        SizeOfAll,
        &[
            "Chacun des {posts} vaut pour lui-même.",
            "Des {posts}, il n’y en a pas deux qui parlent de la même chose.",
        ],
    ),
    (SizeOfOne, &["La seule voix est ici celle {de name}."]),
    (
        MostAnswered,
        &[
            "Le message {de name} a reçu {replies}.",
            "Aucun n’a reçu ici plus de réponses que le message {de name}\u{a0}: {replies}.",
        ],
    ),
    (
        Deck,
        &[
            "Aussi {place}\u{a0}: {list}.",
            "{list} {n?complète|complètent} les sujets {place}.",
            "{place}, {n?l’autre sujet est|les autres sujets sont} {list}.",
        ],
    ),
    (DeckOfOne, &["{posts} {de voices} {place}, {posts?lu|lus} en entier."]),
    (DeckOfNone, &["{posts} {place}, {posts?lu|lus} en entier."]),
    (
        LedeOfNone,
        &[
            "{place}, {posts} {de voices} n’ont pas de sujet commun et sont dits ici en bref.",
            "{posts} {place}, {de voices}, ne portent pas sur un même sujet et sont dits ici en bref.",
            "{posts} {place} ne portent pas sur un même sujet\u{202f}; ils sont dits ici en bref.",
        ],
    ),
    (
        LedeOfOne,
        &[
            "{place}, {posts} {posts?porte|portent} sur {topics}\u{a0}: {list}.",
            "{posts} {place} {posts?tourne|tournent} autour {de topics}\u{a0}: {list}.",
            "{topics} {place} occupe {posts}\u{a0}: {list}.",
        ],
    ),
    (
        LedeOfOneAndRest,
        &[
            "{place}, {now} sur {used} {now?relève|relèvent} d’un même sujet, {list}\u{202f}; les autres sont dits en bref.",
            "Parmi {posts} {place}, un sujet se détache, {list}, avec {now}\u{202f}; les autres sont dits en bref.",
        ],
    ),
    (
        LedeAndRest,
        &[
            "{topics} structurent la conversation {place}\u{a0}: {list}\u{202f}; les autres messages sont dits en bref.",
            "{place}, {voices} s’expriment sur {topics}\u{a0}: {list}\u{202f}; les autres messages sont dits en bref.",
            "{posts} {place} se ramènent à {topics}, {list}, et à d’autres messages dits en bref.",
            "{place}, l’échange porte sur {topics}\u{a0}: {list}\u{202f}; les autres messages sont dits en bref.",
            "{topics} se détachent parmi {posts} {place}\u{a0}: {list}\u{202f}; les autres sont dits en bref.",
            "{list}\u{a0}: {topics} se détachent {place}, et les autres messages sont dits en bref.",
        ],
    ),
    (
        Lede,
        &[
            "{topics} structurent la conversation {place}\u{a0}: {list}.",
            "{place}, {voices} s’expriment sur {topics}\u{a0}: {list}.",
            "{posts} {place} se ramènent à {topics}\u{a0}: {list}.",
            "{place}, l’échange porte sur {topics}\u{a0}: {list}.",
            "{list}\u{a0}: {topics} se partagent {posts} {place}.",
        ],
    ),
    (
        LeftOut,
        &[
            "De tout ce qui a été lu, {n} {n?est resté|sont restés} hors de cette page\u{202f}; la méthode dit pourquoi.",
            "La lecture a laissé {n} hors de cette page\u{202f}; la méthode en donne les raisons.",
            "La méthode dit pourquoi {n}, {n?lu lui aussi, n’est pas retenu|lus eux aussi, ne sont pas retenus}.",
        ],
    ),
    (Whole, &["L’édition repose sur {n}, {n?cité plus haut|tous retenus}."]),
    (NoteDay, &["Les messages datent du {day} ({zone})\u{202f}; l’export ne donne pas d’heures."]),
    (NoteHours, &["Les messages datent du {day}, de {from} à {to} ({zone})."]),
    (NoteDays, &["Les messages vont du {from} au {to} ({zone})."]),
    (NoteTimeless, &["Les messages ne portent pas d’heure\u{202f}; le fuseau de l’édition est {zone}."]),
    (NoteRead, &["Messages lus\u{a0}: {read}\u{202f}; retenus\u{a0}: {used}."]),
    (NoteLeftOut, &["Laissés de côté\u{a0}: {list}."]),
    (SinceNew, &["À ranger parmi les nouveautés depuis l’édition précédente\u{a0}: {list}."]),
    (SinceMore, &["En hausse depuis l’édition précédente\u{a0}: {head}, avec {now} contre {before}."]),
    (SinceLess, &["En baisse depuis l’édition précédente\u{a0}: {head}, avec {now} contre {before}."]),
    (SinceGone, &["{n} de l’édition précédente {n?n’y figure|n’y figurent} plus."]),
    (NoteCorrected, &["Corrections depuis la première publication\u{a0}: {n}, la dernière le {day}."]),
    (NoteCorrectedOnce, &["Corrections depuis la première publication\u{a0}: {n}."]),
    (
        NoteEdited,
        &["Modifications demandées par la rédaction\u{a0}: {n}\u{202f}; ses propres mots sont signalés."],
    ),
    (
        NoteEditedInPart,
        &[
            "Modifications demandées par la rédaction\u{a0}: {n}, dont {m} sans effet\u{202f}; ses propres mots sont signalés.",
        ],
    ),
    (
        NoteZoneAssumed,
        &["Certaines heures de l’export n’ont pas de fuseau\u{202f}; elles ont été lues comme {zone}."],
    ),
    (
        NoteTimeDerived,
        &[
            "Quand l’export ne donne pas d’heure, celle du message est tirée de son identifiant, ou de celui du premier partage lu.",
        ],
    ),
    (NoteTruncated, &["L’export ne contient que le début de certains textes."]),
    (
        NoteClaim,
        &["Cette page rapporte ce que disent les messages\u{202f}; elle n’affirme pas que ce soit vrai."],
    ),
    (
        OpenFirst,
        &[
            "{Name} ouvre le sujet {time}\u{a0}: {quote}",
            "Le sujet s’ouvre {time} avec {name}\u{a0}: {quote}",
            "Le premier message, {time}, est celui {de name}\u{a0}: {quote}",
        ],
    ),
    (
        OpenUnsigned,
        &[
            "{first}Le sujet s’ouvre sur un message\u{a0}: {quote}",
            "Un message le pose ainsi\u{a0}: {quote}",
            "{first}Un premier message dit\u{a0}: {quote}",
            "À ce propos, un message dit\u{a0}: {quote}",
            "En tête de ce sujet vient un message à {top}\u{a0}: {quote}",
            "Le mieux noté est ici un message à {top}\u{a0}: {quote}",
        ],
    ),
    (
        VoiceUnsigned,
        &[
            "Un autre message dit\u{a0}: {quote}",
            "On lit dans un autre message\u{a0}: {quote}",
            "{quote}, dit un autre message.",
            "Un message encore\u{a0}: {quote}",
            "{quote}, lit-on dans un message.",
            "Un autre message note\u{a0}: {quote}",
            "Parmi les autres messages, l’un indique\u{a0}: {quote}",
            "Un message tient en ces mots\u{a0}: {quote}",
            "Un message à {points} dit\u{a0}: {quote}",
            "On lit {tongue}, dans un message\u{a0}: {quote}",
            "Ailleurs, un message relève\u{a0}: {quote}",
            "Dans l’un des messages figure ceci\u{a0}: {quote}",
            "{quote}, relève un message.",
            "Un message l’écrit ainsi\u{a0}: {quote}",
            "Voici un message de plus\u{a0}: {quote}",
        ],
    ),
    (AskUnsigned, &["Un message demande\u{a0}: {quote}", "Un message pose la question\u{a0}: {quote}"]),
    (Deplore, &["{Name} déplore\u{a0}: {quote}", "{Name} le regrette\u{a0}: {quote}"]),
    (Welcome, &["{Name} applaudit\u{a0}: {quote}", "{Name} s’en réjouit\u{a0}: {quote}"]),
    (Doubt, &["{Name} a des doutes\u{a0}: {quote}", "{Name} en doute\u{a0}: {quote}"]),
    (Hope, &["{Name} exprime un espoir\u{a0}: {quote}", "L’espoir vient {de name}\u{a0}: {quote}"]),
    (Warn, &["{Name} met en garde\u{a0}: {quote}", "La mise en garde vient {de name}\u{a0}: {quote}"]),
    (Fear, &["{Name} exprime une crainte\u{a0}: {quote}", "{Name} s’inquiète\u{a0}: {quote}"]),
    (
        Agree,
        &[
            "{Name} donne raison à {other}\u{a0}: {quote}",
            "{Name} abonde dans le sens {de other}\u{a0}: {quote}",
        ],
    ),
    (
        Sides,
        &[
            "Les réponses à {name} se partagent\u{a0}: {against} {against?objecte|objectent}, {pro} {pro?approuve|approuvent}.",
            "Parmi ceux qui répondent à {name}, {against} {against?objecte|objectent} et {pro} {pro?approuve|approuvent}.",
        ],
    ),
    (
        Disputed,
        &[
            "Le message {de name} a reçu plus de réponses que de points\u{a0}: {replies}, {points}.",
            "Les réponses l’emportent sur les points pour le message {de name}\u{a0}: {replies}, {points}.",
        ],
    ),
    (Link, &["Un mot relie deux sujets\u{a0}: {word} figure à la fois chez {a} et chez {b}."]),
    (LinkShared, &["Le lien le plus partagé mène à {site} et figure dans {n}."]),
    (NoteUnsigned, &["Messages sans auteur\u{a0}: {n}."]),
    (
        CopiedHere,
        &[
            "Ce texte, publié {copies} par {accounts}, ne compte qu’une fois.",
            "Publié {copies}, ce texte ne compte qu’une fois\u{202f}; ses points ne sont pas additionnés.",
        ],
    ),
    (CopiedPull, &["Les mots mis en exergue ici, publiés {copies}, ne comptent qu’une fois."]),
    (SiteShared, &["Le site le plus cité est {site}, dans {n}."]),
    (
        Reports,
        &[
            "{Name} cite {speaker}\u{a0}: {quote}",
            "Propos {de speaker}, rapportés par {name}\u{a0}: {quote}",
            "{Name} rapporte ces mots {de speaker}\u{a0}: {quote}",
        ],
    ),
    (Cites, &["{Name} cite ces mots\u{a0}: {quote}", "{Name} met ceci entre guillemets\u{a0}: {quote}"]),
    (
        AnswerLater,
        &[
            "{Gap} plus tard, {name} répond à {other}\u{a0}: {quote}",
            "{Name} répond à {other} {gap} plus tard\u{a0}: {quote}",
            "{Name} réplique à {other} {gap} plus tard\u{a0}: {quote}",
        ],
    ),
    (
        AnswerMore,
        &[
            "{Name} répond à {other} et réunit plus de points ({more} contre {less})\u{a0}: {quote}",
            "À {other}, {name} répond avec plus de points ({more} contre {less})\u{a0}: {quote}",
        ],
    ),
    (Rejoin, &["{Name} répond à son tour\u{a0}: {quote}", "{Name} y revient\u{a0}: {quote}"]),
    (
        PairMore,
        &[
            "{Name}\u{a0}: {quote}\u{202f}; {other}, avec plus de points ({more} contre {less})\u{a0}: {second}.",
            "{Name}\u{a0}: {quote}\u{202f}; avec plus de points ({more} contre {less}), {other}\u{a0}: {second}.",
        ],
    ),
    (
        PairLater,
        &[
            "{Name}\u{a0}: {quote}\u{202f}; {gap} plus tard, {other}\u{a0}: {second}.",
            "{Name} écrit {quote}\u{202f}; {gap} plus tard, {other}\u{a0}: {second}.",
        ],
    ),
    (
        StoryEnd,
        &[
            "{Gap} après ce premier message, {name} écrit encore\u{a0}: {quote}",
            "{Gap} après ce premier message, {name} écrit encore ({points})\u{a0}: {quote}",
        ],
    ),
    (
        StoryLast,
        &[
            "{Gap} après ce premier message, {name} écrit\u{a0}: {quote}",
            "{Gap} après ce premier message vient {name} ({points})\u{a0}: {quote}",
        ],
    ),
    (
        ThreadOpen,
        &[
            "{Name} ouvre un fil {de posts}\u{a0}: {quote}",
            "Un fil {de posts} commence avec {name}\u{a0}: {quote}",
        ],
    ),
    (
        ThreadAsk,
        &[
            "{Name} pose la question d’un fil {de posts}\u{a0}: {quote}",
            "Un fil {de posts} part d’une question {de name}\u{a0}: {quote}",
        ],
    ),
    (
        ListByPoints,
        &["Par ordre de points\u{a0}:", "Selon leurs points\u{a0}:", "Du plus au moins de points\u{a0}:"],
    ),
    (
        ListByTime,
        &[
            "Par ordre de date\u{a0}:",
            "Dans l’ordre où ils sont venus\u{a0}:",
            "Du premier au dernier\u{a0}:",
        ],
    ),
    (ListPlain, &["Parmi ces messages\u{a0}:", "Quelques-uns de ces messages\u{a0}:"]),
    (ListAnswers, &["Autres réponses à {other}\u{a0}:", "Toujours en réponse à {other}\u{a0}:"]),
    (ListOthers, &["À lire aussi\u{a0}:", "Sur le même sujet\u{a0}:", "À côté de cela\u{a0}:"]),
    (LastWord, &["Le dernier message, {time}, est signé {name}\u{a0}: {quote}"]),
    (Named, &["Comptent aussi ici\u{a0}: {list}.", "Ici sans citation\u{a0}: {list}."]),
    (
        LedeSpan,
        &[
            "Du premier message, {from}, au dernier, {to}, {voices} se partagent {topics}\u{a0}: {list}.",
            "Du premier message, {from}, au dernier, {to}, {posts} se partagent {topics}\u{a0}: {list}.",
        ],
    ),
    (
        LedeSpanRest,
        &[
            "Du premier message, {from}, au dernier, {to}, {voices} se partagent {topics}\u{a0}: {list}\u{202f}; les autres messages sont dits en bref.",
            "Du premier message, {from}, au dernier, {to}, {posts} se ramènent à {topics}\u{a0}: {list}\u{202f}; les autres sont dits en bref.",
        ],
    ),
    (
        LedeLead,
        &[
            "En tête par les points\u{a0}: {head} ({sum})\u{202f}; par le nombre de messages\u{a0}: {other} ({n}).",
        ],
    ),
    (LedeLeadBoth, &["En tête par les points comme par le nombre de messages\u{a0}: {head} ({sum})."]),
    (LedeTop, &["Aucun message n’a plus de points que celui {de name}\u{a0}: {best}."]),
    (LedeArgued, &["Là où l’on se répond le plus\u{a0}: {head} ({n})."]),
    (LedeTongue, &["Les citations sont {tongue}."]),
    (NoteTold, &["Messages qui devraient être dits et ne le sont pas\u{a0}: {m} sur {n}."]),
];
