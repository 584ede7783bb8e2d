#!/usr/bin/env python3
"""Makes assets/frequencies.bin: how frequent a word is in general.

    pip install wordfreq==3.1.1
    python3 scripts/frequency-table.py assets/frequencies.bin

The source is wordfreq (Robyn Speer, 2022; the data CC BY-SA 4.0, see NOTICE). Words are folded as
text::fold does; what two spellings or languages share has the larger probability; the most frequent are kept.
Measured on labelled short posts, these probabilities group better than those that can be read from a subword
vocabulary. The same version gives the same bytes.

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

WORDS = 20_000
LANGUAGES = "en fr es de pt it nl".split()
# Of these the words that would join any posts, and no more.
FURTHER, FURTHER_WORDS = "ca pl ro sv da nb fi cs hu tr id".split(), 400
SPECIAL = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "þ": "th"}


def fold(word):
    plain = unicodedata.normalize("NFKD", word)
    plain = "".join(c for c in plain if not 0x300 <= ord(c) <= 0x36F)
    plain = unicodedata.normalize("NFC", plain).lower()
    plain = "".join(c for c in plain if not 0x300 <= ord(c) <= 0x36F)
    return "".join(SPECIAL.get(c, c) for c in plain)


def is_latin_word(word):
    return all(c.isalpha() and unicodedata.name(c, "").startswith("LATIN") for c in word)


def main(out):
    from wordfreq import top_n_list, word_frequency

    probability = {}
    for language in LANGUAGES + FURTHER:
        for word in top_n_list(language, 20_000 if language in LANGUAGES else FURTHER_WORDS):
            folded = fold(word)
            if folded and is_latin_word(folded):
                probability[folded] = max(probability.get(folded, 0.0), word_frequency(word, language))
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
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
