#!/bin/sh
# whatsapp-chat-parser 4.0.2 (npm) and whatstk 0.9.1 (PyPI): a system line with a colon is a message.
#
# Guessed: lines that WhatsApp itself writes ("Anna changed the subject …") are told apart from messages, since both
#   libraries have a notion of system lines, and no member is called "Anna changed the subject from …".
# Seen: whatever stands before the first colon is the author. A new subject that has a colon in it, and the notice on
#   encryption with its address, become messages of authors of that name, in both libraries alike. A reader that
#   trusts them attributes words to a person who does not exist.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > chat.txt <<'CHAT'
12/03/2024, 10:00 - Anna: hello there my friend
12/03/2024, 10:01 - Anna changed the subject from "Trip" to "Trip: summer"
12/03/2024, 10:02 - Ben: the agenda is this one
CHAT
npm init -y > /dev/null
npm install --silent --no-audit --no-fund whatsapp-chat-parser@4.0.2
cat > run.mjs <<'JS'
import { readFileSync } from "node:fs";
import { parseString } from "whatsapp-chat-parser";
for (const { author, message } of parseString(readFileSync("chat.txt", "utf8"))) console.log(`${author} | ${message}`);
JS
node run.mjs | tee node.txt
grep -qx 'Anna changed the subject from "Trip" to "Trip | summer"' node.txt
python3 -m pip install --quiet --root-user-action=ignore --disable-pip-version-check --target lib whatstk==0.9.1 2> pip.txt || { cat pip.txt; exit 1; }
PYTHONPATH=lib python3 - <<'PY' 2> /dev/null | tee python.txt
from whatstk import WhatsAppChat
for row in WhatsAppChat.from_source("chat.txt").df.itertuples():
    print(f"{row.username} | {row.message}")
PY
grep -qx 'Anna changed the subject from "Trip" to "Trip | summer"' python.txt
echo "as found: a system line with a colon has an author in both"
