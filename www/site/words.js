// The words of the interface. Another language is one more JSON file in www/i18n/.
import { own } from "../render/dom.js";

const context = import.meta.webpackContext("../i18n", { recursive: false, regExp: /\.json$/ });

/**
 * @typedef {{ [key: string]: string | Words }} Words  Words by their key; forms of a plural are one more level.
 */

/** Code of a language → its words. @type {Record<string, Words>} */
export const LANGUAGES = Object.fromEntries(
  context.keys().map((key) => [key.slice(2, -5), /** @type {Words} */ (context(key))]),
);

let current = "en";
let plural = new Intl.PluralRules("en");
let numerals = new Intl.NumberFormat("en");

export const language = () => current;

/**
 * Speaks a language from now on; the nearest there is, else English.
 * @param {string} code
 */
export function speak(code) {
  const wanted = String(code);
  current = [wanted, wanted.split("-")[0]].find((one) => own(LANGUAGES, one)) ?? "en";
  plural = new Intl.PluralRules(current);
  numerals = new Intl.NumberFormat(current);
  document.documentElement.lang = current;
  for (const node of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-i18n]")))
    node.textContent = t(node.dataset.i18n ?? "");
  for (const node of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-i18n-label]")))
    node.setAttribute("aria-label", t(node.dataset.i18nLabel ?? ""));
  for (const node of /** @type {NodeListOf<HTMLTextAreaElement>} */ (
    document.querySelectorAll("[data-i18n-placeholder]")
  ))
    node.placeholder = t(node.dataset.i18nPlaceholder ?? "");
}

/**
 * @param {Words} words
 * @param {string} key
 * @returns {string | Words | undefined}
 */
function find(words, key) {
  return key
    .split(".")
    .reduce(
      (/** @type {string | Words | undefined} */ at, name) => (typeof at === "object" ? own(at, name) : undefined),
      words,
    );
}

/**
 * Whether there are words for a key.
 * @param {string} key
 */
export const has = (key) => find(LANGUAGES[current], key) !== undefined || find(LANGUAGES.en, key) !== undefined;

/**
 * The words for a key (`a.b`), their `{name}`s filled in. Where the JSON has forms (`one`, `other`),
 * the value `n` chooses among them.
 * @param {string} key
 * @param {Record<string, string | number | undefined>} [values]
 * @returns {string}
 */
export function t(key, values = {}) {
  const found = find(LANGUAGES[current], key) ?? find(LANGUAGES.en, key) ?? key;
  const words = typeof found === "object" ? (own(found, plural.select(Number(values.n))) ?? found.other) : found;
  return String(words).replace(/\{(\w+)\}/g, (_, /** @type {string} */ name) => {
    const value = own(values, name);
    return typeof value === "number" ? numerals.format(value) : (value ?? "");
  });
}

/**
 * A number as the interface writes it.
 * @param {number} value
 * @param {Intl.NumberFormatOptions} [options]
 */
export const count = (value, options) =>
  options ? new Intl.NumberFormat(current, options).format(value) : numerals.format(value);
