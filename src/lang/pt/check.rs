//! Portuguese.

use crate::lang::check::{Lexicon, Numerals, Relations, Style};

#[rustfmt::skip]
pub(super) const LEXICON: Lexicon = Lexicon {
    small: &[
        "um", "uma", "uns", "umas", "o", "a", "os", "as", "de", "do", "da", "dos", "das", "e", "ou", "em", "no", "na",
        "nos", "nas", "ao", "aos", "com", "por", "pelo", "pela", "para", "seu", "sua", "seus", "suas", "que", "se",
    ],
    plural: &["varios", "varias", "muitos", "muitas", "numerosos", "numerosas", "diversos", "diversas", "inumeros", "inumeras"],
    not_sources: &[
        "vezes", "temas", "assuntos", "dias", "horas", "minutos", "semanas", "meses", "anos", "linguas", "idiomas",
        "palavras", "links", "ligacoes", "secoes", "plataformas", "ficheiros", "pontos", "respostas", "coisas",
        "discussoes",
    ],
    plural_phrases: &[
        "um grande número de", "grande quantidade de", "outras vozes", "as vozes", "muitas vozes", "dezenas de",
        "centenas de", "milhares de", "a maioria das vozes",
    ],
    hype: &[
        "explosao", "explosivo", "explosiva", "explode", "avalanche", "tsunami", "diluvio", "massivo", "massiva",
        "macico", "macica", "incrivel", "incriveis", "chocante", "revolucionario", "revolucionaria", "inedito", "inedita",
        "historico", "historica", "espetacular", "viral", "frenesim", "frenesi", "enorme", "enormes", "fulgurante",
        "vertiginoso", "vertiginosa", "dramatico", "dramatica", "furor", "polemica", "escandalo", "tempestade",
        "espantoso", "espantosa",
    ],
    hype_phrases: &["sem precedentes", "nunca visto", "incendeia as redes", "ao rubro"],
    anaphora: &[
        "mensagem", "discussao", "texto", "comentario", "resposta", "artigo", "nota", "publicacao", "titulo", "pergunta",
        "autor", "mesma",
    ],
    unsigned: &[
        "uma mensagem", "outra mensagem", "primeira mensagem", "outras mensagens", "das mensagens",
        "sem assinatura", "anónima", "anônima", "sem nome", "sem autor", "não assinada"],
    cites: &["cita", "citadas", "reproduz", "aspas"],
    others: &["outro", "outros", "outra", "outras", "restantes"],
    capitalised: &["utc", "gmt", "coranto"],
    weekdays: &["segunda", "terca", "quarta", "quinta", "sexta", "sabado", "domingo"],
    broken: &[
        "de o", "de os", "de as", "em o", "em os", "em as", "a os", "por o", "por os", "por as", "o a",
        "um uma", "de de", "a a", "em em", "que que",
    ],
    clashes: &[],
    allowed_twice: &[],
    points: &["ponto", "pontos"],
    at_least: &["mais de", "pelo menos", "no mínimo"],
    nearly: &["quase", "perto de", "menos de", "até", "pouco menos de"],
    about: &["cerca de", "uns", "umas", "aproximadamente", "em torno de"],
    parts: &[
        ("dois terços", 2.0 / 3.0), ("três quartos", 0.75), ("terço", 1.0 / 3.0), ("quarta parte", 0.25),
        ("um quarto", 0.25), ("quinto", 0.2), ("quinta parte", 0.2), ("décimo", 0.1), ("décima parte", 0.1),
        ("metade", 0.5),
    ],
    hours: &[("meio-dia", 12.0), ("meia-noite", 0.0)],
    relations: Relations {
        against: &["contrapõe a"],
        agrees: &["dá razão a", "concorda com", "admite-o", "diz que sim"],
        same: &["mesmo número"],
        dated: &["traz a data"],
        twice: &["o dobro"],
        above: &["das duas", "mais pontos"],
        again: &["duas vezes"],
        ahead: &["fica por vir", "vem depois da última mensagem"],
    },
    clock: &["h", "hora", "horas"],
    numerals: Numerals {
        style: Style::Joined,
        and: "e",
        units: &[
            "zero", "um", "dois", "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez", "onze", "doze",
            "treze", "catorze", "quinze", "dezasseis", "dezassete", "dezoito", "dezanove",
        ],
        tens: &["vinte", "trinta", "quarenta", "cinquenta", "sessenta", "setenta", "oitenta", "noventa"],
        more: &[
            ("uma", 1.0), ("duas", 2.0), ("quatorze", 14.0), ("dezesseis", 16.0), ("dezessete", 17.0),
            ("dezenove", 19.0), ("cem", 100.0), ("cento", 100.0), ("duzentos", 200.0), ("duzentas", 200.0),
            ("trezentos", 300.0), ("trezentas", 300.0), ("quatrocentos", 400.0), ("quinhentos", 500.0), ("mil", 1000.0),
        ],
        named: &[
            ("ambos", 2.0), ("ambas", 2.0), ("nenhum", 0.0), ("nenhuma", 0.0), ("único", 1.0), ("única", 1.0),
            ("dúzia", 12.0), ("dezena", 10.0), ("quinzena", 15.0), ("vintena", 20.0), ("centena", 100.0),
        ],
        scales: &[("mil", 1e3), ("milhão", 1e6), ("milhões", 1e6)],
        articles: &["um", "uma"],
        percent: "por cento",
    },
};
