#!/bin/sh
# chat-miner 0.6.0 (PyPI): the words of a Telegram export do not arrive as they were written.
#
# Guessed: a message whose text is a list of plain and formatted parts is the parts one after the other, as Telegram
#   shows it, and a forwarded message says whose words it holds.
# Seen: the parts are joined with a space more at each seam ("see  the list ,  today"), even before a comma, so that
#   no quotation equals the message; and what was forwarded stands under the name of who forwarded it, without a mark.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > result.json <<'JSON'
{"name":"Pier","type":"private_supergroup","id":1,"messages":[
{"id":1,"type":"message","date":"2026-05-01T10:01:00","date_unixtime":"1777629660","from":"Ben","from_id":"user2",
 "text":["see ",{"type":"bold","text":"the list"},", ",{"type":"italic","text":"today"}],"text_entities":[]},
{"id":2,"type":"message","date":"2026-05-01T10:03:00","date_unixtime":"1777629780","from":"Cy","from_id":"user3",
 "forwarded_from":"Dee","text":"the pier is closed","text_entities":[]}]}
JSON
python3 -m pip install --quiet --root-user-action=ignore --disable-pip-version-check --target lib chat-miner==0.6.0 2> pip.txt || { cat pip.txt; exit 1; }
PYTHONPATH=lib python3 - <<'PY' 2> /dev/null | tee out.txt
from chatminer.chatparsers import TelegramJsonParser
parser = TelegramJsonParser("result.json")
parser.parse_file()
for row in parser.parsed_messages.get_df().iter_rows(named=True):
    print(f"{row['author']} | {row['message']}")
PY
grep -q '^Ben | see  the list ,  today' out.txt
grep -qx 'Cy | the pier is closed' out.txt
! grep -q Dee out.txt
echo "as found: spaces that nobody wrote, and no forwarded author"
