// The one place that turns what went wrong into a sentence and into messages for fields.

export class ProblemError extends Error {
  constructor(
    message: string,
    readonly status: number,
    readonly code: string,
    /** Messages by field name, from the problem's JSON pointers: `/title` is `title`. */
    readonly fields: Record<string, string> = {},
  ) {
    super(message);
    this.name = 'ProblemError';
  }
}

/** Problems that are about a field though the server cannot point to it. */
const FIELD_OF: Record<string, string> = { 'email-taken': 'email' };

const SENTENCES: Record<string, string> = {
  offline: 'We cannot reach Collega just now. Check your connection and try again.',
  'invalid-credentials': 'This email and password do not belong together.',
  'email-taken': 'There is already an account with this email.',
  'precondition-failed':
    'This was changed somewhere else in the meantime. Reload to see the newest version.',
  'not-found': 'We cannot find this. It may have been removed.',
  unauthenticated: 'Your session has ended. Sign in again and carry on.',
  validation: 'Something needs another look. See the marked fields.',
  'too-large': 'This is too long to be saved.',
  unavailable: 'Collega is resting for a moment. Try again shortly.',
  internal: 'Something went wrong on our side. Try again; if it stays, tell us.',
};

/** Codes whose problem says it better than a general sentence would. */
const SPEAKS_FOR_ITSELF = new Set(['validation']);

export function toProblem(cause: unknown, response?: Response): ProblemError {
  if (cause instanceof ProblemError) return cause;
  if (!response) {
    if (cause instanceof DOMException && cause.name === 'AbortError') {
      return new ProblemError('This was interrupted.', 0, 'aborted');
    }
    return new ProblemError(SENTENCES.offline!, 0, 'offline');
  }
  const body = asObject(cause);
  const code = text(body.code) ?? codeFor(response.status);
  const fields = fieldsOf(body.errors);
  const message = sentence(code, body, fields);
  const field = FIELD_OF[code];
  if (field) fields[field] ??= message;
  return new ProblemError(message, response.status, code, fields);
}

export function isProblem(error: unknown, ...codes: string[]): error is ProblemError {
  return error instanceof ProblemError && codes.includes(error.code);
}

function sentence(code: string, body: Record<string, unknown>, fields: Record<string, string>) {
  const said = text(body.detail) ?? text(body.title);
  const hasFields = Object.keys(fields).length > 0;
  if (SPEAKS_FOR_ITSELF.has(code) && !hasFields && said) return said;
  return SENTENCES[code] ?? said ?? SENTENCES.internal!;
}

function fieldsOf(errors: unknown): Record<string, string> {
  const fields: Record<string, string> = {};
  if (!Array.isArray(errors)) return fields;
  for (const error of errors.map(asObject)) {
    const path = (text(error.pointer) ?? '').replace(/^#?\//, '');
    const message = fieldSentence(text(error.code), text(error.message));
    if (!message) continue;
    // `/links/0/url` answers both for itself and for the field the form shows, `links`.
    fields[path] ??= message;
    fields[path.split('/')[0] ?? ''] ??= message;
  }
  return fields;
}

/** The validator's phrases ("must not be blank") are for programs; these are for people. */
function fieldSentence(code: string | undefined, said: string | undefined): string | undefined {
  if (code === 'not-blank' || code === 'not-null' || code === 'not-empty')
    return 'Please fill this in.';
  if (code === 'email') return 'This does not look like an email address.';
  const [, least = '0', most = ''] = said?.match(/between (\d+) and (\d+)/) ?? [];
  if (code === 'size' && most) {
    return Number(least) > 1
      ? `Between ${least} and ${most} characters, please.`
      : `At most ${most} characters, please.`;
  }
  return said && said.charAt(0).toUpperCase() + said.slice(1).replace(/[^.!?]$/, '$&.');
}

function codeFor(status: number) {
  if (status === 401) return 'unauthenticated';
  if (status === 404) return 'not-found';
  if (status === 413) return 'too-large';
  if (status === 502 || status === 503 || status === 504) return 'unavailable';
  return 'internal';
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
