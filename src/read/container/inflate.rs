//! Deflate and gzip, within limits.

use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress, inflate_flags};

/// Most bytes that all files of a job may have.
pub(in crate::read) const TOTAL: usize = 512 << 20;

/// How many times its own size an input may unpack to. Exports in JSON pack to a twentieth at best.
pub(in crate::read) const RATIO: usize = 200;

/// What an input may unpack to whatever its size.
pub(in crate::read) const FLOOR: usize = 32 << 20;

/// Most members of an archive.
pub(in crate::read) const MEMBERS: usize = 200_000;

/// Most archives and gzip wrappings around a file.
pub(in crate::read) const WRAPPINGS: usize = 3;

/// Why an archive or a member is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::read) enum Fault {
    TooLarge,
    Cut,
    Broken,
    Checksum,
    Encrypted,
    /// Packed by the method of this name.
    Method(&'static str),
    Overlap,
    Members,
}

/// Inflates raw deflate data to at most `limit` bytes, and gives the bytes of input it took.
pub(in crate::read) fn inflate(
    input: &[u8],
    expected: usize,
    limit: usize,
) -> Result<(Vec<u8>, usize), Fault> {
    const FIRST: usize = 1 << 12;
    let mut out = vec![0; expected.max(FIRST).min(limit.max(1))];
    let mut state = Box::<DecompressorOxide>::default();
    let (mut taken, mut given) = (0, 0);
    loop {
        let rest = input.get(taken..).unwrap_or_default();
        let flags = inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
        let (status, consumed, written) = decompress(&mut state, rest, &mut out, given, flags);
        taken += consumed;
        given += written;
        match status {
            TINFLStatus::Done if given <= limit => {
                out.truncate(given);
                return Ok((out, taken));
            }
            TINFLStatus::Done => return Err(Fault::TooLarge),
            TINFLStatus::HasMoreOutput if out.len() >= limit => return Err(Fault::TooLarge),
            TINFLStatus::HasMoreOutput => out.resize(out.len().saturating_mul(2).min(limit), 0),
            TINFLStatus::NeedsMoreInput | TINFLStatus::FailedCannotMakeProgress => return Err(Fault::Cut),
            _ => return Err(Fault::Broken),
        }
    }
}

/// Unpacks all members of a gzip file, one after the other, and says whether the last one is whole.
pub(in crate::read) fn gunzip(bytes: &[u8], limit: usize) -> Result<(Vec<u8>, bool), Fault> {
    let mut out = Vec::new();
    let mut rest = bytes;
    while rest.starts_with(b"\x1f\x8b\x08") {
        let Some(data) = gzip_header(rest) else {
            return if out.is_empty() { Err(Fault::Cut) } else { Ok((out, false)) };
        };
        // A single member says at its end how long it is, up to 4 GiB.
        let told = bytes.last_chunk::<4>().map_or(0, |size| u32::from_le_bytes(*size) as usize);
        let left = limit.saturating_sub(out.len());
        let expected = if told <= left && told / RATIO <= bytes.len() { told } else { 0 };
        let (mut member, taken) = match inflate(data, expected, left) {
            Ok(inflated) => inflated,
            Err(Fault::Cut) if !out.is_empty() => return Ok((out, false)),
            Err(fault) => return Err(fault),
        };
        let Some((trailer, after)) = data.get(taken..).and_then(|rest| rest.split_first_chunk::<8>()) else {
            out.append(&mut member);
            return Ok((out, false));
        };
        let [a, b, c, d, ..] = *trailer;
        if crc32(&member) != u32::from_le_bytes([a, b, c, d]) {
            return Err(Fault::Checksum);
        }
        if out.is_empty() {
            out = member;
        } else {
            out.append(&mut member);
        }
        rest = after;
    }
    Ok((out, true))
}

/// The data after a gzip header (RFC 1952, section 2.3).
fn gzip_header(bytes: &[u8]) -> Option<&[u8]> {
    let flags = *bytes.get(3)?;
    let mut rest = bytes.get(10..)?;
    if flags & 4 != 0 {
        let (length, after) = rest.split_first_chunk::<2>()?;
        rest = after.get(usize::from(u16::from_le_bytes(*length))..)?;
    }
    for flag in [8, 16] {
        if flags & flag != 0 {
            rest = rest.get(rest.iter().position(|byte| *byte == 0)? + 1..)?;
        }
    }
    if flags & 2 != 0 {
        rest = rest.get(2..)?;
    }
    Some(rest)
}

/// The check sum of ZIP and gzip (RFC 1952, section 8). The table is made when it is needed: as a constant it
/// would be a kilobyte of the module that does not compress, in rawzip and its sliced form sixteen.
pub(in crate::read) fn crc32(bytes: &[u8]) -> u32 {
    let mut table = [0u32; 256];
    for (byte, entry) in (0u32..).zip(table.iter_mut()) {
        *entry = (0..8).fold(byte, |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 });
    }
    !bytes.iter().fold(!0, |sum: u32, byte| table[(sum as u8 ^ byte) as usize] ^ sum >> 8)
}
