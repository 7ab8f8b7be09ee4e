import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import adapterStatic from '@sveltejs/adapter-static';

/**
 * adapter-static, and then the one inline script SvelteKit writes becomes a file: the backend
 * serves `script-src 'self'`, which forbids inline scripts whatever hash a meta tag allows.
 *
 * @param {{ pages: string, fallback: string }} options
 * @returns {import('@sveltejs/kit').Adapter}
 */
export default function staticWithoutInlineScript({ pages, fallback }) {
  const inner = adapterStatic({ pages, fallback, precompress: false });
  return {
    name: 'collega-static',
    async adapt(builder) {
      await inner.adapt(builder);
      externaliseBootstrap(pages, fallback);
      await listOffline(pages);
      await builder.compress(pages);
    },
  };
}

/** @param {string} pages @param {string} fallback */
function externaliseBootstrap(pages, fallback) {
  const page = `${pages}/${fallback}`;
  const html = readFileSync(page, 'utf8');
  const inline = html.match(/<script>([\s\S]*?)<\/script>/);
  if (!inline) throw new Error(`no bootstrap script found in ${page}`);
  const hash = createHash('sha256').update(inline[1]).digest('hex').slice(0, 10);
  const file = `_app/immutable/bootstrap.${hash}.js`;
  writeFileSync(`${pages}/${file}`, inline[1]);
  const external = html.replace(inline[0], () => `<script src="/${file}"></script>`);
  if (/<script(?![^>]*\ssrc=)/.test(external)) throw new Error(`another inline script in ${page}`);
  writeFileSync(page, external);
}

/** Where one goes without a network; all else is kept once it was used. */
const OFFLINE = ['/(app)/today', '/(app)/follow-ups', '/(app)/follow-ups/[id]', '/(app)/card'];

/**
 * Says to the service worker what to fetch beforehand.
 *
 * @param {string} pages
 */
async function listOffline(pages) {
  // Not before the build is there.
  const { entries, graph, lazyImports, readNodes } = await import('./build-graph.js');
  const nodes = readNodes();
  const first = [...entries, ...OFFLINE.flatMap((route) => nodes.get(route) ?? [])];
  // And what is fetched with a tap may fetch more: without a network all of it has to be there.
  let reached = graph(first);
  for (let before = 0; reached.js.length > before;) {
    before = reached.js.length;
    reached = graph([...first, ...lazyImports(reached.js)]);
  }
  const { js, css } = reached;
  const bootstrap = readdirSync(`${pages}/_app/immutable`)
    .filter((name) => /^bootstrap\..*\.js$/.test(name))
    .map((name) => `_app/immutable/${name}`);
  writeFileSync(`${pages}/_app/offline.json`, JSON.stringify([...bootstrap, ...js, ...css]));
}
