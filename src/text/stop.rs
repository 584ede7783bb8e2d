//! Words that tell nothing of what a text is about: articles, pronouns, prepositions,
//! conjunctions, auxiliaries, and the small talk of social media.

/// Whether a [folded](super::fold::fold) word is a stop word of a language, given as a BCP 47
/// tag. For an unknown language, whether it is one in French or English.
///
/// ```
/// use coranto::text::stop::is_stop;
/// assert!(is_stop("les", Some("fr-CA")));
/// assert!(is_stop("the", None));
/// assert!(!is_stop("main", Some("fr")));
/// ```
pub fn is_stop(folded: &str, language: Option<&str>) -> bool {
    let has = |list: &[&str]| list.binary_search(&folded).is_ok();
    if has(EVERYWHERE) {
        return true;
    }
    let primary = language.and_then(|tag| tag.split(['-', '_']).next()).unwrap_or_default();
    match primary {
        "en" => has(EN),
        "fr" => has(FR),
        "de" => has(DE),
        "es" => has(ES),
        "it" => has(IT),
        "pt" => has(PT),
        "nl" => has(NL),
        _ => has(EN) || has(FR),
    }
}

/// Whether a [folded](super::fold::fold) word is a number, in one of the languages that editions are written in.
///
/// ```
/// use coranto::text::stop::is_number;
/// assert!(is_number("douze") && is_number("hundred"));
/// assert!(!is_number("metres"));
/// ```
pub fn is_number(folded: &str) -> bool {
    NUMBERS.binary_search(&folded).is_ok()
}

#[rustfmt::skip]
const NUMBERS: &[&str] = &[
    "acht", "billion", "billions", "catorce", "cem", "cent", "centaine", "centaines", "cento", "cents",
    "cien", "ciento", "cinco", "cincuenta", "cinq", "cinquanta", "cinquante", "cinque", "cinquenta",
    "cuarenta", "cuatro", "dertien", "dertig", "deux", "dez", "dieci", "diez", "dix", "dizaine", "dizaines",
    "doce", "docena", "dodici", "dois", "dos", "douzaine", "douze", "doze", "dozen", "dozens", "dozijn",
    "dozzina", "drei", "dreissig", "dreizehn", "drie", "duas", "due", "duizend", "dutzend", "duzia",
    "eight", "eighteen", "eighty", "eleven", "elf", "fifteen", "fifty", "five", "forty", "four", "fourteen",
    "funf", "funfzehn", "funfzig", "honderd", "huit", "hundert", "hundred", "hundreds", "mil", "milhao",
    "milhoes", "miliardi", "miliardo", "milione", "milioni", "miljard", "miljoen", "mille", "milliard",
    "milliarden", "milliards", "millier", "milliers", "million", "millionen", "millions", "millon",
    "millones", "negen", "neuf", "neun", "nine", "nineteen", "ninety", "nove", "nueve", "ocho", "oito",
    "onze", "otto", "quaranta", "quarante", "quarenta", "quatorze", "quatre", "quatro", "quattro", "quince",
    "quindici", "quinze", "sechs", "sei", "seis", "seize", "sept", "sete", "sette", "seven", "seventeen",
    "seventy", "sieben", "siete", "six", "sixteen", "sixty", "soixante", "tausend", "ten", "thirteen",
    "thirty", "thousand", "thousands", "three", "tien", "tre", "trece", "tredici", "treinta", "treize",
    "trenta", "trente", "tres", "trinta", "trois", "twaalf", "twee", "twelve", "twenty", "twintig", "two",
    "undici", "veertig", "veinte", "venti", "vier", "vierzehn", "vierzig", "vijf", "vijftien", "vijftig",
    "vingt", "vinte", "zehn", "zes", "zeven", "zwanzig", "zwei", "zwolf",
];

#[rustfmt::skip]
const EVERYWHERE: &[&str] = &[
    "amp", "com", "gt", "haha", "hahaha", "http", "https", "lol", "lt", "mdr", "ok", "okay", "omg", "pls",
    "plz", "rt", "thx", "via", "www",
];

