//! WhatsApp's text of a chat, as iPhones and Android phones write it in any locale.
//!
//! `[31/12/2023, 21:05:03] Name: text` or `31/12/2023, 21:05 - Name: text`, with as many lines of text
//! as it takes. Whether day, month or year comes first is decided from the whole file: by numbers above
//! 12, by the order of the lines, and last by custom. There are no counts and no ids.

use crate::error::Error;
use crate::locale::time::DateTime;
use crate::model::{Author, LeftOutReason, Platform, Post};
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use std::collections::BTreeMap;

/// Lines that are looked at to recognise a chat.
const LOOKED_AT: usize = 200;

/// Names are shorter than this.
const NAME: usize = 80;

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    let mut lines = sample.text.lines().filter(|line| !line.trim().is_empty()).take(LOOKED_AT);
    head(lines.next()?)?;
    let spoken = |line: &str| head(line).is_some_and(|head| speaker(head.rest).is_some());
    sample.text.lines().take(LOOKED_AT).any(spoken).then_some("whatsapp")
}

/// What stands before a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Head<'a> {
    date: [i64; 3],
    /// The first number has four digits: the year.
    year_first: bool,
    separator: char,
    hour: i64,
    minute: i64,
    second: i64,
    half: Option<Half>,
    rest: &'a str,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    Morning,
    Afternoon,
}

/// Marks of direction and of no width, which stand anywhere in a chat.
fn is_mark(character: char) -> bool {
    matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// The head of a line that begins a message.
fn head(line: &str) -> Option<Head<'_>> {
    let line = line.trim_start_matches(is_mark);
    let (stamp, rest) = match line.strip_prefix('[') {
        Some(inside) => inside.split_once(']')?,
        None => line.split_once(" - ")?,
    };
    if stamp.len() > 90 {
        return None;
    }
    let western: Option<String> =
        (!stamp.is_ascii()).then(|| stamp.chars().filter(|c| !is_mark(*c)).map(western).collect());
    let stamp = western.as_deref().unwrap_or(stamp);
    if !stamp.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    // What is copied from the web has the time first: `[21:05, 31/12/2023] Name: text`.
    let turned = stamp.split_once(", ").filter(|(time, date)| time.contains(':') && !date.contains(':'));
    let turned = turned.map(|(time, date)| format!("{date}, {time}"));
    let mut scan = turned.as_deref().unwrap_or(stamp);
    let (first, digits) = number(&mut scan)?;
    let separator = scan.chars().next().filter(|c| matches!(c, '/' | '.' | '-'))?;
    scan = scan.strip_prefix(separator)?.trim_start();
    let (second_number, _) = number(&mut scan)?;
    scan = scan.strip_prefix(separator)?.trim_start();
    let (third, last_digits) = number(&mut scan)?;
    if !(digits == 4 || last_digits == 4 || last_digits == 2) {
        return None;
    }
    // Between date and time: a comma, a space, a word such as `à`, or the half of the day.
    let at = scan.find(|c: char| c.is_ascii_digit())?;
    let (between, time) = scan.split_at(at);
    if between.chars().count() > 16 || between.contains(':') {
        return None;
    }
    scan = time;
    let (hour, _) = number(&mut scan)?;
    scan = scan.strip_prefix([':', '.'])?;
    let (minute, _) = number(&mut scan)?;
    let mut second = 0;
    if let Some(after) =
        scan.strip_prefix([':', '.']).filter(|after| after.starts_with(|c: char| c.is_ascii_digit()))
    {
        scan = after;
        second = number(&mut scan)?.0;
    }
    if scan.chars().any(|c| c.is_ascii_digit()) || scan.chars().count() > 16 {
        return None;
    }
    let half = half(scan).or_else(|| half(between));
    let ends_with_letters = scan.chars().any(char::is_alphabetic);
    if ends_with_letters && half.is_none() && scan.trim().chars().count() > 6 {
        return None;
    }
    Some(Head {
        date: [first, second_number, third],
        year_first: digits == 4,
        separator,
        hour,
        minute,
        second,
        half,
        rest: rest.trim_start_matches([' ', '\u{a0}']),
    })
}

