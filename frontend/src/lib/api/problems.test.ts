import { expect, test } from 'vitest';
import { isProblem, toProblem } from './problems';

const answer = (status: number) => new Response(null, { status });

test('a validation problem gives each field its message', () => {
  const problem = toProblem(
    { code: 'validation', errors: [{ pointer: '/title', code: 'size', message: 'Say a little.' }] },
    answer(400),
  );
  expect(problem.fields).toEqual({ title: 'Say a little.' });
  expect(problem.message).toContain('marked fields');
});

test('a nested pointer answers for the field the form shows, too', () => {
  const problem = toProblem(
    { code: 'validation', errors: [{ pointer: '/links/0/url', message: 'Not an address.' }] },
    answer(400),
  );
  expect(problem.fields).toEqual({ 'links/0/url': 'Not an address.', links: 'Not an address.' });
});

test('the phrases of the validator become sentences', () => {
  const said = (code: string, message: string) =>
    toProblem({ code: 'validation', errors: [{ pointer: '/x', code, message }] }, answer(400))
      .fields.x;
  expect(said('not-blank', 'must not be blank')).toBe('Please fill this in.');
  expect(said('size', 'size must be between 12 and 256')).toBe(
    'Between 12 and 256 characters, please.',
  );
  expect(said('size', 'size must be between 0 and 200')).toBe('At most 200 characters, please.');
  expect(said('pattern', 'must be a local time')).toBe('Must be a local time.');
});

test('a code we know gets our sentence, another keeps the sentence of the server', () => {
  const taken = toProblem({ code: 'email-taken', detail: 'x' }, answer(409));
  expect(taken.fields.email).toBe('There is already an account with this email.');
  expect(
    toProblem({ code: 'still-connected', detail: 'Disconnect first.' }, answer(409)).message,
  ).toBe('Disconnect first.');
});

test('no answer at all is being offline', () => {
  expect(isProblem(toProblem(new TypeError('Failed to fetch')), 'offline')).toBe(true);
});

test('an answer that is no problem document still becomes a sentence', () => {
  const problem = toProblem('<html>Bad gateway</html>', answer(502));
  expect(problem.code).toBe('unavailable');
  expect(problem.message).not.toContain('html');
});

test('whoever was too fast hears how long to wait', () => {
  const slow = (seconds: string) =>
    toProblem(
      { code: 'too-many-requests' },
      new Response(null, { status: 429, headers: { 'Retry-After': seconds } }),
    ).message;
  expect(slow('1')).toContain('Wait 1 second, then');
  expect(slow('40')).toContain('Wait 40 seconds, then');
  expect(slow('300')).toContain('Wait 5 minutes, then');
});

test('what a client needs to go on is kept', () => {
  const problem = toProblem(
    { code: 'second-factor-required', challenge: 'c', factors: ['TOTP'] },
    answer(401),
  );
  expect(problem.more.challenge).toBe('c');
});

test('a wrong second factor is said beside the code', () => {
  expect(toProblem({ code: 'invalid-second-factor' }, answer(401)).fields.code).toBeTruthy();
});
