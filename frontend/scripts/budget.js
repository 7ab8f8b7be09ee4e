// Measures what a first visit to each route loads (gzip), from the manifest of the build, and
// fails above the budgets. Initial JS of a route = bootstrap + entry + its layouts + its page.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUILD = 'build';
const KB = 1000;
const BUDGET = {
  door: 45 * KB,
  app: 85 * KB,
  lazy: 120 * KB,
  css: 15 * KB,
  worker: 8 * KB,
};
const PRECACHE = 600 * KB;

/** @type {Record<string, { file: string, src?: string, imports?: string[], dynamicImports?: string[], css?: string[], isEntry?: boolean }>} */
const manifest = JSON.parse(readFileSync('.svelte-kit/output/client/.vite/manifest.json', 'utf8'));
const failures = [];

/** @param {string} file */
const gzip = (file) => gzipSync(readFileSync(`${BUILD}/${file}`), { level: 9 }).length;

/** @param {string[]} keys */
function graph(keys) {
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

/** @param {string} name @param {number} bytes @param {number} most */
function check(name, bytes, most) {
  const over = bytes > most;
  if (over) failures.push(name);
  console.log(
    `${over ? 'OVER' : 'ok  '} ${name.padEnd(48)} ${(bytes / KB).toFixed(1).padStart(7)} of ${most / KB} kB`,
  );
}

/** @param {string[]} files */
const sum = (files) => files.reduce((total, file) => total + gzip(file), 0);

const keys = Object.keys(manifest);
const entries = keys.filter((key) => manifest[key]?.file.startsWith('_app/immutable/entry/'));
const bootstrap = readdirSync(`${BUILD}/_app/immutable`)
  .filter((name) => /^bootstrap\..*\.js$/.test(name))
  .map((name) => `_app/immutable/${name}`);
const nodes = readNodes();
if (entries.length < 2 || bootstrap.length !== 1 || nodes.size === 0) {
  throw new Error('The shape of the build has changed: teach scripts/budget.js its new one.');
}

for (const [route, routeNodes] of nodes) {
  const { js, css } = graph([...entries, ...routeNodes]);
  const bytes = sum([...js, ...bootstrap]);
  const first = route.startsWith('/(door)') ? BUDGET.door : BUDGET.app;
  check(`${route} initial JS`, bytes, first);
  check(`${route} CSS`, sum(css), BUDGET.css);

  // What the page may load later, by import() of its own (the routes of the app aside).
  const lazy = graph([...entries, ...routeNodes, ...lazyImports(js)]);
  check(`${route} JS with lazy parts`, sum([...lazy.js, ...bootstrap]), BUDGET.lazy);
}

check('service worker', gzip('service-worker.js'), BUDGET.worker);
const shell = readFileSync(`${BUILD}/service-worker.js`, 'utf8');
const precached = allFiles(BUILD).filter(
  (file) => shell.includes(`/${file}`) || file === 'index.html',
);
check(
  'precache, raw',
  precached.reduce((total, file) => total + statSync(`${BUILD}/${file}`).size, 0),
  PRECACHE,
);

if (failures.length > 0) {
  console.error(`Over budget: ${failures.join('; ')}`);
  process.exit(1);
}

/** @param {string[]} files */
function lazyImports(files) {
  return Object.values(manifest)
    .filter(({ file }) => files.includes(file) && !file.includes('/entry/'))
    .flatMap(({ dynamicImports }) => dynamicImports ?? [])
    .filter((key) => !/\/nodes\/\d+\.js$/.test(key));
}

/** Routes and the nodes (layouts and page) each of them loads, from the app's own dictionary. */
function readNodes() {
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

/** @param {string} root @returns {string[]} */
function allFiles(root) {
  if (!existsSync(root)) throw new Error('Build first: npm run build');
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length + 1))
    .filter((name) => !/\.(gz|br)$/.test(name));
}
