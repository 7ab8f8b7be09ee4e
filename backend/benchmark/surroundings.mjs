// What a measurement stands on: a PostgreSQL with the generated network, the packaged service, access tokens.
import { spawn, execFileSync } from 'node:child_process';
import { createHash, createPrivateKey, createPublicKey, createSign, generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, openSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = dirname(fileURLToPath(import.meta.url));
const backend = dirname(here);
/** Where `mvn package` puts the service. */
export const packaged = join(backend, 'target', 'quarkus-app');

/** Settings of an ordinary server of this size; nothing that would lose data. */
const SERVER = {
  shared_buffers: '4GB',
  max_wal_size: '8GB',
  max_connections: '100',
  // Only for reading which statements the service sends.
  logging_collector: 'on',
  log_destination: 'jsonlog',
  log_directory: 'log',
  log_filename: 'statements.log',
  log_rotation_age: '0',
  log_rotation_size: '0',
};

export class Database {
  static async start(folder, app) {
    mkdirSync(folder, { recursive: true });
    const programs = unpackPostgres(folder, app);
    const data = join(folder, 'data');
    // PostgreSQL does not run as root; in a user namespace of its own it does not see that it would.
    const user = process.getuid() === 0 ? ['unshare', '-U'] : [];
    const run = (...command) => execFileSync((user[0] ?? command[0]), [...user.slice(1), ...(user[0] ? [command[0]] : []), ...command.slice(1)], { stdio: 'inherit' });
    if (!existsSync(data)) {
      run(join(programs, 'bin', 'initdb'), '-D', data, '-U', 'postgres', '-A', 'trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-instructions');
    }
    const port = await freePort();
    const sockets = tmpdir();
    const options = Object.entries(SERVER).map(([name, value]) => `-c ${name}=${value}`).join(' ');
    run(join(programs, 'bin', 'pg_ctl'), '-D', data, '-w', '-s', '-l', join(folder, 'server.log'), '-o',
      `-p ${port} -c unix_socket_directories=${sockets} ${options}`, 'start');
    const stop = () => run(join(programs, 'bin', 'pg_ctl'), '-D', data, '-m', 'fast', '-s', 'stop');
    return new Database(port, data, stop);
  }

  constructor(port, data, stop) {
    this.port = port;
    this.log = join(data, 'log', 'statements.json');
    this.process = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
    this.stop = stop;
    this.jdbcUrl = `jdbc:postgresql://127.0.0.1:${port}/postgres`;
    // pgbench and psql take TCP as the service does.
    this.client = ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres', '-d', 'postgres'];
  }

  rows(sql) {
    const out = execFileSync('psql', [...this.client, '-X', '-q', '-A', '-t', '-F', '\t', '-v', 'ON_ERROR_STOP=1', '-f', '-'], { input: sql, maxBuffer: 1 << 28 });
    return out.toString().split('\n').filter((line) => line !== '').map((line) => line.split('\t'));
  }

  run(file, variables = {}) {
    const set = Object.entries(variables).flatMap(([name, value]) => ['-v', `${name}=${value}`]);
    execFileSync('psql', [...this.client, '-X', '-q', ...set, '-f', file], { stdio: 'inherit' });
  }
}

function unpackPostgres(folder, app) {
  const programs = join(folder, 'postgresql');
  if (!existsSync(programs)) {
    const os = process.platform === 'darwin' ? 'darwin' : 'linux';
    const arch = process.arch === 'arm64' ? 'arm64v8' : 'amd64';
    const library = join(app, 'lib', 'main');
    const jar = readdirSync(library).find((name) => name.includes(`embedded-postgres-binaries-${os}-${arch}-`) && !name.includes('alpine'));
    mkdirSync(programs + '.part', { recursive: true });
    execFileSync('sh', ['-c', 'unzip -p "$0" "*.txz" | tar xJ -C "$1"', join(library, jar), programs + '.part']);
    renameSync(programs + '.part', programs);
  }
  return programs;
}

export class Service {
  static async start(database, folder, app, settings = {}) {
    const port = await freePort();
    const all = {
      'quarkus.http.host': '127.0.0.1',
      'quarkus.http.port': port,
      'quarkus.datasource.jdbc.url': database.jdbcUrl,
      'quarkus.datasource.username': 'postgres',
      'quarkus.datasource.password': 'postgres',
      'collega.tokens.signing-key-file': keyIn(folder),
      'collega.limits.enabled': 'false',
      // What works in the background would be taken for statements of the request.
      'quarkus.scheduler.enabled': 'false',
      'collega.mail.look-every': '1h',
      'collega.rota.look-every': '1h',
      'collega.verification.look-every': '1h',
      'collega.reminders.look-every': 'PT1H',
      'collega.home': folder,
      'collega.secret': Buffer.alloc(32, 'benchmark').toString('base64'),
      ...settings,
    };
    const log = openSync(join(folder, 'service.log'), 'w');
    const properties = Object.entries(all).map(([name, value]) => `-D${name}=${value}`);
    const process_ = spawn('java', [...properties, '-jar', join(app, 'quarkus-run.jar')], { stdio: ['ignore', log, log] });
    const service = new Service(`http://127.0.0.1:${port}`, process_);
    await service.answers(join(folder, 'service.log'));
    return service;
  }

  constructor(url, process_) {
    this.url = url;
    this.process = process_;
  }

  async answers(log) {
    // Ten minutes: on data of an older version it migrates, and puts every post to its topics.
    for (let attempt = 0; attempt < 2400; attempt++) {
      if (this.process.exitCode !== null) {
        break;
      }
      try {
        if ((await fetch(`${this.url}/q/health/ready`)).ok) {
          return;
        }
      } catch {
        // Not yet.
      }
      await new Promise((done) => setTimeout(done, 250));
    }
    throw new Error(`The service did not start:\n${readFileSync(log)}`);
  }

  stop() {
    return new Promise((done) => {
      this.process.once('exit', done);
      this.process.kill();
    });
  }
}

function keyIn(folder) {
  const file = join(folder, 'private.pem');
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 3072,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    writeFileSync(file, privateKey, { mode: 0o600 });
  }
  return file;
}

