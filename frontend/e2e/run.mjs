// Runs the browser tests against the packaged application: one of its own, on a free port, with a fresh folder and the
// demo network. `mvn verify` in backend calls this; by hand it is `node e2e/run.mjs [options of playwright test]`.
import { spawn, spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const frontend = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const jar = resolve(frontend, '..', 'backend', 'target', 'quarkus-app', 'quarkus-run.jar');
const SECONDS_TO_START = 180;
const SECONDS_TO_STOP = 30;

if (!existsSync(jar)) {
  fail(`There is no ${jar}: run \`mvn package\` in backend first.`);
}
const browser = findBrowser() ?? installBrowser();
const folder = mkdtempSync(join(tmpdir(), 'collega-e2e-'));
const log = join(folder, 'collega.log');
const results = join(folder, 'results.json');
const home = join(folder, 'home');
const port = await freePort();
const address = `http://localhost:${port}`;
const app = startApp();
let stopping;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => stopApp().then(() => process.exit(1)));
}

let code = 1;
try {
  await answering();
  code = await playwright();
} catch (problem) {
  console.error(problem.message);
}
if (code !== 0) {
  const lines = readFileSync(log, 'utf8').split('\n').slice(-40);
  console.error(`\nThe end of the application's log:\n${lines.join('\n')}\n`);
  // Last, for who reads nothing but the end.
  failures().forEach((failure) => console.error(failure));
}
await stopApp();
process.exit(code);

function findBrowser() {
  if (process.env.COLLEGA_CHROMIUM) {
    return process.env.COLLEGA_CHROMIUM;
  }
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    const found = process.env.PATH.split(delimiter)
      .map((directory) => join(directory, name))
      .find(isExecutable);
    if (found) {
      return found;
    }
  }
  return isExecutable(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

function installBrowser() {
  const root = process.getuid?.() === 0;
  if (isExecutable('/usr/bin/apt-get') && (root || succeeds('sudo', ['-n', 'true']))) {
    console.log('Browser tests: installing Chromium with apt-get');
    const apt = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-y', '-q'];
    const [program, ...args] = root ? apt : ['sudo', '-n', ...apt];
    succeeds(program, [...args, 'update']);
    succeeds(program, [...args, 'install', '--no-install-recommends', 'chromium']);
  }
  if (!findBrowser()) {
    console.log('Browser tests: installing Chromium with Playwright');
    succeeds('npx', ['playwright', 'install', 'chromium']);
  }
  return (
    findBrowser() ??
    fail('Browser tests: no Chromium can be found or installed; name one with COLLEGA_CHROMIUM.')
  );
}

function startApp() {
  const out = openSync(log, 'a');
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
  // It lives for minutes: the second compiler would only keep the browser waiting.
  return spawn(java, ['-XX:TieredStopAtLevel=1', '-jar', jar], {
    cwd: folder,
    stdio: ['ignore', out, out],
    env: {
      ...process.env,
      COLLEGA_HOME: home,
      COLLEGA_PORT: String(port),
      COLLEGA_DEMO: 'true',
      COLLEGA_ACCOUNTS_ADMINISTRATORS: 'ines@demo.collega.example',
      // All tests come from one address, faster than people do.
      COLLEGA_LIMITS_ENABLED: 'false',
    },
  }).on('error', (problem) => fail(`Browser tests: ${java} cannot be run (${problem.message}).`));
}

async function answering() {
  for (let second = 0; second < SECONDS_TO_START; second++) {
    if (app.exitCode !== null) {
      throw new Error(
        `Browser tests: the application ended with ${app.exitCode} before it answered.`,
      );
    }
    const answer = await fetch(`${address}/q/health/ready`).catch(() => undefined);
    if (answer?.ok) {
      return;
    }
    await seconds(1);
  }
  throw new Error(
    `Browser tests: the application did not answer within ${SECONDS_TO_START} seconds.`,
  );
}

function playwright() {
  console.log(`Browser tests: ${address} with ${browser}`);
  const run = spawn('npx', ['playwright', 'test', ...process.argv.slice(2)], {
    cwd: frontend,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      COLLEGA_BASE_URL: address,
      COLLEGA_CHROMIUM: browser,
      COLLEGA_E2E_MAIL: join(home, 'mail'),
      COLLEGA_E2E_RESULTS: results,
    },
  });
  return new Promise((done) => run.on('exit', (exit) => done(exit ?? 1)));
}

function failures() {
  if (!existsSync(results)) {
    return [];
  }
  const inSuite = ({ suites = [], specs = [] }) => [...specs, ...suites.flatMap(inSuite)];
  return inSuite(JSON.parse(readFileSync(results, 'utf8')))
    .filter(({ ok }) => !ok)
    .map(({ file, line, title, tests }) => {
      const message = tests[0]?.results.at(-1)?.error?.message ?? 'It did not run.';
      return `Red: ${file}:${line} ${title}\n  ${message.split('\n').slice(0, 6).join('\n  ')}`;
    });
}

function stopApp() {
  stopping ??= new Promise((done) => {
    if (app.exitCode !== null || app.signalCode !== null) {
      done();
      return;
    }
    app.on('exit', done);
    app.kill('SIGTERM');
    seconds(SECONDS_TO_STOP).then(() => app.kill('SIGKILL'));
  }).then(() => rmSync(folder, { recursive: true, force: true }));
  return stopping;
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function succeeds(program, args) {
  return (
    spawnSync(program, args, { cwd: frontend, stdio: ['ignore', 'inherit', 'inherit'] }).status ===
    0
  );
}

function seconds(count) {
  return new Promise((done) => setTimeout(done, count * 1000));
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
