#!/bin/sh
# feedparser 6.0.14 (PyPI): its cleaning keeps `details` and takes `summary` away.
#
# Guessed: the two elements are one thing, so that both stay or both go.
# Seen: of `<details><summary>Sources</summary><p>…</p></details>` the fold stays and the label's tags go, its word being
#   left loose inside: what the reader sees is a fold without a name, whose first word is the lost label.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m pip install --quiet --root-user-action=ignore --disable-pip-version-check --target lib feedparser==6.0.14 2> pip.txt || { cat pip.txt; exit 1; }
PYTHONPATH=lib python3 - <<'PY' | tee out.txt
import feedparser
feed = """<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>urn:a</id><updated>2026-05-01T00:00:00Z</updated>
<entry><id>urn:b</id><title>T</title><updated>2026-05-01T00:00:00Z</updated>
<content type="html">&lt;details&gt;&lt;summary&gt;Sources&lt;/summary&gt;&lt;p&gt;One.&lt;/p&gt;&lt;/details&gt;</content></entry></feed>"""
print(feedparser.parse(feed).entries[0].content[0].value)
PY
grep -qx '<details>Sources<p>One.</p></details>' out.txt
echo "as found: the fold stays, its label goes"
