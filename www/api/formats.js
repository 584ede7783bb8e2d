// Every format that `render` knows: its name, its media type, and how a file of it is called.

export const FORMATS = Object.freeze(
  [
    ["json", "application/json", "json"],
    ["html", "text/html", "html"],
    ["clipboard", "text/html", "html"],
    ["page", "text/html", "html"],
    ["markdown", "text/markdown", "md"],
    ["text", "text/plain", "txt"],
    ["jsonld", "application/ld+json", "jsonld"],
    ["wordpress", "text/html", "html"],
    ["ghost", "application/json", "json"],
    ["email", "text/html", "html"],
    ["atom", "application/atom+xml", "atom"],
    ["rss", "application/rss+xml", "rss"],
  ].map(([name, type, extension]) => Object.freeze({ name, type, extension })),
);
