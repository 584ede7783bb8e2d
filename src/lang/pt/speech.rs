//! Whose words stand in a post, and whether they are meant.

use crate::lang::speech::Speech;

#[rustfmt::skip]
pub(super) const SPEECH: Speech = Speech {
    others: &[
        "acredita", "acreditam", "afirma", "afirmam", "alegadamente", "antivacinas", "boato", "conspiracao",
        "conspiracionistas", "idiotas", "lenda", "mito", "supostamente", "teoria", "teorias",
        "terraplanistas",
    ],
    says: &[
        "acrescenta", "acrescentam", "acrescentou", "admite", "afirma", "afirmam", "afirmou", "alerta",
        "alertam", "alertou", "anuncia", "anunciam", "anunciou", "avisa", "avisou", "cita", "confirma",
        "considera", "conta", "contam", "contou", "declara", "declaram", "declarou", "defende", "denuncia",
        "disse", "disseram", "diz", "dizem", "dizia", "escreve", "escrevem", "escreveu", "explica",
        "explicam", "explicou", "garante", "garantem", "garantiu", "insiste", "insistem", "insistiu",
        "lembra", "nega", "pergunta", "perguntam", "perguntou", "promete", "prometem", "prometeu",
        "reconhece", "responde", "respondem", "respondeu", "sublinha", "sustenta",
    ],
    sources: &[
        "como disse", "como diz", "conforme", "de acordo com", "na opiniao de", "nas palavras de", "segundo",
    ],
    attitudes: &[
        "acha", "acham", "achar", "achava", "acredita", "acreditam", "acreditar", "acreditava", "acredito",
        "afirma", "afirmam", "alegadamente", "aparentemente", "boato", "boatos", "deseja", "desejam", "diz",
        "dizem", "duvida", "duvidam", "duvidar", "duvido", "duvidoso", "espera", "esperam", "esperar",
        "espero", "fake", "falsa", "falso", "finge", "fingem", "garante", "garantem", "ideia", "imagina",
        "imaginar", "imaginemos", "impossivel", "improvavel", "mal", "mentira", "mentiras", "mito", "nega",
        "negam", "negar", "nenhum", "nenhuma", "ninguem", "parece", "parecem", "pensa", "pensam", "pensar",
        "pensava", "poucos", "quer", "querem", "queria", "recusa", "rejeita", "rejeitam", "se", "supoe",
        "supoem", "suponhamos", "supor", "supostamente", "suspeita", "suspeitam", "teme", "temem", "temer",
        "temo", "teoria", "verdade",
    ],
    mild: &[
        "deve", "devem", "deveria", "deveriam", "pode", "podem", "poderia", "poderiam", "seria", "seriam",
        "teria",
    ],
    own: &[
        "a meu ver", "acho que", "acredito que", "creio que", "estou convencido de que", "honestamente",
        "na minha opiniao", "para mim", "parece me que", "penso que", "sinceramente",
        "tenho a certeza de que", "tenho certeza de que",
    ],
    turns: &[
        "a menos que", "ate que", "bobagem", "brincadeira", "claro que", "contudo", "disparate", "dito isso",
        "dito isto", "e brincadeira", "e falso", "e mentira", "embora", "enganei me", "entretanto",
        "estou a brincar", "estou brincando", "eu estava errado", "exceto que", "falso", "infelizmente",
        "lamentavelmente", "mas", "mentira", "na realidade", "na verdade", "na verdade nao", "nao e verdade",
        "nao exatamente", "nem por isso", "no entanto", "o problema e", "ou nao", "ou quase",
        "pelo contrario", "por outro lado", "porem", "quem dera", "salvo que", "senao", "so que",
        "to brincando", "todavia", "tomara",
    ],
    unmeant: &[
        "a logica", "ah sim porque", "alguns acham", "alguns acreditam", "alguns dizem", "as pessoas acham",
        "as pessoas acreditam", "as pessoas dizem", "boato", "claro porque", "contam nos", "disseram nos",
        "diz se", "dizem", "dizem nos", "dizem que", "e falso", "e se", "em teoria", "em um mundo ideal",
        "fake", "falso", "ha quem acredite", "ha quem diga", "imagina", "imagine", "imaginem", "imaginemos",
        "mito", "muitos acham", "muitos acreditam", "nao digam", "nao e verdade", "nao me digam",
        "ninguem acha", "ninguem acredita", "ninguem diz", "nos disseram", "nos dizem", "nos meus sonhos",
        "num mundo ideal", "num mundo perfeito", "o argumento", "os conspiracionistas", "os criticos dizem",
        "parem de dizer", "quem acredita", "sim porque", "suponha", "suponhamos", "todo mundo acha",
        "todo mundo diz", "todos dizem",
    ],
    nods: &[
        "claro", "claro que sim", "obviamente", "obvio", "pois claro", "pois sim", "sim claro", "ta bom",
    ],
    jests: &[
        "brincadeira", "e brincadeira", "estou brincando", "ironia", "ou nao", "primeiro de abril",
        "sarcasmo", "sim claro", "so que nao", "sqn", "to brincando",
    ],
    asker: &[
        "apresentador", "entrevistador", "entrevistadora", "jornalista", "moderador", "p", "pergunta",
        "publico", "reporter",
    ],
    answerer: &[
        "r", "resposta",
    ],
    nots: &[
        "jamais", "mal", "menos", "nada", "nao", "nem", "nenhum", "nenhuma", "ninguem", "nunca", "sem",
        "senao", "tampouco",
    ],
    persons: &[
        "estamos", "eu", "meu", "minha", "nos", "nossa", "nosso", "somos", "vamos",
    ],
};
