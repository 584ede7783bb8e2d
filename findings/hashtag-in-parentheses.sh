#!/bin/sh
# @atproto/api 0.19.19 and twitter-text 3.1.0 (npm): one text, two sets of tags.
#
# Guessed: where a tag stands in parentheses, or right after an elided article as French writes it (l’#école), both
#   networks' own libraries find it, since both find tags in running text.
# Seen: twitter-text finds the tag in both; RichText.detectFacetsWithoutResolution asks for a space or the beginning
#   before the sign and finds neither, while it does find one in « … » after a space. A text posted to both networks has other tags on each, so that tags cannot tell copies.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund @atproto/api@0.19.19 twitter-text@3.1.0
cat > run.mjs <<'JS'
import { RichText } from "@atproto/api";
import twitter from "twitter-text";
for (const text of ["The pier (#harbour) is open", "l’#école rouvre", "« #harbour »"]) {
  const rich = new RichText({ text });
  rich.detectFacetsWithoutResolution();
  const tags = (rich.facets ?? []).flatMap((facet) => facet.features.map((feature) => feature.tag));
  console.log(JSON.stringify({ text, atproto: tags, twitter: twitter.extractHashtags(text) }));
}
JS
node run.mjs | tee out.txt
grep -qF '{"text":"The pier (#harbour) is open","atproto":[],"twitter":["harbour"]}' out.txt
grep -qF '{"text":"l’#école rouvre","atproto":[],"twitter":["école"]}' out.txt
grep -qF '{"text":"« #harbour »","atproto":["harbour"],"twitter":["harbour"]}' out.txt
echo "as found: a tag on one network, none on the other"
