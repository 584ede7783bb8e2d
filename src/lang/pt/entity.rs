//! Portuguese.

use crate::lang::entity::{Fate, Unit, Words};

#[rustfmt::skip]
pub(super) const WORDS: Words = Words {
    elided: &["d"],
    ordinals: &["o", "a", "º", "ª"],
    units: &[
        ("metro", Unit::Metre), ("metros", Unit::Metre), ("quilometro", Unit::Kilometre), ("quilometros", Unit::Kilometre), ("quilo", Unit::Kilogram),
        ("quilos", Unit::Kilogram), ("tonelada", Unit::Tonne), ("toneladas", Unit::Tonne), ("litro", Unit::Litre), ("litros", Unit::Litre),
        ("hectares", Unit::Hectare), ("graus", Unit::Degree), ("barris", Unit::Barrel), ("milhas", Unit::Mile), ("minuto", Unit::Minute), ("minutos", Unit::Minute),
        ("hora", Unit::Hour), ("horas", Unit::Hour), ("dia", Unit::Day), ("dias", Unit::Day), ("semana", Unit::Week), ("semanas", Unit::Week), ("mes", Unit::Month),
        ("meses", Unit::Month), ("ano", Unit::Year), ("anos", Unit::Year),
    ],
    currencies: &[("dolar", "USD"), ("dolares", "USD"), ("reais", "BRL"), ("real", "BRL"), ("francos", "CHF"), ("libras esterlinas", "GBP")],
    fates: &[
        ("morto", Fate::Dead), ("mortos", Fate::Dead), ("mortas", Fate::Dead), ("morta", Fate::Dead), ("mortes", Fate::Dead), ("morreram", Fate::Dead), ("obitos", Fate::Dead),
        ("falecidos", Fate::Dead), ("corpos", Fate::Dead), ("vitimas mortais", Fate::Dead), ("feridos", Fate::Injured), ("ferido", Fate::Injured), ("feridas", Fate::Injured),
        ("desaparecidos", Fate::Missing), ("desaparecidas", Fate::Missing), ("desaparecido", Fate::Missing), ("presos", Fate::Arrested), ("detidos", Fate::Arrested),
        ("detencoes", Fate::Arrested), ("prisoes", Fate::Arrested), ("evacuados", Fate::Evacuated), ("evacuadas", Fate::Evacuated), ("desalojados", Fate::Displaced),
        ("desabrigados", Fate::Displaced), ("resgatados", Fate::Rescued), ("resgatadas", Fate::Rescued), ("internados", Fate::Hospitalised), ("infetados", Fate::Infected),
        ("infectados", Fate::Infected),
    ],
    people: &[
        "pessoa", "pessoas", "vitimas", "moradores", "habitantes", "passageiros", "foram", "estao", "sao", "ja", "confirmados", "confirmadas", "oficialmente", "ainda",
        "continuam", "criancas", "mulheres", "homens", "soldados", "trabalhadores", "de", "os", "as", "ficaram",
    ],
    causes: &["matando", "mata", "matou", "ferindo"],
    tolls: &["balanco", "numero"],
    further: &["mais", "outro", "outra", "outros", "outras", "novos", "novas", "adicionais"],
    doubts: &["cerca", "aproximadamente", "quase", "perto", "ate", "poderia", "poderiam", "pode", "podem", "talvez", "possivelmente", "provavelmente", "seria", "seriam", "se", "mais", "teme", "temem", "estima", "uns", "umas"],
    labels: &["sala", "pagina", "capitulo", "numero", "n", "estrada", "porta", "autocarro", "onibus", "linha", "voo", "fase", "etapa", "versao", "nivel", "temporada", "episodio", "parte", "artigo", "tomo", "classe", "zona", "canal", "top", "dia", "semana", "idade", "plataforma", "desde", "em", "andar", "grupo"],
    of: &["de"],
    sums: &["ajuda", "ajudas", "apoio", "fundo", "fundos", "orcamento", "custo", "custos", "custa", "preco", "doacao", "doacoes", "doa", "paga", "pagar", "subsidio", "emprestimo", "credito", "multa", "arrecadados", "investe", "investimento", "vale", "divida", "indemnizacao", "indenizacao"],
    rates: &["por", "cada", "ao", "a"],
    months: &[("jan", 1), ("fev", 2), ("abr", 4), ("mai", 5), ("jun", 6), ("jul", 7), ("ago", 8), ("set", 9), ("out", 10), ("nov", 11), ("dez", 12)],
    days: &[("hoje", 0), ("amanha", 1), ("ontem", -1), ("anteontem", -2)],
    next: &["proximo", "proxima", "este", "esta"],
    last: &["passado", "passada", "ultimo", "ultima"],
    hours: &["h", "horas", "hora"],
    at: &["as"],
    calls: &["venham", "venha", "encontro", "reuniao", "concentracao", "vigilia", "manifestacao", "marcha", "voto", "votacao", "eleicoes", "eleicao", "debate", "sessao", "inscricao", "inscricoes", "comeca", "inicia", "abre", "assembleia", "conferencia", "concerto", "show", "missa", "sera", "convocatoria", "bilhetes", "ingressos"],
    titles: &["sr", "sra", "senhor", "senhora", "dom", "dona", "presidente", "ministro", "ministra", "prefeito", "prefeita", "autarca", "senador", "deputado", "rei", "rainha", "papa", "juiz", "capitao", "doutor", "dr", "professor", "governador"],
    places: &["rua", "avenida", "praca", "ponte", "cidade", "vila", "porto", "lago", "rio", "estacao", "aeroporto", "bairro", "regiao", "estado", "distrito"],
    particles: &["de", "da", "do", "dos", "das", "la", "le", "van", "von", "el", "al", "san", "sao", "santa"],
    capitalised: &["o", "a", "os", "as", "um", "uma", "uns", "umas", "e", "ou", "mas", "se", "em", "no", "na", "nos", "nas", "de", "do", "da", "dos", "das", "ao", "aos", "por", "para", "com", "sem", "nao", "que", "quem", "como", "quando", "onde", "porque", "sao", "eu", "tu", "ele", "ela", "eles", "elas", "voce", "voces", "meu", "minha", "seu", "sua", "nosso", "nossa", "este", "esta", "esse", "essa", "isso", "isto", "hoje", "amanha", "ontem", "ja", "muito", "mais", "menos", "tudo", "todos", "todas", "apos", "ate", "sobre", "aqui", "obrigado", "ola", "rt", "via", "foto", "video"],
};
