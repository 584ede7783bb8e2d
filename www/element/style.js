// The element's own look. Every colour, font and measure is a custom property with a default; they
// are listed in custom-elements.json and docs/embed.md.
export const STYLE = `
:host { display: block; color-scheme: light dark; container-type: inline-size; }
:host([hidden]) { display: none; }
:host([theme="light"]) { color-scheme: light; }
:host([theme="dark"]) { color-scheme: dark; }
:host([theme="auto"]) { color-scheme: light dark; }
.view, .progress {
  --ink: var(--coranto-ink, light-dark(#1d1b18, #ebe6dc));
  --soft: var(--coranto-soft, light-dark(#5d574d, #b8b0a1));
  --rule: var(--coranto-rule, light-dark(#c9c2b4, #4a453b));
  --accent: var(--coranto-accent, light-dark(#8c1c13, #f0907f));
  --mark: var(--coranto-mark, light-dark(#fbe8a6, #5c4a12));
  --display: var(--coranto-display, "Playfair Display", "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, serif);
}
.view:has(> .digest) { background: var(--coranto-paper, light-dark(#fffdf8, #191714)); }
.digest {
  color: var(--ink);
  font: var(--coranto-font, 1.0625rem/1.6 "Source Serif 4", "Iowan Old Style", Georgia, "Times New Roman", serif);
  max-inline-size: var(--coranto-measure, 42rem);
  margin-inline: auto;
  padding: var(--coranto-padding, clamp(1rem, 5cqi, 2.5rem));
  overflow-wrap: break-word;
  hyphens: auto;
  text-align: start;
}
.progress { display: block; inline-size: 100%; block-size: 3px; border: 0; margin: 0; background: transparent; accent-color: var(--accent); appearance: none; }
.progress::-webkit-progress-bar { background: var(--rule); }
.progress::-webkit-progress-value { background: var(--accent); }
.progress::-moz-progress-bar { background: var(--accent); }
.head { border-block-end: 3px double var(--rule); margin-block-end: 1.2em; text-align: center; hyphens: manual; }
.title { font: 700 clamp(1.6em, 6.5cqi, 2.5em)/1.12 var(--display); margin: 0 0 0.35em; text-wrap: balance; }
.deck { color: var(--soft); font-style: italic; margin: 0 0 1.1em; text-wrap: balance; }
.draft { border: 2px solid var(--accent); padding: 0.5em 0.8em; }
.lede { font-size: 1.06em; }
.heading { font: 700 1.35em/1.25 var(--display); margin: 1.7em 0 0.4em; text-wrap: balance; hyphens: manual; }
.paragraph, .lede, .closing { margin: 0 0 0.9em; text-wrap: pretty; }
.list { margin: 0 0 0.9em; padding-inline-start: 1.2em; }
.item { margin: 0 0 0.3em; }
.quote { margin: 1.5em 0; padding: 1em clamp(0.5rem, 4cqi, 2rem); border-block: 1px solid var(--rule); hyphens: manual; }
.quote blockquote { margin: 0; font: italic 1.2em/1.4 var(--display); white-space: pre-line; }
.quote blockquote p { margin: 0; }
.attribution, .translation { color: var(--soft); font-size: 0.9em; margin: 0.5em 0 0; }
.run-in { quotes: none; }
.closing { border-block-start: 1px solid var(--rule); margin-block-start: 1.8em; padding-block-start: 1em; }
.signoff { color: var(--soft); font-size: 0.9em; text-align: end; }
.cite { cursor: pointer; border-radius: 2px; text-decoration: underline dotted color-mix(in srgb, var(--soft) 55%, transparent) 1px; text-underline-offset: 0.22em; }
.title .cite, .deck .cite, .heading .cite { text-decoration-color: transparent; }
.cite:hover, .cite[aria-expanded="true"] { text-decoration: underline solid var(--accent); color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.source-panel { background: color-mix(in srgb, var(--rule) 22%, transparent); border-inline-start: 3px solid var(--accent); margin: 0 0 1em; padding: 0.7em 1em; font-size: 0.9em; line-height: 1.5; font-style: normal; font-weight: normal; text-align: start; color: var(--ink); max-block-size: 24rem; overflow: auto; }
.source-panel > .source + .source { border-block-start: 1px solid var(--rule); padding-block-start: 0.6em; }
.box { border-block-start: 1px solid var(--rule); padding-block: 0.5em; font-size: 0.9em; line-height: 1.5; }
.signoff + .box { margin-block-start: 1.5em; }
summary { cursor: pointer; font-weight: bold; }
.method { padding-inline-start: 1.2em; }
.sources { padding-inline-start: 1.6em; }
.source blockquote { margin: 0.2em 0 0.5em; padding-inline-start: 0.8em; border-inline-start: 2px solid var(--rule); white-space: pre-line; }
.source p { margin: 0 0 0.3em; }
.source-author { color: var(--soft); }
.source-name { font-weight: bold; color: var(--ink); }
mark { background: var(--mark); color: inherit; }
.close { font: inherit; color: inherit; background: none; border: 1px solid currentColor; border-radius: 3px; padding: 0.15em 0.8em; min-block-size: 1.9em; cursor: pointer; }
a { color: inherit; text-decoration-color: var(--rule); text-underline-offset: 0.2em; }
a:hover, a:focus-visible { color: var(--accent); }
@media print {
  .view:has(> .digest) { background: none; }
  .digest { color: black; max-inline-size: none; padding: 0; }
  .cite { text-decoration: none; }
  .close, .progress { display: none; }
  .quote, .source { break-inside: avoid; }
  .heading { break-after: avoid; }
}
`;