#[rustfmt::skip]
const EN: &[&str] = &[
    "a", "about", "above", "actually", "after", "again", "against", "ain't", "all", "almost", "already",
    "also", "although", "always", "am", "an", "and", "another", "any", "anybody", "anymore", "anyone",
    "anything", "anyway", "are", "aren't", "around", "as", "at", "away", "back", "be", "because", "been",
    "before", "behind", "being", "below", "between", "both", "but", "by", "came", "can", "can't",
    "cannot", "cant", "come", "comes", "coming", "could", "couldn't", "day", "did", "didn't", "didnt",
    "do", "does", "doesn't", "doesnt", "doing", "don", "don't", "done", "dont", "down", "dude", "during",
    "each", "either", "else", "em", "enough", "etc", "even", "ever", "every", "everybody", "everyone",
    "everything", "few", "for", "from", "further", "gave", "get", "gets", "getting", "give", "gives",
    "go", "goes", "going", "gone", "gonna", "good", "gosh", "got", "gotta", "great", "had", "hadn't",
    "has", "hasn't", "have", "haven't", "having", "he", "he'd", "he'll", "her", "here", "hers", "herself",
    "hey", "hi", "him", "himself", "his", "how", "however", "i", "i'd", "i'll", "i'm", "i've", "if", "im",
    "in", "indeed", "instead", "into", "is", "isn't", "isnt", "it", "it'd", "it'll", "its", "itself",
    "ive", "just", "keep", "kind", "knew", "know", "knows", "last", "least", "less", "let", "let's",
    "lets", "like", "likely", "literally", "lmao", "lot", "lots", "made", "make", "makes", "making",
    "many", "may", "maybe", "me", "mean", "means", "might", "mine", "more", "most", "much", "must", "my",
    "myself", "need", "needs", "neither", "never", "new", "no", "nobody", "non", "none", "nor", "not",
    "nothing", "now", "of", "off", "often", "oh", "on", "once", "one", "ones", "only", "onto", "or",
    "other", "others", "our", "ours", "ourselves", "out", "over", "own", "people", "perhaps", "please",
    "possible", "put", "quite", "rather", "really", "right", "said", "same", "saw", "say", "saying",
    "says", "see", "seem", "seemed", "seems", "seen", "several", "shall", "she", "she'd", "she'll",
    "should", "shouldn't", "since", "so", "some", "somebody", "someone", "something", "sometimes", "soon",
    "still", "stuff", "such", "sure", "take", "taken", "takes", "taking", "tell", "than", "thank",
    "thanks", "that", "that'll", "thats", "the", "their", "theirs", "them", "themselves", "then", "there",
    "therefore", "these", "they", "they'd", "they'll", "they're", "they've", "thing", "things", "think",
    "this", "those", "though", "thought", "three", "through", "thus", "til", "till", "time", "to",
    "today", "together", "told", "tomorrow", "too", "took", "toward", "towards", "tried", "try", "trying",
    "two", "u", "under", "until", "up", "upon", "ur", "us", "use", "used", "using", "very", "wanna",
    "want", "wants", "was", "wasn't", "wasnt", "way", "we", "we'd", "we'll", "we're", "we've", "well",
    "went", "were", "weren't", "what", "what's", "whatever", "when", "where", "wherever", "whether",
    "which", "while", "who", "whoever", "whole", "whom", "whose", "why", "will", "with", "within",
    "without", "won't", "wont", "would", "wouldn't", "wow", "y'all", "ya", "yall", "yeah", "year",
    "years", "yep", "yes", "yesterday", "yet", "you", "you'd", "you'll", "you're", "you've", "your",
    "youre", "yours", "yourself",
];

