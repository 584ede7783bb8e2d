#!/bin/sh
# nostr-tools 2.25.2 (npm): nip27.parse gives an empty tag where the first letter has an accent.
#
# Guessed: a tag is the letters after the sign, whatever their language, or none is found.
# Seen: the tag ends before the first letter that is not A to Z. "#élection" comes as a tag with an empty value and the
#   word as text beside it; "#tramé" as the tag "tram". The note's own "t" tags hold the whole word, so that
#   a count by tag differs by where it is taken from.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund nostr-tools@2.25.2
cat > run.mjs <<'JS'
import { parse } from "nostr-tools/nip27";
for (const text of ["#élection", "#tramé", "#tram"]) {
  const tags = [...parse(text)].filter((part) => part.type === "hashtag").map((part) => part.value);
  console.log(JSON.stringify({ text, tags }));
}
JS
node run.mjs | tee out.txt
grep -qF '{"text":"#élection","tags":[""]}' out.txt
grep -qF '{"text":"#tramé","tags":["tram"]}' out.txt
grep -qF '{"text":"#tram","tags":["tram"]}' out.txt
echo "as found: the tag ends before its accent"
