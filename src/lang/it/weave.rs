//! Italian.

use crate::lang::entity::Fate::*;
use crate::lang::moves::Move::*;
use crate::lang::weave::Weave;

#[rustfmt::skip]
pub(super) const WEAVE: Weave = Weave {
    moves: &[
        (Series, &[
            "Il numero dei {fate} secondo i messaggi: {list}; ogni cifra porta la data del primo messaggio che la dà.",
            "Di messaggio in messaggio cambia il numero dei {fate}: {list}; ogni cifra porta la data del primo messaggio che la dà.",
        ]),
        (Beside, &["Sul numero dei {fate} i messaggi differiscono: {list}.", "I messaggi danno cifre diverse per il numero dei {fate}: {list}."]),
        (SameToll, &["{n} danno lo stesso numero di {fate}: {toll}.", "{n} indicano in {toll} il numero dei {fate}."]),
        (SameAmount, &["{n} danno la stessa cifra, {quote}: {list}.", "La stessa cifra, {quote}, si legge nei messaggi di {list}."]),
        (SameAmountOne, &["{n} danno la stessa cifra, fra cui quello di {name}: {quote}", "La stessa cifra si legge in {m}, fra cui quello di {name}: {quote}"]),
        (SameAmountUnsigned, &["{n} danno la stessa cifra, che un messaggio scrive {quote}.", "{n} danno la stessa cifra; un messaggio la scrive {quote}."]),
        (AnswerFast, &["{Name} risponde {a other} {elapsed} dopo: {quote}", "La risposta {a other} arriva {elapsed} dopo, da {name}: {quote}"]),
        (Back, &["A questo {name} risponde: {quote}", "{Name} replica: {quote}"]),
        (BackAgree, &["{Name} lo ammette: {quote}", "A questo {name} dice di sì: {quote}"]),
        (ScoresTwice, &[
            "La risposta ha il doppio dei punti del messaggio a cui risponde: {points} contro {less}.",
            "Quanto ai punti, la risposta ne ha il doppio: {points} contro {less}.",
        ]),
        (ScoresAbove, &[
            "Dei due messaggi la risposta ha più punti: {points} contro {less}.",
            "La risposta ha più punti del messaggio a cui risponde: {points} contro {less}.",
        ]),
        (AskedTwice, &["{Name} fa due volte la stessa domanda: {quote} e {second}", "Due volte {name} chiede la stessa cosa: {quote} e {second}"]),
        (Return, &[
            "{Name}, che firma il primo messaggio del tema, scrive {elapsed} dopo: {quote}",
            "{Elapsed} dopo il primo messaggio del tema, anch’esso di {name}, si legge con la stessa firma: {quote}",
        ]),
        (CopiedFirst, &["Uno stesso testo è pubblicato da {accounts}, per primo da {name}, {from}, e per l’ultima volta {to}: {quote}"]),
        (CopiedFrom, &["Il testo di {name} è pubblicato da {accounts}, la prima volta {from} e l’ultima {to}."]),
        (NamedBy, &["{n} nominano {word}.", "Il nome di {word} si legge in {m}."]),
        (ToCome, &["Dopo l’ultimo messaggio resta a venire ciò che scrive {name}: {quote}", "{Name} indica ciò che viene dopo l’ultimo messaggio: {quote}"]),
    ],
    one: "uno",
    then: " e poi ",
    about: "circa ",
    minute: ["nessun minuto", "un minuto", "{n} minuti"],
    hour: ["nessuna ora", "un’ora", "{n} ore"],
    day: ["nessun giorno", "un giorno", "{n} giorni"],
    fates: [(Dead, "morti"), (Injured, "feriti"), (Missing, "dispersi"), (Evacuated, "evacuati"), (Arrested, "fermati")],
};
