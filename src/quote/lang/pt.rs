//! Portuguese.

use super::Cues;

#[rustfmt::skip]
pub(in crate::quote) const CUES: Cues = Cues {
    dangling: &[
        "isto", "isso", "aquilo", "este", "esta", "estes", "estas", "esse", "essa", "esses", "essas", "ele",
        "ela", "eles", "elas", "e", "mas", "ou", "assim", "também", "além", "então", "depois", "porque", "pois",
        "embora", "porém", "contudo", "portanto", "sim", "não", "seu", "sua", "seus", "suas", "lhe", "lhes", "aí",
        "ali", "lá", "cujo", "cuja", "disso", "nisso", "já",
    ],
    open: &[
        "a", "ao", "as", "com", "da", "das", "de", "do", "dos", "e", "em", "na", "no", "o", "os", "ou", "para", "por", "que", "seu", "sua", "um", "uma",
    ],
    reason: &["porque ", "já que ", "uma vez que "],
    contrast: &[
        "não,", "não.", "mas ", "falso", "mentira", "pelo contrário", "de modo nenhum",
        "de jeito nenhum", "discordo", "não concordo",
    ],
    assent: &[
        "sim", "concordo", "exato", "exatamente", "de acordo", "com certeza", "tens razão", "é verdade",
    ],
    questions: &["quem", "quê", "como", "quando", "quanto", "quantos", "onde", "qual", "quais"],
    persons: &[
        "eu", "me", "meu", "minha", "meus", "minhas", "mim", "nós", "nos", "nosso", "nossa", "tu", "te", "teu",
        "tua", "você", "vocês",
    ],
};
