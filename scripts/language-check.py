#!/usr/bin/python3
"""Reads the narrator's own words with grammar checkers.

    scripts/language-check.py [--lang fr,en,es,de,pt,it,nl] [--jobs N] [--program COMMAND] PATH…

PATH is an export, a folder of exports, or a digest (JSON). Every export is digested in each
language; quotations become a neutral placeholder, authors a neutral name, and what is left is
read by Grammalecte (French), link-grammar and, where node_modules has harper.js, Harper
(English). In the other languages hunspell reads the narrator's words, names and phrases of posts left out, and
the golden sheets of all frames. Prints one line for each alarm and exits 1 if there is any; a checker that is not
installed is said on stderr and skipped; exits 2 where nothing could be read at all. HARPER_HOME names another folder whose node_modules has harper.js.

A tool for those who change the narrator. It needs Debian's `grammalecte-cli` (with the system's
Python, not another) and `link-grammar`, and of `hunspell` with the dictionaries `hunspell-es`,
`hunspell-de-de`, `hunspell-pt-pt`, `hunspell-pt-br`, `hunspell-it` and `hunspell-nl`.
"""

import argparse
import concurrent.futures
import json
import os
import re
import shlex
import shutil
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# The folder whose node_modules has harper.js.
HARPER_HOME = os.environ.get("HARPER_HOME", ROOT)

# Grammalecte's rules that judge choices this house has made otherwise: its typography is held
# by the checks of the crate, and names and topics are whatever the posts have.
FRENCH_RULES_OFF = re.compile(
    r"^(nbsp_|unit_nbsp|typo_|apostrophe_|esp_|num_|maj_|virgule_|tu_|mapos|liga_|eepi_|"
    r"poncfin_|double_espace|espace_|g2__typo_ordinaux)", re.I)
HARPER_KINDS_OFF = {"Spelling", "Capitalization", "Readability", "Style", "Enhancement", "WordChoice"}


class Passage:
    """A line or paragraph of a digest with its place, in the narrator's words."""

    def __init__(self, place, text):
        self.place = place
        self.text = text


def name_pattern(digest):
    names = set()
    for source in digest["sources"]:
        author = source["author"]
        for name in (author.get("name"), author.get("handle")):
            if name and len(name) > 1:
                names.add(name)
                plain = re.sub(r"[^\w\s.'’&-]+", " ", name).strip()
                if len(plain) > 1:
                    names.add(re.sub(r"\s+", " ", plain))
                # The narrator sets names with the quotation marks of its language.
                names.add(re.sub(r'"([^"]*)"', "«\u00a0\\1\u00a0»", name))
                names.add(re.sub(r'"([^"]*)"', "“\\1”", name))
    alternatives = "|".join(re.escape(name) for name in sorted(names, key=lambda n: (-len(n), n)))
    return re.compile(r"@?(?<!\w)(?:%s)(?!\w)" % alternatives) if alternatives else None


def neutral_name(match):
    """A name that elides as the one it stands for. Of h and y the narrator knows more than a first letter tells."""
    first = match.group()[:1].lower()
    if first in set("hy"):
        return "Alice" if match.string[:match.start()].endswith("’") else "Camille"
    return "Alice" if first in set("aeiouàâéèêëîïôûœ") else "Camille"


