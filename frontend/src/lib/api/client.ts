// How the generated client reaches the server: signed in, renewed silently, safe to repeat.
import { client } from './generated/client.gen';
import { newIdempotencyKey } from './headers';
import { toProblem } from './problems';
import { accessToken, renewAccessToken } from './session';

client.setConfig({ baseUrl: '', fetch: (request) => authorisedFetch(request as Request) });
client.interceptors.error.use((error, response) => toProblem(error, response));

/** Paths that need no token; sending one would only tie them to its renewal. */
const OPEN = /^\/api\/v1\/(accounts|sessions|sessions\/renewals|vocabulary\/.*)$/;

export async function authorisedFetch(request: Request): Promise<Response> {
  if (request.method === 'POST' && !request.headers.has('Idempotency-Key')) {
    request.headers.set('Idempotency-Key', newIdempotencyKey());
  }
  if (OPEN.test(new URL(request.url).pathname)) return send(request);

  const token = await accessToken();
  const response = await send(withToken(request, token));
  if (response.status !== 401) return response;

  const renewed = await renewAccessToken(token);
  return renewed ? send(withToken(request, renewed)) : response;
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
