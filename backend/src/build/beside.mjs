// Runs a command beside other work, and tells afterwards how it went: tests of the backend wait for the database half
// of the time, and those of the browser fill the other half.
// Usage: node beside.mjs run LOG COMMAND [ARGUMENT…], then node beside.mjs end LOG
import { spawn } from 'node:child_process';
import { existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const [work, log, command, ...args] = process.argv.slice(2);
const pid = `${log}.pid`;
const code = `${log}.code`;

if (work === 'run') {
  rmSync(code, { force: true });
  writeFileSync(pid, String(process.pid));
  const out = openSync(log, 'w');
  const run = spawn(command, args, { stdio: ['ignore', out, out] });
  run.on('error', (problem) => {
    writeFileSync(log, `${command} cannot be run (${problem.message}).\n`);
    writeFileSync(code, '1');
  });
  run.on('exit', (status) => writeFileSync(code, String(status ?? 1)));
  // Maven ends what it has begun, also when something else has failed.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => run.kill(signal));
} else {
  while (!existsSync(code) && isRunning()) await wait(250);
  process.stdout.write(readFileSync(log));
  process.exit(existsSync(code) ? Number(readFileSync(code, 'utf8')) : 1);
}

function isRunning() {
  try {
    return process.kill(Number(readFileSync(pid, 'utf8')), 0);
  } catch {
    return false;
  }
}
