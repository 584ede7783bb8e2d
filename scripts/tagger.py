#!/usr/bin/env python3
"""Makes assets/tags-en.bin and assets/tags-fr.bin: the weights of the part-of-speech taggers.

    python3 scripts/tagger.py OUT --train A.conllu … --test B.conllu …

The input is treebanks in CoNLL-U form with the tags and features of Universal Dependencies;
NOTICE names the ones used. The model is an averaged perceptron (Collins 2002) that tags from
left to right; the features of a word are hashed into one table of weights, so that no
dictionary of features is stored (Weinberger et al. 2009). Weights are rounded to eight bits,
small ones to zero. text::tag reads the table: items() and features() here are its twins.
Needs only Python's own library; the same treebanks give the same bytes.

Layout: one byte with the number of bits B of a slot, one with the number of tags T, then
2^B + T weights as signed bytes.
"""

import argparse
import re
import shutil
import subprocess
import sys
import unicodedata

TAGS = [
    "Noun", "ProperNoun", "Pronoun", "Determiner", "Adjective", "Adverb", "FiniteVerb", "Infinitive",
    "Participle", "Preposition", "Conjunction", "Numeral", "Particle", "Interjection", "Other",
]
NOUN, PROPER, FINITE, PARTICLE, PREPOSITION, PRONOUN, PARTICIPLE, OTHER = 0, 1, 6, 12, 9, 2, 8, 14
COUNT = len(TAGS)
PUNCTUATION, STOP = COUNT, COUNT + 1
# What a weight can be, but for its sign.
LEVELS = [0, 1, 2, 3, 4, 6, 8, 11, 15, 20, 27, 36, 48, 64, 85, 113, 150, 200]
MASK = 0xFFFFFFFF


# Treebanks.

def tag_of(upos, features):
    if upos in ("VERB", "AUX"):
        if "VerbForm=Inf" in features:
            return 7
        return PARTICIPLE if "VerbForm=Part" in features or "VerbForm=Ger" in features else FINITE
    return {
        "NOUN": 0, "PROPN": 1, "PRON": 2, "DET": 3, "ADJ": 4, "ADV": 5, "ADP": 9, "CCONJ": 10,
        "SCONJ": 10, "NUM": 11, "PART": 12, "INTJ": 13, "X": 14, "SYM": 14, "PUNCT": PUNCTUATION,
    }.get(upos, OTHER)


def merged(tags):
    """The tag of a word that the treebank cuts into several."""
    if FINITE in tags:
        return FINITE
    if PREPOSITION in tags and PRONOUN in tags:
        return PRONOUN
    words = [tag for tag in tags if tag not in (PUNCTUATION, PARTICLE)]
    return words[0] if words else tags[0]


def sentences(path):
    """Yields (text, [(start, end, tag)]) for each sentence."""
    tokens, inside = [], 0
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if len(cells) < 10:
                if tokens:
                    yield surface(tokens)
                tokens, inside = [], 0
            elif "-" in cells[0]:
                first, last = map(int, cells[0].split("-"))
                tokens.append((cells[1], "SpaceAfter=No" not in cells[9], []))
                inside = last
            elif "." not in cells[0]:
                tag = tag_of(cells[3], cells[5])
                if int(cells[0]) <= inside:
                    tokens[-1][2].append((cells[1], tag))
                else:
                    tokens.append((cells[1], "SpaceAfter=No" not in cells[9], [(cells[1], tag)]))
    if tokens:
        yield surface(tokens)


CONTRACTED = {("de", "le"): "du", ("de", "les"): "des", ("à", "le"): "au", ("à", "les"): "aux"}


def surface(tokens):
    text, spans = "", []
    index = 0
    while index < len(tokens):
        form, space, parts = tokens[index]
        # Transcripts of speech write contracted articles out; nobody else does.
        if index + 1 < len(tokens) and parts[0][1] == PREPOSITION:
            next_form, next_space, next_parts = tokens[index + 1]
            short = CONTRACTED.get((form.lower(), next_form.lower()))
            if short and next_parts[0][1] == 3:
                form, space = (short.capitalize() if form[0].isupper() else short), next_space
                parts = [(form, PREPOSITION)]
                index += 1
        start = len(text)
        if len(parts) > 1 and "".join(part for part, _ in parts) == form:
            at = start
            for part, tag in parts:
                spans.append((at, at + len(part), tag))
                at += len(part)
        else:
            spans.append((start, start + len(form), merged([tag for _, tag in parts])))
        text += form + (" " if space else "")
        index += 1
    return text.rstrip(), spans


# Words, as text::words cuts them.

