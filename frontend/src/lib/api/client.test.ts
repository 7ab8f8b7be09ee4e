// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { authorisedFetch, onFreshAuthentication } from './client';
import { beginSession, forgetSession } from './session';

const json = (status: number, body: object, headers = {}) =>
  new Response(JSON.stringify(body), { status, headers });
const stale = () => json(401, { code: 'fresh-authentication-required' });

let sent: Request[];
let answers: Response[];

beforeEach(() => {
  sent = [];
  answers = [];
  vi.stubGlobal('fetch', async (request: Request | string, init?: RequestInit) => {
    sent.push(
      request instanceof Request ? request : new Request(`http://localhost${request}`, init),
    );
    return answers.shift();
  });
  beginSession({ accessToken: 'one', expiresIn: 600 });
});

afterEach(() => {
  forgetSession('signed-out');
  vi.unstubAllGlobals();
});

const post = () => new Request('http://localhost/api/v1/me/totp', { method: 'POST' });

test('a proof is asked for once, and the same request repeated', async () => {
  answers = [stale(), json(201, {})];
  const ask = vi.fn(async () => true);
  const stop = onFreshAuthentication(ask);
  expect((await authorisedFetch(post())).status).toBe(201);
  stop();
  expect(ask).toHaveBeenCalledTimes(1);
  // No renewal in between: a newer token is no fresher a proof.
  expect(sent.map(({ url }) => new URL(url).pathname)).toEqual([
    '/api/v1/me/totp',
    '/api/v1/me/totp',
  ]);
  const keys = sent.map(({ headers }) => headers.get('Idempotency-Key'));
  expect(keys[0]).toBe(keys[1]);
});

test('whoever would rather not is told that nothing was done', async () => {
  answers = [stale()];
  const stop = onFreshAuthentication(async () => false);
  await expect(authorisedFetch(post())).rejects.toMatchObject({
    code: 'fresh-authentication-cancelled',
  });
  stop();
  expect(sent).toHaveLength(1);
});

test('any other 401 renews the token, and then the proof may still be asked for', async () => {
  answers = [
    json(401, { code: 'unauthenticated' }),
    json(201, { accessToken: 'two', expiresIn: 600 }),
    stale(),
    json(201, {}),
  ];
  const stop = onFreshAuthentication(async () => true);
  expect((await authorisedFetch(post())).status).toBe(201);
  stop();
  expect(sent.map(({ headers }) => headers.get('Authorization'))).toEqual([
    'Bearer one',
    null,
    'Bearer two',
    'Bearer two',
  ]);
});

test('signing in carries no token, and listing the accounts does', async () => {
  answers = [json(201, {}), json(200, {})];
  await authorisedFetch(
    new Request('http://localhost/api/v1/sessions/second-factor', { method: 'POST' }),
  );
  await authorisedFetch(new Request('http://localhost/api/v1/accounts'));
  expect(sent.map(({ headers }) => headers.get('Authorization'))).toEqual([null, 'Bearer one']);
});