/// The digit that is written so in Arabic, Persian or Hindi.
fn western(character: char) -> char {
    let zero = match character {
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        '०'..='९' => '०',
        _ => return character,
    };
    char::from(b'0' + (character as u32 - zero as u32) as u8)
}

fn number(text: &mut &str) -> Option<(i64, usize)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    *text = rest;
    if end > 4 { None } else { Some((digits.parse().ok()?, end)) }
}

/// The half of the day, where it is named.
fn half(text: &str) -> Option<Half> {
    let letters: String = text.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    match letters.as_str() {
        "am" | "上午" | "ص" | "πμ" | "öö" | "오전" | "午前" | "vorm" | "fm" | "de" | "पूर्वाह्न" => {
            Some(Half::Morning)
        }
        "pm" | "下午" | "م" | "μμ" | "ös" | "오후" | "午後" | "nachm" | "em" | "du" | "अपराह्न" => {
            Some(Half::Afternoon)
        }
        _ => None,
    }
}

/// Splits `Name: text`; `None` for a line of the system.
fn speaker(rest: &str) -> Option<(&str, &str)> {
    let (name, text) = rest.split_once(": ").or_else(|| Some((rest.strip_suffix(':')?, "")))?;
    let name = name.trim_matches(|c: char| is_mark(c) || c.is_whitespace());
    // `Ann changed the subject to "Plan: B"`.
    let quoted = name.contains(['"', '“', '”', '«', '„']);
    let is_name = !name.is_empty() && name.chars().count() <= NAME;
    (is_name && !quoted && !is_encryption(rest) && !tells(name)).then_some((name, text))
}

/// Whether what stands before a colon is the beginning of a notice and no name: `Ann changed the description to: …`.
fn tells(name: &str) -> bool {
    const TOLD: &[&str] = &[
        " changed the ",
        " changed this ",
        " changed their ",
        " changed to ",
        " created group",
        " created the group",
        " added ",
        " removed ",
        " joined ",
        " pinned ",
        " started a call",
        " security code ",
        " a changé ",
        " a modifié ",
        " a créé ",
        " a ajouté ",
        " a retiré ",
        " a rejoint ",
        " a épinglé ",
        " hat den ",
        " hat die ",
        " hat das ",
        " hat eine ",
        " wurde hinzugefügt",
        " cambió ",
        " creó ",
        " añadió ",
        " eliminó ",
        " se unió ",
        " mudou ",
        " alterou ",
        " criou ",
        " adicionou ",
        " removeu ",
        " entrou ",
        " ha cambiato ",
        " ha modificato ",
        " ha creato ",
        " ha aggiunto ",
        " ha rimosso ",
        " heeft het ",
        " heeft de ",
        " heeft een ",
    ];
    TOLD.iter().any(|told| name.contains(told))
}

