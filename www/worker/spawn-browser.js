// Starts the package's worker in a browser. A page cannot start a worker from another origin: where
// the package is served from one, a blob that imports its absolute address is started instead.

const settings = { workerUrl: undefined, wasmUrl: undefined };

/** Says where the worker and the module are, for sites that serve them from elsewhere. */
export function configure({ workerUrl, wasmUrl } = {}) {
  if (workerUrl !== undefined) settings.workerUrl = new URL(workerUrl, document.baseURI).href;
  if (wasmUrl !== undefined) settings.wasmUrl = new URL(wasmUrl, document.baseURI).href;
}

let compiled;

/** The compiled module, fetched and compiled once for the page and all its workers. */
export function compile() {
  compiled ??= (async () => {
    const url = settings.wasmUrl ?? new URL("./coranto_core_bg.wasm", import.meta.url);
    const response = await fetch(url);
    if (!response.ok) throw new Error(`the module could not be loaded: ${response.status} ${response.url}`);
    return response.headers.get("content-type")?.startsWith("application/wasm")
      ? WebAssembly.compileStreaming(response)
      : WebAssembly.compile(await response.arrayBuffer());
  })();
  compiled.catch(() => {
    compiled = undefined;
  });
  return compiled;
}

function open() {
  if (settings.workerUrl === undefined) {
    const own = new URL("./worker.js", import.meta.url);
    if (own.origin === location.origin || own.protocol === "file:") {
      return new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
    }
    settings.workerUrl = own.href;
  }
  const url = new URL(settings.workerUrl);
  if (url.origin === location.origin) return new Worker(url, { type: "module" });
  const blob = new Blob([`import ${JSON.stringify(url.href)};`], { type: "text/javascript" });
  const address = URL.createObjectURL(blob);
  try {
    return new Worker(address, { type: "module" });
  } finally {
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }
}

/** A worker for `createClient`. */
export async function spawn() {
  const wasm = await compile();
  return wrap(open(), { wasm });
}

/** A browser's worker in the shape that `createClient` takes. */
export function wrap(worker, startWith) {
  const wrapped = {
    startWith,
    onMessage: null,
    onError: null,
    post: (message, transfer = []) => worker.postMessage(message, transfer),
    terminate: () => worker.terminate(),
  };
  worker.onmessage = ({ data }) => wrapped.onMessage?.(data);
  worker.onerror = (event) => {
    event.preventDefault?.();
    wrapped.onError?.(new Error(event.message ?? "the worker could not be started"));
  };
  worker.onmessageerror = () => wrapped.onError?.(new Error("a message could not be read"));
  return wrapped;
}
