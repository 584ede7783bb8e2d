// Serves dist/ on this machine, with the policy that the page and its worker live under.
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sirv from "sirv";
import { root, say } from "./setup.mjs";

const PAGE =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; trusted-types coranto; require-trusted-types-for 'script'";
const WORKER = "default-src 'none'; script-src 'wasm-unsafe-eval'; sandbox allow-scripts; require-trusted-types-for 'script'";

/** Starts the server; port 0 takes any free one. */
export function serve(port) {
  const files = sirv(join(root, "dist"), {
    dev: true,
    setHeaders(response, path) {
      response.setHeader("Content-Security-Policy", path.endsWith("worker.js") ? WORKER : PAGE);
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Referrer-Policy", "no-referrer");
    },
  });
  return new Promise((resolve, reject) => {
    const server = createServer((request, response) => files(request, response, () => response.writeHead(404).end("not found")));
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  let port = Number(process.env.PORT ?? 8080);
  for (;;) {
    try {
      const server = await serve(port);
      say(`Coranto is at http://127.0.0.1:${server.address().port}/ (Ctrl+C stops it)`);
      break;
    } catch (error) {
      if (error.code !== "EADDRINUSE" || process.env.PORT) throw error;
      port += 1;
    }
  }
}
