//! What a program wrote in a text: code between fences, lines of a log, tables, errors, notices of a chat.

use super::voice::lines_of;
use std::ops::Range;

/// Longest notice of a chat, in characters: what is longer says more.
const NOTICE: usize = 120;

/// Calls `add` with each passage of a text that looks like the output of a program. A text that is one for the greater
/// part is one throughout.
pub(super) fn passages(text: &str, mut add: impl FnMut(Range<usize>)) {
    // Fences need not stand on lines of their own.
    let mut rest = 0;
    while let Some(open) = text[rest..].find("```").map(|at| rest + at) {
        let end = text[open + 3..].find("```").map_or(text.len(), |at| open + 3 + at + 3);
        add(open..end);
        rest = end;
    }
    let (mut all, mut machine) = (0, 0);
    for (start, line) in lines_of(text) {
        let bare = line.trim();
        if bare.is_empty() {
            continue;
        }
        all += bare.len();
        if is_output(bare) {
            machine += bare.len();
            add(start..start + line.len());
        }
    }
    if machine * 2 > all {
        add(0..text.len());
    }
}

/// Whether a line looks like the output of a program rather than a sentence.
///
/// ```
/// use coranto::text::machine::is_output;
/// assert!(is_output("12:04:11 INFO starting worker"));
/// assert!(is_output("ana has joined the channel"));
/// assert!(is_output("16: mandatory-script-verify-flag-failed (empty top stack element)"));
/// assert!(!is_output("The mayor has joined the union."));
/// assert!(!is_output("At 12:04 the bridge was closed."));
/// ```
pub fn is_output(line: &str) -> bool {
    is_log(line) || is_notice(line) || is_code(line) || is_identifiers(line)
}

/// A time, a level, a prompt or a stack at the beginning.
fn is_log(line: &str) -> bool {
    let bare = line.trim_start_matches(['[', '(']);
    let digits = |at: usize, count: usize| {
        bare.as_bytes().get(at..at + count).is_some_and(|bytes| bytes.iter().all(u8::is_ascii_digit))
    };
    let sign = |at: usize, sign: u8| bare.as_bytes().get(at) == Some(&sign);
    let clock = digits(0, 2) && sign(2, b':') && digits(3, 2) && sign(5, b':') && digits(6, 2);
    let date = digits(0, 4) && sign(4, b'-') && digits(5, 2) && sign(7, b'-') && digits(8, 2);
    let numbered = line.split_once(": ").is_some_and(|(number, rest)| {
        let first = rest.split(' ').next().unwrap_or_default();
        number.bytes().all(|byte| byte.is_ascii_digit()) && first.matches(['-', '_']).count() >= 2
    });
    let level = ["ERROR", "WARN", "WARNING", "INFO", "DEBUG", "FATAL", "TRACE"].iter().any(|level| {
        bare.strip_prefix(level)
            .is_some_and(|rest| rest.starts_with([' ', ':', ']']) && bare.len() > line.len() - 2)
            && (line.starts_with('[') || bare[level.len()..].contains([':', '.', '/', '_']))
    });
    // A commit and what it says.
    let first = line.split([':', ' ']).next().unwrap_or_default();
    let commit = (7..=40).contains(&first.len())
        && first.bytes().all(|byte| byte.is_ascii_hexdigit() && !byte.is_ascii_uppercase())
        && first.bytes().any(|byte| byte.is_ascii_digit())
        && first.bytes().any(|byte| byte.is_ascii_lowercase());
    const STARTS: &[&str] = &[
        "$ ",
        "npm ERR!",
        "npm WARN",
        "Traceback (most recent call",
        "File \"",
        "Exception in thread",
        "error code:",
        "error message:",
        "fatal: ",
        "error: ",
        "warning: ",
        "undefined reference",
        "Segmentation fault",
        "java.lang.",
        "Caused by: ",
        "panicked at",
        "thread 'main'",
        "make: ",
        "make[",
        "sudo ",
        "git ",
        "curl ",
        "./",
        "../",
        "pip install",
        "npm install",
        "docker ",
        "--- a/",
        "+++ b/",
        "diff --git",
        "@@ ",
        "#include",
        "import ",
        "<?xml",
        "<!DOCTYPE",
        "SELECT ",
        "Build #",
        "build #",
    ];
    let frame = line.strip_prefix("at ").is_some_and(|rest| {
        rest.ends_with(')')
            && rest.contains('(')
            && rest.bytes().any(|byte| byte.is_ascii_digit())
            && !rest.split('(').next().unwrap_or_default().trim().contains(' ')
    });
    let exception = line.split_once(':').is_some_and(|(head, _)| {
        !head.contains(' ') && (head.ends_with("Error") || head.ends_with("Exception")) && head.len() > 6
    });
    clock
        || commit
        || date
        || numbered
        || level
        || frame
        || exception
        || STARTS.iter().any(|start| line.starts_with(start))
}