SCAN = re.compile(
    r"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w@#$&])@[\w-]+"
    r"|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|fr|de|uk|co|info|gov|edu)\b(?:/\S*)?"
)
ELISIONS = set("l d j m t s c n qu jusqu lorsqu puisqu quoiqu quelqu dell nell all dall sull un".split())
APOSTROPHES = "'’ʼ‘"


def is_inside(text, at, started):
    character = text[at]
    if character.isalnum() or unicodedata.category(character).startswith("M"):
        return True
    if not started:
        return False
    following = text[at + 1] if at + 1 < len(text) else " "
    if character in APOSTROPHES:
        return following.isalpha()
    return character in ".," and text[at - 1] in "0123456789" and following in "0123456789"


def words(text):
    out, at = [], 0
    for found in SCAN.finditer(text):
        plain(text, at, found.start(), out)
        at = found.end()
    plain(text, at, len(text), out)
    return out


def plain(text, start, end, out):
    part = text[start:end]
    begin = None
    for at in range(len(part)):
        if is_inside(part, at, begin is not None):
            begin = at if begin is None else begin
        elif begin is not None:
            run(text, start + begin, start + at, out)
            begin = None
    if begin is not None:
        run(text, start + begin, end, out)


def run(text, start, end, out):
    for at in range(start, end):
        if text[at] in APOSTROPHES:
            head, tail = text[start:at].lower(), text[at + 1:end]
            if tail.lower() == "s" and head not in ELISIONS:
                out.append((start, at))
                return
            if head in ELISIONS and tail:
                out.append((start, at + 1))
                start = at + 1
            break
    out.append((start, end))


# Items: words and what is between them.

WORD, GENITIVE = 0, 1
CLASSES = {}
for kind, characters in ((".", ".!?…\n"), (",", ",;"), ('"', "\"'«»“”„’‘`"), ("(", "()[]{}<>")):
    for each in characters:
        CLASSES[each] = kind


def gap_items(gap, after_word, before_word):
    """The fixed items in the text between two words."""
    if after_word and before_word and len(gap) == 1 and not gap.isspace() and gap not in ",;:\n…!?":
        return ["-"]
    out = []
    at = 0
    if after_word and gap[:1] and gap[0] in APOSTROPHES and gap[1:2].lower() == "s" and not gap[2:3].isalnum():
        out.append("'s")
        at = 2
    while at < len(gap):
        character = gap[at]
        if character == "@" or character.isalnum():
            kind = "@" if character == "@" else "/"
            while at < len(gap) and not gap[at].isspace():
                at += 1
        else:
            at += 1
            if character != "\n" and character.isspace():
                continue
            if character in "#＃$":
                continue
            kind = CLASSES.get(character)
            if kind is None:
                kind = ":" if character < "\u2190" else "*"
        if not out or out[-1] != kind:
            out.append(kind)
    return out


def items(text, ranges):
    """A list of [name, fixed tag or None, word index, shape]: name is the lower-cased word."""
    out = []
    at = 0
    for index, (start, end) in enumerate(ranges + [(len(text), len(text))]):
        ends = index == len(ranges)
        for kind in gap_items(text[at:start], index > 0, not ends):
            if kind == "'s":
                out.append(["'s", None, index - 1, "'"])
            elif kind == ".":
                out.append([".", STOP, None, ""])
            elif kind == "@":
                # An address before the sentence is no part of it.
                if out and out[-1][1] != STOP:
                    out.append(["@", PROPER, None, ""])
            else:
                out.append([kind, OTHER if kind == "/" else PUNCTUATION, None, ""])
        if ends:
            break
        word = text[start:end]
        sign = text[start - 1] if start > 0 else " "
        tagged = sign in "#＃$" and any(c.isalpha() for c in word)
        out.append([word, None, index, "#" if tagged else "w"])
        at = end
    first = 0
    for index in range(len(out) + 1):
        if index == len(out) or out[index][1] == STOP:
            shapes(out[first:index])
            first = index + 1
    return out


def shapes(segment):
    total = shouted = capital = 0
    for name, fixed, _, _ in segment:
        if fixed is None and name[:1].isalpha() and len(name) > 1:
            total += 1
            capital += name[:1].isupper()
            shouted += not any(c.islower() for c in name)
    shouting = total >= 2 and shouted * 4 >= total * 3
    title = total >= 4 and capital * 10 >= total * 8
    initial = True
    for item in segment:
        name, fixed, _, shape = item
        if fixed is not None:
            initial = initial or name in '":(*/'
            continue
        if shape == "w":
            item[3] = shape_of(name, shouting, title, initial)
        item[0] = normal(name)
        initial = False


