// The edition on the page: the digest, its tools, its sources in place.
import { make, renderDigest, renderMethod, renderSource, renderSources, wordsFor } from "../render/dom.js";

const FORMATS = [
  ["html", "HTML", "text/html", "html"],
  ["page", "HTML page", "text/html", "html"],
  ["markdown", "Markdown", "text/markdown", "md"],
  ["text", "Text", "text/plain", "txt"],
  ["json", "JSON", "application/json", "json"],
];

export function showEdition(root, digest, { words, client, input, isSample, options, fill }) {
  const h = (tag, attributes, ...children) => make(document, tag, attributes, ...children);
  const frame = wordsFor(document.documentElement.lang);
  const status = h("p", { role: "status", class: "status" });

  const dialog = h("dialog", { class: "source-dialog", "aria-label": words.sources });
  const close = h("button", { type: "button", class: "close" }, words.close);
  close.addEventListener("click", () => dialog.close());
  const openSource = (span) => {
    const source = digest.sources.find((one) => one.id === span.cites[0]);
    if (!source) return;
    const why = h("details", {}, h("summary", {}, words.why), h("p", {}, fill(words.position, { n: source.rank.position, score: source.rank.score.toFixed(2) })));
    why.append(h("ul", {}, ...source.rank.because.map((part) => h("li", {}, `${part.factor}: ${part.weight >= 0 ? "+" : "−"}${Math.abs(part.weight).toFixed(3)}`))));
    dialog.replaceChildren(close, renderSource(document, digest, source, { words: frame, at: span.at, tag: "div" }), why);
    dialog.showModal();
  };
  const cite = (span, node) => {
    if (span.cites?.length !== 1) return node;
    const button = h("button", { type: "button", class: "cite" });
    if (node.lang) button.lang = node.lang;
    button.append(node);
    button.addEventListener("click", () => openSource(span));
    return button;
  };
  const article = renderDigest(document, digest, { words: frame, cite, aside: (section) => chart(section, words, h) });
  article.querySelector("h1").tabIndex = -1;

  const tools = h("div", { class: "tools", role: "group", "aria-label": words.tools });
  const format = h("select", { "aria-label": words.save }, ...FORMATS.map(([value, label]) => h("option", { value }, label)));
  const rendered = () => client.render(digest, format.value);
  const button = (label, action) => {
    const node = h("button", { type: "button" }, label);
    node.addEventListener("click", async () => {
      try {
        await action();
      } catch (error) {
        status.textContent = error.message;
      }
    });
    return node;
  };
  tools.append(
    format,
    button(words.copy, async () => {
      const text = await rendered();
      const parts = { "text/plain": new Blob([text], { type: "text/plain" }) };
      if (format.value === "html") {
        parts["text/html"] = new Blob([text], { type: "text/html" });
        parts["text/plain"] = new Blob([await client.render(digest, "text")], { type: "text/plain" });
      }
      await navigator.clipboard.write([new ClipboardItem(parts)]);
      status.textContent = words.copied;
    }),
    button(words.save, async () => {
      const [, , type, extension] = FORMATS.find(([value]) => value === format.value);
      const url = URL.createObjectURL(new Blob([await rendered()], { type }));
      const link = h("a", { href: url, download: `coranto.${extension}` });
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), 10_000);
    }),
    button(words.verify, async () => {
      const checks = await client.verify(digest, input, options);
      const broken = checks.filter((check) => !check.passed).map((check) => check.rule);
      status.textContent = broken.length ? fill(words.broken, { rules: broken.join(", ") }) : words.verified;
    }),
    button(words.print, () => print()),
  );

  const box = (title, ...content) => h("details", { class: "box" }, h("summary", {}, title), ...content);
  const files = h("ul", {}, ...digest.method.files.map((file) => h("li", {}, `${file.name} (${file.format}): ${fill(words.posts, { n: file.posts })}${file.skipped ? `, ${fill(words.skipped, { n: file.skipped })}` : ""}`)));
  const left = h("ul", {}, ...digest.leftOut.map((one) => h("li", {}, `${one.posts} ${words.reasons[one.reason] ?? one.reason}`)));
  root.replaceChildren(
    ...(isSample ? [h("p", { class: "note" }, words.sampleNote)] : []),
    tools,
    status,
    article,
    h("div", { class: "boxes" }, box(words.method, renderMethod(document, digest)), box(words.read, files), ...(digest.leftOut.length ? [box(words.leftOut, left)] : []), box(words.sources, renderSources(document, digest, { words: frame }))),
    dialog,
  );
}

const SVG = "http://www.w3.org/2000/svg";

/** Messages per slice of time, as bars. */
function chart(section, words, h) {
  if (section.timeline.length < 3) return null;
  const most = Math.max(...section.timeline.map((tick) => tick.posts), 1);
  const width = section.timeline.length * 10;
  const svg = document.createElementNS(SVG, "svg");
  const set = (node, attributes) => Object.entries(attributes).forEach(([name, value]) => node.setAttribute(name, value));
  set(svg, { viewBox: `0 0 ${width} 40`, preserveAspectRatio: "none", role: "img", "aria-label": `${words.timeline}: ${section.timeline.map((tick) => tick.posts).join(", ")}` });
  section.timeline.forEach((tick, index) => {
    const height = (tick.posts / most) * 38;
    const bar = document.createElementNS(SVG, "rect");
    set(bar, { x: index * 10 + 1, y: 40 - height, width: 8, height });
    svg.append(bar);
  });
  return h("div", { class: "timeline" }, svg);
}
