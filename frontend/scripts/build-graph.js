// What the build is made of: routes, the modules that each loads first, and those that it may load later.
import { readFileSync } from 'node:fs';

/** @type {Record<string, { file: string, src?: string, imports?: string[], dynamicImports?: string[], css?: string[], isEntry?: boolean }>} */
const manifest = JSON.parse(readFileSync('.svelte-kit/output/client/.vite/manifest.json', 'utf8'));

export const keys = Object.keys(manifest);
export const entries = keys.filter((key) =>
  manifest[key]?.file.startsWith('_app/immutable/entry/'),
);

/** @param {string[]} keys */
export function graph(keys) {
  const seen = new Set();
  const css = new Set();
  const walk = (/** @type {string} */ key) => {
    const chunk = manifest[key];
    if (!chunk || seen.has(chunk.file)) return;
    seen.add(chunk.file);
    chunk.css?.forEach((file) => css.add(file));
    chunk.imports?.forEach(walk);
  };
  keys.forEach(walk);
  return { js: [...seen], css: [...css] };
}

/** @param {string[]} files */
export function lazyImports(files) {
  return Object.values(manifest)
    .filter(({ file }) => files.includes(file) && !file.includes('/entry/'))
    .flatMap(({ dynamicImports }) => dynamicImports ?? [])
    .filter((key) => !/\/nodes\/\d+\.js$/.test(key));
}

/** Routes and the nodes (layouts and page) each of them loads, from the app's own dictionary. */
export function readNodes() {
  const app = readFileSync('.svelte-kit/generated/client-optimized/app.js', 'utf8');
  const dictionary = app.match(/dictionary = (\{[\s\S]*?\});/)?.[1];
  /** @type {Map<string, string[]>} */
  const routes = new Map();
  if (!dictionary) return routes;
  /** @type {Record<string, [number, (number | null)[]?, (number | null)[]?]>} */
  const parsed = JSON.parse(dictionary);
  for (const [route, [page, layouts = [], errors = []]] of Object.entries(parsed)) {
    // 0 and 1 are the outermost layout and error page; a negative page has a load on a server.
    const numbers = [0, 1, ...layouts, ...errors, page < 0 ? ~page : page].filter(
      (n) => n !== null,
    );
    routes.set(
      route,
      numbers.map((number) => nodeKey(number)),
    );
  }
  return routes;
}

/** @param {number} number */
function nodeKey(number) {
  const key = keys.find((candidate) => candidate.endsWith(`client-optimized/nodes/${number}.js`));
  if (!key) throw new Error(`no node ${number} in the manifest`);
  return key;
}
