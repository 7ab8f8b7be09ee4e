#!/usr/bin/env node
// Measures the service against its own SQL: HTTP requests a second as a share of what pgbench reaches with the very
// statements that the request executes, on the same data, in turns. See README.md.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Database, Service, accessToken, here, packaged, processorSeconds } from './surroundings.mjs';
import { capture } from './statements.mjs';

const { values: options } = parseArgs({
  options: {
    folder: { type: 'string', default: join(here, '.data') },
    app: { type: 'string', default: packaged },
    scale: { type: 'string', default: '1' },
    members: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '10' },
    warmup: { type: 'string', default: '20' },
    only: { type: 'string', default: '' },
    explain: { type: 'boolean', default: false },
    crossover: { type: 'boolean', default: false },
  },
});
const SECONDS = Number(options.seconds);
const HTTP_CONNECTIONS = 32;
const PGBENCH_CLIENTS = [8, 16, 32];

const POST = JSON.stringify({
  kind: 'INSIGHT',
  title: 'What a five-minute debriefing changed on our ward',
  body:
    'After each **resuscitation** the whole team stays for five minutes.\n\nWe ask three questions: what went well, what did not, ' +
    'what will we do tomorrow. In cohort 12 the time to the first dose fell from nine minutes to six.\n\n- keep it short\n- keep it kind\n',
  topics: ['D061214'],
  tags: ['quality'],
  audience: 'MEMBERS',
});

/** What is measured. `crowd` is whose tokens are drawn: anybody, or one of the members with 5,000 connections. */
const ENDPOINTS = [
  { name: 'me', path: () => '/me' },
  { name: 'member', path: ({ other }) => `/members/${other}`, goal: 16 },
  { name: 'members', path: ({ query }) => `/members?query=${encodeURIComponent(query)}` },
  { name: 'members-word', path: ({ query }) => `/members?query=${encodeURIComponent(query.split(' ')[0])}` },
  { name: 'members-common', path: () => '/members?profession=nurse&specialty=internal-medicine' },
  { name: 'members-rare', path: () => '/members?organisation=lisbon%20hospice&openTo=MENTORING&specialty=cardiology' },
  { name: 'connections', path: () => '/connections', goal: 33 },
  { name: 'suggestions', path: () => '/suggestions' },
  { name: 'suggestions-5000', path: () => '/suggestions', crowd: 'many' },
  { name: 'network-picture', path: () => '/network-picture' },
  { name: 'agenda', path: () => '/agenda', goal: 30 },
  { name: 'agenda-20000', path: () => '/agenda', crowd: 'many' },
  { name: 'feed', path: () => '/feed', goal: 55 },
  { name: 'feed-5000', path: () => '/feed', crowd: 'many' },
  { name: 'feed-topics', path: () => '/feed?view=topics' },
  { name: 'feed-unread', path: () => '/feed/unread' },
  { name: 'catch-up', path: () => '/feed/catch-up' },
  { name: 'catch-up-5000', path: () => '/feed/catch-up', crowd: 'many' },
  { name: 'posts', path: () => '/posts' },
  { name: 'posts-query', path: () => '/posts?query=deprescribing%20polypharmacy' },
  { name: 'search', path: () => '/search?query=deprescribing%20polypharmacy' },
  { name: 'search-best', path: () => '/search?kind=POST&sort=BEST&query=deprescribing%20polypharmacy' },
  { name: 'posting', path: () => '/posts', method: 'POST', goal: 45 },
];

const SAMPLE = `
  drop schema if exists benchmark cascade;
  create schema benchmark;
  create table benchmark.sample (crowd text, n int, me uuid, other uuid, query text, primary key (crowd, n));
  insert into benchmark.sample
    select 'any', n, me, other, (select full_name from member where id = other)
    from (select row_number() over () as n, me,
        -- Every second profile is a connection's, the others are strangers'.
        case when row_number() over () % 2 = 0 then peer else stranger end as other
      from (select one.id as me, (select peer_id from connection_edge where owner_id = one.id order by md5(peer_id::text) limit 1) as peer,
              other.id as stranger
            from (select id, row_number() over (order by md5(id::text)) as n from member) one
            join (select id, row_number() over (order by md5('other' || id)) as n from member) other using (n)
            where one.id <> other.id and one.n <= ${Number(options.members)}
              and not exists (select 1 from block where (owner_id, blocked_id) in ((one.id, other.id), (other.id, one.id)))) pairs) numbered;
  insert into benchmark.sample
    select 'many', row_number() over (), member_id, member_id, '-' from connection_tally
    where accepted >= (select max(accepted) from connection_tally) order by member_id;
  -- Due reminders would be sent beside what is measured.
  update scheduled_task set execution_time = now() + interval '1 day' where execution_time < now() + interval '1 day';
  vacuum analyze benchmark.sample;
  checkpoint;`;