/// What a chat or a code host says of its members: who joined, what was built.
fn is_notice(line: &str) -> bool {
    const NOTICES: &[&str] = &[
        " joined the channel",
        " has joined the ",
        " joined the group",
        " joined the server",
        " left the channel",
        " has left the channel",
        " has left the group",
        " left the group",
        " set the channel topic",
        " set the channel purpose",
        " set the channel description",
        " pinned a message",
        " added an integration",
        " was added to the group",
        " was added to the channel",
        " changed the group",
        " changed their phone number",
        " created this group",
        " created the group",
        " renamed the channel",
        " archived the channel",
        " uploaded a file",
        " started a call",
        " rolled a ",
        " rolls a ",
        " new commit by ",
        " new commits by ",
        " new commits to ",
        " new commit to ",
        " pushed to branch",
        " pushed to ",
        " opened pull request",
        " closed pull request",
        " merged pull request",
        " opened issue #",
        " closed issue #",
        "build failed",
        "build passed",
        "build succeeded",
        "just boosted the server",
        " a rejoint le ",
        " a rejoint la ",
        " a quitté le groupe",
        " a quitté le canal",
        " a épinglé un message",
        " ist dem kanal beigetreten",
        " ist der gruppe beigetreten",
        " hat die gruppe verlassen",
        " se ha unido al ",
        " ha salido del grupo",
        " si è unito al ",
        " è entrato nel ",
        " ha abbandonato il gruppo",
        " neemt nu deel aan",
        " heeft de groep verlaten",
        " entrou no grupo",
        " saiu do grupo",
        " entrou no canal",
    ];
    const OBJECTS: &[&str] = &[
        "channel", "group", "server", "canal", "chat", "groupe", "kanal", "gruppe", "grupo", "canale",
        "gruppo", "kanaal", "groep",
    ];
    if line.chars().nth(NOTICE).is_some() {
        return false;
    }
    let lower = line.to_lowercase();
    NOTICES.iter().any(|notice| match lower.split_once(notice) {
        // *Has joined the …* is one of a chat alone; so is a short name before it.
        Some((who, what))
            if notice.ends_with(' ') && notice.contains("join") || notice.contains("rejoint") =>
        {
            who.split(' ').count() <= 3 && OBJECTS.iter().any(|object| what.starts_with(object))
        }
        Some((who, what)) if notice.starts_with(" pushed") || notice.starts_with(" roll") => {
            who.split(' ').count() <= 3
                && (what.contains(['/', ':', '#']) || what.bytes().next().is_some_and(|b| b.is_ascii_digit()))
        }
        // *Joined the channel* ends a notice; *joined the channel swimmers* ends none.
        Some((who, what)) => {
            let moves = notice.contains(" joined") || notice.contains(" left");
            who.split(' ').count() <= 6 && (!moves || !what.starts_with(' ') && what.len() < 3)
        }
        None => false,
    })
}

