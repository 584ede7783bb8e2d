// The element's own look. Every colour, font and measure is a custom property with a default.
export const STYLE = `
:host { display: block; color-scheme: light dark; container-type: inline-size; }
:host([hidden]) { display: none; }
:host([theme="light"]) { color-scheme: light; }
:host([theme="dark"]) { color-scheme: dark; }
.digest {
  --ink: var(--coranto-ink, light-dark(#1d1b18, #ebe6dc));
  --soft: var(--coranto-soft, light-dark(#5d574d, #b3ab9c));
  --rule: var(--coranto-rule, light-dark(#c9c2b4, #4a453b));
  --accent: var(--coranto-accent, light-dark(#8c1c13, #f0907f));
  background: var(--coranto-paper, transparent);
  color: var(--ink);
  font: var(--coranto-font, 1.0625rem/1.6 Georgia, "Times New Roman", serif);
  max-width: var(--coranto-measure, 42rem);
  margin-inline: auto;
  overflow-wrap: break-word;
}
.head { border-block-end: 1px solid var(--rule); margin-block-end: 1em; text-align: center; }
.title { font-size: 1.9em; line-height: 1.15; margin: 0.2em 0; text-wrap: balance; font-family: var(--coranto-display, inherit); }
.deck { color: var(--soft); font-style: italic; margin: 0.2em 0 1em; }
.draft { border: 2px solid var(--accent); padding: 0.5em 0.8em; }
.heading { font-size: 1.3em; line-height: 1.25; margin: 1.6em 0 0.4em; text-wrap: balance; font-family: var(--coranto-display, inherit); }
.quote { margin: 1.4em 0; padding: 0.8em 0; border-block: 1px solid var(--rule); }
.quote blockquote { margin: 0; font-size: 1.25em; line-height: 1.35; white-space: pre-line; }
.quote blockquote p { margin: 0; }
.attribution, .translation { color: var(--soft); font-size: 0.9em; margin-block-start: 0.5em; }
.run-in { quotes: none; }
.signoff { color: var(--soft); border-block-start: 3px double var(--rule); padding-block-start: 0.8em; }
details { margin-block: 0.8em; font-size: 0.9em; }
summary { cursor: pointer; font-weight: bold; }
.sources { padding-inline-start: 1.4em; }
.sources blockquote { margin: 0.2em 0 0.6em; padding-inline-start: 0.7em; border-inline-start: 2px solid var(--rule); white-space: pre-line; }
.source p { margin: 0; }
a { color: inherit; text-decoration-color: var(--rule); text-underline-offset: 0.2em; }
a:hover, a:focus-visible { color: var(--accent); }
`;
