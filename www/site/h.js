// Nodes of the page. Nothing here takes or makes HTML.
import { make } from "../render/dom.js";

const SVG = "http://www.w3.org/2000/svg";

/**
 * @typedef {Record<string, string | number | boolean | null | undefined | ((event: any) => unknown)>} Attributes
 * @typedef {Node | string | null | undefined} Child
 *
 * @typedef {object} Ids  Elements of the page that are more than an element.
 * @property {HTMLTextAreaElement} paste
 * @property {HTMLInputElement} files
 * @property {HTMLProgressElement} bar
 * @property {HTMLSelectElement} interface
 * @property {HTMLSelectElement} theme
 * @property {HTMLDetailsElement} box-method
 * @property {HTMLDetailsElement} box-left-out
 */

/**
 * Makes an element; attributes that are functions listen to the event of their name.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Attributes} [attributes]
 * @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function h(tag, attributes = {}, ...children) {
  /** @type {Record<string, string | number | boolean | null | undefined>} */
  const plain = {};
  /** @type {[string, (event: any) => unknown][]} */
  const listeners = [];
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") listeners.push([name, value]);
    else plain[name] = value;
  }
  const node = make(document, tag, plain, ...children.flat());
  for (const [name, listener] of listeners) node.addEventListener(name, listener);
  return node;
}

/**
 * @param {string} tag
 * @param {Record<string, string | number | undefined>} [attributes]
 * @param {...Node} children
 */
export function svg(tag, attributes = {}, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) node.setAttribute(name, String(value));
  node.append(...children);
  return node;
}

/**
 * @param {Child} label
 * @param {(event: any) => unknown} action
 * @param {Attributes} [attributes]
 */
export function button(label, action, attributes = {}) {
  return h("button", { type: "button", click: action, ...attributes }, label);
}

/** Keys that change no choice by themselves. */
const HARMLESS = new Set(["Enter", " ", "Tab", "Escape", "Shift", "Alt", "Control", "Meta", "F4"]);

/**
 * A select that acts: on a choice by a pointer or from its open list at once, but not on each that arrows and letters pass
 * while it is closed. Those are settled by Enter; a menu forgets them when it is left, a setting takes them.
 * @template {HTMLSelectElement} Select
 * @param {Select} select
 * @param {(value: string) => unknown} act
 * @param {{ isMenu?: boolean }} [how]  A menu goes back to its first, empty choice.
 */
export function acting(select, act, { isMenu = false } = {}) {
  let byKey = false;
  let isPending = false;
  const settle = () => {
    const { value } = select;
    isPending = false;
    if (isMenu) select.value = "";
    if (value || !isMenu) act(value);
  };
  const pass = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "Enter" && isPending) {
      event.preventDefault();
      settle();
    } else if (!HARMLESS.has(event.key) && !event.altKey && !event.ctrlKey && !event.metaKey) {
      // A change that a key makes comes with it; one from a list that a key has opened comes later.
      byKey = true;
      setTimeout(() => {
        byKey = false;
      });
    }
  };
  select.addEventListener("keydown", pass);
  select.addEventListener("keypress", pass);
  select.addEventListener("change", () => {
    if (byKey) isPending = true;
    else settle();
  });
  select.addEventListener("blur", () => {
    if (!isPending) return;
    if (!isMenu) return settle();
    isPending = false;
    select.value = "";
  });
  return select;
}

/**
 * The element with an id; the page's own markup has them all.
 * @template {string} Id
 * @param {Id} id
 * @returns {Id extends keyof Ids ? Ids[Id] : HTMLElement}
 */
export const at = (id) => /** @type {any} */ (document.getElementById(id));

/**
 * Says something to everyone, also to those who listen.
 * @param {string} text
 */
export function say(text) {
  const status = at("status");
  status.textContent = "";
  // A second identical message is announced only if the text changes in between.
  requestAnimationFrame(() => {
    status.textContent = text;
  });
}