/// Signs of code, and cells of a table.
fn is_code(line: &str) -> bool {
    let signs = line
        .chars()
        .filter(|ch| matches!(ch, '{' | '}' | '[' | ']' | ';' | '=' | '<' | '>' | '\\' | '_' | '|'));
    let count = signs.count();
    let letters = line.chars().filter(|ch| ch.is_alphabetic()).count();
    let cells = line.split('|').filter(|cell| !cell.trim().is_empty()).count();
    let calls = line.ends_with([';', '{', '}']) && line.contains(['(', '=', '{']);
    count >= 3 && letters * 100 < line.chars().count() * 62
        || line.matches('|').count() >= 3 && cells >= 3
        || line.matches('\t').count() >= 2
        || calls
        || line.split_whitespace().filter(|word| word.starts_with("--") && word.len() > 3).count() >= 2
}

/// Few words, of which a fifth or more are names that only a program has: `Dice1`, `cmpflag.1`, `256x256`.
fn is_identifiers(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    let known = words
        .iter()
        .filter(|word| is_identifier(word.trim_matches(|ch: char| !ch.is_alphanumeric() && ch != '_')))
        .count();
    known > 0 && (3..=12).contains(&words.len()) && known * 5 >= words.len()
}

fn is_identifier(word: &str) -> bool {
    if word.starts_with("http") || word.contains("://") || word.contains('@') {
        return false;
    }
    let letters = word.chars().filter(|ch| ch.is_ascii_alphabetic()).count();
    let digits = word.chars().filter(char::is_ascii_digit).count();
    let bytes = word.as_bytes();
    let dotted = bytes
        .windows(3)
        .any(|three| three[1] == b'.' && three[0].is_ascii_lowercase() && three[2].is_ascii_digit());
    let size = word.split_once('x').is_some_and(|(a, b)| {
        let number = |part: &str| part.len() >= 2 && part.bytes().all(|byte| byte.is_ascii_digit());
        number(a) && number(b)
    });
    let numbered = letters >= 4
        && (1..=2).contains(&digits)
        && word.ends_with(|ch: char| ch.is_ascii_digit())
        && word.starts_with(|ch: char| ch.is_ascii_uppercase())
        && word[..word.len() - digits].chars().skip(1).all(|ch| ch.is_ascii_lowercase());
    let snake = letters >= 4 && word.trim_matches('_').contains('_') && word.is_ascii();
    let call = word.ends_with("()") || word.contains("::") || word.contains("->");
    dotted || size || numbered || snake || call
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn output_of_programs_is_none_of_a_persons_words() {
        for line in [
            "Dice plan (Dice1) already exists cmpflag.1",
            "Icon must be 256x256 pixels",
            "[2026-03-01 10:22:03] worker stopped",
            "ERROR: main.rs could not be opened",
            "    at com.example.Main.run(Main.java:12)".trim(),
            "TypeError: undefined is not a function",
            "ana joined the channel",
            "bruno a rejoint le canal",
            "carla entrou no grupo",
            "dieter ist der Gruppe beigetreten",
            "eva pushed to refs/heads/main",
            "otto rolled a 6",
            "let x = call(3, 4);",
            "name | age | town | land",
            "./komodo-cli --name=AT2 --reward rewardsunlock",
            "build failed",
            "b698a38: Implement the new timetable",
            "[harbour:master] 2 new commits by ana:",
        ] {
            assert!(is_output(line), "{line}");
        }
        for line in [
            "The mayor joined the channel swimmers on Monday.",
            "I have joined the party in Orvane, at last.",
            "At noon (12:30) the boat left.",
            "The crowd pushed to the gate of the stadium.",
            "Windows 11 is slower than Windows 10 on my old machine.",
            "The error was mine; the boat is fine.",
            "In 2026 the bridge reopened.",
            "Le maire a rejoint le conseil de la région.",
            "COVID-19 closed the school again.",
        ] {
            assert!(!is_output(line), "{line}");
        }
    }

    #[test]
    fn a_text_that_is_mostly_output_is_output() {
        let of = |text: &str| {
            let mut found = Vec::new();
            passages(text, |range| found.push(range));
            found
        };
        let text = "Any idea?\n12:04:11 INFO starting worker\n12:04:12 INFO worker has stopped";
        assert!(of(text).contains(&(0..text.len())));
        assert_eq!(of("Try this: ```make all``` and tell me."), vec![10..24]);
        assert!(of("The boat leaves at nine.\nThe train does too.").is_empty());
    }
}
