// The one place that turns what went wrong into a sentence and into messages for fields.

export class ProblemError extends Error {
  constructor(
    message: string,
    readonly status: number,
    readonly code: string,
    /** Messages by field name, from the problem's JSON pointers: `/title` is `title`. */
    readonly fields: Record<string, string> = {},
    /** The members of the problem that are its own, such as the `challenge` of a second factor. */
    readonly more: Record<string, unknown> = {},
  ) {
    super(message);
    this.name = 'ProblemError';
  }
}

/** Problems that are about a field though the server cannot point to it. */
const FIELD_OF: Record<string, string> = {
  'email-taken': 'email',
  'slug-taken': 'slug',
  'invalid-second-factor': 'code',
};

const SENTENCES: Record<string, string> = {
  offline: 'We cannot reach Collega just now. Check your connection and try again.',
  'invalid-credentials': 'This email and password do not belong together.',
  'email-taken': 'There is already an account with this email.',
  'slug-taken': 'Somebody has this address already. Try another one.',
  'not-an-image': 'This is no picture we can read. A JPEG, PNG or WebP will do.',
  'precondition-failed':
    'This was changed somewhere else in the meantime. Reload to see the newest version.',
  'not-found': 'We cannot find this. It may have been removed.',
  unauthenticated: 'Your session has ended. Sign in again and carry on.',
  validation: 'Something needs another look. See the marked fields.',
  'too-large': 'This is too long to be saved.',
  'fresh-authentication-required': 'Confirm that it is you first.',
  'fresh-authentication-cancelled': 'Not done: it had to be confirmed that it is you.',
  'second-factor-required': 'This needs your second step: a code, or a passkey.',
  'invalid-second-factor': 'This did not match. Try the newest code, or another way.',
  'challenge-expired': 'This took a little too long. Please start again.',
  'invalid-passkey': 'This passkey is not known here.',
  'invalid-reset-token': 'This link has been used or is too old. Ask for a new one.',
  'invalid-verification-token': 'This link has been used or is too old. Ask for a new one.',
  'email-not-verified': 'Confirm your email address first. Settings can send the link again.',
  'account-leaving': 'This account is about to be deleted.',
  'account-suspended': 'This account is suspended.',
  'import-running': 'Another archive is being brought in. Wait until it is done.',
  'contact-import-running': 'A file of contacts is being worked on. Wait until that is done.',
  'import-not-ready': 'This file has moved on in the meantime. Reload to see where it is.',
  'undo-expired': 'This can no longer be undone as a whole. Single contacts can be deleted.',
  'post-retracted': 'This was retracted, and stays so. Publish it anew if it holds after all.',
  'too-many-cme-entries': 'Five thousand entries are the most. Export the log and delete old ones.',
  'empty-file': 'This file is empty.',
  'export-running': 'An archive is being prepared already.',
  'foreign-origin': 'This came from another site, so it was not done.',
  forbidden: 'This is not yours to do.',
  unavailable: 'Collega is resting for a moment. Try again shortly.',
  internal: 'Something went wrong on our side. Try again; if it stays, tell us.',
};

/** Codes whose problem says it better than a general sentence would. */
const SPEAKS_FOR_ITSELF = new Set(['validation', 'too-many-pixels']);

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
  const message = response.status === 429 ? waitFor(response) : sentence(code, body, fields);
  const field = FIELD_OF[code];
  if (field) fields[field] ??= message;
  return new ProblemError(message, response.status, code, fields, body);
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

/** Nobody is locked out: how long it takes until it can be tried again. */
function waitFor(response: Response) {
  const seconds = Number(response.headers.get('Retry-After')) || 60;
  const [amount, unit] = seconds < 90 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return `That was often in a short time. Wait ${amount} ${unit}${amount === 1 ? '' : 's'}, then try again.`;
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

const FILL_IN = 'Please fill this in.';

const FIELD_SENTENCES: Record<string, string> = {
  'not-blank': FILL_IN,
  'not-null': FILL_IN,
  'not-empty': FILL_IN,
  email: 'This does not look like an email address.',
  'wrong-password': 'This is not your password.',
  'wrong-passkey': 'This passkey did not match.',
  'wrong-code': 'This code did not match. Try the newest one.',
  'common-password': 'Too many people use this one. Choose another.',
  'contains-product-name': 'Leave our name out of it: it would be guessed first.',
  'contains-own-name': 'Leave your name out of it: it would be guessed first.',
  'contains-own-email': 'Leave your email out of it: it would be guessed first.',
};

/** The validator's phrases ("must not be blank") are for programs; these are for people. */
function fieldSentence(code: string | undefined, said: string | undefined): string | undefined {
  const known = FIELD_SENTENCES[code ?? ''];
  if (known) return known;
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
  if (status === 403) return 'forbidden';
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