/// Whether a line, or what stands behind a name in it, is the notice that the chat is encrypted, in any of the
/// languages in which the app is mostly used. It begins with what is encrypted, and says how.
fn is_encryption(line: &str) -> bool {
    const WHAT: &[&str] = &[
        "messages",
        "les messages",
        "vos messages",
        "nachrichten",
        "los mensajes",
        "tus mensajes",
        "as mensagens",
        "i messaggi",
        "berichten",
        "meddelanden",
        "beskeder",
        "meldinger",
        "viestit",
        "wiadomości",
        "zprávy",
        "üzenetek",
        "mesajele",
        "mesajlar",
        "сообщения",
        "повідомлення",
        "pesan",
        "tin nhắn",
        "الرسائل",
        "ההודעות",
        "संदेश",
        "मैसेज",
        "消息",
        "訊息",
        "メッセージ",
        "메시지",
    ];
    const HOW: &[&str] = &[
        "end-to-end",
        "bout en bout",
        "ende-zu-ende",
        "extremo a extremo",
        "ponta a ponta",
        "totalsträck",
        "ende-til-ende",
        "päästä päähän",
        "szyfrowan",
        "koncov",
        "végpont",
        "uçtan uca",
        "сквозн",
        "наскрізн",
        "mã hóa",
        "طرفين",
        "מקצה",
        "एंड-टू-एंड",
        "端到端",
        "端對端",
        "エンドツーエンド",
        "종단간",
    ];
    let line = line.trim_start_matches(is_mark);
    let spoken = line.split_once(": ").map(|(_, text)| text.trim_start_matches(is_mark));
    [Some(line), spoken].into_iter().flatten().any(|text| {
        let text = text.to_lowercase();
        // Who speaks of it asks, or says less.
        let notice =
            text.contains("whatsapp") || text.contains(". ") || text.ends_with('.') || text.ends_with('。');
        notice
            && !text.contains('?')
            && WHAT.iter().any(|what| text.starts_with(what))
            && HOW.iter().any(|how| text.contains(how))
    })
}

/// Whether a whole text is the note of a call: what it was, and behind a full stop or comma how long.
fn is_call(text: &str) -> bool {
    const CALLS: &[&str] = &[
        "Missed voice call",
        "Missed video call",
        "Missed group voice call",
        "Missed group video call",
        "Voice call",
        "Video call",
        "Silenced voice call",
        "Appel vocal manqué",
        "Appel vidéo manqué",
        "Appel vocal",
        "Appel vidéo",
        "Verpasster Sprachanruf",
        "Verpasster Videoanruf",
        "Sprachanruf",
        "Videoanruf",
        "Llamada perdida",
        "Llamada de voz perdida",
        "Videollamada perdida",
        "Llamada de voz",
        "Videollamada",
        "Chamada de voz perdida",
        "Chamada de vídeo perdida",
        "Ligação de voz perdida",
        "Ligação de vídeo perdida",
        "Chamada de voz",
        "Chamada de vídeo",
        "Chiamata vocale persa",
        "Videochiamata persa",
        "Chiamata vocale",
        "Videochiamata",
        "Gemiste spraakoproep",
        "Gemiste video-oproep",
        "Spraakoproep",
        "Video-oproep",
    ];
    let plain = text.trim_matches(|c: char| is_mark(c) || c.is_whitespace());
    let (call, more) = plain.split_once([',', '.']).unwrap_or((plain, ""));
    CALLS.contains(&call.trim_end_matches(is_mark)) && more.chars().count() < 40
}

/// Which of a date's three numbers is which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    DayMonthYear,
    MonthDayYear,
    YearMonthDay,
    YearDayMonth,
}

impl Order {
    fn read(self, head: &Head<'_>) -> Option<DateTime> {
        let [a, b, c] = head.date;
        let (year, month, day) = match self {
            Order::DayMonthYear => (c, b, a),
            Order::MonthDayYear => (c, a, b),
            Order::YearMonthDay => (a, b, c),
            Order::YearDayMonth => (a, c, b),
        };
        // Thai phones count from the death of the Buddha.
        let year = match year {
            0..100 => year + 2000,
            2500..2700 => year - 543,
            _ => year,
        };
        let hour = match (head.half, head.hour) {
            (Some(Half::Morning), 12) => 0,
            (Some(Half::Afternoon), hour) if hour < 12 => hour + 12,
            (_, hour) => hour,
        };
        let small = |number: i64| i8::try_from(number).ok();
        DateTime::new(
            i16::try_from(year).ok()?,
            small(month)?,
            small(day)?,
            small(hour)?,
            small(head.minute)?,
            small(head.second)?,
            0,
        )
        .ok()
    }
}

