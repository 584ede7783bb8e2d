// Nodes of the page. Nothing here takes or makes HTML.
import { make } from "../render/dom.js";

const SVG = "http://www.w3.org/2000/svg";

/** Makes an element; attributes that are functions listen to the event of their name. */
export function h(tag, attributes = {}, ...children) {
  const plain = {};
  const listeners = [];
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") listeners.push([name, value]);
    else plain[name] = value;
  }
  const node = make(document, tag, plain, ...children.flat());
  for (const [name, listener] of listeners) node.addEventListener(name, listener);
  return node;
}

export function svg(tag, attributes = {}, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) node.setAttribute(name, String(value));
  node.append(...children);
  return node;
}

export function button(label, action, attributes = {}) {
  return h("button", { type: "button", click: action, ...attributes }, label);
}

/** The element with an id; the page's own markup has them all. */
export const at = (id) => document.getElementById(id);

/** Says something to everyone, also to those who listen. */
export function say(text) {
  const status = at("status");
  status.textContent = "";
  // A second identical message is announced only if the text changes in between.
  requestAnimationFrame(() => {
    status.textContent = text;
  });
}
