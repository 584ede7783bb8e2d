//! Portuguese.

use crate::lang::entity::Fate::*;
use crate::lang::moves::Move::*;
use crate::lang::weave::Weave;

#[rustfmt::skip]
pub(super) const WEAVE: Weave = Weave {
    moves: &[
        (Series, &[
            "O número de {fate} segundo as mensagens: {list}; cada número traz a data da primeira mensagem que o dá.",
            "De mensagem em mensagem muda o número de {fate}: {list}; cada número traz a data da primeira mensagem que o dá.",
        ]),
        (Beside, &["Sobre o número de {fate}, as mensagens divergem: {list}.", "As mensagens dão números diferentes de {fate}: {list}."]),
        (SameToll, &["{n} dão o mesmo número de {fate}: {toll}.", "{n} situam em {toll} o número de {fate}."]),
        (SameAmount, &["{n} dão o mesmo número, {quote}: {list}.", "O mesmo número, {quote}, lê-se nas mensagens de {list}."]),
        (SameAmountOne, &["{n} dão o mesmo número, entre elas a de {name}: {quote}", "O mesmo número lê-se em {m}, entre elas a de {name}: {quote}"]),
        (SameAmountUnsigned, &["{n} dão o mesmo número, que uma mensagem escreve {quote}.", "{n} dão o mesmo número; uma mensagem escreve-o {quote}."]),
        (AnswerFast, &["{Name} responde a {other} {elapsed} depois: {quote}", "A resposta a {other} chega {elapsed} depois, de {name}: {quote}"]),
        (Back, &["A isso {name} responde: {quote}", "{Name} replica: {quote}"]),
        (BackAgree, &["{Name} admite-o: {quote}", "A isso {name} diz que sim: {quote}"]),
        (ScoresTwice, &[
            "A resposta reúne o dobro dos pontos da mensagem a que responde: {points} contra {less}.",
            "Em pontos, a resposta tem o dobro: {points} contra {less}.",
        ]),
        (ScoresAbove, &[
            "Das duas, a resposta tem mais pontos: {points} contra {less}.",
            "A resposta tem mais pontos do que a mensagem a que responde: {points} contra {less}.",
        ]),
        (AskedTwice, &["{Name} faz duas vezes a mesma pergunta: {quote} e {second}", "Duas vezes {name} pergunta o mesmo: {quote} e {second}"]),
        (Return, &[
            "{Name}, que assina a primeira mensagem do tema, escreve {elapsed} depois: {quote}",
            "{Elapsed} depois da primeira mensagem do tema, também de {name}, lê-se com a mesma assinatura: {quote}",
        ]),
        (CopiedFirst, &["Um mesmo texto é publicado por {accounts}, primeiro por {name}, {from}, e pela última vez {to}: {quote}"]),
        (CopiedFrom, &["O texto de {name} é publicado por {accounts}, a primeira vez {from} e a última {to}."]),
        (NamedBy, &["{n} nomeiam {word}.", "O nome de {word} lê-se em {m}."]),
        (ToCome, &["Depois da última mensagem fica por vir o que {name} escreve: {quote}", "{Name} aponta para o que vem depois da última mensagem: {quote}"]),
    ],
    one: "um",
    then: " e depois ",
    about: "cerca de ",
    minute: ["nenhum minuto", "um minuto", "{n} minutos"],
    hour: ["nenhuma hora", "uma hora", "{f} horas"],
    day: ["nenhum dia", "um dia", "{n} dias"],
    fates: [(Dead, "mortos"), (Injured, "feridos"), (Missing, "desaparecidos"), (Evacuated, "pessoas evacuadas"), (Arrested, "detidos")],
};
