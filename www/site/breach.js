// What a rule has found, told in a language of the page: a place, a code and arguments, for which a book has words.
// A book is one JSON file in www/i18n/rules/: `places` for the parts of a digest, `sentences` by their codes, with
// {1}, {2}, … for the arguments; {1@} is a place. The core's own sentence is the one in English.

/** @import { Breach, Check } from "../../pkg/index.js" */
/** @typedef {{ places: Record<string, string>, sentences: Record<string, string> }} Book */

/** @type {(words: string, value: string) => string} */
const withOne = (words, value) => words.replace("{1}", value);

/**
 * A place in words: `s1/p0#2` is a sentence of a paragraph of a section.
 * @type {(book: Book, place: string) => string}
 */
export function placeWords({ places }, place) {
  const [path, sentence] = place.split("#");
  const [whole, part] = path.split("/");
  const section = /^s(\d+)$/.exec(whole)?.[1];
  const numbered = /^(p|note)(\d+)$/.exec(part ?? "");
  const words = [section ? withOne(places.section, section) : (places[whole] ?? whole)];
  if (numbered)
    words.push(withOne(places[numbered[1] === "p" ? "paragraph" : "note"], String(Number(numbered[2]) + 1)));
  else if (part) words.push(places[part] ?? part);
  if (sentence) words.push(withOne(places.sentence, sentence));
  return words.join(", ");
}

/**
 * What is wrong, in words; null where the book has none for the code.
 * @type {(book: Book, breach: Breach) => string | null}
 */
export function breachWords(book, { code, args = [] }) {
  const words = book.sentences[code];
  return (
    words?.replace(/\{(\d+)(@?)\}/g, (_, n, isPlace) =>
      isPlace ? placeWords(book, args[n - 1] ?? "") : (args[n - 1] ?? ""),
    ) ?? null
  );
}

/**
 * The same after its place; a page as a whole is no place.
 * @type {(book: Book, breach: Breach) => string | null}
 */
export function placedWords(book, breach) {
  const words = breachWords(book, breach);
  if (words === null || breach.place === "page") return words;
  return book.places.join.replace("{1}", placeWords(book, breach.place)).replace("{2}", () => words);
}

/**
 * The part of a digest that a breach points at, as the page's log names parts: `title`, `s1/heading`, `s1/p0`,
 * `s1/quote`, `s1`; null for one that a reader does not see.
 * @type {(breach: Breach | undefined) => string | null}
 */
export function partOf(breach) {
  const path = breach?.place.split("#")[0] ?? "";
  if (/^(?:title|deck|lede|closing|s\d+(?:\/(?:heading|p\d+|quote))?)$/.test(path)) return path;
  return /^s\d+\//.test(path) ? path.split("/")[0] : null;
}

/**
 * A sentence of a verdict with the value behind it; `breaks` where the rule fails.
 * @typedef {{ rule: string, words: string, breach?: Breach, breaks: boolean }} Complaint
 */

/** What a verdict complains of. @param {Check} verdict @returns {Complaint[]} */
export const complaints = ({ rule, passed, breaches = [], warnings = [], found = [], warned = [] }) => [
  ...breaches.map((words, at) => ({ rule, words, breach: found[at], breaks: !passed })),
  ...warnings.map((words, at) => ({ rule, words, breach: warned[at], breaks: !passed })),
];
