import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sirv from "sirv";
import { RunError } from "../src/errors.ts";

/** Framework starts each page with an inline module, and the pages carry inline @font-face rules. */
const headers: Readonly<Record<string, string>> = {
  "Content-Security-Policy": [
    "default-src 'none'",
    "script-src 'self' 'unsafe-inline'",
    "style-src 'self' 'unsafe-inline'",
    "connect-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    "base-uri 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};

function notFound(folder: string, response: ServerResponse): void {
  const page = join(folder, "404.html");
  response.writeHead(404, { "Content-Type": "text/html;charset=utf-8" });
  response.end(existsSync(page) ? readFileSync(page) : "Deze pagina bestaat niet.");
}

function siteServer(folder: string): Server {
  const serve = sirv(folder, { dev: true, extensions: ["html"] });
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    serve(request, response, () => notFound(folder, response));
  });
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === "EADDRINUSE";
      const message = `Poort ${port} is al in gebruik; kies een andere met --port.`;
      reject(isTaken ? new RunError("gebruik", message, { cause: error }) : error);
    });
    server.listen(port, host, resolve);
  });
}

/**
 * Finds out before long work whether a port can be had.
 * @throws RunError gebruik when it is taken.
 */
export async function checkPort(port: number, host = "127.0.0.1"): Promise<void> {
  const server = createServer();
  await listen(server, port, host);
  await new Promise((resolve) => server.close(resolve));
}

/**
 * Serves a built site until `close` is called. Port 0 lets the system choose a free one.
 * @throws RunError when the folder holds no site or the port is taken.
 */
export async function serveSite({
  folder,
  port,
  host = "127.0.0.1",
}: {
  folder: string;
  port: number;
  host?: string;
}): Promise<{ url: string; close(): Promise<void> }> {
  if (!existsSync(join(folder, "index.html"))) {
    throw new RunError("invoer_ontbreekt", `In ${folder} staat nog geen site; draai eerst "npm run site".`);
  }
  const server = siteServer(folder);
  await listen(server, port, host);
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host}:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
