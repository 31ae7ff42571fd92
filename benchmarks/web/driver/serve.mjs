// The peers' pages over HTTP on loopback: everything in memory, compressed once as well as gzip can.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const PACKED = new Set(['.html', '.js', '.css', '.json', '.svg']);

/** `folders`: by the beginning of the address. Resolves to the server's own. */
export async function serve(folders) {
  const kept = new Map();
  const server = createServer((request, answer) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname));
    const found = kept.get(path) ?? read(path, folders);
    if (!found) return answer.writeHead(404).end();
    kept.set(path, found);
    answer.writeHead(200, found.head).end(found.body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

function read(path, folders) {
  const [start, folder] = Object.entries(folders).find(([start]) => path.startsWith(start)) ?? [];
  if (!folder) return undefined;
  const kind = extname(path);
  try {
    const body = readFileSync(join(folder, path.slice(start.length)));
    const type = { 'content-type': TYPES[kind] ?? 'application/octet-stream', 'cache-control': 'public, max-age=3600' };
    if (!PACKED.has(kind)) return { head: type, body };
    return { head: { ...type, 'content-encoding': 'gzip' }, body: gzipSync(body, { level: 9 }) };
  } catch {
    return undefined;
  }
}
