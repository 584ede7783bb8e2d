// What stays on this device. Choices of the page (language, colours) are kept as usual; the work in
// progress only where the reader says so. One button forgets all of it, and nothing of anybody else's: an origin may
// have other sites, and other copies of this app, under other paths.
const HERE = new URL("./", document.baseURI);
const DATABASE = `coranto:${HERE.pathname}`;
const STORE = "work";
const KEPT = "keep";
const PREFIX = `coranto:${HERE.pathname}:`;

/** Where what is shared to the app waits; `sw.js` knows it by the same name. */
export const SHARED = `${PREFIX}shared`;

/**
 * A choice of the page; with a value, sets it.
 * @param {string} key
 * @param {string | null} [value]
 */
export function remember(key, value) {
  try {
    if (value === undefined) return localStorage.getItem(PREFIX + key);
    if (value === null) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, value);
  } catch {
    // A browser may forbid storage: the choice then lasts as long as the page.
  }
  return null;
}

/** Whether the work is kept: files, settings, edits. */
export const keeps = () => remember(KEPT) === "yes";

/** Whether the edits are, alone or with all of the work. */
export const keepsEdits = () => keeps() || remember(KEPT) === "edits";

/** @returns {Promise<IDBDatabase>} */
function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/**
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest} action
 * @returns {Promise<any>}
 */
async function inStore(mode, action) {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = action(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request?.result);
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

/**
 * Keeps the work, or of it the edits, if the reader said so.
 * @param {import("./types.js").KeptWork} work
 */
export async function keepWork(work) {
  if (!keepsEdits()) return;
  const { edits, sampleEdits } = work;
  await inStore("readwrite", (store) => store.put(keeps() ? work : { edits, sampleEdits }, "now"));
}

/**
 * The work that was kept, or null.
 * @returns {Promise<import("./types.js").KeptWork | null>}
 */
export async function keptWork() {
  if (!keepsEdits()) return null;
  return (await inStore("readonly", (store) => store.get("now"))) ?? null;
}

/**
 * Says what is to be kept from now on: all of the work, the edits, or nothing.
 * @param {"yes" | "edits" | null} what
 */
export async function setKeeping(what) {
  remember(KEPT, what);
  if (!what) await dropDatabase();
}

/** Forgets everything of this app's: the work, the choices, the copy of the app that works offline. */
export async function forgetEverything() {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  } catch {
    // Where storage is forbidden there is nothing in it.
  }
  await dropDatabase();
  for (const name of (await globalThis.caches?.keys()) ?? []) if (name.startsWith(PREFIX)) await caches.delete(name);
  const keeper = new URL("sw.js", HERE).href;
  for (const registration of (await navigator.serviceWorker?.getRegistrations?.()) ?? []) {
    const { scriptURL } = registration.active ?? registration.waiting ?? registration.installing ?? {};
    if (registration.scope === HERE.href && scriptURL === keeper) await registration.unregister();
  }
}

/** @returns {Promise<void>} */
function dropDatabase() {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(DATABASE);
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
  });
}
