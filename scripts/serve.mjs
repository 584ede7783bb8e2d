// Serves dist/ on this machine, with the policy that the page and its worker live under.
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sirv from "sirv";
import { POLICIES, headersFor } from "./policies.mjs";
import { root, say } from "./setup.mjs";

/**
 * Starts the server; port 0 takes any free one.
 * @param {number} port
 * @returns {Promise<import("node:http").Server>}
 */
export function serve(port) {
  const files = sirv(join(root, "dist"), {
    dev: true,
    setHeaders(response, path) {
      for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value);
      // Everything else of the site lives under the policy of its first page.
      if (!response.hasHeader("Content-Security-Policy")) response.setHeader("Content-Security-Policy", POLICIES["/"]);
    },
  });
  return new Promise((resolve, reject) => {
    const server = createServer((request, response) =>
      files(request, response, () => void response.writeHead(404).end("not found")),
    );
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  let port = Number(process.env.PORT ?? 8080);
  for (;;) {
    try {
      const server = await serve(port);
      process.stdout.write(
        `Coranto is at http://127.0.0.1:${/** @type {import("node:net").AddressInfo} */ (server.address()).port}/ (Ctrl+C stops it)\n`,
      );
      break;
    } catch (thrown) {
      const error = /** @type {NodeJS.ErrnoException} */ (thrown);
      if (error.code === "EADDRINUSE" && !process.env.PORT) {
        port += 1;
        continue;
      }
      say(
        error.code === "EADDRINUSE"
          ? `port ${port} is taken: set PORT to another one, or leave it unset to take the next free one`
          : `cannot serve at port ${port}: ${error.message}`,
      );
      process.exit(1);
    }
  }
}