/// The order that the whole file speaks for.
fn order(heads: &[Head<'_>]) -> Order {
    let year_first = heads.iter().filter(|head| head.year_first).count() * 2 > heads.len();
    let slashes = heads.iter().filter(|head| head.separator == '/').count() * 2 > heads.len();
    let halves = heads.iter().any(|head| head.half.is_some());
    let two = match (year_first, slashes && halves) {
        (true, _) => [Order::YearMonthDay, Order::YearDayMonth],
        // Who counts hours to twelve and writes slashes mostly puts the month first.
        (false, true) => [Order::MonthDayYear, Order::DayMonthYear],
        (false, false) => [Order::DayMonthYear, Order::MonthDayYear],
    };
    // Dates that do not exist weigh most; then lines that go back in time; then custom.
    let cost = |order: Order| {
        let times: Vec<Option<DateTime>> = heads.iter().map(|head| order.read(head)).collect();
        let impossible = times.iter().filter(|time| time.is_none()).count();
        let known: Vec<DateTime> = times.into_iter().flatten().collect();
        let back = known.windows(2).filter(|pair| pair[1].date() < pair[0].date()).count();
        (impossible, back)
    };
    let [usual, other] = two;
    if cost(other) < cost(usual) { other } else { usual }
}

/// Reads a chat.
pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.warn(file, "a WhatsApp chat is not public: names and words of its members will be shown");
    let mut messages: Vec<(usize, Head<'_>, Vec<&str>)> = Vec::new();
    let mut offset = 0;
    for line in file.text.split_inclusive('\n') {
        let at = offset;
        offset += line.len();
        let line = line.trim_end_matches(['\n', '\r']);
        match (head(line), messages.last_mut()) {
            (Some(head), _) => messages.push((at, head, Vec::new())),
            (None, Some((_, _, more))) => more.push(line),
            (None, None) => {}
        }
    }
    let heads: Vec<Head<'_>> = messages.iter().map(|(_, head, _)| *head).collect();
    let order = order(&heads);
    let place = place(file.name);
    let mut seen: BTreeMap<(i64, &str), u64> = BTreeMap::new();
    // iPhones write the group's notices in its own name, the one of encryption first.
    let group = heads.iter().take(3).find_map(|head| {
        let (name, first) = head.rest.split_once(": ")?;
        let name = name.trim_matches(|c: char| is_mark(c) || c.is_whitespace());
        (is_encryption(head.rest) || first.starts_with(is_mark) && is_notice(first)).then_some(name)
    });
    // Where the marks got lost on the way here, the name that says nothing but notices is the group's.
    let spoken = || heads.iter().filter_map(|head| speaker(head.rest));
    let silent = group
        .is_some_and(|group| spoken().filter(|(name, _)| *name == group).all(|(_, first)| is_notice(first)));
    for (at, head, more) in &messages {
        sink.at(*at);
        let Some((name, first)) = speaker(head.rest) else {
            sink.withhold(file, LeftOutReason::System);
            continue;
        };
        let of_group = group == Some(name) && first.starts_with(is_mark) && !is_attached(first);
        if of_group
            || (place.as_deref() == Some(name) || silent && group == Some(name)) && is_notice(first)
            || (first.starts_with(is_mark)
                || first.strip_prefix(name).is_some_and(|rest| rest.starts_with(' ')))
                && is_notice(first)
            || (is_call(first) || is_waiting(first)) && more.iter().all(|line| line.trim().is_empty())
        {
            sink.withhold(file, LeftOutReason::System);
            continue;
        }
        if is_deleted(first) && more.iter().all(|line| line.trim().is_empty()) {
            sink.withhold(file, LeftOutReason::Deleted);
            continue;
        }
        let created = order.read(head).and_then(|time| sink.zone.to_timestamp(time).ok());
        let Some(created) = created.map(|time| time.as_millisecond()) else {
            sink.skip_at(file, *at, "its date does not exist");
            continue;
        };
        let first = without_media(first);
        let text = std::iter::once(first).chain(more.iter().copied()).collect::<Vec<_>>().join("\n");
        let text = without_edit_mark(text.trim());
        let number = seen.entry((created, name)).or_default();
        *number += 1;
        let mut post = Post::new(Platform::Whatsapp, format!("{created}/{name}/{number}"), text);
        post.created_at = Some(created);
        post.zone_assumed = true;
        post.author = Some(author(name));
        post.place.clone_from(&place);
        sink.push(file, post);
    }
    Ok(())
}

/// A member by the name that the phone knows. A number that is in nobody's address book is shown
/// without its middle.
fn author(name: &str) -> Author {
    let shown = name.trim_start_matches(['~', ' ', '\u{a0}', '\u{202f}']);
    let digits = shown.chars().filter(char::is_ascii_digit).count();
    let number = digits >= 7
        && shown.chars().all(|c| {
            c.is_ascii_digit()
                || c.is_whitespace()
                || is_mark(c)
                || matches!(c, '+' | '-' | '(' | ')' | '.' | '‑')
        });
    let shown = if number {
        let all: Vec<char> = shown.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        let begin: String = all.iter().take(3).collect();
        let end: String = all.iter().skip(all.len() - 2).collect();
        format!("{begin}…{end}")
    } else {
        shown.to_owned()
    };
    let key = name.trim_start_matches(['~', ' ', '\u{a0}', '\u{202f}']).to_owned();
    Author { key, name: shown, ..Author::default() }
}

/// The chat's name, from the name that the phone gives the file.
fn place(file: &str) -> Option<String> {
    const BEFORE: &[&str] = &[
        "WhatsApp Chat with ",
        "WhatsApp Chat - ",
        "WhatsApp Chat mit ",
        "Discussion WhatsApp avec ",
        "Chat de WhatsApp con ",
        "Chat WhatsApp con ",
        "Conversa do WhatsApp com ",
        "WhatsApp-chat met ",
    ];
    file.split('/').rev().find_map(|part| {
        let part = part.rsplit_once('.').map_or(part, |(stem, _)| stem);
        BEFORE.iter().find_map(|before| part.strip_prefix(before)).map(str::to_owned)
    })
}

/// Whether a text is the note that a picture, film or document stood here.
fn is_attached(text: &str) -> bool {
    without_media(text).is_empty() || is_deleted(text)
}

/// A text without the note that a picture, film or document stood here.
fn without_media(text: &str) -> &str {
    let plain = text.trim_matches(|c: char| is_mark(c) || c.is_whitespace());
    // `null` is what Android writes for pictures to be seen once.
    if is_media(plain) || plain == "null" {
        return "";
    }
    // `A caption ‎<attached: 0001.jpg>`
    if let Some((caption, attached)) = plain.rsplit_once('<')
        && attached.ends_with('>')
        && attached.contains(':')
        && caption.contains(is_mark)
        && !attached.contains("://")
    {
        return caption.trim_end_matches(|c: char| is_mark(c) || c.is_whitespace());
    }
    // `IMG-20231231-WA0001.jpg (file attached)`, with a caption on the next line.
    const ATTACHED: &[&str] = &[
        "(file attached)",
        "(fichier joint)",
        "(Datei angehängt)",
        "(archivo adjunto)",
        "(arquivo anexado)",
        "(file allegato)",
        "(bestand bijgevoegd)",
    ];
    if ATTACHED.iter().any(|note| plain.ends_with(note)) {
        return "";
    }
    text
}

fn is_media(text: &str) -> bool {
    if let Some(inside) = text.strip_prefix('<').and_then(|text| text.strip_suffix('>')) {
        // `<Media omitted>` in every language, `<attached: 0001.jpg>`; nobody else writes a whole line so.
        let words = inside.split_whitespace().count();
        return (1..=8).contains(&words) && !inside.contains(['<', '>']) && !inside.contains("://");
    }
    const OMITTED: &[&str] = &[
        "omitted",
        "absente",
        "absent",
        "omis",
        "omise",
        "weggelassen",
        "omitido",
        "omitida",
        "ocultado",
        "ocultada",
        "oculto",
        "oculta",
        "omesso",
        "omessa",
        "weggelaten",
    ];
    if text.len() > 80 {
        return false;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    (2..=4).contains(&words.len()) && words.last().is_some_and(|last| OMITTED.contains(last)) && {
        const KINDS: &[&str] = &[
            "image",
            "video",
            "vidéo",
            "audio",
            "gif",
            "sticker",
            "autocollant",
            "document",
            "contact",
            "bild",
            "imagen",
            "vídeo",
            "documento",
            "imagem",
            "figurinha",
            "immagine",
            "afbeelding",
            "dokument",
            "kontaktkarte",
            "tarjeta",
            "carte",
            "fiche",
        ];
        KINDS.contains(&words.first().map_or(String::new(), |first| first.to_lowercase()).as_str())
    }
}

fn is_deleted(text: &str) -> bool {
    const DELETED: &[&str] = &[
        "This message was deleted",
        "You deleted this message",
        "Ce message a été supprimé",
        "Vous avez supprimé ce message",
        "Diese Nachricht wurde gelöscht",
        "Du hast diese Nachricht gelöscht",
        "Se eliminó este mensaje",
        "Eliminaste este mensaje",
        "Mensagem apagada",
        "Essa mensagem foi apagada",
        "Você apagou esta mensagem",
        "Questo messaggio è stato eliminato",
        "Hai eliminato questo messaggio",
        "Este mensaje fue eliminado",
        "Este mensaje se eliminó",
        "Esta mensagem foi apagada",
        "Apagou esta mensagem",
        "Dit bericht is verwijderd",
        "Dit bericht werd verwijderd",
        "Je hebt dit bericht verwijderd",
        "U hebt dit bericht verwijderd",
        "Bu mesaj silindi",
        "Ta wiadomość została usunięta",
        "Данное сообщение удалено",
        "Det här meddelandet har raderats",
        "Denne besked blev slettet",
        "Pesan ini telah dihapus",
        "تم حذف هذه الرسالة",
        "此消息已删除",
        "此訊息已刪除",
        "このメッセージは削除されました",
        "삭제된 메시지입니다",
    ];
    // `… by admin Ann`, in seven languages.
    const BY_ADMIN: &[&str] = &[
        "This message was deleted by admin",
        "Ce message a été supprimé par l’admin",
        "Ce message a été supprimé par l'admin",
        "Diese Nachricht wurde von Admin",
        "El admin",
        "Esta mensagem foi apagada pelo admin",
        "Questo messaggio è stato eliminato dall",
        "Dit bericht is verwijderd door beheerder",
    ];
    let text = text.trim_matches(|c: char| is_mark(c) || c.is_whitespace()).trim_end_matches(['.', '。']);
    let by_admin = |begin: &str| {
        text.starts_with(begin)
            && text.chars().count() < 90
            && (!begin.ends_with("Admin") || text.ends_with("gelöscht"))
            && (begin != "El admin" || text.ends_with("eliminó este mensaje"))
    };
    DELETED.contains(&text) || BY_ADMIN.iter().any(|begin| by_admin(begin))
}

/// Whether a whole text says that the message has not come yet.
fn is_waiting(text: &str) -> bool {
    const WAITING: &[&str] = &[
        "Waiting for this message",
        "En attente de ce message",
        "Warten auf diese Nachricht",
        "Esperando este mensaje",
        "Aguardando esta mensagem",
        "Aguardando mensagem",
        "In attesa di questo messaggio",
        "Wachten op dit bericht",
    ];
    let plain = text.trim_matches(|c: char| is_mark(c) || c.is_whitespace());
    plain.chars().count() < 120
        && WAITING.iter().any(|waiting| {
            plain.strip_prefix(waiting).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '…']))
        })
}