#[rustfmt::skip]
const FR: &[&str] = &[
    "a", "afin", "ai", "aie", "aient", "ailleurs", "ainsi", "alors", "an", "annee", "annees", "ans",
    "apres", "as", "assez", "au", "aucun", "aucune", "aujourd'hui", "auquel", "aura", "aurait", "auront",
    "aussi", "autant", "autour", "autre", "autres", "aux", "auxquels", "avaient", "avais", "avait",
    "avant", "avec", "avez", "avoir", "avons", "ayant", "beaucoup", "bien", "bon", "bonjour", "bonne",
    "bref", "c", "ca", "car", "ce", "ceci", "cela", "celle", "celles", "celui", "cependant", "certain",
    "certaine", "certaines", "certains", "ces", "cet", "cette", "ceux", "chacun", "chaque", "chez",
    "chose", "choses", "ci", "comme", "comment", "comprends", "contre", "coucou", "d", "dans", "de",
    "deja", "demain", "depuis", "dernier", "derniere", "derriere", "des", "desormais", "dessous",
    "dessus", "deux", "devant", "devoir", "devra", "devrait", "dire", "dis", "disent", "dit", "dois",
    "doit", "doivent", "donc", "dont", "du", "durant", "elle", "elles", "en", "encore", "enfin",
    "ensuite", "entre", "envers", "es", "est", "et", "etaient", "etais", "etait", "etant", "ete", "etes",
    "etre", "eu", "eux", "faire", "fais", "fait", "faites", "faudra", "faudrait", "faut", "fois", "font",
    "furent", "fut", "gens", "hein", "hier", "hors", "hui", "ici", "il", "ils", "j", "jamais", "je",
    "jour", "jours", "jusqu", "jusque", "l", "la", "laquelle", "le", "lequel", "les", "lesquelles",
    "lesquels", "leur", "leurs", "loin", "lors", "lorsqu", "lorsque", "lui", "m", "ma", "maintenant",
    "mais", "malgre", "me", "meme", "memes", "merci", "mes", "met", "mettre", "mieux", "moi", "moins",
    "mon", "mouais", "n", "ne", "ni", "non", "nos", "notamment", "notre", "nous", "nouveau", "nouvelle",
    "on", "ont", "or", "ou", "ouais", "oui", "outre", "par", "parce", "parfois", "parmi", "pas",
    "pendant", "personne", "peu", "peut", "peuvent", "peux", "plus", "plusieurs", "plutot", "pour",
    "pourquoi", "pourra", "pourrait", "pourtant", "pouvait", "pouvoir", "premier", "premiere", "pres",
    "presque", "puis", "puisqu", "puisque", "qu", "quand", "quant", "que", "quel", "quelle", "quelles",
    "quelqu", "quelque", "quelques", "quels", "qui", "quoi", "quoiqu", "quoique", "rien", "s", "sa",
    "sais", "sait", "salut", "sans", "sauf", "se", "selon", "sera", "serait", "seront", "ses", "seul",
    "seule", "si", "sinon", "soi", "soient", "sois", "soit", "sommes", "son", "sont", "sous", "souvent",
    "suis", "sur", "t", "ta", "tandis", "tant", "te", "tel", "telle", "tellement", "telles", "tels",
    "tes", "toi", "ton", "toujours", "tous", "tout", "toute", "toutes", "tres", "trois", "trop", "truc",
    "trucs", "tu", "un", "une", "va", "vais", "vas", "vers", "veut", "veux", "via", "voici", "voila",
    "voir", "voit", "vont", "vos", "votre", "vous", "vraiment", "y",
];

#[rustfmt::skip]
const DE: &[&str] = &[
    "aber", "alle", "allem", "allen", "aller", "alles", "als", "also", "am", "an", "andere", "anderen",
    "anderer", "anderes", "auch", "auf", "aus", "bei", "beim", "bin", "bis", "bist", "da", "dabei",
    "dadurch", "daher", "damit", "dann", "daran", "darauf", "daraus", "darf", "darin", "darum", "das",
    "dass", "dein", "deine", "dem", "den", "denen", "denn", "der", "deren", "des", "deshalb", "dessen",
    "dich", "die", "dies", "diese", "diesem", "diesen", "dieser", "dieses", "dir", "doch", "dort", "du",
    "durch", "ein", "eine", "einem", "einen", "einer", "eines", "einfach", "einige", "er", "es", "etwas",
    "euch", "euer", "eure", "fur", "gar", "gegen", "geht", "genau", "gerade", "gibt", "ging", "gut",
    "hab", "habe", "haben", "hat", "hatte", "hatten", "heute", "hier", "hin", "hinter", "ich", "ihm",
    "ihn", "ihnen", "ihr", "ihre", "ihrem", "ihren", "ihrer", "im", "immer", "in", "ins", "irgendwie",
    "ist", "ja", "jede", "jedem", "jeden", "jeder", "jedes", "jetzt", "kann", "kein", "keine", "keinen",
    "keiner", "konnen", "konnte", "mal", "man", "mehr", "mein", "meine", "meinem", "meinen", "meiner",
    "mich", "mir", "mit", "muss", "mussen", "nach", "nicht", "nichts", "noch", "nun", "nur", "ob", "oder",
    "ohne", "schon", "sehr", "sein", "seine", "seinem", "seinen", "seiner", "seit", "selbst", "sich",
    "sie", "sind", "so", "sogar", "soll", "sollen", "sollte", "sondern", "sonst", "uber", "um", "und",
    "uns", "unser", "unsere", "unter", "viel", "viele", "vom", "von", "vor", "war", "waren", "warum",
    "was", "weil", "welche", "welcher", "wenn", "wer", "werde", "werden", "wie", "wieder", "will", "wir",
    "wird", "wirklich", "wo", "worden", "wurde", "wurden", "zu", "zum", "zur", "zwar", "zwischen",
];

