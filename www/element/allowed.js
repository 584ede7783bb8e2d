// What the page for frames may read. Whoever frames it writes its address, so the address decides nothing: a file is
// read where it lies beside the page, or where the site's owner has listed it in `embed.json`.

/** A slash that is written as a character: some servers take it for one. */
const HIDDEN_SLASH = /%2f|%5c|\\/i;

/** An address, or null where it is none. @param {string} address @param {URL} [base] */
export function addressOf(address, base) {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}

/** The path of an address below a folder; null where it is elsewhere or asks for more than a file. @param {URL} url @param {URL} folder */
function below(url, folder) {
  if (url.origin !== folder.origin || url.search || !url.pathname.startsWith(folder.pathname)) return null;
  const rest = url.pathname.slice(folder.pathname.length);
  return rest && !HIDDEN_SLASH.test(rest) ? rest : null;
}

/** Whether a file lies in the folder of a page itself. @param {URL} url @param {URL} page */
export function isBeside(url, page) {
  const rest = below(url, new URL("./", page));
  return rest !== null && !rest.includes("/");
}

/**
 * Whether a list, `{ "sources": ["../posts/", "https://example.org/feed.json"] }`, names an address: itself, or a
 * folder that it is in. What is no such list names none.
 * @param {URL} url
 * @param {unknown} list
 * @param {URL} at  Where the list lies: its addresses are relative to it.
 */
export function isListed(url, list, at) {
  const sources = list !== null && typeof list === "object" && Object.hasOwn(list, "sources") && "sources" in list;
  if (!sources || !Array.isArray(list.sources)) return false;
  return list.sources.some((entry) => {
    const named = typeof entry === "string" && entry ? addressOf(entry, at) : null;
    if (!named) return false;
    return named.pathname.endsWith("/") ? below(url, named) !== null : named.href === url.href;
  });
}