/// What iPhones write in the name of the group or of whom it concerns.
fn is_notice(text: &str) -> bool {
    const NOTICES: &[&str] = &[
        "end-to-end encrypted",
        "chiffrés de bout en bout",
        "Ende-zu-Ende-verschlüsselt",
        "cifrados de extremo a extremo",
        "criptografia de ponta a ponta",
        "crittografati end-to-end",
        "created group",
        "created this group",
        "added ",
        "was added",
        "left",
        "joined using",
        "changed the group",
        "changed the subject",
        "changed this group",
        "changed their phone number",
        "a créé le groupe",
        "a ajouté",
        "a quitté",
        "a changé",
        "hat die Gruppe",
        "hat den Betreff",
        "hinzugefügt",
        "creó el grupo",
        "añadió",
        "salió del grupo",
        "criou o grupo",
        "adicionou",
        "saiu",
        "ha creato il gruppo",
        "ha aggiunto",
        "salió",
        "se unió",
        "cambió el asunto",
        "cambió el ícono",
        "entrou usando",
        "mudou o assunto",
        "mudou a imagem",
        "è uscito",
        "ha abbandonato",
        "ha cambiato",
        "heeft de groep",
        "heeft het onderwerp",
        "toegevoegd",
        "neemt deel",
        "a rejoint",
        "a modifié",
        "a été ajouté",
        "ist beigetreten",
        "hat das Gruppenbild",
        "verlassen",
        "removed ",
        "joined ",
        "changed their",
        "changed the description",
        "pinned a message",
        "blocked this contact",
        "Missed voice call",
        "Missed video call",
        "Appel vocal manqué",
        "Appel vidéo manqué",
        "security code",
        "code de sécurité",
        "Sicherheitsnummer",
        "código de seguridad",
        "código de segurança",
        "codice di sicurezza",
        "beveiligingscode",
    ];
    is_encryption(text) || NOTICES.iter().any(|notice| text.contains(notice))
}

