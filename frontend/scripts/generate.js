// Writes the API client from ../openapi.yaml; with --check, fails when the committed one differs.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { splitClient } from './split-client.js';

const committed = 'src/lib/api/generated';

if (process.argv.includes('--check')) {
  const fresh = mkdtempSync(join(tmpdir(), 'collega-client-'));
  try {
    generate(fresh);
    const differing = differences(committed, fresh);
    if (differing.length > 0) {
      console.error(`The client is not the one openapi.yaml describes: ${differing.join(', ')}`);
      console.error('Run `npm run generate` and commit the result.');
      process.exitCode = 1;
    }
  } finally {
    rmSync(fresh, { recursive: true });
  }
} else {
  generate(committed);
}

/** @param {string} out */
function generate(out) {
  const env = { ...process.env, COLLEGA_CLIENT_OUT: out };
  execFileSync('npx', ['--no-install', 'openapi-ts'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  splitClient(out);
}

/** @param {string} left @param {string} right */
function differences(left, right) {
  const names = new Set([...files(left), ...files(right)]);
  return [...names].filter((name) => read(left, name) !== read(right, name));
}

/** @param {string} root */
function files(root) {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, '/').length));
}

/** @param {string} root @param {string} name */
function read(root, name) {
  try {
    return readFileSync(join(root, name), 'utf8');
  } catch {
    return undefined;
  }
}