mkdirSync(options.folder, { recursive: true });
const database = await Database.start(options.folder, options.app);
let service;
try {
  service = await Service.start(database, options.folder, options.app);
  if (database.rows('select count(*) from member')[0][0] === '0') {
    console.log('Generating the network; this takes some minutes.');
    database.run(join(here, 'generate.sql'), { scale: options.scale });
  }
  database.rows(SAMPLE);
  const crowds = {};
  for (const [crowd, n, me, other, query] of database.rows('select crowd, n, me, other, query from benchmark.sample order by crowd, n')) {
    (crowds[crowd] ??= []).push({ me, other, query, token: accessToken(options.folder, me) });
  }
  writeFileSync(join(options.folder, 'post.json'), POST);
  const endpoints = ENDPOINTS.filter(({ name }) => !options.only || options.only.split(',').includes(name));
  for (const endpoint of endpoints) {
    endpoint.members = crowds[endpoint.crowd ?? 'any'];
    await prepare(endpoint);
  }
  if (options.explain) {
    endpoints.forEach(explain);
  } else if (options.crossover) {
    await crossover();
  } else {
    await measure(endpoints);
  }
} finally {
  await service?.stop();
  database.stop();
}

/** Writes down the requests for wrk and the statements for pgbench. */
async function prepare(endpoint) {
  const requests = endpoint.members.map((member) => `${member.token}\t/api/v1${endpoint.path(member)}`);
  endpoint.requests = file(`${endpoint.name}.requests`, requests.join('\n'));
  endpoint.statements = await captureFor(endpoint);
  endpoint.script = file(`${endpoint.name}.sql`, endpoint.statements.script(endpoint.crowd ?? 'any', endpoint.members.length));
}

async function captureFor(endpoint) {
  const { token, ...names } = endpoint.members[0];
  const ask = async () => {
    const response = await fetch(`${service.url}/api/v1${endpoint.path(endpoint.members[0])}`, {
      method: endpoint.method ?? 'GET',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: endpoint.method ? POST : undefined,
    });
    if (!response.ok) {
      throw new Error(`${endpoint.name} answered ${response.status}: ${await response.text()}`);
    }
    return response.json();
  };
  return capture(database, ask, names);
}

function explain(endpoint) {
  const plans = database.rows(endpoint.statements.explain()).map(([line]) => line);
  console.log(`\n## ${endpoint.name}\n\n${endpoint.statements.executed.map(({ sql }) => sql).join('\n--\n')}\n\n${plans.join('\n')}`);
}

/** HTTP and pgbench in turns, so that whatever else the machine does meets both. */
async function measure(endpoints) {
  for (const endpoint of endpoints) {
    endpoint.rounds = [];
    http(endpoint, Number(options.warmup));
  }
  forgetNewPosts();
  for (let round = 1; round <= Number(options.rounds); round++) {
    for (const endpoint of endpoints) {
      const [request, requestCost] = costing(() => http(endpoint, SECONDS));
      const sql = [];
      const sqlCosts = [];
      for (const clients of PGBENCH_CLIENTS) {
        const [result, cost] = costing(() => pgbench(endpoint.script, endpoint, clients, SECONDS / 2));
        sql.push(result.rate);
        sqlCosts.push(cost);
      }
      endpoint.rounds.push({ ...request, sql: Math.max(...sql), requestCost, sqlCost: Math.min(...sqlCosts) });
      console.error(`round ${round} ${endpoint.name}: ${Math.round(request.rate)} req/s, p50 ${request.p50} ms, SQL ${sql.map(Math.round).join(' / ')}`);
    }
    forgetNewPosts();
  }
  console.log(table(endpoints));
}

/** What a piece of work gives, and the processor time that service, database and client use for one request of it. */
function costing(work) {
  const processes = [database.process, service.process.pid];
  const before = processorSeconds(processes);
  const result = work();
  return [result, before === null ? NaN : (processorSeconds(processes) - before) / result.count];
}

