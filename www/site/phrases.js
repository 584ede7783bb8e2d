// What the core says in English (why a file cannot be read) in the language of the page, and what its rules have found,
// which are values with words of their own in www/i18n/rules/ (`breach.js`).
// A phrase book is one JSON file in www/i18n/core/: the core's sentence with {} where it puts something in, and
// the translation with {1}, {2}, … in their place. What stands in “…” or `…` is somebody's, and stays as it is.
import { breachWords, placedWords } from "./breach.js";
import { h } from "./h.js";
import { language } from "./words.js";

const context = import.meta.webpackContext("../i18n/core", { recursive: false, regExp: /\.json$/ });
/**
 * @typedef {{ size: number, pattern: RegExp, isQuoted: boolean[], words: string }} Phrase
 * @type {Map<string, Phrase[] | null>}
 */
const books = new Map();

/** @param {string} text */
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * The phrases of a language, those with the most words of their own first; null where there is no book.
 * @param {string} code
 */
function bookOf(code) {
  if (!books.has(code)) {
    const key = `./${code}.json`;
    const phrases = context.keys().includes(key)
      ? Object.entries(/** @type {Record<string, string>} */ (context(key)))
      : null;
    books.set(
      code,
      phrases
        ?.map(([english, words]) => {
          const parts = english.split("{}");
          return {
            size: english.length - 2 * (parts.length - 1),
            pattern: new RegExp(`^${parts.map(escaped).join("(.+?)")}$`, "su"),
            isQuoted: parts.slice(0, -1).map((part) => /[“`]$/.test(part)),
            words,
          };
        })
        .sort((a, b) => b.size - a.size) ?? null,
    );
  }
  return books.get(code);
}

/** How deep a phrase may stand in a phrase. */
const DEPTH = 5;

/**
 * A sentence of the core in a language; null where the book has none for it.
 * @param {string} text
 * @param {string} [code]
 * @param {number} [depth]
 * @returns {string | null}
 */
export function phrase(text, code = language(), depth = 0) {
  const book = bookOf(code);
  if (!book || depth > DEPTH) return null;
  for (const { pattern, isQuoted, words } of book) {
    const found = pattern.exec(text)?.slice(1);
    if (found)
      return words.replace(/\{(\d)\}/g, (_, n) =>
        isQuoted[n - 1] ? found[n - 1] : (phrase(found[n - 1], code, depth + 1) ?? found[n - 1]),
      );
  }
  return null;
}

/**
 * The same as a node, which says that it is in English where it is.
 * @param {string} text
 * @param {"span" | "p"} [tag]
 */
export function phraseNode(text, tag = "span") {
  const words = phrase(text);
  return h(tag, words === null && language() !== "en" ? { lang: "en" } : {}, words ?? text);
}

/** @import { Book, Complaint } from "./breach.js" */

const rules = import.meta.webpackContext("../i18n/rules", { recursive: false, regExp: /\.json$/ });

/**
 * The words of the rules in a language; null where there are none.
 * @param {string} code
 * @returns {Book | null}
 */
const rulesOf = (code) =>
  rules.keys().includes(`./${code}.json`) ? /** @type {Book} */ (rules(`./${code}.json`)) : null;

/**
 * What a rule has found, without its place; the core's own sentence in a language without words for it.
 * @param {Pick<Complaint, "breach" | "words">} complaint
 * @param {string} [code]
 */
export function found({ breach, words }, code = language()) {
  const book = rulesOf(code);
  return (book && breach ? breachWords(book, breach) : null) ?? words.replace(/^[^:«“]*: /, "");
}

/**
 * The same with its place, as a node, which says that it is in English where it is.
 * @param {Pick<Complaint, "breach" | "words">} complaint
 * @param {"span" | "p"} [tag]
 */
export function foundNode({ breach, words }, tag = "span") {
  const book = rulesOf(language());
  const own = book && breach ? placedWords(book, breach) : null;
  return h(tag, own === null && language() !== "en" ? { lang: "en" } : {}, own ?? words);
}