/// `‎<This message was edited>` at the end, in any language.
fn without_edit_mark(text: &str) -> &str {
    let Some(at) = text.rfind('<') else { return text };
    let (before, mark) = text.split_at(at);
    let inside = mark.trim_end_matches(|c: char| is_mark(c) || c.is_whitespace());
    const EDITED: [&str; 8] =
        ["edited", "modifié", "bearbeitet", "editó", "editada", "editado", "modificato", "bewerkt"];
    let named = EDITED.iter().any(|word| inside.contains(word));
    let marked = (before.ends_with(is_mark) || named)
        && inside.ends_with('>')
        && inside.split_whitespace().count() >= 3;
    if marked { before.trim_end_matches(|c: char| is_mark(c) || c.is_whitespace()) } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::tests::{one, posts};

    const ANDROID: &str = "12/31/23, 9:05\u{202f}PM - Messages and calls are end-to-end encrypted. Tap to learn more.\n\
        12/31/23, 9:06\u{202f}PM - Ann: Happy new year\n- to all\n\nof you: yes!\n\
        12/31/23, 9:07\u{202f}PM - Bob changed the subject from \"A\" to \"Plan: B\"\n\
        1/1/24, 12:01\u{202f}AM - +33 6 12 34 56 78: <Media omitted>\n\
        1/1/24, 12:02\u{202f}AM - Bob: This message was deleted\n\
        1/1/24, 12:03\u{202f}AM - Ann: IMG-20240101-WA0001.jpg (file attached)\nThe pier at night\n";

    const IPHONE: &str = "\u{feff}[31.12.23, 21:05:03] Hafen: \u{200e}Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt.\r\n\
        [31.12.23, 21:06:03] ~\u{a0}Åsa: Guten Rutsch\r\nan alle\r\n\
        \u{200e}[01.01.24, 00:01:00] Bob: \u{200e}Bild weggelassen\r\n\
        [31.12.23, 23:59:00] Bob: Zu spät \u{200e}<Diese Nachricht wurde bearbeitet.>\r\n";

    #[test]
    fn android_in_english() {
        let conversation = one("WhatsApp Chat with Pier.txt", ANDROID.into()).unwrap();
        let said: Vec<_> = conversation
            .posts
            .iter()
            .map(|post| (post.author.as_ref().map_or("", |author| author.name.as_str()), post.text.as_str()))
            .collect();
        assert_eq!(
            said,
            [
                ("Ann", "Happy new year\n- to all\n\nof you: yes!"),
                ("+33…78", ""),
                ("Ann", "The pier at night")
            ]
        );
        assert_eq!(conversation.posts[0].created_at, Some(1_704_056_760_000));
        assert_eq!(conversation.posts[1].created_at, Some(1_704_067_260_000));
        assert_eq!(conversation.posts[0].place.as_deref(), Some("Pier"));
        let withheld: Vec<_> = conversation.withheld.iter().map(|w| (w.reason, w.posts)).collect();
        assert_eq!(withheld, [(LeftOutReason::Deleted, 1), (LeftOutReason::System, 2)]);
    }

    #[test]
    fn iphone_in_german_with_lines_out_of_order() {
        let conversation = one("_chat.txt", IPHONE.into()).unwrap();
        let texts: Vec<_> = conversation.posts.iter().map(|post| post.text.as_str()).collect();
        assert_eq!(texts, ["Guten Rutsch\nan alle", "", "Zu spät"]);
        assert_eq!(conversation.posts[0].author.as_ref().map(|author| author.name.as_str()), Some("Åsa"));
        assert_eq!(conversation.posts[2].created_at, Some(1_704_067_140_000));
        assert_eq!(conversation.withheld[0].reason, LeftOutReason::System);
    }

    #[test]
    fn dates_of_other_locales() {
        for (line, expected) in [
            ("31/12/2023 à 21:05 - Ann: x", 1_704_056_700_000),
            ("2023-12-31 21:05 - Ann: x", 1_704_056_700_000),
            ("2023/12/31 21:05 - Ann: x", 1_704_056_700_000),
            ("31/12/2023, 9:05 p.\u{a0}m. - Ann: x", 1_704_056_700_000),
            ("31/12/23 21.05 - Ann: x", 1_704_056_700_000),
            ("[2023/12/31 下午9:05:00] Ann: x", 1_704_056_700_000),
            ("[31-12-2023 21:05:00] Ann: x", 1_704_056_700_000),
            ("31. 12. 2023 21:05 - Ann: x", 1_704_056_700_000),
        ] {
            let posts = posts("chat.txt", line);
            assert_eq!(posts.first().and_then(|post| post.created_at), Some(expected), "{line}");
        }
    }

    #[test]
    fn the_whole_file_decides_between_day_and_month() {
        // The fourth of March comes before the second of April, and the third of April does not exist
        // before it: only with the day first do the lines go forward.
        let chat = "04/03/2024, 10:00 - Ann: a\n02/04/2024, 10:00 - Ann: b\n05/04/2024, 10:00 - Ann: c\n";
        let march = posts("c.txt", chat)[0].created_at;
        assert_eq!(march, Some(1_709_546_400_000));
        let chat = "3/4/24, 10:00 - Ann: a\n3/25/24, 10:00 - Ann: b\n";
        assert_eq!(posts("c.txt", chat)[0].created_at, Some(1_709_546_400_000));
    }

    #[test]
    fn what_is_no_chat_is_not_taken_for_one() {
        for text in [
            "1. First - point: one\n2. Second",
            "12:30 - Ann: lunch",
            "[1] a note: b",
            "31/12/2023 was - a: day",
        ] {
            assert!(text.lines().all(|line| head(line).is_none()), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_line_is_read(line in "[\\[\u{200e}]{0,2}[0-9/., :apm\\-\\]]{0,30}.{0,20}") {
            head(&line);
            let _ = posts("a.txt", &format!("1/1/24, 10:00 - A: b\n{line}"));
        }
    }
}