/** RFC 7638 */
function thumbprint(key) {
  const { e, kty, n } = createPublicKey(key).export({ format: 'jwk' });
  return createHash('sha256').update(JSON.stringify({ e, kty, n })).digest('base64url');
}

/** An access token as the service itself issues it, but good for some hours. */
export function accessToken(folder, member) {
  const key = createPrivateKey(readFileSync(keyIn(folder)));
  const now = Math.floor(Date.now() / 1000);
  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = [
    part({ typ: 'at+jwt', alg: 'RS256', kid: thumbprint(key) }),
    part({
      iss: 'https://collega.example',
      aud: 'collega-api',
      sub: member,
      sid: member,
      iat: now,
      exp: now + 4 * 3600,
      jti: member,
    }),
  ].join('.');
  return `${text}.${createSign('RSA-SHA256').update(text).sign(key, 'base64url')}`;
}

/**
 * Seconds of processor time used so far by some processes, by their children and by those that this program has waited
 * for; null where there is no /proc.
 */
export function processorSeconds(pids) {
  if (!existsSync('/proc/self/stat')) {
    return null;
  }
  const used = (pid) => {
    try {
      // After the name in brackets: parent is the 2nd, own and waited-for ticks of 10 ms are the 12th to 15th.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ').map(Number);
      return { parent: fields[1], own: fields[11] + fields[12], waited: fields[13] + fields[14] };
    } catch {
      return { parent: 0, own: 0, waited: 0 };
    }
  };
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).map((pid) => [pid, used(pid)]);
  const ticks = all.map(([pid, { parent, own, waited }]) =>
    pids.includes(pid) ? own + waited : pids.includes(parent) ? own : pid === process.pid ? waited : 0);
  return ticks.reduce((sum, ticks) => sum + ticks, 0) / 100;
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
