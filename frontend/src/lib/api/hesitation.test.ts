// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { authorisedFetch, hesitation } from './client';

import { beginSession, forgetSession } from './session';

const json = (status: number, body: object) => new Response(JSON.stringify(body), { status });
const unsure = () => json(422, { code: 'maybe-patient-data', findings: [] });

let sent: Request[];
let answers: Response[];

beforeEach(() => {
  sent = [];
  answers = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push(request);
    return answers.shift();
  });
  beginSession({ accessToken: 'one', expiresIn: 600 });
});

afterEach(() => {
  hesitation.ask = undefined;
  forgetSession('signed-out');
  vi.unstubAllGlobals();
});

const post = () =>
  new Request('http://localhost/api/v1/posts', { method: 'POST', body: '{"body":"Anna"}' });

test('with a reason the same request is sent again', async () => {
  answers = [unsure(), json(201, {})];
  hesitation.ask = async (_, request) => {
    expect(await request.clone().json()).toEqual({ body: 'Anna' });
    request.headers.set('Patient-Data-Answer', 'because');
    return request;
  };
  expect((await authorisedFetch(post())).status).toBe(201);
  expect(sent).toHaveLength(2);
  expect(sent[0]!.headers.get('Patient-Data-Answer')).toBeNull();
  expect(sent[1]!.headers.get('Patient-Data-Answer')).toBe('because');
  expect(await sent[1]!.text()).toBe('{"body":"Anna"}');
  expect(sent[1]!.headers.get('Idempotency-Key')).toBe(sent[0]!.headers.get('Idempotency-Key'));
});

test('without a reason the answer stays what it is', async () => {
  answers = [unsure()];
  hesitation.ask = async () => undefined;
  const response = await authorisedFetch(post());
  expect(response.status).toBe(422);
  expect(sent).toHaveLength(1);
  // Its body is still there for whoever tells the form.
  expect(await response.json()).toMatchObject({ code: 'maybe-patient-data' });
});