#[rustfmt::skip]
const ES: &[&str] = &[
    "a", "aca", "ahi", "al", "algo", "alguien", "algun", "alguna", "algunas", "algunos", "alli", "ante",
    "antes", "aquel", "aquella", "aquello", "aqui", "asi", "aun", "aunque", "bien", "bueno", "cada",
    "casi", "como", "con", "contra", "cual", "cuando", "da", "dar", "de", "del", "desde", "despues",
    "donde", "dos", "durante", "e", "el", "ella", "ellas", "ellos", "en", "entre", "era", "eran", "eres",
    "es", "esa", "esas", "ese", "eso", "esos", "esta", "estaba", "estamos", "estan", "estar", "estas",
    "este", "esto", "estos", "estoy", "fin", "fue", "fueron", "gracias", "ha", "hace", "hacen", "hacer",
    "hacia", "han", "has", "hasta", "hay", "he", "hemos", "hoy", "igual", "incluso", "ir", "la", "las",
    "le", "les", "lo", "los", "luego", "mas", "me", "menos", "mi", "mia", "mientras", "mio", "mis",
    "misma", "mismo", "mucha", "mucho", "muchos", "muy", "nada", "nadie", "ni", "ningun", "ninguna", "no",
    "nos", "nosotros", "nuestra", "nuestro", "nunca", "o", "os", "otra", "otras", "otro", "otros", "para",
    "pero", "poco", "por", "porque", "puede", "pueden", "pues", "que", "quien", "quienes", "se", "sea",
    "segun", "ser", "sera", "si", "sido", "siempre", "sin", "sino", "sobre", "sois", "solo", "somos",
    "son", "soy", "su", "sus", "tambien", "tan", "tanto", "te", "tener", "tengo", "ti", "tiene", "tienen",
    "toda", "todas", "todavia", "todo", "todos", "tras", "tu", "tus", "un", "una", "unas", "uno", "unos",
    "usted", "va", "vamos", "van", "vez", "voy", "y", "ya", "yo",
];

#[rustfmt::skip]
const IT: &[&str] = &[
    "a", "abbiamo", "ad", "adesso", "agli", "ai", "al", "alla", "alle", "allo", "allora", "altri",
    "altro", "anche", "ancora", "anni", "anno", "avere", "aveva", "avevano", "bene", "c", "che", "chi",
    "ci", "cio", "cioe", "coi", "col", "come", "con", "contro", "cosa", "cosi", "cui", "d", "da", "dagli",
    "dai", "dal", "dalla", "dalle", "dallo", "degli", "dei", "del", "dell", "della", "delle", "dello",
    "dentro", "deve", "di", "dopo", "dove", "due", "e", "ed", "era", "erano", "essere", "fa", "fare",
    "fatto", "fino", "fra", "fu", "gia", "gli", "grazie", "ha", "hai", "hanno", "ho", "i", "il", "in",
    "infatti", "io", "l", "la", "le", "lei", "li", "lo", "loro", "lui", "ma", "mai", "me", "meno",
    "mentre", "mi", "mia", "mie", "miei", "mio", "molto", "ne", "negli", "nei", "nel", "nell", "nella",
    "nelle", "nello", "nessuno", "niente", "no", "noi", "non", "nostra", "nostro", "o", "oggi", "ogni",
    "oppure", "ora", "per", "perche", "pero", "piu", "poco", "poi", "prima", "proprio", "puo", "qua",
    "quale", "quali", "quando", "quanto", "quasi", "quella", "quelle", "quelli", "quello", "questa",
    "queste", "questi", "questo", "qui", "quindi", "sara", "se", "sei", "sempre", "senza", "si", "sia",
    "siamo", "siete", "sono", "sopra", "sotto", "sta", "stata", "stati", "stato", "su", "sua", "sue",
    "sugli", "sui", "sul", "sull", "sulla", "sulle", "suo", "suoi", "tanto", "te", "ti", "tra", "tu",
    "tua", "tuo", "tutta", "tutte", "tutti", "tutto", "un", "una", "uno", "va", "vi", "via", "voi",
];

