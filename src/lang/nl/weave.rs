//! Dutch.

use crate::lang::entity::Fate::*;
use crate::lang::moves::Move::*;
use crate::lang::weave::Weave;

#[rustfmt::skip]
pub(super) const WEAVE: Weave = Weave {
    moves: &[
        (Series, &[
            "Het aantal {fate} volgens de berichten: {list}; elk getal heeft de datum van het eerste bericht dat het noemt.",
            "Van bericht tot bericht verandert het aantal {fate}: {list}; elk getal heeft de datum van het eerste bericht dat het noemt.",
        ]),
        (Beside, &["Over het aantal {fate} verschillen de berichten: {list}.", "De berichten noemen verschillende aantallen {fate}: {list}."]),
        (SameToll, &["{n} noemen hetzelfde aantal {fate}: {toll}.", "{n} stellen het aantal {fate} op {toll}."]),
        (SameAmount, &["{n} noemen hetzelfde getal, {quote}: {list}.", "Hetzelfde getal, {quote}, staat in de berichten van {list}."]),
        (SameAmountOne, &["{n} noemen hetzelfde getal, waaronder dat van {name}: {quote}", "Hetzelfde getal staat in {m}, waaronder dat van {name}: {quote}"]),
        (SameAmountUnsigned, &["{n} noemen hetzelfde getal, dat een bericht schrijft als {quote}.", "{n} noemen hetzelfde getal; een bericht schrijft {quote}."]),
        (AnswerFast, &["{Name} antwoordt {elapsed} later op {other}: {quote}", "Het antwoord op {other} komt {elapsed} later van {name}: {quote}"]),
        (Back, &["Daarop antwoordt {name}: {quote}", "{Name} zegt daarop: {quote}"]),
        (BackAgree, &["{Name} geeft dat toe: {quote}", "Daarop zegt {name} ja: {quote}"]),
        (ScoresTwice, &[
            "Het antwoord heeft twee keer zoveel punten als het bericht waarop het antwoordt: {points} tegen {less}.",
            "In punten heeft het antwoord het dubbele: {points} tegen {less}.",
        ]),
        (ScoresAbove, &[
            "Van de twee is het antwoord het best ontvangen: {points} tegen {less}.",
            "Het antwoord heeft meer punten dan het bericht waarop het antwoordt: {points} tegen {less}.",
        ]),
        (AskedTwice, &["{Name} vraagt twee keer hetzelfde: {quote} en {second}", "Twee keer stelt {name} dezelfde vraag: {quote} en {second}"]),
        (Return, &[
            "{Name}, van wie ook het eerste bericht van het onderwerp is, schrijft {elapsed} later: {quote}",
            "{Elapsed} na het eerste bericht van het onderwerp, ook van {name}, volgt een bericht van dezelfde hand: {quote}",
        ]),
        (CopiedFirst, &["Eén tekst is geplaatst door {accounts}, het eerst door {name}, {from}, het laatst {to}: {quote}"]),
        (CopiedFrom, &["De tekst van {name} is geplaatst door {accounts}, het eerst {from} en het laatst {to}."]),
        (NamedBy, &["{n} noemen {word}.", "De naam {word} staat in {m}."]),
        (ToCome, &["Na het laatste bericht moet nog komen wat {name} schrijft: {quote}", "{Name} wijst op wat na het laatste bericht nog komt: {quote}"]),
    ],
    one: "één",
    then: ", dan ",
    about: "ongeveer ",
    minute: ["geen minuut", "één minuut", "{n} minuten"],
    hour: ["geen uur", "één uur", "{n} uur"],
    day: ["geen dag", "één dag", "{n} dagen"],
    fates: [(Dead, "doden"), (Injured, "gewonden"), (Missing, "vermisten"), (Evacuated, "geëvacueerden"), (Arrested, "aanhoudingen")],
};
