//! Whose words stand in a post, and whether they are meant.

use crate::lang::speech::Speech;

#[rustfmt::skip]
pub(super) const SPEECH: Speech = Speech {
    others: &[
        "angeblich", "behaupten", "behauptet", "behauptete", "gerucht", "glauben", "glaubt", "idioten",
        "impfgegner", "legende", "mythos", "querdenker", "spinner", "theorie", "theorien", "verschworung",
        "verschworungstheoretiker",
    ],
    says: &[
        "antworten", "antwortet", "antwortete", "behaupten", "behauptet", "behauptete", "berichten",
        "berichtet", "berichtete", "bestatigt", "bestatigte", "bestreitet", "betonen", "betont", "betonte",
        "erganzt", "erganzte", "erklaren", "erklart", "erklarte", "fragen", "fragt", "fragte", "fugt", "gibt",
        "kundigt", "kundigte", "meinen", "meint", "meinte", "raumt", "sagen", "sagt", "sagte", "sagten",
        "schreiben", "schreibt", "schrieb", "so", "teilt", "versichert", "versicherte", "versprach",
        "verspricht", "warnen", "warnt", "warnte", "zitiert",
    ],
    sources: &[
        "gemass", "laut", "nach angaben von", "nach ansicht von", "nach meinung von", "so", "zufolge",
    ],
    attitudes: &[
        "als", "angeblich", "angenommen", "behaupten", "behauptet", "bestreiten", "bestreitet", "bezweifeln",
        "bezweifelt", "bezweifle", "dachte", "denke", "denken", "denkt", "erwarten", "erwartet", "fake",
        "falls", "falsch", "furchte", "furchten", "furchtet", "gelogen", "gerucht", "geruchte", "glaube",
        "glauben", "glaubt", "glaubte", "heisst", "hoffe", "hoffen", "hofft", "hoffte", "idee", "kaum",
        "keiner", "lehnt", "leugnen", "leugnet", "luge", "lugen", "marchen", "meinen", "meint", "mochte",
        "mochten", "mythos", "niemand", "nimmt", "ob", "offenbar", "sagen", "sagt", "scheinbar", "scheinen",
        "scheint", "stell", "stimmt", "theorie", "these", "tut", "unmoglich", "unwahr", "unwahrscheinlich",
        "vermeintlich", "vermute", "vermuten", "vermutet", "vorstellen", "wahr", "weigert", "wenige", "wenn",
        "will", "wollen", "wollte", "wunsche", "wunschen", "wunscht", "zweifelhaft", "zweifeln", "zweifelt",
        "zweifle",
    ],
    mild: &[
        "darf", "durfen", "kann", "konnen", "konnte", "konnten", "muss", "mussen", "musste", "soll", "sollen",
        "sollte", "sollten", "wurde", "wurden",
    ],
    own: &[
        "ehrlich gesagt", "ich bin sicher dass", "ich bin uberzeugt dass", "ich denke", "ich denke dass",
        "ich finde", "ich finde dass", "ich glaube", "ich glaube dass", "ich meine dass",
        "meiner meinung nach", "meines erachtens",
    ],
    turns: &[
        "aber", "allerdings", "andererseits", "ausser dass", "blodsinn", "das ist falsch", "das ist gelogen",
        "das ist nicht wahr", "das problem ist", "das stimmt nicht", "dennoch", "doch", "es sei denn",
        "falsch", "ich lag falsch", "im gegenteil", "in echt", "in wahrheit", "in wirklichkeit", "jedoch",
        "kleiner scherz", "leider", "leider nicht", "nicht wirklich", "nur dass", "nur leider", "nur spass",
        "obwohl", "oder auch nicht", "oder doch nicht", "quatsch", "schade", "scherz", "sondern", "spass",
        "stattdessen", "stimmt nicht", "trotzdem", "unsinn", "vielmehr", "war nur spass", "zugegeben",
    ],
    unmeant: &[
        "ach so", "achso", "alle denken", "alle sagen", "angenommen", "das argument", "die logik",
        "die sagen", "einige sagen", "erzahl mir nicht", "es heisst", "es heisst immer", "es ist falsch",
        "es ist gelogen", "es ist nicht wahr", "es stimmt nicht", "fake", "falsch", "gegner sagen", "gerucht",
        "geruchte", "hort auf zu sagen", "in der theorie", "in einer idealen welt", "in einer perfekten welt",
        "ja weil", "keiner glaubt", "klar weil", "kritiker sagen", "mal angenommen", "man erzahlt uns",
        "man sagt uns", "manche denken", "manche glauben", "manche sagen", "marchen", "mythos",
        "nehmen wir an", "niemand denkt", "niemand glaubt", "niemand sagt", "sagt nicht", "sie erzahlen uns",
        "sie sagen", "stell dir vor", "stellen sie sich vor", "stellt euch vor", "theoretisch",
        "uns wird erzahlt", "uns wird gesagt", "verschworungstheoretiker", "viele denken", "viele glauben",
        "viele sagen", "was ware wenn", "wer glaubt", "wer glaubt denn",
    ],
    nods: &[
        "aber sicher", "ja genau", "ja klar", "ja sicher", "klar", "na klar", "naturlich", "schon klar",
        "sicher doch",
    ],
    jests: &[
        "als ob", "aprilscherz", "ironie", "ironie aus", "ja klar", "kleiner scherz", "nicht", "nur spass",
        "sarkasmus", "scherz", "spass", "war nur spass",
    ],
    asker: &[
        "f", "frage", "interviewer", "journalist", "journalistin", "moderator", "moderatorin", "publikum",
        "reporter", "reporterin",
    ],
    answerer: &[
        "a", "antwort",
    ],
    nots: &[
        "kaum", "kein", "keine", "keinem", "keinen", "keiner", "keines", "nicht", "nichts", "nie", "niemals",
        "niemand", "noch", "ohne", "statt", "weder", "weniger",
    ],
    persons: &[
        "ich", "mein", "meine", "uns", "unser", "unsere", "wir",
    ],
};
