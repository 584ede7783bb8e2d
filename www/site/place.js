// Where the work is, it stays: the sheet and the desk are drawn anew after each edit, and what was open and what had the
// focus is found again in what is drawn.

const FOCUSABLE = "button:enabled, a[href], select:enabled, input:enabled, textarea:enabled, summary, [tabindex]";

/** @param {Element | undefined} section */
const headingOf = (section) => section?.querySelector(".heading")?.textContent;

/** @param {Element} root */
const sectionsOf = (root) => [...root.querySelectorAll(".digest .section")];

/**
 * Where a node is: its section, or else the root, and the way from there, each step the number of an element among those
 * of its kind.
 * @param {Element} root
 * @param {Element} node
 */
function spotOf(root, node) {
  const section = node.closest(".digest .section") ?? undefined;
  /** @type {[string, number][]} */
  const way = [];
  for (let step = node; step !== (section ?? root); step = /** @type {Element} */ (step.parentElement)) {
    const { localName } = step;
    const alike = [...(step.parentElement?.children ?? [])].filter((other) => other.localName === localName);
    way.unshift([localName, alike.indexOf(step)]);
  }
  return { heading: headingOf(section), number: section ? sectionsOf(root).indexOf(section) : -1, way };
}

/**
 * The element at a spot; where it is gone, the one that has come to its place, or what it was in.
 * @param {Element} root
 * @param {ReturnType<typeof spotOf>} spot
 */
function elementAt(root, { heading, number, way }) {
  const sections = sectionsOf(root);
  // A section goes by its heading, since it may have moved; by its place, where it has another heading.
  const named = sections.filter((section) => headingOf(section) === heading);
  let node =
    number < 0 ? root : named.length === 1 ? named[0] : (sections[Math.min(number, sections.length - 1)] ?? root);
  for (const [name, index] of way) {
    const alike = [...node.children].filter((child) => child.localName === name);
    if (alike.length === 0) break;
    node = alike[Math.min(index, alike.length - 1)];
  }
  return node;
}

/** Gives the focus to an element, or to the nearest that takes it. @param {Element} root @param {Element} node */
function focusNear(root, node) {
  for (let near = /** @type {Element | null} */ (node); near && root.contains(near); near = near.parentElement) {
    const takers = [...(near.matches(FOCUSABLE) ? [near] : []), ...near.querySelectorAll(FOCUSABLE)];
    for (const taker of takers) {
      if (!(taker instanceof HTMLElement)) continue;
      taker.focus({ preventScroll: true });
      if (document.activeElement === taker) return;
    }
  }
}

/**
 * Remembers what is open in an element and what has the focus there; what it returns finds both again once the element's
 * content has been replaced.
 * @param {HTMLElement} root
 */
export function rememberPlace(root) {
  const open = [...root.querySelectorAll("details[open]")].map((node) => spotOf(root, node));
  const active = document.activeElement;
  const focused =
    active && active !== root && root.contains(active) ? { id: active.id, spot: spotOf(root, active) } : null;
  return () => {
    for (const spot of open) {
      const node = elementAt(root, spot);
      if (!(node instanceof HTMLDetailsElement) || node.open) continue;
      node.open = true;
      // What fills itself when it is opened does so now, not in a moment.
      node.dispatchEvent(new Event("toggle"));
    }
    if (!focused) return;
    const known = focused.id ? document.getElementById(focused.id) : null;
    focusNear(root, known && root.contains(known) ? known : elementAt(root, focused.spot));
    document.activeElement?.scrollIntoView({ block: "nearest" });
  };
}