def shape_of(name, shouting, title, initial):
    if any(c.isdigit() for c in name):
        return "d" if not any(c.isalpha() for c in name) else "m"
    first = name[:1].isupper()
    lower = any(c.islower() for c in name)
    upper = any(c.isupper() for c in name[1:])
    if shouting and not lower:
        return "l"
    if not first:
        return "x" if upper and lower else "l"
    if len(name) == 1:
        return "i" if initial else "c"
    if not lower:
        return "U"
    if upper:
        return "X"
    return "T" if title else "I" if initial else "C"


def normal(name):
    out = []
    for character in name.lower():
        if character in APOSTROPHES:
            character = "'"
        elif character in "0123456789":
            character = "0"
        out.append(character)
    return "".join(out)


# Features.

def text_hash(text):
    """FNV-1a, 32 bits."""
    value = 0x811C9DC5
    for byte in text.encode("utf-8"):
        value = (value ^ byte) * 0x01000193 & MASK
    return value


HASHES = {}


def hashed(text):
    value = HASHES.get(text)
    if value is None:
        value = HASHES[text] = text_hash(text)
    return value


def mix(template, first, second):
    """The finaliser of MurmurHash3 over three numbers."""
    value = (first * 0x9E3779B1 + second * 0x85EBCA77 + template * 0xC2B2AE3D) & MASK
    value ^= value >> 16
    value = value * 0x85EBCA6B & MASK
    value ^= value >> 13
    value = value * 0xC2B2AE35 & MASK
    return value ^ value >> 16


def fixed_features(sentence, at):
    """What does not depend on the tags before, as hashes."""
    def item(index):
        return sentence[index] if 0 <= index < len(sentence) else (".", STOP, None, "")

    def beyond(near, far):
        """The second neighbour on a side, unless a full stop is between."""
        return "." if item(near)[1] == STOP else item(far)[0]

    name, _, _, shape = sentence[at]
    word, form = hashed(name), hashed(shape)
    before, after = item(at - 1), item(at + 1)
    previous, following = hashed(before[0]), hashed(after[0])
    found = [
        mix(1, word, 0),
        mix(2, hashed(name[-3:]), 0),
        mix(3, hashed(name[-2:]), form),
        mix(4, form, 0),
        mix(5, previous, 0),
        mix(6, following, 0),
        mix(7, hashed(after[0][-3:]), hashed(after[3])),
        mix(8, hashed(name[-1:]), form),
        mix(9, word, previous),
        mix(10, word, following),
        mix(11, hashed(beyond(at - 1, at - 2)), 0),
        mix(12, hashed(beyond(at + 1, at + 2)), 0),
        mix(13, hashed(name[-4:]), 0),
        mix(14, hashed(name[:3]), 0),
    ]
    return found, word


def tag_features(word, following, one, two):
    return [mix(20, one, 0), mix(21, one, two + 1), mix(22, word, one), mix(23, following, one)]


# Training.

class Sentence:
    def __init__(self, text, spans):
        ranges = words(text)
        gold = []
        first = 0
        for start, end in ranges:
            while first < len(spans) and spans[first][1] <= start:
                first += 1
            tags = []
            for span in spans[first:]:
                if span[0] >= end:
                    break
                tags.append(span[2])
            tag = merged(tags) if tags else OTHER
            gold.append(OTHER if tag == PUNCTUATION else tag)
        self.text, self.ranges = text, ranges
        self.items = items(text, ranges)
        starts = {start: tag for start, _, tag in spans}
        self.rows = []
        for at, (name, fixed, index, shape) in enumerate(self.items):
            if fixed is not None:
                self.rows.append((fixed, None, 0, 0, None))
                continue
            if shape == "'":
                tag = starts.get(ranges[index][1], PARTICLE)
                tag = PARTICLE if tag == PUNCTUATION else tag
            else:
                tag = gold[index]
            found, word = fixed_features(self.items, at)
            following = self.items[at + 1][0] if at + 1 < len(self.items) else "."
            self.rows.append((None, found, word, hashed(following), tag))

    def gold_states(self):
        """Each word's row with the two tags before it."""
        one = two = STOP
        for row in self.rows:
            if row[0] is None:
                yield row, one, two
                one, two = row[4], one
            else:
                one, two = row[0], (one if row[0] != STOP else STOP)


