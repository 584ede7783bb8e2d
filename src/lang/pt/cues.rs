//! What words of a post show, in Portuguese.

use crate::lang::cues::{Cues, Nouns, Promotion, Standing, Turning};

#[rustfmt::skip]
pub(super) const CUES: Cues = Cues {
    dangling: &[
        "isto", "isso", "aquilo", "este", "esta", "estes", "estas", "esse", "essa", "esses", "essas", "ele", "ela",
        "eles", "elas", "e", "mas", "ou", "assim", "também", "além", "então", "depois", "porque", "pois", "embora",
        "porém", "contudo", "portanto", "sim", "não", "seu", "sua", "seus", "suas", "lhe", "lhes", "aí", "ali",
        "lá", "cujo", "cuja", "disso", "nisso", "já",
    ],
    open: &[
        "a", "ao", "as", "com", "da", "das", "de", "do", "dos", "e", "em", "na", "no", "o", "os", "ou", "para",
        "por", "que", "seu", "sua", "um", "uma",
    ],
    reason: &["porque ", "já que ", "uma vez que "],
    contrast: &[
        "não,", "não.", "mas ", "falso", "mentira", "pelo contrário", "de modo nenhum", "de jeito nenhum",
        "discordo", "não concordo",
    ],
    assent: &["sim", "concordo", "exato", "exatamente", "de acordo", "com certeza", "tens razão", "é verdade"],
    questions: &["quem", "quê", "como", "quando", "quanto", "quantos", "onde", "qual", "quais"],
    persons: &[
        "eu", "me", "meu", "minha", "meus", "minhas", "mim", "nós", "nos", "nosso", "nossa", "tu", "te", "teu",
        "tua", "você", "vocês",
    ],
    stop: &[
        "a", "agora", "ainda", "algo", "alguem", "alguma", "alguns", "ali", "ano", "ante", "antes", "ao", "aos",
        "apenas", "aquela", "aquele", "aqui", "as", "assim", "ate", "bem", "cada", "com", "como", "contra", "da",
        "das", "de", "dela", "dele", "deles", "depois", "desde", "dessa", "desse", "desta", "deste", "deve", "dia",
        "disso", "do", "dos", "e", "ela", "elas", "ele", "eles", "em", "entre", "era", "essa", "essas", "esse",
        "esses", "esta", "estao", "estar", "estas", "estava", "este", "estes", "estou", "eu", "fazer", "foi",
        "for", "foram", "gente", "ha", "hoje", "isso", "isto", "ja", "la", "lhe", "lo", "mais", "mas", "me",
        "mesmo", "meu", "meus", "minha", "muita", "muito", "muitos", "na", "nada", "nao", "nas", "nem", "nenhum",
        "nessa", "nesse", "nesta", "neste", "no", "nos", "nossa", "nosso", "num", "numa", "nunca", "o", "os", "ou",
        "outra", "outro", "outros", "para", "pela", "pelas", "pelo", "pelos", "pode", "pois", "por", "porque",
        "pra", "pro", "qual", "quando", "que", "quem", "se", "sem", "sempre", "ser", "sera", "seu", "seus", "si",
        "sim", "so", "sobre", "sou", "sua", "suas", "tambem", "tanto", "te", "tem", "tenho", "ter", "teu", "tinha",
        "toda", "todas", "todo", "todos", "tu", "tudo", "um", "uma", "umas", "uns", "vai", "vamos", "voce",
        "voces", "vou",
    ],
    numbers: &[
        "cem", "cento", "cinco", "cinquenta", "dez", "dois", "doze", "duas", "duzia", "mil", "milhao", "milhoes",
        "nove", "oito", "onze", "quarenta", "quatorze", "quatro", "quinze", "seis", "sete", "tres", "trinta",
        "vinte",
    ],
    denials: &["nao", "nunca", "jamais", "nada", "ninguem", "nenhum", "nenhuma", "sem"],
    particles: &[],
    light: &[],
    crude: &[],
    nouns: Some(Nouns {
        definite: &[
            ("o", "o "), ("a", "a "), ("os", "os "), ("as", "as "), ("do", "o "), ("da", "a "), ("dos", "os "), ("das", "as "),
            ("no", "o "), ("na", "a "), ("nos", "os "), ("nas", "as "), ("ao", "o "), ("aos", "os "), ("pelo", "o "), ("pela", "a "),
        ],
        indefinite: &["um", "uma", "uns", "umas"],
        links: &["de"],
        light: &[
            "coisa", "coisas", "gente", "pessoa", "pessoas", "homem", "homens", "mulher", "mulheres", "tempo", "momento",
            "maneira", "forma", "modo", "tipo", "parte", "caso", "exemplo", "problema", "razao", "ideia", "verdade", "vida",
            "mundo", "lugar", "ponto", "pontos", "numero", "nome", "palavra", "palavras", "hora", "horas", "semana", "meses",
            "anos", "dias", "noite", "tarde", "manha", "vez", "vezes", "final", "inicio", "metade", "resto", "primeira",
            "primeiro", "ultimo", "ultima", "melhor", "pior", "novo", "nova", "mesmo", "mesma", "link", "titulo", "mensagem",
            "foto", "video", "pergunta", "resposta", "pouco", "unico", "unica",
        ],
    }),
    turning: Turning {
        inside: &[
            "nao", "nunca", "jamais", "nada", "ninguem", "nenhum", "nenhuma", "nem", "sem", "tampouco", "mal",
            "se", "salvo", "exceto", "poderia", "poderiam", "pode", "podem", "deveria", "deveriam", "seria",
            "seriam", "teria", "teriam", "talvez", "provavelmente", "possivelmente", "supostamente",
            "alegadamente", "segundo", "conforme", "diz", "dizem", "disse", "disseram", "afirma", "afirmam",
            "garante", "acredita", "acreditam", "acha", "acham", "parece",
        ],
        before: &[
            "se", "mesmo se", "a menos que", "salvo se", "como se", "nao e que", "nao porque", "nao acho que",
            "nao acredito que", "nao penso que", "duvido que", "e falso que", "nao e verdade que", "diz que",
            "dizem que", "disse que", "afirma que", "afirmam que", "garante que", "segundo", "em vez de",
            "ao inves de", "longe de", "imaginemos que", "suponhamos que", "oxala", "tomara que",
        ],
        after: &["se", "salvo", "exceto"],
        tail: &[
            "se", "salvo", "exceto", "mas", "embora", "ou", "nao", "segundo", "diz", "dizem", "disse", "afirma",
        ],
    },
    promotion: Promotion::NONE,
    standing: Standing::NONE,
};
