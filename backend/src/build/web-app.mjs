// Builds the web app for the package, when something it is made of has changed (`mvn` must start fast the second time),
// or checks it. Usage, from the backend directory: node src/build/web-app.mjs build|check FRONTEND-DIRECTORY
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const frontend = resolve(process.argv[3]);
const made = new Set(['node_modules', 'build', '.svelte-kit', 'e2e', 'test-results', 'playwright-report']);
const stamp = resolve('target', 'web-app.sha256');

if (!existsSync(join(frontend, 'package.json'))) {
  console.log('Web app: there is none in ' + frontend);
  process.exit(0);
}
if (!installed()) {
  npm('ci', '--no-audit', '--no-fund');
}
if (process.argv[2] === 'check') {
  ['check', 'test', 'generate:check', 'budget'].forEach((script) => npm('run', script));
} else {
  build();
}

function build() {
  const sources = digest();
  const last = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (last === sources && existsSync(join(frontend, 'build', 'index.html'))) {
    console.log('Web app: unchanged');
    return;
  }
  npm('run', 'build');
  // Files of the last build have other names and would stay in the package.
  rmSync(resolve('target', 'classes', 'META-INF', 'resources'), { recursive: true, force: true });
  mkdirSync(resolve('target'), { recursive: true });
  writeFileSync(stamp, sources);
}

/** npm writes this hidden file as the last step of an installation. */
function installed() {
  const done = join(frontend, 'node_modules', '.package-lock.json');
  return existsSync(done) && statSync(done).mtimeMs >= statSync(join(frontend, 'package-lock.json')).mtimeMs;
}

/** Of contents, not of times: a switch of branches changes times both ways. */
function digest() {
  const hash = createHash('sha256');
  for (const file of files(frontend)) {
    hash.update(relative(frontend, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function files(directory) {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => directory !== frontend || !made.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(directory, entry.name);
      return entry.isDirectory() ? files(path) : entry.isFile() ? [path] : [];
    });
}

function npm(...args) {
  console.log('Web app: npm ' + args.join(' '));
  const run = spawnSync('npm', args, {
    cwd: frontend,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
  });
  if (run.error) {
    console.error('Web app: npm cannot be run (' + run.error.message + '). Install Node 20.19 or newer, or leave the web app out with -Dfrontend.skip.');
    process.exit(1);
  }
  if (run.status !== 0) {
    console.error(`Web app: npm ${args.join(' ')} failed.`);
    process.exit(run.status ?? 1);
  }
}
