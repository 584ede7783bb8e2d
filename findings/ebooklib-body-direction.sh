#!/bin/sh
# EbookLib 0.20 (PyPI): a chapter's own direction, classes and style are dropped when the book is written.
#
# Guessed: the XHTML that is given to `set_content` is the chapter, so that `<body dir="rtl">` and what its head holds
#   stand in the book.
# Seen: head and body are written anew. `dir` and `class` of the body and a `style` in the head are gone without a word,
#   `lang` is taken from the object and not from the text: an Arabic chapter reads from left to right, unless its
#   direction is set on the object too. What stands inside the body is kept.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m pip install --quiet --root-user-action=ignore --disable-pip-version-check --target lib EbookLib==0.20 2> pip.txt || { cat pip.txt; exit 1; }
PYTHONPATH=lib python3 - <<'PY' | tee out.txt
import zipfile
from ebooklib import epub
def chapter(name, **options):
    page = epub.EpubHtml(title="C", file_name=name, **options)
    page.set_content('<html lang="ar"><head><title>C</title><style>p{margin:0}</style></head>'
                     '<body dir="rtl" class="digest"><p dir="rtl">نص</p></body></html>')
    return page
book = epub.EpubBook()
book.set_identifier("urn:x"); book.set_title("T"); book.set_language("ar")
pages = [chapter("as-given.xhtml"), chapter("set.xhtml", direction="rtl")]
for page in pages:
    book.add_item(page)
book.spine = pages
book.add_item(epub.EpubNcx()); book.add_item(epub.EpubNav())
epub.write_epub("book.epub", book)
with zipfile.ZipFile("book.epub") as archive:
    for page in pages:
        text = archive.read(f"EPUB/{page.file_name}").decode()
        body = text[text.index("<body"):]
        print(page.file_name, body[:body.index(">") + 1], "style" in text, '<p dir="rtl">' in text)
PY
grep -qx 'as-given.xhtml <body> False True' out.txt
grep -q '^set.xhtml <body dir="rtl"> False True' out.txt
echo "as found: the body is written anew"
