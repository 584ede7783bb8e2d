"""Makes assets/trigrams.txt, the trigrams that languages write most, from the crate whatlang.

    python3 scripts/trigram-profiles.py PATH/whatlang-0.18.0/src/trigrams/profiles.rs assets/trigrams.txt

whatlang (MIT licence) has 300 trigrams of each of 70 languages as triples of characters, 250 KB of
a module. Here the languages between which the core has to choose are kept, a line each: the
language's code, then its trigrams, most frequent first, one after the other.
"""

import re
import sys

LANGUAGES = {
    "Eng": "en", "Fra": "fr", "Deu": "de", "Spa": "es", "Por": "pt", "Ita": "it", "Nld": "nl", "Cat": "ca",
    "Ron": "ro", "Swe": "sv", "Dan": "da", "Nob": "nb", "Fin": "fi", "Pol": "pl", "Ces": "cs", "Hun": "hu",
    "Tur": "tr", "Ind": "id", "Rus": "ru", "Ukr": "uk", "Bul": "bg", "Srp": "sr", "Bel": "be", "Mkd": "mk",
    "Hin": "hi", "Mar": "mr", "Nep": "ne",
}  # fmt: skip


def main(profiles, out):
    with open(profiles, encoding="utf-8") as file:
        text = file.read()
    found = {}
    for lang, body in re.findall(r"Lang::(\w+),\s*&\[(.*?)\]", text, re.S):
        if lang in LANGUAGES:
            found[lang] = "".join(
                "".join(triple) for triple in re.findall(r"Trigram\('(.)', '(.)', '(.)'\)", body)
            )
    with open(out, "w", encoding="utf-8") as file:
        for lang, code in LANGUAGES.items():
            file.write(f"{code}{found[lang]}\n")
    print({code: len(found[lang]) // 3 for lang, code in LANGUAGES.items()})


main(*sys.argv[1:])
