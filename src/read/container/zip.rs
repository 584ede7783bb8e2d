//! Members of a ZIP archive.

use crate::read::container::inflate::{Fault, MEMBERS, crc32, inflate};
use rawzip::{CompressionMethod, ErrorKind, ZipArchive, ZipArchiveEntryWayfinder};

/// A file in a ZIP archive.
pub(in crate::read) struct Member {
    /// Its path, as a label.
    pub(in crate::read) name: String,
    wayfinder: ZipArchiveEntryWayfinder,
    method: CompressionMethod,
    encrypted: bool,
}

/// The files that the central directory lists.
pub(in crate::read) fn members(bytes: &[u8]) -> Result<Vec<Member>, Fault> {
    let archive = ZipArchive::from_slice(bytes).map_err(fault)?;
    let mut members = Vec::new();
    let mut ranges = Vec::new();
    let mut entries = archive.entries();
    while let Some(entry) = entries.next_entry().map_err(fault)? {
        if members.len() >= MEMBERS {
            return Err(Fault::Members);
        }
        let wayfinder = entry.wayfinder();
        let (_, end) = archive.get_entry(wayfinder).map_err(fault)?.compressed_data_range();
        ranges.push((entry.local_header_offset(), end));
        if entry.is_dir() {
            continue;
        }
        members.push(Member {
            name: label(entry.file_path().as_bytes()),
            wayfinder,
            method: entry.compression_method(),
            encrypted: entry.flags().is_encrypted(),
        });
    }
    ranges.sort();
    if ranges.windows(2).any(|pair| pair[0].1 > pair[1].0) {
        return Err(Fault::Overlap);
    }
    Ok(members)
}

/// The bytes of a member, at most `limit` of them, checked against its size and checksum.
pub(in crate::read) fn unpack(bytes: &[u8], member: &Member, limit: usize) -> Result<Vec<u8>, Fault> {
    if member.encrypted {
        return Err(Fault::Encrypted);
    }
    let archive = ZipArchive::from_slice(bytes).map_err(fault)?;
    let entry = archive.get_entry(member.wayfinder).map_err(fault)?;
    let claim = entry.claim_verifier();
    let size = usize::try_from(claim.uncompressed_size).map_err(|_| Fault::TooLarge)?;
    if size > limit {
        return Err(Fault::TooLarge);
    }
    let unpacked = match member.method {
        CompressionMethod::STORE => entry.data().to_vec(),
        CompressionMethod::DEFLATE => match inflate(entry.data(), size, size) {
            Ok((unpacked, _)) => unpacked,
            // More than it says: the size is part of what is checked.
            Err(Fault::TooLarge) => return Err(Fault::Checksum),
            Err(fault) => return Err(fault),
        },
        CompressionMethod::AES => return Err(Fault::Encrypted),
        other => return Err(Fault::Method(other.name().unwrap_or("unknown"))),
    };
    if unpacked.len() != size || crc32(&unpacked) != claim.crc {
        return Err(Fault::Checksum);
    }
    Ok(unpacked)
}

fn fault(error: rawzip::Error) -> Fault {
    match error.kind() {
        ErrorKind::MissingEndOfCentralDirectory | ErrorKind::Eof => Fault::Cut,
        _ => Fault::Broken,
    }
}

/// A path as people read it.
fn label(path: &[u8]) -> String {
    String::from_utf8_lossy(path).replace('\\', "/").trim_start_matches('/').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::container::tests::{Entry, zip_of};

    fn two() -> Vec<u8> {
        zip_of(&[
            Entry { name: "a.json", data: b"[1]", deflate: false },
            Entry { name: "é/b.json", data: b"[2, 2, 2, 2, 2]", deflate: true },
        ])
    }

    fn directory(zip: &[u8], number: usize) -> usize {
        zip.windows(4).enumerate().filter(|(_, at)| at == b"PK\x01\x02").nth(number).unwrap().0
    }

    #[test]
    fn members_are_checked() {
        let zip = two();
        let members = members(&zip).unwrap();
        assert_eq!(members[1].name, "é/b.json");
        assert_eq!(unpack(&zip, &members[0], 100), Ok(b"[1]".to_vec()));
        assert_eq!(unpack(&zip, &members[1], 100), Ok(b"[2, 2, 2, 2, 2]".to_vec()));
        assert_eq!(unpack(&zip, &members[1], 3), Err(Fault::TooLarge));
    }

    #[test]
    fn a_wrong_checksum_is_seen() {
        let mut zip = two();
        let at = zip.windows(3).position(|window| window == b"[1]").unwrap();
        zip[at + 1] = b'9';
        let members = members(&zip).unwrap();
        assert_eq!(unpack(&zip, &members[0], 100), Err(Fault::Checksum));
        assert!(unpack(&zip, &members[1], 100).is_ok());
    }

    #[test]
    fn a_locked_member_says_so() {
        let mut zip = two();
        let at = directory(&zip, 0);
        zip[at + 8] |= 1;
        let members = members(&zip).unwrap();
        assert_eq!(unpack(&zip, &members[0], 100), Err(Fault::Encrypted));
    }

    #[test]
    fn members_that_share_bytes_are_refused() {
        let mut zip = two();
        let (first, second) = (directory(&zip, 0), directory(&zip, 1));
        zip.copy_within(first + 42..first + 46, second + 42);
        assert_eq!(members(&zip).err(), Some(Fault::Overlap));
    }

    #[test]
    fn a_cut_archive_says_so() {
        let zip = two();
        assert_eq!(members(&zip[..zip.len() - 30]).err(), Some(Fault::Cut));
    }
}