def own_words(spans, names, language):
    """The narrator's words: a quotation becomes a clause after "that" or a colon, else a pronoun."""
    text = ""
    for span in spans:
        if "quote" in span:
            before = re.sub(r"[\s«“\u00a0\u202f]+$", "", text)
            if re.search(r"[.!?][”»\s\u00a0]*$", before):
                text += "Cela" if language == "fr" else "This"
                continue
            clause = re.search(r"(\bthat|\bque|\bqu’|:|,)$", before) or before == ""
            ended = "." if span["quote"].rstrip("\"”“»’')\u00a0 ").endswith(tuple(".!?…。！？")) else ""
            if language == "fr":
                text += ("il pleut" if clause else "cela") + ended
            elif before.endswith(" to"):
                text += "wait" + ended
            else:
                text += ("it rains" if clause else "this") + ended
        elif language == "en" and span.get("cites") and "figure" not in span and not (
                names and names.fullmatch(span["text"].strip())):
            # What a post calls a thing is the post's, as a name is.
            time = re.match(r"(at|on) \d|in [A-Z]", span["text"])
            text += span["text"] if time else "harbour" if text.endswith("the ") else "Hamburg"
        elif language == "fr" and span.get("cites") and "figure" not in span and re.search(r"«[\s\u00a0\u202f]*$", text):
            # A phrase of another language, which Grammalecte would read as French.
            text += "Camille"
        else:
            words = span["text"]
            before = len(text)
            whole = text + words
            text += names.sub(lambda m: neutral_name(m) if m.start() >= before else m.group(), whole)[before:] \
                if names else words
    return text


def plain_words(spans, _names, _language):
    """The narrator's words without quotations and without what comes from posts."""
    return "".join("…" if "quote" in span or span.get("cites") and "figure" not in span else span["text"]
                   for span in spans)


def passages(digest, language):
    names = name_pattern(digest)
    own_words = globals()["own_words"] if language in ("en", "fr") else plain_words
    yield Passage("title", own_words(digest["title"]["spans"], names, language))
    yield Passage("deck", own_words(digest["deck"]["spans"], names, language))
    yield Passage("lede", own_words(digest["lede"]["spans"], names, language))
    for number, section in enumerate(digest["sections"], 1):
        yield Passage(f"s{number} heading", own_words(section["heading"]["spans"], names, language))
        for index, paragraph in enumerate(section["paragraphs"], 1):
            yield Passage(f"s{number} paragraph {index}", own_words(paragraph["spans"], names, language))
    yield Passage("closing", own_words(digest["closing"]["spans"], names, language))
    for number, note in enumerate(digest["method"]["notes"], 1):
        yield Passage(f"note {number}", note)


def sentences(text):
    """Cuts after a full stop, question or exclamation mark before a capital."""
    return [s for s in re.split(r"(?<=[.!?])[”’»\u00a0)]*\s+(?=[“«(]?[A-ZÀ-Ý])", text) if s.strip()]


def check_french(texts):
    try:
        import grammalecte
    except ImportError:
        return None
    checker = grammalecte.GrammarChecker("fr")
    alarms = []
    for where, text in texts:
        # The checker reads ordinary spaces, and inner marks are not its business here.
        plain = text.replace("\u202f", "\u00a0")
        grammar, _ = checker.getParagraphErrors(plain)
        for error in sorted(grammar, key=lambda e: e["nStart"]):
            if FRENCH_RULES_OFF.match(error["sRuleId"]):
                continue
            start, end = error["nStart"], error["nEnd"]
            around = plain[max(0, start - 40):start] + "⟦" + plain[start:end] + "⟧" + plain[end:end + 30]
            message = error["sMessage"].replace("\u00a0", " ")
            alarms.append(f"{where}: {around} [grammalecte {error['sRuleId']}: {message}]")
    return alarms