class Model:
    """Weights of features, each known by the highest bits of its hash."""

    def __init__(self, places, bits):
        self.places = places
        self.shift = 32 - bits
        self.weights = [0] * (len(places) * COUNT)
        self.sums = [0] * len(self.weights)
        self.mask = bytearray([1]) * len(self.weights)
        self.step = 1
        self.fixed = {}
        self.moving = {}

    def slots(self, row, one, two):
        places, shift = self.places, self.shift
        fixed = self.fixed.get(id(row))
        if fixed is None:
            fixed = [places[h >> shift] for h in row[1] if h >> shift in places]
            self.fixed[id(row)] = fixed
        key = (row[2], row[3], one, two)
        found = self.moving.get(key)
        if found is None:
            found = [places[h >> shift] for h in tag_features(row[2], row[3], one, two) if h >> shift in places]
            self.moving[key] = found
        return fixed + found

    def scores(self, slots):
        weights = self.weights
        if not slots:
            return [0] * COUNT
        return list(map(sum, zip(*[weights[s:s + COUNT] for s in slots])))

    def tag(self, sentence):
        one = two = STOP
        out = []
        for row in sentence.rows:
            if row[0] is not None:
                one, two = row[0], (one if row[0] != STOP else STOP)
                continue
            scores = self.scores(self.slots(row, one, two))
            best = scores.index(max(scores))
            out.append(best)
            one, two = best, one
        return out

    def learn(self, sentence, margin):
        one = two = STOP
        weights, sums, mask = self.weights, self.sums, self.mask
        for row in sentence.rows:
            if row[0] is not None:
                one, two = row[0], (one if row[0] != STOP else STOP)
                continue
            slots = self.slots(row, one, two)
            scores = self.scores(slots)
            gold = row[4]
            best = scores.index(max(scores))
            of_gold = scores[gold]
            scores[gold] = -1 << 60
            top = max(scores)
            if top + margin > of_gold:
                rival = scores.index(top)
                step = self.step
                for slot in slots:
                    if mask[slot + gold]:
                        weights[slot + gold] += 1
                        sums[slot + gold] += step
                    if mask[slot + rival]:
                        weights[slot + rival] -= 1
                        sums[slot + rival] -= step
            self.step += 1
            one, two = best, one

    def average(self):
        self.weights = [w - s / self.step for w, s in zip(self.weights, self.sums)]

    def round(self, scale):
        """Weights times scale, each the nearest of LEVELS."""
        self.weights = [(-1 if w < 0 else 1) * LEVELS[level(abs(w) * scale)] for w in self.weights]


def level(size):
    return min(range(len(LEVELS)), key=lambda index: (abs(LEVELS[index] - size), index))


def trained(train, places, bits, epochs, margin, mask=None):
    model = Model(places, bits)
    if mask is not None:
        model.mask = mask
    for epoch in range(epochs):
        for index in shuffled(len(train), epoch + 1):
            model.learn(train[index], margin)
    model.average()
    return model


def encode(model, bits):
    """The model's file."""
    keys, shares, rows = [], [], []
    before = 0
    for key in sorted(model.places):
        slot = model.places[key]
        row = [(tag, w) for tag, w in enumerate(model.weights[slot:slot + COUNT]) if w]
        if row:
            keys.append(key - before)
            before = key
            rows.append(row)
    out = bytearray([bits, COUNT]) + len(keys).to_bytes(4, "little")
    low = bytes(key & 0xFF for key in keys)
    high = bytes(min(key >> 8, 255) for key in keys)
    assert max(keys) >> 8 < 256
    lengths = bytes(len(row) for row in rows)
    tags = bytes(tag for row in rows for tag, _ in row)
    weights = bytes(LEVELS.index(abs(w)) << 1 | (w < 0) for row in rows for _, w in row)
    return bytes(out + low + high + lengths + tags + weights)


