// Starts the package's worker in a browser. A page cannot start a worker from another origin: where
// the package is served from one, a blob that imports its absolute address is started instead.

/**
 * @import { Spawned } from "./client.js"
 * @import { Start } from "./protocol.js"
 *
 * @typedef {{ workerUrl?: string | URL, wasmUrl?: string | URL, vectorsUrl?: string | URL }} Where
 */

/** @type {{ workerUrl?: string, wasmUrl?: string, vectorsUrl?: string }} */
const settings = {};
const base = () => globalThis.document?.baseURI ?? globalThis.location?.href;

/** Says where the worker and the module are, for sites that serve them from elsewhere. @param {Where} [where] */
export function configure({ workerUrl, wasmUrl, vectorsUrl } = {}) {
  if (workerUrl !== undefined) settings.workerUrl = new URL(workerUrl, base()).href;
  if (wasmUrl !== undefined) settings.wasmUrl = new URL(wasmUrl, base()).href;
  if (vectorsUrl !== undefined) settings.vectorsUrl = vectorsUrl === "none" ? "none" : new URL(vectorsUrl, base()).href;
}

/** @type {Map<string, Promise<WebAssembly.Module>>} */
const compiled = new Map();

/** The compiled module of an address, fetched and compiled once for the page and all its workers. @param {string} url */
function compileFrom(url) {
  let module = compiled.get(url);
  if (!module) {
    module = (async () => {
      const response = await fetch(url);
      if (!response.ok) throw new Error(`the module could not be loaded: ${response.status} ${response.url}`);
      return response.headers.get("content-type")?.startsWith("application/wasm")
        ? WebAssembly.compileStreaming(response)
        : WebAssembly.compile(await response.arrayBuffer());
    })();
    module.catch(() => compiled.delete(url));
    compiled.set(url, module);
  }
  return module;
}

/** @type {Map<string, Promise<ArrayBuffer | undefined>>} */
const fetched = new Map();

/** The bytes of an address, fetched once for the page and all its workers; undefined where they cannot be had. @param {string} url */
export function fetchBytes(url) {
  let bytes = fetched.get(url);
  if (!bytes) {
    bytes = fetch(url)
      .then((response) => (response.ok ? response.arrayBuffer() : undefined))
      .catch(() => undefined);
    bytes.then((found) => found ?? fetched.delete(url));
    fetched.set(url, bytes);
  }
  return bytes;
}

/** @param {string | URL} url */
const at = (url) => new URL(url, base()).href;

/** Where a caller, or else `configure`, says that a file is, or else at the root of the package. @param {Where} [where] */
const wasmAddress = ({ wasmUrl } = {}) =>
  wasmUrl === undefined ? (settings.wasmUrl ?? new URL("../coranto_core_bg.wasm", import.meta.url).href) : at(wasmUrl);

/** The table lies beside the module, unless somebody says otherwise; undefined where it is `none`. @param {Where} [where] */
function vectorsAddress({ vectorsUrl, wasmUrl } = {}) {
  const chosen = vectorsUrl ?? settings.vectorsUrl;
  if (chosen === "none") return undefined;
  if (chosen !== undefined) return at(chosen);
  const module = wasmUrl ?? settings.wasmUrl;
  if (module !== undefined) return new URL("./coranto_vectors.bin", at(module)).href;
  return new URL("../coranto_vectors.bin", import.meta.url).href;
}

/** The compiled module that `configure` names, or the package's own. */
export const compile = () => compileFrom(wasmAddress());

/**
 * Trusted Types, which not every browser has.
 * @typedef {{ createScriptURL(url: string): string }} Policy
 * @type {{ createPolicy(name: string, rules: Policy): Policy } | undefined}
 */
const trustedTypes = /** @type {any} */ (globalThis).trustedTypes;

/** Addresses that this script has resolved itself: the policy passes no other. @type {Set<string>} */
const trusted = new Set();
/** @type {Policy | undefined} */
let policy;

