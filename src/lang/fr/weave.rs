//! French.

use crate::lang::entity::Fate::*;
use crate::lang::moves::Move::*;
use crate::lang::weave::Weave;

#[rustfmt::skip]
pub(super) const WEAVE: Weave = Weave {
    moves: &[
        (Series, &[
            "Le nombre {fate} au fil des messages\u{a0}: {list}\u{202f}; chaque chiffre porte la date du premier message qui le donne.",
            "De message en message, le nombre {fate} change\u{a0}: {list}\u{202f}; chaque chiffre porte la date du premier message qui le donne.",
        ]),
        (Beside, &["Sur le nombre {fate}, les messages diffèrent\u{a0}: {list}.", "Les messages donnent des chiffres différents pour le nombre {fate}\u{a0}: {list}."]),
        (SameToll, &["{n} donnent le même nombre {fate}\u{a0}: {toll}.", "{n} fixent à {toll} le nombre {fate}."]),
        (SameAmount, &["{n} donnent le même chiffre, {quote}\u{a0}: {list}.", "Le même chiffre, {quote}, revient chez {list}."]),
        (SameAmountOne, &["{n} donnent le même chiffre, dont celui {de name}\u{a0}: {quote}", "Le même chiffre se lit dans {m}, dont celui {de name}\u{a0}: {quote}"]),
        (SameAmountUnsigned, &["{n} donnent le même chiffre, qu’un message écrit {quote}.", "{n} donnent le même chiffre\u{202f}; un message l’écrit {quote}."]),
        (AnswerFast, &["{Name} répond à {other} {elapsed} plus tard\u{a0}: {quote}", "La réponse à {other} vient {elapsed} après, {de name}\u{a0}: {quote}"]),
        (Back, &["{Name} réplique\u{a0}: {quote}", "À cela, {name} répond\u{a0}: {quote}"]),
        (BackAgree, &["{Name} en convient\u{a0}: {quote}", "À cela, {name} acquiesce\u{a0}: {quote}"]),
        (ScoresTwice, &[
            "La réponse réunit le double des points du message qui l’a suscitée\u{a0}: {points} contre {less}.",
            "Pour les points, la réponse fait le double\u{a0}: {points} contre {less}.",
        ]),
        (ScoresAbove, &[
            "Des deux, la réponse est la mieux notée\u{a0}: {points} contre {less}.",
            "La réponse est mieux notée que le message qui l’a suscitée\u{a0}: {points} contre {less}.",
        ]),
        (AskedTwice, &["{Name} pose deux fois la même question\u{a0}: {quote} et {second}", "La même question revient deux fois chez {name}\u{a0}: {quote} et {second}"]),
        (Return, &[
            "{Name}, à l’origine du premier message du sujet, écrit {elapsed} plus tard\u{a0}: {quote}",
            "{Elapsed} après le premier message du sujet, également {de name}, on lit sous la même signature\u{a0}: {quote}",
        ]),
        (CopiedFirst, &["Un même texte est publié par {accounts}, d’abord par {name}, {from}, et pour la dernière fois {to}\u{a0}: {quote}"]),
        (CopiedFrom, &["Le texte {de name} est publié par {accounts}, la première fois {from}, la dernière {to}."]),
        (NamedBy, &["{n} nomment {word}.", "Le nom de {word} se lit dans {m}."]),
        (ToCome, &["Reste à venir, au moment du dernier message, ce qu’écrit {name}\u{a0}: {quote}", "Pour après le dernier message, {name} écrit\u{a0}: {quote}"]),
    ],
    one: "un",
    then: " puis ",
    about: "environ ",
    minute: ["aucune minute", "une minute", "{f} minutes"],
    hour: ["aucune heure", "une heure", "{f} heures"],
    day: ["aucun jour", "un jour", "{n} jours"],
    fates: [(Dead, "de morts"), (Injured, "de blessés"), (Missing, "de disparus"), (Evacuated, "de personnes évacuées"), (Arrested, "d’arrestations")],
};
