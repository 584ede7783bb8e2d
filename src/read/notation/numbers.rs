//! Numbers as people and platforms print them.

/// A whole number: `1234`, `1,234`, `1 234`, `1'234`, `1.2K`, `1,2 k`, `3 M`, `452 points`, `-5`.
/// One separator with exactly three digits after it separates thousands, since counts have no
/// fractions.
pub(crate) fn count(text: &str) -> Option<i64> {
    let text = text.trim();
    let (negative, rest) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text.trim_start_matches('+')),
    };
    let mut digits = String::new();
    let mut groups: Vec<(char, usize)> = Vec::new();
    let mut end = 0;
    let mut characters = rest.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        match character {
            '0'..='9' => digits.push(character),
            ',' | '.' | '\'' | '’' | ' ' | '\u{A0}' | '\u{202F}' | '_'
                if !digits.is_empty() && characters.peek().is_some_and(|(_, next)| next.is_ascii_digit()) =>
            {
                groups.push((character, digits.len()));
            }
            _ => break,
        }
        end = at + character.len_utf8();
    }
    if digits.is_empty() || digits.len() > 18 {
        return None;
    }
    let unit = rest[end..].trim_start();
    let letters = unit.find(|c: char| !c.is_alphabetic()).unwrap_or(unit.len());
    let factor: f64 = match unit[..letters].to_lowercase().as_str() {
        "k" | "tsd" | "mil" => 1e3,
        "m" | "mio" | "mln" => 1e6,
        "b" | "bn" | "mrd" | "md" => 1e9,
        _ => 1.0,
    };
    let whole_groups = groups.iter().zip(groups.iter().skip(1).map(|(_, at)| *at).chain([digits.len()]));
    let thousands =
        whole_groups.clone().all(|((separator, at), next)| next - at == 3 && *separator == groups[0].0);
    let value = match groups.last() {
        None if factor == 1.0 => digits.parse::<i64>().ok()?,
        Some(_) if thousands && factor == 1.0 => digits.parse::<i64>().ok()?,
        None => (digits.parse::<f64>().ok()? * factor) as i64,
        Some((separator, at)) => {
            if matches!(separator, ' ' | '\u{A0}' | '\u{202F}') {
                return None;
            }
            let number: f64 = format!("{}.{}", &digits[..*at], &digits[*at..]).parse().ok()?;
            let number = number * factor;
            if factor == 1.0 && number.fract() != 0.0 {
                return None;
            }
            (number + 0.5) as i64
        }
    };
    Some(if negative { -value } else { value })
}

#[cfg(test)]
mod tests {
    use super::count;

    #[test]
    fn printed_counts() {
        for (text, number) in [
            ("1234", Some(1234)),
            ("1,234", Some(1234)),
            ("1 234 567", Some(1_234_567)),
            ("1\u{202F}234", Some(1234)),
            ("1.234", Some(1234)),
            ("1.2K", Some(1200)),
            ("1,2 k", Some(1200)),
            ("3M views", Some(3_000_000)),
            ("452 points", Some(452)),
            ("12.0", Some(12)),
            ("-5", Some(-5)),
            ("3.7", None),
            ("", None),
            ("n/a", None),
            ("99999999999999999999", None),
            ("1,234.5K", Some(1_234_500)),
        ] {
            assert_eq!(count(text), number, "{text}");
        }
    }
}
