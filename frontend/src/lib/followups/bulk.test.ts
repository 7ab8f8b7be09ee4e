// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FollowUpView } from '$lib/api';
import { client } from '$lib/api/generated/client.gen';
import { changeMany, sayChanged, takeBackMany } from './bulk';

const followUp = (id: string, more = {}) =>
  ({ id, occurrence: 2, dueOn: '2026-11-20', ...more }) as FollowUpView;

let asked: { to: string; body?: { items: { id: string }[] } }[];

beforeEach(() => {
  asked = [];
  client.setConfig({ baseUrl: location.origin });
  vi.stubGlobal('fetch', async (request: Request) => {
    const text = await request.clone().text();
    const body = text ? (JSON.parse(text) as { items: { id: string }[] }) : undefined;
    asked.push({ to: `${request.method} ${request.url.replace(/.*\/api\/v1/, '')}`, body });
    const items = body?.items?.map(({ id }) =>
      id === 'gone'
        ? { id, status: 404, problem: { code: 'not-found', status: 404, title: 'Not found' } }
        : { id, status: 200, followUp: followUp(id) },
    );
    return new Response(JSON.stringify({ items }), {
      status: items ? 207 : 200,
      headers: { 'Content-Type': 'application/json' },
    });
  });
});

afterEach(() => vi.unstubAllGlobals());

test('what cannot be changed is told, and keeps no other back', async () => {
  const { changed, refused } = await changeMany([followUp('a'), followUp('gone')], {
    action: 'COMPLETE',
  });
  expect(changed.map(({ id }) => id)).toEqual(['a']);
  expect(refused.map(({ followUp: { id }, why }) => [id, why])).toEqual([
    ['gone', expect.stringMatching(/may have been removed/)],
  ]);
  expect(asked[0]!.body!.items[0]).toEqual({ id: 'a', occurrence: 2, action: 'COMPLETE' });
});

test('more than a hundred go in several requests', async () => {
  const many = Array.from({ length: 201 }, (_, at) => followUp(`f${at}`));
  const { changed } = await changeMany(many, { action: 'DISMISS' });
  expect(asked.map(({ body }) => body!.items.length)).toEqual([100, 100, 1]);
  expect(changed).toHaveLength(201);
});

test('each is taken back as it was', async () => {
  await takeBackMany([followUp('a')], { action: 'COMPLETE' });
  await takeBackMany([followUp('a', { snoozedUntil: '2999-01-01' })], { action: 'SNOOZE' });
  await takeBackMany([followUp('a')], { action: 'SNOOZE' });
  await takeBackMany([followUp('a')], { action: 'RESCHEDULE' });
  expect(asked.map(({ to }) => to)).toEqual([
    'DELETE /follow-ups/a/completion?occurrence=2',
    'PUT /follow-ups/a/snooze?occurrence=2',
    'DELETE /follow-ups/a/snooze',
    'POST /follow-ups/bulk',
  ]);
});

test('it is said in words', () => {
  expect(sayChanged(3, { action: 'COMPLETE' })).toBe('3 done');
  expect(sayChanged(1, { action: 'SNOOZE', until: '2026-11-22' }, '2026-11-21')).toBe(
    '1 snoozed until tomorrow',
  );
});
