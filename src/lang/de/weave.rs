//! German.

use crate::lang::entity::Fate::*;
use crate::lang::moves::Move::*;
use crate::lang::weave::Weave;

#[rustfmt::skip]
pub(super) const WEAVE: Weave = Weave {
    moves: &[
        (Series, &[
            "Die Zahl {fate} in den Beiträgen: {list}; jede Zahl trägt das Datum des ersten Beitrags, der sie nennt.",
            "Von Beitrag zu Beitrag ändert sich die Zahl {fate}: {list}; jede Zahl trägt das Datum des ersten Beitrags, der sie nennt.",
        ]),
        (Beside, &["Bei der Zahl {fate} weichen die Beiträge voneinander ab: {list}.", "Die Beiträge nennen verschiedene Zahlen {fate}: {list}."]),
        (SameToll, &["{n} nennen dieselbe Zahl {fate}: {toll}.", "{n} geben die Zahl {fate} mit {toll} an."]),
        (SameAmount, &["{n} nennen dieselbe Zahl, {quote}: {list}.", "Dieselbe Zahl, {quote}, steht bei {list}."]),
        (SameAmountOne, &["{n} nennen dieselbe Zahl, darunter {name}: {quote}", "Dieselbe Zahl nennen {m}, darunter {name}: {quote}"]),
        (SameAmountUnsigned, &["{n} nennen dieselbe Zahl, die ein Beitrag {quote} schreibt.", "{n} nennen dieselbe Zahl; ein Beitrag schreibt {quote}."]),
        (AnswerFast, &["{Name} antwortet {dat other} {elapsed} später: {quote}", "Die Antwort auf {acc other} kommt {elapsed} später von {dat name}: {quote}"]),
        (Back, &["Darauf antwortet {name}: {quote}", "{Name} entgegnet: {quote}"]),
        (BackAgree, &["{Name} stimmt dem zu: {quote}", "Darauf sagt {name} ja: {quote}"]),
        (ScoresTwice, &[
            "Die Antwort hat doppelt so viele Punkte wie der Beitrag, auf den sie antwortet: {points} gegen {less}.",
            "An Punkten hat die Antwort das Doppelte: {points} gegen {less}.",
        ]),
        (ScoresAbove, &[
            "Von beiden kommt die Antwort besser an: {points} gegen {less}.",
            "Die Antwort hat mehr Punkte als der Beitrag, auf den sie antwortet: {points} gegen {less}.",
        ]),
        (AskedTwice, &["{Name} fragt zweimal dasselbe: {quote} und {second}", "Zweimal stellt {name} dieselbe Frage: {quote} und {second}"]),
        (Return, &[
            "{Name} hat den ersten Beitrag des Themas geschrieben und schreibt {elapsed} später: {quote}",
            "Auf den ersten Beitrag des Themas lässt {name} {elapsed} später einen weiteren folgen: {quote}",
        ]),
        (CopiedFirst, &["Ein und denselben Text veröffentlichen {accounts}, zuerst {name}, {from}, zuletzt einer {to}: {quote}"]),
        (CopiedFrom, &["Den Text von {dat name} veröffentlichen {accounts}, den ersten {from}, den letzten {to}."]),
        (NamedBy, &["{n} nennen {word}.", "Der Name {word} steht in {m}."]),
        (ToCome, &["Noch aus steht nach dem letzten Beitrag, was {name} schreibt: {quote}", "{Name} weist auf das hin, was nach dem letzten Beitrag noch kommt: {quote}"]),
    ],
    one: "eins",
    then: ", dann ",
    about: "etwa ",
    minute: ["keine Minute", "eine Minute", "{n} Minuten"],
    hour: ["keine Stunde", "eine Stunde", "{n} Stunden"],
    day: ["keinen Tag", "einen Tag", "{n} Tage"],
    fates: [(Dead, "der Toten"), (Injured, "der Verletzten"), (Missing, "der Vermissten"), (Evacuated, "der Evakuierten"), (Arrested, "der Festnahmen")],
};