def check_link_grammar(texts):
    program = shutil.which("link-parser")
    if not program:
        return None
    alarms, batch = [], []
    for where, text in texts:
        if where.endswith("heading") or where.endswith("title"):
            continue
        for sentence in sentences(text):
            plain = re.sub(r"[“”]", "", sentence).replace("’", "'").replace("\u00a0", " ").replace("\u202f", " ")
            # It does not know likes as things that are given.
            plain = re.sub(r"\blikes\b", "votes", plain)
            plain = re.sub(r"\bUTC\b|\b[A-Z][a-z]+/[A-Z]\w+", "Greenwich", plain)
            # Figures in brackets say nothing of the sentence's grammar.
            plain = re.sub(r"\s*\([^()]*\)", "", plain)
            plain = re.sub(r"\bon (X|Bluesky|Mastodon|Reddit|Hacker News)\b", "on Reddit", plain)
            label = re.match(r"^[A-Z][a-z ]+: ", plain) if " note " in where else None
            display = where.endswith("deck") and ("read in full" in plain or plain.startswith("Also"))
            if label or display or not re.search(r"[a-z]", plain):
                continue
            batch.append((where, sentence, plain.strip()))
    options = ["-verbosity=1", "-graphics=0", "-limit=50", "-timeout=5", "-null=0", "-islands-ok=1", "-echo=1"]
    unique = sorted({line for _, _, line in batch})
    result = subprocess.run(
        [program, "en", *options], input="\n".join(unique) + "\n",
        capture_output=True, text=True, check=False)
    verdicts, line = {}, None
    known = set(unique)
    for answer in result.stdout.splitlines():
        if answer in known:
            line = answer
        elif line is not None and line not in verdicts and re.match(r"No complete linkages found|Found \d+ linkage", answer):
            verdicts[line] = answer.startswith("Found")
    missing = known - verdicts.keys()
    if missing:
        print(f"link-grammar did not answer to {len(missing)} sentences", file=sys.stderr)
    for where, sentence, line in batch:
        if not verdicts.get(line, True):
            alarms.append(f"{where}: {sentence} [link-grammar: no complete parse]")
    return alarms


DICTIONARIES = {"es": ["es_ES"], "de": ["de_DE"], "pt": ["pt_PT", "pt_BR"], "it": ["it_IT"], "nl": ["nl_NL"]}

# Names: of platforms, of zones, of this program, and those of the sheets of frames.
SPELLED = set("""
    X Bluesky Mastodon Lemmy Misskey Reddit Hacker News Discourse Slack Discord Telegram WhatsApp YouTube LinkedIn
    Facebook Instagram Threads Messenger UTC Coranto Hindi Eén Ana Berta Inés Hilde Otto ana berta inés hilde otto x r example org
""".split())


def frames(language):
    """The golden sheet of a language's frames: the lines under each frame."""
    path = os.path.join(ROOT, "tests", "golden", f"frames-{language}.txt")
    with open(path, encoding="utf-8") as sheet:
        for number, line in enumerate(sheet, 1):
            if not re.match(r"[A-Z][A-Za-z]+: ", line) and not re.match(r"Units|Reasons", line):
                yield f"{path}:{number}", re.sub(r"^\w+: \[?|[\"{}\]]", "", line)


def spelling_checker(language):
    def check(texts):
        program = shutil.which("hunspell")
        if not program:
            return None
        texts = [*texts, *frames(language)]
        first = {}
        for where, text in texts:
            for word in re.findall(r"(?<!\d)[^\W\d_]+(?:[’'-][^\W\d_]+)*(?![’'º\d])", text):
                # Hunspell reads what Italian elides as a word of its own.
                word = re.split("[’']", word)[-1] if language == "it" else word.replace("’", "'")
                first.setdefault(word, (where, text))
        wanted = sorted(set(first) - SPELLED)
        alarms = []
        for dictionary in DICTIONARIES[language]:
            result = subprocess.run(
                [program, "-d", dictionary, "-i", "utf-8", "-l"], input="\n".join(wanted) + "\n",
                capture_output=True, text=True, check=False)
            if result.returncode != 0 or "open" in result.stderr:
                print(f"hunspell has no {dictionary}: {result.stderr.strip()[:120]}", file=sys.stderr)
                return None
            for word in sorted(set(result.stdout.split())):
                where, text = first.get(word, ("", word))
                alarms.append(f"{where}: {word} in “{text.strip()[:80]}” [hunspell {dictionary}]")
        print(f"hunspell read {len(wanted)} different words of {language}", file=sys.stderr)
        return alarms
    return check


HARPER = """
import { Dialect, LocalLinter } from "harper.js";
import { binaryInlined } from "harper.js/binaryInlined";
const linter = new LocalLinter({ binary: binaryInlined, dialect: Dialect.British });
const texts = JSON.parse(await new Promise((done) => {
  let all = ""; process.stdin.on("data", (part) => { all += part; }).on("end", () => done(all));
}));
const found = [];
for (const text of texts) {
  const lints = await linter.lint(text, { language: "plaintext" });
  found.push(lints.map((lint) => ({
    kind: lint.lint_kind(), message: lint.message(), start: lint.span().start, end: lint.span().end,
  })));
}
console.log(JSON.stringify(found));
"""


