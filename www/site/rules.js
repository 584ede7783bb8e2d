// What a rule has found, in the language of the page: a breach is a place, a code and what its sentence puts in. The
// sentences of a language are one JSON file in www/i18n/rules/; the core itself writes them in English.
import { own } from "../render/dom.js";
import { h } from "./h.js";
import { language } from "./words.js";

/**
 * @import { Breach, Check } from "../../pkg/index.js"
 *
 * @typedef {{ places: Record<string, string>, sentences: Record<string, string> }} Book
 *
 * @typedef {{ rule: string, words: string, breach: Breach | undefined, breaks: boolean }} Complaint
 *   What a rule says: the core's own sentence, and the breach that it is made of.
 */

const context = import.meta.webpackContext("../i18n/rules", { recursive: false, regExp: /\.json$/ });

/** @type {Record<string, Book>} */
const BOOKS = Object.fromEntries(context.keys().map((key) => [key.slice(2, -5), /** @type {Book} */ (context(key))]));

/** @param {string} words @param {(string | number)[]} values */
const filled = (words, values) =>
  words.replace(/\{(\d)\}/g, (_, /** @type {string} */ n) => String(values[Number(n) - 1] ?? ""));

/** A place in words: `s1/p0#2` is a section, its first paragraph, the second sentence. @param {Book} book @param {string} place */
function placeIn({ places }, place) {
  const [path, sentence] = place.split("#");
  const [whole, part = ""] = path.split("/");
  const section = /^s(\d+)$/.exec(whole)?.[1];
  const [, kind = "", number = ""] = /^(p|note)(\d+)$/.exec(part) ?? [];
  const words = [section ? filled(places.section, [section]) : (own(places, whole) ?? whole)];
  if (kind) words.push(filled(kind === "p" ? places.paragraph : places.note, [Number(number) + 1]));
  else if (part) words.push(own(places, part) ?? part);
  if (sentence) words.push(filled(places.sentence, [sentence]));
  return words.join(", ");
}

/**
 * A breach in the language of the page; null where there are no words of that language for it.
 * @param {Breach | undefined} breach
 * @param {{ withPlace?: boolean }} [how]
 */
export function breachText(breach, { withPlace = true } = {}) {
  const book = own(BOOKS, language());
  const sentence = book && breach && own(book.sentences, breach.code);
  if (!sentence) return null;
  const args = breach.args ?? [];
  const named = sentence.replace(/\{(\d)@\}/g, (_, /** @type {string} */ n) =>
    placeIn(book, args[Number(n) - 1] ?? ""),
  );
  const words = filled(named, args);
  return withPlace && breach.place !== "page" ? filled(book.places.join, [placeIn(book, breach.place), words]) : words;
}

/** All that a verdict says, what breaks the rule and what only warns. @param {Check} verdict @returns {Complaint[]} */
export function complaintsOf({ rule, passed, breaches = [], found = [], warnings = [], warned = [] }) {
  const broken = passed ? [] : breaches.map((words, at) => ({ rule, words, breach: found[at], breaks: true }));
  return [...broken, ...warnings.map((words, at) => ({ rule, words, breach: warned[at], breaks: !passed }))];
}

/** A complaint as a node, which says that it is in English where it is. @param {Complaint} complaint */
export function complaintNode({ words, breach }) {
  const own = breachText(breach);
  return h("p", own === null && language() !== "en" ? { lang: "en" } : {}, own ?? words);
}

/** Where a breach points: `title`, `s1/heading`, `s1/p0`, `s1/quote`, `s1`; null where that is not on the sheet. @param {Breach | undefined} breach */
export function placeOf(breach) {
  const [path = ""] = breach?.place.split("#") ?? [];
  return /^(title|deck|lede|closing|s\d+(\/(heading|p\d+|quote))?)$/.test(path) ? path : null;
}
