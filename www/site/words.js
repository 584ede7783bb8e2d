// The words of the interface. Another language is one more JSON file in www/i18n/.

import { localTime } from "../render/dom.js";

const context = import.meta.webpackContext("../i18n", { recursive: false, regExp: /\.json$/ });

/** Code of a language → its words. */
export const LANGUAGES = Object.fromEntries(context.keys().map((key) => [key.slice(2, -5), context(key)]));

let current = "en";
let plural = new Intl.PluralRules("en");
let numerals = new Intl.NumberFormat("en");

export const language = () => current;

/** Speaks a language from now on; the nearest there is, else English. */
export function speak(code) {
  const wanted = String(code);
  current = LANGUAGES[wanted] ? wanted : LANGUAGES[wanted.split("-")[0]] ? wanted.split("-")[0] : "en";
  plural = new Intl.PluralRules(current);
  numerals = new Intl.NumberFormat(current);
  document.documentElement.lang = current;
  for (const node of document.querySelectorAll("[data-i18n]")) node.textContent = t(node.dataset.i18n);
  for (const node of document.querySelectorAll("[data-i18n-label]"))
    node.setAttribute("aria-label", t(node.dataset.i18nLabel));
  for (const node of document.querySelectorAll("[data-i18n-placeholder]"))
    node.placeholder = t(node.dataset.i18nPlaceholder);
}

function find(words, key) {
  return key.split(".").reduce((at, name) => at?.[name], words);
}

/** Whether there are words for a key. */
export const has = (key) => find(LANGUAGES[current], key) !== undefined || find(LANGUAGES.en, key) !== undefined;

/**
 * The words for a key (`a.b`), their `{name}`s filled in. Where the JSON has forms (`one`, `other`),
 * the value `n` chooses among them.
 */
export function t(key, values = {}) {
  let words = find(LANGUAGES[current], key) ?? find(LANGUAGES.en, key) ?? key;
  if (typeof words === "object") words = words[plural.select(Number(values.n))] ?? words.other;
  return words.replace(/\{(\w+)\}/g, (_, name) =>
    typeof values[name] === "number" ? numerals.format(values[name]) : (values[name] ?? ""),
  );
}

/** A number as the interface writes it. */
export const count = (value, options) =>
  options ? new Intl.NumberFormat(current, options).format(value) : numerals.format(value);

/** The words around a digest, in the shape that `render/dom.js` takes. */
export function frame() {
  return {
    sources: t("sources"),
    method: t("method"),
    leftOut: t("leftOut.title"),
    draft: t("draft"),
    rule: (rule) => (has(`rule.${rule}`) ? t(`rule.${rule}`) : rule),
    moment: (iso, timeZone) => localTime(iso, timeZone, current),
    unsigned: t("unsigned"),
    points: (n) => t("points", { n }),
    voices: (n) => t("voices", { n }),
    posts: (n) => t("messages", { n }),
    translated: (by) => t("translated", { by }),
    original: t("original"),
    byEditor: t("byEditor"),
    copies: (posts, accounts) => t("copies", { posts, accounts }),
    translations: (n) => t("translations", { n }),
    timeline: (from, to) => t("chart.span", { from, to }),
  };
}
