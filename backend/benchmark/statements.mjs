// The SQL of an endpoint, read from PostgreSQL's own log while the running service answers one request: whatever the
// code executes today is what pgbench executes, in the same order, with the same parameters.
import { closeSync, openSync, readSync, statSync } from 'node:fs';

/**
 * @param ask makes one request and resolves to the JSON answered
 * @param names the values that vary from request to request, by the name of their pgbench variable
 */
export async function capture(database, ask, names) {
  // The service takes any of its pooled connections and prepares on each by itself; a few requests settle that.
  for (let i = 0; i < 8; i++) {
    await ask();
  }
  database.rows("alter system set log_statement = 'all'; select pg_reload_conf();");
  await pause(300);
  const from = statSync(database.log).size;
  const answer = await ask();
  await pause(300);
  database.rows('alter system reset log_statement; select pg_reload_conf();');
  const executed = linesSince(database.log, from)
    .filter((line) => line.application_name === 'collega' && /^(execute|statement)/.test(line.message))
    // What looks for due reminders looks meanwhile, too.
    .filter((line) => !/ scheduled_task /.test(line.message))
    .map((line) => typed(line.message.replace(/^(execute [^:]*|statement): /, ''), parametersOf(line.detail)));
  return new Statements(executed, { ...names, ...(answer?.id ? { fresh: answer.id } : {}) });
}

class Statements {
  constructor(executed, names) {
    this.variables = {};
    this.executed = executed;
    let made = false;
    const nameOf = (value) => Object.keys(names).find((name) => names[name] === value);
    this.lines = executed.map(({ sql, parameters }, s) => {
      let makesFresh = false;
      const text = sql.replace(/\$(\d+)/g, (_, n) => {
        const value = parameters[n];
        const name = nameOf(value);
        // A new row takes a new id each time, of the same kind as the service's: version 7.
        // Only the first that is written with it makes it; what belongs to that row comes after.
        if (name === 'fresh' && !made && /^\s*(with|insert)/i.test(sql)) {
          makesFresh = made = true;
          return 'uuidv7()';
        }
        if (name) {
          return `:${name}`;
        }
        if (value === null) {
          return 'null';
        }
        this.variables[`p${s}_${n}`] = value;
        return `:p${s}_${n}`;
      });
      return makesFresh && /^\s*insert/i.test(sql) ? `${text} returning id as fresh \\gset` : `${text};`;
    });
  }

  /** A pgbench script; the member changes every 50th time, so that choosing one costs nothing that shows. */
  script(crowd, size) {
    return [
      '\\set turn random(1, 50)',
      '\\if :turn = 1',
      `\\set n random(1, ${size})`,
      `select me, other from benchmark.sample where crowd = '${crowd}' and n = :n \\gset`,
      '\\endif',
      ...this.lines.map((line) => line.replace(/\n\s*/g, ' ')),
    ].join('\n') + '\n';
  }

  /** The plan of each statement as it is once prepared for everybody. */
  explain() {
    return this.executed
      .filter(({ sql }) => /^\s*(select|with)/i.test(sql) && !/insert into/i.test(sql))
      .map(({ sql, parameters }, i) => {
        const values = Object.keys(parameters)
          .sort((a, b) => a - b)
          .map((n) => (parameters[n] === null ? 'null' : `'${parameters[n].replace(/'/g, "''")}'`));
        return `reset plan_cache_mode; deallocate all; prepare s as ${sql};
          set plan_cache_mode = force_generic_plan; explain execute s${values.length ? `(${values})` : ''};
          explain (analyze, buffers) execute s${values.length ? `(${values})` : ''};`;
      })
      .join('\n');
  }
}

const TYPES = [
  ['uuid', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/],
  ['timestamptz', /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/],
  ['date', /^\d{4}-\d\d-\d\d$/],
  ['time', /^\d\d:\d\d:\d\d/],
  ['uuid[]', /^\{"?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"?[,}]/],
  ['text[]', /^\{(?!"[^"]*":).+\}$/],
];

/** The driver names the types of its parameters, which the log does not show; a cast of a parameter names them as well, at no cost. */
function typed(sql, parameters) {
  const text = plain(sql).replace(/\$(\d+)/g, (parameter, n) => {
    const type = TYPES.find(([, form]) => form.test(parameters[n] ?? ''))?.[0];
    return type ? `cast(${parameter} as ${type})` : parameter;
  });
  return { sql: text, parameters };
}

/** Without remarks, for it goes into one line; of what is empty only ids are asked for one by one. */
function plain(sql) {
  return sql.replace(/--.*$/gm, '').replace(/unnest\((\$\d+)\)/g, 'unnest(cast($1 as uuid[]))');
}

function parametersOf(detail) {
  const found = {};
  for (const [, n, value, text] of (detail ?? '').matchAll(/\$(\d+) = (NULL|'((?:[^']|'')*)')/g)) {
    found[n] = value === 'NULL' ? null : text.replace(/''/g, "'");
  }
  return found;
}

function linesSince(file, from) {
  const length = statSync(file).size - from;
  const buffer = Buffer.alloc(length);
  const handle = openSync(file, 'r');
  readSync(handle, buffer, 0, length, from);
  closeSync(handle);
  return buffer.toString().split('\n').filter(Boolean).map((line) => JSON.parse(line));
}

function pause(ms) {
  return new Promise((done) => setTimeout(done, ms));
}
