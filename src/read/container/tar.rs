//! Members of a tar archive (POSIX ustar, with the long names of pax and GNU).

use crate::read::container::inflate::{Fault, MEMBERS};

const BLOCK: usize = 512;

/// A member of a tar archive.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::read) enum Member<'a> {
    /// A regular file.
    File { name: String, data: &'a [u8] },
    /// The archive ends inside a member: nothing of it is given.
    Cut,
}

/// Whether the first block is a tar header: by its checksum, which also old archives have.
pub(in crate::read) fn is_tar(bytes: &[u8]) -> bool {
    bytes.first_chunk::<BLOCK>().is_some_and(|header| header[0] != 0 && checksum_holds(header))
}

fn checksum_holds(header: &[u8; BLOCK]) -> bool {
    let Some(stated) = number(&header[148..156]) else { return false };
    let sum: u64 = header
        .iter()
        .enumerate()
        .map(|(at, byte)| if (148..156).contains(&at) { u64::from(b' ') } else { u64::from(*byte) })
        .sum();
    sum == stated
}

/// The regular files of an archive, in its order.
pub(in crate::read) fn members(bytes: &[u8]) -> Result<Vec<Member<'_>>, Fault> {
    let mut members = Vec::new();
    let mut long_name: Option<String> = None;
    let mut rest = bytes;
    while let Some((header, after)) = rest.split_first_chunk::<BLOCK>() {
        if header[0] == 0 {
            break;
        }
        if members.len() >= MEMBERS {
            return Err(Fault::Members);
        }
        if !checksum_holds(header) {
            return Err(Fault::Broken);
        }
        let size = number(&header[124..136]).and_then(|size| usize::try_from(size).ok());
        let Some(data) = size.and_then(|size| after.get(..size)) else {
            members.push(Member::Cut);
            break;
        };
        let padded = data.len().div_ceil(BLOCK) * BLOCK;
        rest = after.get(padded..).unwrap_or_default();
        match header[156] {
            b'0' | 0 => {
                let name = long_name.take().unwrap_or_else(|| name(header));
                members.push(Member::File { name, data });
            }
            b'x' => long_name = pax_path(data).or(long_name),
            b'L' => long_name = Some(text(data)),
            b'g' => {}
            _ => long_name = None,
        }
    }
    Ok(members)
}

/// An octal field.
fn number(field: &[u8]) -> Option<u64> {
    let mut digits = field.iter().skip_while(|byte| **byte == b' ').take_while(|byte| byte.is_ascii_digit());
    let mut any = false;
    let value = digits.try_fold(0u64, |sum, digit| {
        any = true;
        (*digit < b'8').then(|| sum.checked_mul(8)?.checked_add(u64::from(digit - b'0'))).flatten()
    })?;
    any.then_some(value)
}

fn name(header: &[u8; BLOCK]) -> String {
    let name = text(&header[..100]);
    let prefix = if &header[257..262] == b"ustar" { text(&header[345..500]) } else { String::new() };
    let path = if prefix.is_empty() { name } else { format!("{prefix}/{name}") };
    path.trim_start_matches("./").trim_start_matches('/').to_owned()
}

fn text(field: &[u8]) -> String {
    let end = field.iter().position(|byte| *byte == 0).unwrap_or(field.len());
    String::from_utf8_lossy(&field[..end]).into_owned()
}

/// The `path` of a pax header: records of `length key=value\n`.
fn pax_path(data: &[u8]) -> Option<String> {
    let mut rest = data;
    let mut path = None;
    while let Some(space) = rest.iter().position(|byte| *byte == b' ') {
        let length: usize = std::str::from_utf8(&rest[..space]).ok()?.parse().ok()?;
        let record = rest.get(space + 1..length)?;
        if let Some(value) = record.strip_prefix(b"path=") {
            path = Some(String::from_utf8_lossy(value.strip_suffix(b"\n").unwrap_or(value)).into_owned());
        }
        rest = rest.get(length..)?;
    }
    path
}

#[cfg(test)]
pub(in crate::read) mod tests {
    use super::*;

    fn header(name: &str, size: usize, kind: u8) -> Vec<u8> {
        let mut header = vec![0; BLOCK];
        header[..name.len().min(100)].copy_from_slice(&name.as_bytes()[..name.len().min(100)]);
        header[100..108].copy_from_slice(b"0000644\0");
        header[124..136].copy_from_slice(format!("{size:011o}\0").as_bytes());
        header[156] = kind;
        header[257..265].copy_from_slice(b"ustar\x0000");
        header[148..156].copy_from_slice(b"        ");
        let sum: u32 = header.iter().map(|byte| u32::from(*byte)).sum();
        header[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
        header
    }

    pub(in crate::read) fn tar_of(entries: &[(&str, u8, &[u8])]) -> Vec<u8> {
        let mut out = Vec::new();
        for (name, kind, data) in entries {
            out.extend(header(name, data.len(), *kind));
            out.extend_from_slice(data);
            out.resize(out.len().div_ceil(BLOCK) * BLOCK, 0);
        }
        out.extend([0; 2 * BLOCK]);
        out
    }

    #[test]
    fn files_with_short_and_long_names() {
        let long = "a/".repeat(80) + "outbox.json";
        let pax = format!("{} path={long}\n", long.len() + 10);
        assert_eq!(pax.len(), long.len() + 10);
        let tar = tar_of(&[
            ("./dir/", b'5', b""),
            ("./actor.json", b'0', b"{}"),
            ("pax", b'x', pax.as_bytes()),
            ("cut", b'0', b"[1]"),
            ("././@LongLink", b'L', b"long.json\0"),
            ("cut", 0, b"[2]"),
        ]);
        assert!(is_tar(&tar));
        let members = members(&tar).unwrap();
        let expected = [("actor.json", &b"{}"[..]), (&long, b"[1]"), ("long.json", b"[2]")]
            .map(|(name, data)| Member::File { name: name.to_owned(), data });
        assert_eq!(members, expected);
    }

    #[test]
    fn a_cut_or_damaged_archive_says_so() {
        let tar = tar_of(&[("a.json", b'0', &[b' '; 600]), ("b.json", b'0', &[b' '; 600])]);
        let members_of = |bytes: &[u8]| members(bytes).map(|members| members.len());
        assert_eq!(members(&tar[..2200]).unwrap()[1], Member::Cut);
        assert_eq!(members_of(&tar), Ok(2));
        let mut damaged = tar.clone();
        damaged[3 * BLOCK] ^= 1;
        assert_eq!(members_of(&damaged), Err(Fault::Broken));
        assert!(!is_tar(b"just a text") && !is_tar(&[0; 1024]) && !is_tar(&[b'7'; 1024]));
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(at in 0usize..3000, to in 0u8..=255, sum in 0u32..200_000) {
            let mut tar = tar_of(&[("a.json", b'0', &[b'7'; 600]), ("pax", b'x', b"12 path=abc\n")]);
            let at = at % tar.len();
            tar[at] = to;
            tar[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
            let _ = members(&tar);
            let _ = members(&tar[..at]);
            let _ = pax_path(&tar);
        }
    }
}
