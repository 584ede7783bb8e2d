//! Spanish.

use crate::lang::entity::Fate::*;
use crate::lang::moves::Move::*;
use crate::lang::weave::Weave;

#[rustfmt::skip]
pub(super) const WEAVE: Weave = Weave {
    moves: &[
        (Series, &[
            "El número de {fate} según los mensajes: {list}; cada cifra lleva la fecha del primer mensaje que la da.",
            "De un mensaje a otro cambia el número de {fate}: {list}; cada cifra lleva la fecha del primer mensaje que la da.",
        ]),
        (Beside, &["Sobre el número de {fate}, los mensajes difieren: {list}.", "Los mensajes dan cifras distintas de {fate}: {list}."]),
        (SameToll, &["{n} dan el mismo número de {fate}: {toll}.", "{n} cifran en {toll} el número de {fate}."]),
        (SameAmount, &["{n} dan la misma cifra, {quote}: {list}.", "La misma cifra, {quote}, figura en los mensajes de {list}."]),
        (SameAmountOne, &["{n} dan la misma cifra, entre ellos el de {name}: {quote}", "La misma cifra figura en {m}, entre ellos el de {name}: {quote}"]),
        (SameAmountUnsigned, &["{n} dan la misma cifra, que un mensaje escribe {quote}.", "{n} dan la misma cifra; un mensaje la escribe {quote}."]),
        (AnswerFast, &["{Name} responde a {other} {elapsed} después: {quote}", "La respuesta a {other} llega {elapsed} después, de {name}: {quote}"]),
        (Back, &["A eso responde {name}: {quote}", "{Name} replica: {quote}"]),
        (BackAgree, &["{Name} lo admite: {quote}", "A eso asiente {name}: {quote}"]),
        (ScoresTwice, &[
            "La respuesta reúne el doble de puntos que el mensaje al que responde: {points} frente a {less}.",
            "En puntos, la respuesta dobla al mensaje al que responde: {points} frente a {less}.",
        ]),
        (ScoresAbove, &[
            "De los dos, la respuesta es la mejor valorada: {points} frente a {less}.",
            "La respuesta está mejor valorada que el mensaje al que responde: {points} frente a {less}.",
        ]),
        (AskedTwice, &["{Name} hace dos veces la misma pregunta: {quote} y {second}", "Dos veces pregunta {name} lo mismo: {quote} y {second}"]),
        (Return, &[
            "{Name}, que firma el primer mensaje del tema, escribe {elapsed} después: {quote}",
            "{Elapsed} después del primer mensaje del tema, también de {name}, se lee con la misma firma: {quote}",
        ]),
        (CopiedFirst, &["Un mismo texto lo publican {accounts}, primero {name}, {from}, y por última vez {to}: {quote}"]),
        (CopiedFrom, &["El texto de {name} lo publican {accounts}, la primera vez {from} y la última {to}."]),
        (NamedBy, &["{n} nombran a {word}.", "El nombre de {word} figura en {m}."]),
        (ToCome, &["Queda por venir, cuando se escribió el último mensaje, lo que anuncia {name}: {quote}", "{Name} apunta a lo que viene después del último mensaje: {quote}"]),
    ],
    one: "uno",
    then: " y luego ",
    about: "alrededor de ",
    minute: ["ningún minuto", "un minuto", "{n} minutos"],
    hour: ["ninguna hora", "una hora", "{f} horas"],
    day: ["ningún día", "un día", "{n} días"],
    fates: [(Dead, "muertos"), (Injured, "heridos"), (Missing, "desaparecidos"), (Evacuated, "evacuados"), (Arrested, "detenidos")],
};