#[rustfmt::skip]
const PT: &[&str] = &[
    "a", "agora", "ainda", "algo", "alguem", "alguma", "alguns", "ali", "ano", "ante", "antes", "ao",
    "aos", "apenas", "aquela", "aquele", "aqui", "as", "assim", "ate", "bem", "cada", "com", "como",
    "contra", "da", "das", "de", "dela", "dele", "deles", "depois", "desde", "dessa", "desse", "desta",
    "deste", "deve", "dia", "disso", "do", "dos", "e", "ela", "elas", "ele", "eles", "em", "entre", "era",
    "essa", "essas", "esse", "esses", "esta", "estao", "estar", "estas", "estava", "este", "estes",
    "estou", "eu", "fazer", "foi", "for", "foram", "gente", "ha", "hoje", "isso", "isto", "ja", "la",
    "lhe", "lo", "mais", "mas", "me", "mesmo", "meu", "meus", "minha", "muita", "muito", "muitos", "na",
    "nada", "nao", "nas", "nem", "nenhum", "nessa", "nesse", "nesta", "neste", "no", "nos", "nossa",
    "nosso", "num", "numa", "nunca", "o", "os", "ou", "outra", "outro", "outros", "para", "pela", "pelas",
    "pelo", "pelos", "pode", "pois", "por", "porque", "pra", "pro", "qual", "quando", "que", "quem", "se",
    "sem", "sempre", "ser", "sera", "seu", "seus", "si", "sim", "so", "sobre", "sou", "sua", "suas",
    "tambem", "tanto", "te", "tem", "tenho", "ter", "teu", "tinha", "toda", "todas", "todo", "todos",
    "tu", "tudo", "um", "uma", "umas", "uns", "vai", "vamos", "voce", "voces", "vou",
];

#[rustfmt::skip]
const NL: &[&str] = &[
    "aan", "af", "al", "alle", "alleen", "alles", "als", "altijd", "andere", "ben", "bij", "daar", "dan",
    "dat", "de", "deze", "die", "dit", "doch", "doen", "door", "dus", "een", "eens", "en", "er", "ge",
    "geen", "goed", "haar", "had", "heb", "hebben", "heeft", "hem", "het", "hier", "hij", "hoe", "hun",
    "iemand", "iets", "ik", "in", "is", "ja", "je", "jij", "jou", "jouw", "kan", "kon", "kunnen", "maar",
    "me", "meer", "men", "met", "mij", "mijn", "moet", "na", "naar", "niet", "niets", "nog", "nu", "of",
    "om", "omdat", "ons", "onze", "ook", "op", "over", "reeds", "te", "tegen", "toch", "toen", "tot", "u",
    "uit", "uw", "van", "veel", "voor", "waar", "want", "waren", "was", "wat", "we", "wel", "werd", "wie",
    "wij", "wil", "worden", "wordt", "zal", "ze", "zei", "zelf", "zich", "zij", "zijn", "zo", "zonder",
    "zou",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_and_folded() {
        for list in [EVERYWHERE, EN, FR, DE, ES, IT, PT, NL] {
            assert!(list.windows(2).all(|pair| pair[0] < pair[1]));
            assert!(list.iter().all(|word| *word == super::super::fold::fold(word)));
        }
    }

    #[test]
    fn a_word_of_one_language_stays_in_another() {
        assert!(is_stop("die", Some("de")) && !is_stop("die", Some("en")));
        assert!(is_stop("etait", Some("fr")));
        assert!(!is_stop("pont", None) && !is_stop("bridge", None));
    }
}
