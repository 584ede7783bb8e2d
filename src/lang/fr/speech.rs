//! Whose words stand in a post, and whether they are meant.

use crate::lang::speech::Speech;

#[rustfmt::skip]
pub(super) const SPEECH: Speech = Speech {
    others: &[
        "affirme", "affirment", "antivax", "complot", "complotistes", "cretins", "croient", "croit",
        "imbeciles", "legende", "mythe", "platistes", "pretend", "pretendait", "pretendent", "racontait",
        "raconte", "rumeur", "theorie", "theories",
    ],
    says: &[
        "affirmait", "affirme", "affirment", "ajoutait", "ajoute", "ajoutent", "annoncait", "annonce",
        "annoncent", "assurait", "assure", "assurent", "avertit", "avoue", "confie", "confirme", "declarait",
        "declare", "declarent", "demandait", "demande", "demandent", "dement", "denonce", "disaient",
        "disait", "disent", "dit", "dixit", "ecrit", "ecrivait", "ecrivent", "estimait", "estime", "estiment",
        "expliquait", "explique", "expliquent", "indique", "indiquent", "insiste", "ironise", "juge",
        "jugent", "lancait", "lance", "lancent", "martele", "precise", "precisent", "pretend", "previent",
        "promet", "promettent", "raconte", "racontent", "rappelle", "rappellent", "reconnait", "repond",
        "repondait", "repondent", "souligne", "soutient", "tonne",
    ],
    sources: &[
        "comme disait", "comme dit", "d apres", "de l avis de", "dixit", "pour citer", "selon",
    ],
    attitudes: &[
        "affirme", "affirment", "aucun", "conteste", "contestent", "craignent", "craindre", "crains",
        "craint", "croient", "croire", "crois", "croit", "croyait", "demande", "demandent", "disent", "dit",
        "doute", "doutent", "douter", "douteux", "espere", "esperent", "esperer", "fausse", "faux", "guere",
        "idee", "imagine", "imaginer", "imaginons", "impossible", "improbable", "inexact", "intox", "legende",
        "mensonge", "mensonges", "mythe", "ni", "nie", "nient", "nier", "nul", "oublie", "paraitrait",
        "pensait", "pense", "pensent", "penser", "penses", "personne", "pretend", "pretendent", "pretendre",
        "pretendument", "raconte", "racontent", "rares", "refuse", "refusent", "refuser", "rejette", "rumeur",
        "rumeurs", "semble", "semblent", "sens", "si", "soi disant", "souhaite", "souhaitent", "souhaiter",
        "soupconne", "suppose", "supposer", "supposons", "theorie", "veulent", "veut", "voudraient",
        "voudrait", "voulait", "vrai",
    ],
    mild: &[
        "devraient", "devrait", "doit", "doivent", "peut", "peuvent", "pourraient", "pourrait",
    ],
    own: &[
        "a mon avis", "a mon sens", "franchement", "honnetement", "j estime que", "je crois qu",
        "je crois que", "je pense qu", "je pense que", "je suis convaincu que", "je suis convaincue que",
        "je suis sur que", "je trouve qu", "je trouve que", "pour moi", "selon moi",
    ],
    turns: &[
        "a moins que", "au contraire", "ben non", "bien sur", "c est faux", "c est un mensonge",
        "c est une blague", "ce n est pas vrai", "ceci dit", "cela dit", "cependant", "certes",
        "d un autre cote", "dommage", "eh non", "en fait non", "en realite", "encore que", "et non", "faux",
        "foutaises", "helas", "hormis que", "il n en est rien", "j avais tort", "je plaisante", "je rigole",
        "jusqu a", "le probleme", "le probleme c est", "mais", "malheureusement", "mensonge",
        "n importe quoi", "neanmoins", "non je rigole", "or", "ou pas", "ou presque", "pas vraiment",
        "plutot", "pourtant", "quoique", "sauf qu", "sauf que", "sauf si", "seul probleme", "si seulement",
        "toutefois",
    ],
    unmeant: &[
        "admettons", "ah parce que", "arretez de dire", "c est faux", "ce n est pas vrai", "certains croient",
        "certains disent", "certains pensent", "d aucuns", "dans mes reves", "dans un monde ideal",
        "dans un monde parfait", "donc si je comprends bien", "en theorie", "et si", "fake", "faux",
        "il est faux", "il est faux que", "il n est pas vrai", "il parait que", "ils disent",
        "ils nous disent", "imagine", "imaginez", "imaginons", "intox", "l argument", "le raisonnement",
        "les complotistes", "les gens croient", "les gens disent", "les gens pensent", "leur logique",
        "mythe", "ne dites pas", "ne me dites pas", "on dit", "on dit que", "on nous a dit", "on nous dit",
        "on nous explique", "on nous raconte", "on nous repete", "ouais parce que", "oui parce que",
        "parait il", "parait que", "parce que bien sur", "personne ne croit", "personne ne dit",
        "personne ne pense", "qui croit", "qui peut croire", "rumeur", "ses detracteurs", "si j etais",
        "supposez", "supposons", "tout le monde dit", "tout le monde pense",
    ],
    nods: &[
        "ah bon", "ah oui", "ben voyons", "bien sur", "c est ca", "evidemment", "mais bien sur", "mais oui",
        "oui oui",
    ],
    jests: &[
        "ben voyons", "c est une blague", "ironie", "jdcjdr", "je deconne", "je plaisante", "je rigole",
        "lol non", "mais bien sur", "non je rigole", "ou pas", "poisson d avril", "sarcasme", "second degre",
    ],
    asker: &[
        "animateur", "auditeur", "journaliste", "la journaliste", "le journaliste", "presentateur", "public",
        "q", "question",
    ],
    answerer: &[
        "r", "reponse",
    ],
    nots: &[
        "aucun", "aucune", "guere", "jamais", "moins", "n", "ne", "ni", "non", "pas", "personne", "plus",
        "plutot", "rien", "sans",
    ],
    persons: &[
        "j", "je", "ma", "mes", "mon", "nos", "notre", "nous",
    ],
};
