/// <reference types="node" />
/**
 * A web server that is also the browsers' proxy: every address, whatever its host, is answered from one folder,
 * and every request of any kind is written down. So a test can say that nobody asked for anything else.
 */
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
};

export interface WebServer {
  readonly port: number;
  /** Every request so far: method and whole address. */
  readonly requests: string[];
  close(): void;
}

/** Serves a folder on a free port of this machine. Paths under /app/ are the single-page site's. */
export async function serve(folder: string): Promise<WebServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", `http://${request.headers.host}`);
    requests.push(`${request.method} ${url.href}`);
    const path = url.pathname.startsWith("/app/") ? "/app.html" : url.pathname;
    const file = join(folder, normalize(path).replace(/^(\.\.[/\\])+/, ""));
    if (!existsSync(file) || extname(file) === "") {
      response.writeHead(404, { "content-type": "text/plain" }).end("not here");
      return;
    }
    const policy = url.searchParams.get("csp");
    response.writeHead(200, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      ...(policy && { "content-security-policy": policy }),
    });
    response.end(readFileSync(file));
  });
  server.on("connect", (request, socket) => {
    requests.push(`CONNECT ${request.url}`);
    // A browser that ends resets what it has open; nobody else listens to this socket.
    socket.on("error", () => {});
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { port: (server.address() as AddressInfo).port, requests, close: () => server.close() };
}