def shuffled(count, seed):
    """Fisher and Yates with a linear congruential generator."""
    order = list(range(count))
    state = seed
    for index in range(count - 1, 0, -1):
        state = (state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        other = (state >> 33) % (index + 1)
        order[index], order[other] = order[other], order[index]
    return order


def output(sentence, found):
    """Tags of the words alone: a verb that is cut off after a word is told at that word."""
    tags = [OTHER] * len(sentence.ranges)
    rows = [item for item in sentence.items if item[1] is None]
    for (name, _, index, shape), tag in zip(rows, found):
        if shape == "'":
            if tag == FINITE:
                tags[index] = FINITE
        else:
            tags[index] = tag
    return tags


def truth(sentence):
    return output(sentence, [row[4] for row in sentence.rows if row[0] is None])


def evaluate(model, sentences, known):
    right = total = unseen = unseen_right = 0
    verb = [0, 0, 0]
    clause = [0, 0, 0]
    confusion = {}
    for sentence in sentences:
        gold, found = truth(sentence), output(sentence, model.tag(sentence))
        for (start, end), one, other in zip(sentence.ranges, gold, found):
            total += 1
            right += one == other
            if one != other:
                confusion[TAGS[one], TAGS[other]] = confusion.get((TAGS[one], TAGS[other]), 0) + 1
            if normal(sentence.text[start:end]) not in known:
                unseen += 1
                unseen_right += one == other
            verb[0] += one == FINITE and other == FINITE
            verb[1] += other == FINITE
            verb[2] += one == FINITE
        # Clauses: what stands between marks of punctuation.
        cuts = []
        last = 0
        for index in range(len(sentence.ranges)):
            end = sentence.ranges[index][1]
            following = sentence.ranges[index + 1][0] if index + 1 < len(sentence.ranges) else len(sentence.text)
            if index + 1 == len(sentence.ranges) or any(c in ",;:.!?…()–—\n" for c in sentence.text[end:following]):
                cuts.append((last, index + 1))
                last = index + 1
        for first, last in cuts:
            one, other = FINITE in gold[first:last], FINITE in found[first:last]
            clause[0] += one and other
            clause[1] += other
            clause[2] += one
    print(f"  words {total}: right {right / total:.2%}; unseen {unseen}: right {unseen_right / max(unseen, 1):.2%}")
    print(f"  finite verbs: precision {verb[0] / max(verb[1], 1):.2%}, recall {verb[0] / max(verb[2], 1):.2%}; "
          f"clauses with one: precision {clause[0] / max(clause[1], 1):.2%}, recall {clause[0] / max(clause[2], 1):.2%}")
    worst = sorted(confusion.items(), key=lambda pair: (-pair[1], pair[0]))[:8]
    print("  " + ", ".join(f"{one}→{other} {count}" for (one, other), count in worst))
    return right / total


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("out")
    parser.add_argument("--train", nargs="+", required=True)
    parser.add_argument("--test", nargs="+", required=True)
    parser.add_argument("--bits", type=int, default=21)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--margin", type=int, default=3)
    parser.add_argument("--least", type=int, default=2)
    parser.add_argument("--weights", type=int, default=25000)
    parser.add_argument("--alpha", type=float, default=0.5)
    parser.add_argument("--scale", type=float, default=0.5)
    options = parser.parse_args()
    train = [Sentence(text, spans) for path in options.train for text, spans in sentences(path)]
    tests = [(path, [Sentence(text, spans) for text, spans in sentences(path)]) for path in options.test]
    known = {normal(s.text[a:b]) for s in train for a, b in s.ranges}
    print(sum(len(s.ranges) for s in train), "words to learn from,", len(known), "different", flush=True)
    counts = {}
    shift = 32 - options.bits
    for sentence in train:
        for row, one, two in sentence.gold_states():
            for value in row[1] + tag_features(row[2], row[3], one, two):
                counts[value] = counts.get(value, 0) + 1
    places = {}
    often = {}
    # The whole hash while choosing, its highest bits from then on.
    for value, count in sorted(counts.items()):
        if count >= options.least:
            often[value] = count
            places[value] = len(places) * COUNT
    model = trained(train, places, 32, options.epochs, options.margin)
    for path, test in tests:
        print(path, "all", len(places), "features", flush=True)
        evaluate(model, test, known)
    ranked = []
    for value, slot in places.items():
        weight = often[value] ** options.alpha
        for tag in range(COUNT):
            size = abs(model.weights[slot + tag])
            if size > 0.1:
                ranked.append((-size * weight, slot + tag, value))
    ranked.sort()
    ranked = ranked[:options.weights]
    short = {}
    for value in sorted({value for _, _, value in ranked}):
        short.setdefault(value >> shift, len(short) * COUNT)
    mask = bytearray(len(short) * COUNT)
    for _, place, value in ranked:
        mask[short[value >> shift] + place - places[value]] = 1
    print(len(ranked), "weights of", len(short), "features")
    model = trained(train, short, options.bits, options.epochs, options.margin, mask)
    for path, test in tests:
        print(path, "pruned", flush=True)
        evaluate(model, test, known)
    model.round(options.scale)
    data = encode(model, options.bits)
    with open(options.out, "wb") as out:
        out.write(data)
    print(f"{options.out}: {len(data)} bytes, {sum(1 for w in model.weights if w)} weights")
    if shutil.which("brotli"):
        packed = subprocess.run(["brotli", "-q", "11", "-c", options.out], capture_output=True, check=True)
        print(f"  {len(packed.stdout)} bytes after brotli")
    for path, test in tests:
        print(path, "rounded")
        evaluate(model, test, known)


if __name__ == "__main__":
    main()
