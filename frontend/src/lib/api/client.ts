// How the generated client reaches the server: signed in, renewed silently, safe to repeat.
import { client } from './generated/client.gen';
import { newIdempotencyKey } from './headers';
import { ProblemError, toProblem } from './problems';
import { accessToken, renewAccessToken } from './session';

client.setConfig({ baseUrl: '', fetch: (request) => authorisedFetch(request as Request) });
client.interceptors.error.use((error, response) => toProblem(error, response));

/** Operations that need no token; sending one would only tie them to its renewal. */
const OPEN = new RegExp(
  '^POST /api/v1/(accounts|sessions(/renewals|/second-factor|/passkey)?|passkey-challenges' +
    '|password-resets(/completion)?|email-verifications/confirmation)$' +
    '|^GET /api/v1/vocabulary/' +
    '|^(GET|POST) /api/v1/reminder-links/',
);

/** Asks whoever sits there to prove once more who they are; false when they would rather not. */
export type Asker = () => Promise<boolean>;

let ask: Asker | undefined;

/** Asks why what may tell of a patient shall be sent; answers with the request that says so, or nothing. */
export type Hesitation = (answer: Response, request: Request) => Promise<Request | undefined>;

/** Who asks when the server is not sure that no patient is told of, and whether somebody sits before the question. */
export const hesitation: { ask?: Hesitation; asking?: boolean } = {};

/** Says who asks when an operation needs a fresh proof of identity. Returns how to stop. */
export function onFreshAuthentication(asker: Asker) {
  ask = asker;
  return () => {
    if (ask === asker) ask = undefined;
  };
}

export async function authorisedFetch(request: Request): Promise<Response> {
  if (request.method === 'POST' && !request.headers.has('Idempotency-Key')) {
    request.headers.set('Idempotency-Key', newIdempotencyKey());
  }
  if (OPEN.test(`${request.method} ${new URL(request.url).pathname}`)) return send(request);

  const response = await sendSignedIn(request);
  const again = response.status === 422 && (await hesitation.ask?.(response.clone(), request));
  if (again) return sendSignedIn(again);
  if (!ask || !(await wantsFreshProof(response))) return response;
  if (await ask()) return sendSignedIn(request);
  const { message, code } = toProblem({ code: 'fresh-authentication-cancelled' }, response);
  throw new ProblemError(message, response.status, code);
}

async function sendSignedIn(request: Request): Promise<Response> {
  const token = await accessToken();
  const response = await send(withToken(request, token));
  // The token is as good as it was: a newer one would not make the proof any younger.
  if (response.status !== 401 || (await wantsFreshProof(response))) return response;

  const renewed = await renewAccessToken(token);
  return renewed ? send(withToken(request, renewed)) : response;
}

async function wantsFreshProof(response: Response): Promise<boolean> {
  if (response.status !== 401) return false;
  const problem: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  return toProblem(problem, response).code === 'fresh-authentication-required';
}

function withToken(request: Request, token: string | undefined) {
  const signed = request.clone();
  if (token) signed.headers.set('Authorization', `Bearer ${token}`);
  return signed;
}

/** Sends once more when the network dropped it: every request here is safe to repeat but PATCH. */
async function send(request: Request): Promise<Response> {
  try {
    return await fetch(request.clone());
  } catch (failure) {
    const repeatable = request.method !== 'PATCH' && !request.signal.aborted && navigator.onLine;
    if (!repeatable) throw failure;
    await new Promise((resolve) => setTimeout(resolve, 400));
    return fetch(request.clone());
  }
}