def check_harper(texts):
    if not shutil.which("node") or not os.path.isdir(os.path.join(HARPER_HOME, "node_modules", "harper.js")):
        return None
    result = subprocess.run(
        ["node", "--input-type=module", "-e", HARPER], cwd=HARPER_HOME,
        input=json.dumps([re.sub(r"(\d)\u00a0?\s?([ap])\.m\.", r"\1 \2m", text) for _, text in texts]), capture_output=True, text=True, check=False)
    if result.returncode != 0:
        print(f"harper.js failed: {result.stderr.strip()[:300]}", file=sys.stderr)
        return None
    alarms = []
    for (where, text), lints in zip(texts, json.loads(result.stdout)):
        for lint in lints:
            if lint["kind"] in HARPER_KINDS_OFF:
                continue
            start, end = lint["start"], lint["end"]
            around = text[max(0, start - 40):start] + "⟦" + text[start:end] + "⟧" + text[end:end + 30]
            alarms.append(f"{where}: {around} [harper {lint['kind']}: {lint['message']}]")
    return alarms


def exports(paths):
    for path in paths:
        if os.path.isdir(path):
            for folder, folders, files in os.walk(path):
                folders.sort()
                for name in sorted(files):
                    yield os.path.join(folder, name)
        else:
            yield path


def digest_of(program, path, language):
    """The digest of an export, or of a digest the digest itself; None and why where there is none."""
    if path.endswith(".json"):
        try:
            with open(path, encoding="utf-8") as file:
                head = file.read(64)
                if '"coranto/digest/1"' in head:
                    digest = json.loads(head + file.read())
                    same = digest["language"].split("-")[0] == language
                    return (digest, None) if same else (None, None)
        except (UnicodeDecodeError, ValueError):
            pass
    command = [*program, "--lang", language, "--format", "json", path]
    try:
        result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300)
        if result.returncode != 0:
            last = result.stderr.strip().splitlines()
            return None, last[-1] if last else f"exit {result.returncode}"
        return json.loads(result.stdout), None
    except subprocess.TimeoutExpired:
        return None, "no answer within 300 s"
    except ValueError:
        return None, "the answer is no JSON"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--lang", default="fr,en")
    parser.add_argument("--jobs", type=int, default=2, help="exports digested at once")
    parser.add_argument("--program", default="cargo run -q --example digest --",
                        help="what makes a digest: takes --lang, --format json and a file")
    parser.add_argument("--show", action="store_true", help="print the words that are checked, too")
    arguments = parser.parse_args()
    program = shlex.split(arguments.program)
    checkers = {
        "fr": {"Grammalecte": check_french},
        "en": {"link-grammar": check_link_grammar, "harper.js": check_harper},
        **{language: {"hunspell": spelling_checker(language)} for language in DICTIONARIES},
    }
    count, read = 0, 0
    for language in arguments.lang.split(","):
        if language not in checkers:
            parser.error(f"there is no checker for {language}")
        texts = []
        files = list(exports(arguments.paths))
        with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
            for path, (digest, why) in zip(files, pool.map(lambda p: digest_of(program, p, language), files)):
                if digest is None:
                    if why:
                        print(f"{path}: left out: {why}", file=sys.stderr)
                    continue
                read += 1
                for passage in passages(digest, language):
                    texts.append((f"{path} [{language}] {passage.place}", passage.text))
        if arguments.show:
            print("\n".join(f"{where}: {text}" for where, text in texts))
        for name, checker in checkers[language].items():
            alarms = checker(texts) if texts else []
            if alarms is None:
                print(f"{name} is not installed: {language} is not read by it", file=sys.stderr)
                continue
            count += len(alarms)
            for alarm in alarms:
                print(alarm)
    print(f"{read} digests read, {count} alarms", file=sys.stderr)
    if read == 0:
        return 2
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
