#!/bin/sh
# atproto 0.0.73 (PyPI): a record written by its model's own JSON method has not the network's names.
#
# Guessed: `model_dump_json()` of a post writes what the network calls its members: `$type`, `createdAt`, `likeCount`.
# Seen: it writes the Python names, `py_type`, `created_at`, `like_count`, and a null for all that is absent; the
#   lexicon's names come with `by_alias=True` only. Both are found in saved exports, so that a reader which looks for
#   `createdAt` finds posts without a time and without counts, and no error.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m pip install --quiet --root-user-action=ignore --disable-pip-version-check --target lib atproto==0.0.73 2> pip.txt || { cat pip.txt; exit 1; }
PYTHONPATH=lib python3 - <<'PY' | tee out.txt
from atproto import models
post = models.AppBskyFeedPost.Record(text="The bridge is open.", created_at="2026-05-01T10:00:00Z", langs=["en"])
print(post.model_dump_json())
print(post.model_dump_json(by_alias=True, exclude_none=True))
PY
sed -n 1p out.txt | grep -q '"created_at":"2026-05-01T10:00:00Z".*"embed":null.*"py_type":"app.bsky.feed.post"'
sed -n 1p out.txt | grep -vq 'createdAt'
sed -n 2p out.txt | grep -q '"createdAt":"2026-05-01T10:00:00Z".*"$type":"app.bsky.feed.post"'
echo "as found: two spellings of one record"
