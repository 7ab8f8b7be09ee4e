// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FollowUpView } from '$lib/api/generated/types.gen';
import { hesitation } from '$lib/api/client';
import { beginSession, forgetSession } from '$lib/api/session';
import { clashOf, isOver, requestFor, type Act } from './acts';
import { anyActs } from './kept';
import {
  dealtWith,
  drop,
  dropAll,
  insist,
  keep,
  send,
  sendWaiting,
  takeBack,
  unsettled,
} from './queue';
import { sayClash, sayDeed } from './say';
import { waiting } from './waiting.svelte';

const claimsOf = (sub: string) => btoa(JSON.stringify({ sub })).replaceAll('=', '');
const signIn = (sub: string) =>
  beginSession({ accessToken: `a.${claimsOf(sub)}.c`, expiresIn: 600 });

const wish = {
  followUpId: 'f',
  occurrence: 0,
  title: 'Call Mei',
  person: 'Mei Lin',
  contactId: 'c',
};
const done = { ...wish, deed: 'DONE' as const };

type Answer = { status?: number; body?: object };
let asked: string[];
let answers: (Answer | 'no network')[];
let online: boolean;

const json = ({ status = 200, body = { state: 'DONE', occurrence: 0 } }: Answer) =>
  new Response(JSON.stringify(body), { status });

beforeEach(() => {
  asked = [];
  answers = [];
  online = true;
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(`${request.method} ${request.url.replace(/.*\/api\/v1/, '')}`);
    const answer = answers.shift() ?? {};
    if (answer === 'no network') throw new TypeError('Failed to fetch');
    return json(answer);
  });
  vi.spyOn(navigator, 'onLine', 'get').mockImplementation(() => online);
  signIn('ines');
});

