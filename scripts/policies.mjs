// What the site's files are served with: the one table for the server of `npm start`, for `_headers`
// in dist/, and for the samples in docs/hosting.md, which a test compares with it.

const TRUSTED = "trusted-types coranto; require-trusted-types-for 'script'";
const APP = `default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; worker-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; ${TRUSTED}`;
const APP_WORKER =
  "default-src 'none'; script-src 'wasm-unsafe-eval'; sandbox allow-scripts; require-trusted-types-for 'script'";
// The keeper of the files offline fetches this site's own, to keep them.
const KEEPER = "default-src 'none'; connect-src 'self'";
const EMBEDS = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; worker-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; ${TRUSTED}`;
// The page for frames is the one that other sites may put in theirs.
const FRAME = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; worker-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; ${TRUSTED}`;
const ELEMENT_WORKER =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; require-trusted-types-for 'script'";

/** The policy of each file that is a page or a worker. */
export const POLICIES = /** @type {Record<string, string>} */ ({
  "/": APP,
  "/index.html": APP,
  "/worker.js": APP_WORKER,
  "/sw.js": KEEPER,
  "/embeds.html": EMBEDS,
  "/coranto/embed.html": FRAME,
  "/coranto/worker.js": ELEMENT_WORKER,
});

/** What every file is served with. */
export const ALWAYS = { "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer" };

/** The element's own files may be used from other sites' pages. */
const SHARED = { "Access-Control-Allow-Origin": "*" };

/**
 * The headers of a path inside dist/.
 * @param {string} path
 * @returns {Record<string, string>}
 */
export function headersFor(path) {
  const policy = POLICIES[path];
  return {
    ...ALWAYS,
    ...(path.startsWith("/coranto/") ? SHARED : {}),
    ...(policy ? { "Content-Security-Policy": policy } : {}),
  };
}

/** `_headers`, as Netlify and Cloudflare Pages read it: what stands under several paths adds up. */
export function headersFile() {
  /** @param {string} path @param {Record<string, string>} headers */
  const block = (path, headers) =>
    `${path}\n${Object.entries(headers)
      .map(([name, value]) => `  ${name}: ${value}\n`)
      .join("")}`;
  return [
    block("/*", ALWAYS),
    block("/coranto/*", SHARED),
    ...Object.entries(POLICIES).map(([path, policy]) => block(path, { "Content-Security-Policy": policy })),
  ].join("\n");
}
