// The page for frames: what to show is in the part of its address that is never sent anywhere,
// embed.html#src=…&lang=…; the page around it learns the height.
import "./define.js";

const ATTRIBUTES = ["src", "lang", "sections", "theme", "from", "to", "time-zone", "format"];

function show() {
  const asked = new URLSearchParams(location.hash.slice(1));
  const element = document.createElement("coranto-digest");
  element.setAttribute("loading", "eager");
  for (const name of ATTRIBUTES) if (asked.has(name)) element.setAttribute(name, asked.get(name) ?? "");
  const note = document.createElement("p");
  note.textContent = "…";
  element.append(note);
  element.addEventListener("coranto-error", ({ detail }) => {
    note.textContent = [detail.file, detail.message].filter(Boolean).join(": ");
    tell({ type: "coranto-error", code: detail.code, message: detail.message, hint: detail.hint });
  });
  element.addEventListener("coranto-digest", ({ detail }) => {
    document.documentElement.lang = detail.language;
    const title = detail.title.spans.map((span) => ("quote" in span ? span.quote : span.text)).join("");
    document.title = title;
    tell({ type: "coranto-digest", title, language: detail.language });
  });
  const theme = asked.get("theme");
  document.documentElement.dataset.theme = theme === "light" || theme === "dark" ? theme : "auto";
  document.body.replaceChildren(element);
}

/** @param {Record<string, unknown>} message */
function tell(message) {
  if (parent !== window) parent.postMessage(message, "*");
}

new ResizeObserver(() =>
  tell({ type: "coranto-height", height: Math.ceil(document.body.getBoundingClientRect().height) }),
).observe(document.body);
addEventListener("hashchange", show);
show();
