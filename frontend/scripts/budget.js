// Measures what a first visit to each route loads (gzip), from the manifest of the build, and
// fails above the budgets. Initial JS of a route = bootstrap + entry + its layouts + its page.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { entries, graph, lazyImports, readNodes } from './build-graph.js';

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

const failures = [];

/** @param {string} file */
const gzip = (file) => gzipSync(readFileSync(`${BUILD}/${file}`), { level: 9 }).length;

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
const precached = ['index.html', ...JSON.parse(readFileSync(`${BUILD}/_app/offline.json`, 'utf8'))];
check(
  'precache, raw',
  precached.reduce((total, file) => total + statSync(`${BUILD}/${file}`).size, 0),
  PRECACHE,
);

if (failures.length > 0) {
  console.error(`Over budget: ${failures.join('; ')}`);
  process.exit(1);
}