afterEach(async () => {
  await dropAll();
  forgetSession('signed-out');
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const tap = async (act: Parameters<typeof keep>[0]) => {
  const kept = await keep(act);
  return { kept, fate: await send(kept) };
};

describe('with a network', () => {
  it('it is sent at once, naming its occurrence, and nothing is left', async () => {
    expect((await tap({ ...done, occurrence: 3, completion: { note: 'x' } })).fate).toBe('sent');
    expect(asked).toEqual(['PUT /follow-ups/f/completion?occurrence=3']);
    expect(anyActs()).toBe(false);
    expect(waiting.acts).toEqual([]);
  });

  it('what the server refuses is said, and not kept', async () => {
    answers = [{ status: 404, body: { code: 'not-found' } }];
    await expect(tap(done)).rejects.toMatchObject({ message: expect.stringMatching(/deleted/) });
    expect(anyActs()).toBe(false);
  });

  it('undo takes it back there', async () => {
    answers = [{}, { body: { state: 'OPEN', occurrence: 0 } }];
    const { kept } = await tap(done);
    expect(await takeBack(kept)).toBe('sent');
    expect(asked[1]).toBe('DELETE /follow-ups/f/completion?occurrence=0');
  });

  it('a server that rests loses nothing, and one that always breaks on it does not stop the rest', async () => {
    answers = [{ status: 503 }];
    expect((await tap(done)).fate).toBe('waiting');
    await sendWaiting();
    expect(anyActs()).toBe(false);

    answers = Array.from({ length: 5 }, () => ({ status: 500, body: {} }));
    expect((await tap({ ...done, followUpId: 'bad' })).fate).toBe('waiting');
    for (let attempt = 0; attempt < 4; attempt++) await sendWaiting();
    expect(waiting.acts.map(({ clash }) => clash)).toEqual(['REFUSED']);
    expect((await tap({ ...done, followUpId: 'good' })).fate).toBe('sent');
  });
});

describe('what may tell of a patient', () => {
  const unsure = { status: 422, body: { code: 'maybe-patient-data', detail: 'Who is that?' } };

  afterEach(() => {
    hesitation.ask = undefined;
    hesitation.asking = false;
    vi.useRealTimers();
  });

  it('waits for the answer, however long that is thought about', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    hesitation.ask = async (_, request) => {
      hesitation.asking = true;
      await vi.advanceTimersByTimeAsync(90_000);
      hesitation.asking = false;
      return request;
    };
    answers = [unsure];
    expect((await tap({ ...done, completion: { note: 'Anna' } })).fate).toBe('sent');
    expect(asked).toHaveLength(2);
    expect(anyActs()).toBe(false);
  });

  it('is refused without one, with its words, and its note is not lost where it had waited', async () => {
    answers = [unsure];
    await expect(tap(done)).rejects.toMatchObject({ message: 'Who is that?' });

    online = false;
    await tap({ ...done, completion: { note: 'Anna' } });
    online = true;
    answers = [unsure];
    await sendWaiting();
    expect(waiting.acts[0]).toMatchObject({ clash: 'REFUSED', completion: { note: 'Anna' } });
    expect(sayClash(waiting.acts[0]!)).toBe('Who is that?');
  });
});

describe('without a network', () => {
  beforeEach(() => {
    online = false;
  });

  it('it waits, is dealt with in every copy, and is sent in order when there is one', async () => {
    expect((await tap(done)).fate).toBe('waiting');
    await tap({ ...wish, followUpId: 'g', deed: 'SNOOZE', until: '2999-01-01' });
    await tap({ ...wish, followUpId: 'h', deed: 'SKIP' });
    await tap({ ...wish, followUpId: 'i', deed: 'DISMISS' });
    expect(asked).toEqual([]);
    expect([...(await dealtWith())]).toEqual(['f:0', 'g:0', 'h:0', 'i:0']);
    expect(waiting.acts).toHaveLength(4);

    online = true;
    answers = [
      {},
      { body: { state: 'OPEN', occurrence: 0, snoozedUntil: '2999-01-01' } },
      { body: { state: 'OPEN', occurrence: 1 } },
      { body: { state: 'DISMISSED', occurrence: 0 } },
    ];
    await sendWaiting();
    expect(asked).toEqual([
      'PUT /follow-ups/f/completion?occurrence=0',
      'PUT /follow-ups/g/snooze?occurrence=0',
      'PUT /follow-ups/h/skip?occurrence=0',
      'PUT /follow-ups/i/dismissal?occurrence=0',
    ]);
    expect(anyActs()).toBe(false);
    expect(waiting.acts).toEqual([]);
  });

  it('undo leaves nothing to be sent', async () => {
    const { kept } = await tap(done);
    await takeBack(kept);
    online = true;
    await sendWaiting();
    expect(asked).toEqual([]);
    expect((await dealtWith()).size).toBe(0);
  });

  it('undo of what was sent before waits, too', async () => {
    online = true;
    const { kept } = await tap(done);
    online = false;
    expect(await takeBack(kept)).toBe('waiting');
    online = true;
    answers = [{ body: { state: 'OPEN', occurrence: 0 } }];
    await sendWaiting();
    expect(asked.at(-1)).toBe('DELETE /follow-ups/f/completion?occurrence=0');
    expect(anyActs()).toBe(false);
  });

  it('a network that only seems to be there is none', async () => {
    online = true;
    answers = ['no network', 'no network'];
    expect((await tap(done)).fate).toBe('waiting');
    expect(await unsettled()).toBe(0);
  });

  it('belongs to whoever did it: another member sends and sees nothing of it', async () => {
    await tap(done);
    forgetSession('expired');
    signIn('tomasz');
    online = true;
    await sendWaiting();
    expect(asked).toEqual([]);
    expect(waiting.acts).toEqual([]);
    forgetSession('expired');
    await sendWaiting();
    expect(anyActs()).toBe(true);
    signIn('ines');
    await sendWaiting();
    expect(asked).toHaveLength(1);
  });

  it('goes with signing out', async () => {
    await tap(done);
    await dropAll();
    online = true;
    await sendWaiting();
    expect(asked).toEqual([]);
    expect(anyActs()).toBe(false);
  });
});

describe('what met another end elsewhere', () => {
  async function clashWith(answer: Answer, act: Parameters<typeof keep>[0] = done) {
    online = false;
    await tap(act);
    online = true;
    answers = [answer];
    await sendWaiting();
    return waiting.acts[0]!;
  }

  it('is told, and can be left', async () => {
    const clash = await clashWith({ body: { state: 'DISMISSED', occurrence: 0 } });
    expect(sayClash(clash)).toMatch(/dismissed somewhere else/);
    expect((await dealtWith()).size).toBe(0);
    await drop(clash);
    expect(anyActs()).toBe(false);
  });

  it('can be done all the same', async () => {
    const clash = await clashWith({ body: { state: 'DISMISSED', occurrence: 0 } });
    await insist(clash);
    expect(asked.slice(1)).toEqual([
      'DELETE /follow-ups/f/dismissal?occurrence=0',
      'PUT /follow-ups/f/completion?occurrence=0',
    ]);
    expect(waiting.acts).toEqual([]);
  });

  it('is known of what comes again by its history, where it has waited', async () => {
    online = false;
    await tap(done);
    online = true;
    const later = Date.now() + 60_000;
    vi.spyOn(Date, 'now').mockReturnValue(later);
    answers = [
      { body: { state: 'OPEN', occurrence: 1 } },
      { body: { items: [{ number: 0, outcome: 'SKIPPED' }] } },
    ];
    await sendWaiting();
    expect(asked.at(-1)).toBe('GET /follow-ups/f/occurrences?limit=100');
    expect(waiting.acts[0]!.clash).toBe('SKIPPED');
  });

  it('is told of a snooze, too, and of what was deleted', async () => {
    const snooze = { ...wish, deed: 'SNOOZE' as const, until: '2999-01-01' };
    const body = { code: 'follow-up-done' };
    expect((await clashWith({ status: 409, body }, snooze)).clash).toBe('DONE');
    await dropAll();
    expect((await clashWith({ status: 404, body: {} })).clash).toBe('GONE');
  });
});

describe('an act', () => {
  const at = { memberId: 'ines', at: '2026-11-21T06:50:00Z' };
  const view = (state: string, occurrence = 0) => ({ state, occurrence }) as FollowUpView;

  it('asks for what it means', async () => {
    const snooze: Act = { ...wish, ...at, deed: 'SNOOZE', until: '2999-01-01' };
    expect(await requestFor(snooze).json()).toEqual({ until: '2999-01-01' });
    expect(requestFor({ ...snooze, back: true }).method).toBe('DELETE');
    const again = requestFor({ ...snooze, back: true, before: '2998-01-01' });
    expect([again.method, await again.json()]).toEqual(['PUT', { until: '2998-01-01' }]);
    expect(isOver({ ...snooze, until: '2020-01-01' })).toBe(true);
    expect(sayDeed({ ...snooze, id: 1 })).toMatch(/^Snoozed until /);
  });

  it('knows its own end from another one', () => {
    const act = (deed: Act['deed']): Act => ({ ...wish, ...at, deed });
    expect(clashOf(act('DONE'), view('DONE'))).toBeUndefined();
    expect(clashOf(act('DONE'), view('OPEN', 1))).toBeUndefined();
    expect(clashOf(act('DONE'), view('OPEN', 1), 'SKIPPED')).toBe('SKIPPED');
    expect(clashOf(act('SKIP'), view('DISMISSED'))).toBeUndefined();
    expect(clashOf(act('SKIP'), view('OPEN', 1), 'DONE')).toBe('DONE');
    expect(clashOf(act('DISMISS'), view('OPEN', 1))).toBe('MOVED_ON');
    expect(clashOf(act('DISMISS'), view('DISMISSED'))).toBeUndefined();
    expect(clashOf({ ...act('DONE'), back: true }, view('OPEN', 1))).toBe('MOVED_ON');
    expect(clashOf(act('SNOOZE'), view('OPEN'))).toBeUndefined();
    expect(clashOf(act('SNOOZE'), view('OPEN', 1))).toBe('MOVED_ON');
  });
});