/** Where a page asks for Trusted Types, its policy must allow the name: `trusted-types coranto`. @param {string} address */
function trust(address) {
  if (!trustedTypes?.createPolicy) return address;
  trusted.add(address);
  try {
    policy ??= trustedTypes.createPolicy("coranto", {
      createScriptURL(url) {
        if (trusted.has(url)) return url;
        throw new TypeError(`not an address of Coranto's worker: ${url}`);
      },
    });
  } catch {
    // Another version has taken the name, or the page does not allow it. Where nothing enforces
    // Trusted Types the address itself will do; where something does, starting the worker says so.
    return address;
  }
  return policy.createScriptURL(address);
}

/** @param {Where} [where] */
function open({ workerUrl } = {}) {
  const chosen = workerUrl === undefined ? settings.workerUrl : new URL(workerUrl, base()).href;
  // A bundler may put an address without an origin in place of the package's own.
  const url = new URL(chosen ?? new URL("../worker.js", import.meta.url).href, base());
  if (url.origin === location.origin || url.protocol === "file:" || url.protocol === "blob:") {
    return new Worker(trust(url.href), { type: "module" });
  }
  const blob = new Blob([`import ${JSON.stringify(url.href)};`], { type: "text/javascript" });
  const address = URL.createObjectURL(blob);
  try {
    return new Worker(trust(address), { type: "module" });
  } finally {
    trusted.delete(address);
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }
}

/** Vite's development server puts the package's scripts elsewhere than its worker and its module. */
const isMovedByVite = () => import.meta.url.includes("/.vite/deps");
const VITE =
  'add optimizeDeps: { exclude: ["coranto"] } to vite.config.js, so that the package stays with its worker and its module';

/**
 * A spawner for `createClient`; `workerUrl`, `wasmUrl` and `vectorsUrl` come before what `configure` has said.
 * @param {Where} [where]
 * @returns {() => Promise<Spawned>}
 */
export function spawner(where) {
  return async () => {
    const address = wasmAddress(where);
    const vectorsFrom = vectorsAddress(where);
    // All three at once: the worker's script, the module, the table.
    const worker = wrap(open(where));
    try {
      const [wasm, vectors] = await Promise.all([
        compileFrom(address).catch((thrown) => {
          // A page may forbid WebAssembly and leave it to its workers: they load the module themselves.
          if (!(thrown instanceof WebAssembly.CompileError || thrown instanceof EvalError)) throw thrown;
          return address;
        }),
        // Without the table, posts are grouped by their words alone, and the digest's method says so.
        vectorsFrom === undefined ? undefined : fetchBytes(vectorsFrom),
      ]);
      return Object.assign(worker, { startWith: { wasm, vectors }, remedy: isMovedByVite() ? VITE : undefined });
    } catch (thrown) {
      worker.terminate();
      throw thrown;
    }
  };
}

/** A worker for `createClient`. */
export const spawn = spawner();

/**
 * A browser's worker in the shape that `createClient` takes.
 * @param {Worker} worker
 * @param {Start} [startWith]
 * @returns {Spawned}
 */
export function wrap(worker, startWith) {
  /** @type {((error: unknown) => void) | null} */
  let listener = null;
  /** @type {unknown} */
  let early = null;
  /** @param {unknown} error */
  const fail = (error) => {
    if (listener) listener(error);
    else early ??= error;
  };
  /** @type {Spawned} */
  const wrapped = {
    startWith,
    onMessage: null,
    // A worker that fails before somebody listens is heard by who listens first.
    set onError(/** @type {((error: unknown) => void) | null} */ next) {
      listener = next;
      if (next && early) next(early);
    },
    post: (message, transfer = []) => worker.postMessage(message, transfer),
    terminate: () => worker.terminate(),
  };
  worker.onmessage = ({ data }) => wrapped.onMessage?.(data);
  worker.onerror = (event) => {
    event.preventDefault?.();
    fail(new Error(event.message || "the worker could not be started"));
  };
  worker.onmessageerror = () => fail(new Error("a message could not be read"));
  return wrapped;
}