function http(endpoint, seconds) {
  const out = execFileSync('wrk', ['-t2', `-c${HTTP_CONNECTIONS}`, `-d${Math.ceil(seconds)}s`, '--timeout', '30s', '--latency', '-s', join(here, 'requests.lua'), service.url, '--',
    endpoint.requests, endpoint.method ?? 'GET', endpoint.method ? join(options.folder, 'post.json') : '-']).toString();
  const [requests, micros, p50, p99, refused, broken] = out.match(/^RESULT (.*)$/m)[1].split(' ').map(Number);
  if (refused + broken > 0) {
    throw new Error(`${endpoint.name}: ${refused} answers were no success, ${broken} connections failed`);
  }
  return { count: requests, rate: requests / (micros / 1e6), p50: p50 / 1000, p99: p99 / 1000 };
}

function pgbench(script, { members, statements }, clients, seconds, member = members[0], duration = ['-T', String(Math.ceil(seconds))]) {
  const variables = Object.entries({ me: member.me, other: member.other, query: member.query, ...statements.variables });
  const out = execFileSync('pgbench', [...database.client.slice(0, 6), '-n', '-M', 'prepared', '-c', String(clients), '-j', String(Math.min(clients, cpus().length)),
    ...duration, '-f', script, ...variables.flatMap(([name, value]) => ['-D', `${name}=${value}`]), 'postgres'],
    // As the service's own connections are.
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, PGOPTIONS: '-c plan_cache_mode=force_generic_plan' } }).toString();
  return { count: Number(out.match(/actually processed: (\d+)/)[1]), rate: Number(out.match(/^tps = ([\d.]+)/m)[1]) };
}

/** Posts made while measuring would make each round another network than the last. */
function forgetNewPosts() {
  database.rows("delete from post where created_at > current_date; vacuum (analyze) post; checkpoint;");
}

function table(endpoints) {
  const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
  const rows = endpoints.map(({ name, rounds, goal, statements }) => {
    const share = median(rounds.map(({ rate, sql }) => (100 * rate) / sql));
    const byProcessor = median(rounds.map(({ requestCost, sqlCost }) => (100 * sqlCost) / requestCost));
    return [name, statements.executed.length, Math.round(median(rounds.map(({ rate }) => rate))), Math.round(median(rounds.map(({ sql }) => sql))),
      `${share.toFixed(0)} %`, `${byProcessor.toFixed(0)} %`, goal ? `${goal} %` : '', median(rounds.map(({ p50 }) => p50)).toFixed(1), median(rounds.map(({ p99 }) => p99)).toFixed(1)];
  });
  return [['endpoint', 'statements', 'HTTP req/s', 'P (SQL tps)', 'HTTP/P', 'by CPU', 'goal', 'p50 ms', 'p99 ms'], Array(9).fill('---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** Both statements of the feed for members on the ladder from 30 to 5,000 connections. */
async function crossover() {
  const feed = ENDPOINTS.find(({ name }) => name === 'feed');
  const rungs = database.rows(`select accepted, (array_agg(member_id))[1] from connection_tally
    where accepted in (30, 50, 75, 100, 150, 200, 300, 400, 500, 600, 700, 850, 1000, 1300, 1700, 2500, 5000) group by accepted order by accepted`);
  const statements = {};
  for (const [name, above] of [['merge', 1_000_000], ['walk', -1]]) {
    await service.stop();
    service = await Service.start(database, options.folder, options.app, { 'collega.feed.walk-above': above });
    statements[name] = await captureFor({ ...feed, members: feed.members ?? [] });
  }
  console.log('| connections | merge ms | walk ms |\n| --- | --- | --- |');
  for (const [accepted, me] of rungs) {
    const times = Object.entries(statements).map(([name, found]) => quartile(name, found, me).toFixed(2));
    console.log(`| ${accepted} | ${times.join(' | ')} |`);
  }
}

/** The time that a quarter of 400 executions on one connection need at most: other programs disturb it least. */
function quartile(name, statements, me) {
  const script = file(`crossover-${name}.sql`, statements.lines.join('\n'));
  const log = join(options.folder, `crossover-${me}`);
  pgbench(script, { statements }, 1, 0, { me, other: me, query: '-' }, ['-t', '400', '-l', '--log-prefix', log]);
  const made = readdirSync(options.folder).filter((name) => name.startsWith(`crossover-${me}`)).map((name) => join(options.folder, name));
  const micros = made.flatMap((path) => readFileSync(path, 'utf8').trim().split('\n').map((line) => Number(line.split(' ')[2])));
  made.forEach((path) => rmSync(path));
  return micros.sort((a, b) => a - b)[Math.floor(micros.length / 4)] / 1000;
}

function file(name, content) {
  const path = join(options.folder, name);
  writeFileSync(path, content);
  return path;
}
