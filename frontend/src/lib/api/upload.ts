// Sends a file and says how far it is: the one thing that `fetch` does not tell.
import { hesitation } from './client';
import type { PostFile } from './generated';
import { newIdempotencyKey } from './headers';
import { toProblem } from './problems';
import { accessToken, renewAccessToken } from './session';

type Sending = {
  name: string;
  /** From 0 to 1. */
  onprogress: (part: number) => void;
  /** Stops it. */
  signal: AbortSignal;
};

const FILES = '/api/v1/files';

export async function sendFile(file: Blob, { name, onprogress, signal }: Sending) {
  const headers = new Headers({
    'Content-Type': 'application/octet-stream',
    'Idempotency-Key': newIdempotencyKey(),
  });
  const send = (token: string | undefined, answer?: string | null) => {
    if (token) headers.set('Authorization', `Bearer ${token}`);
    if (answer) headers.set('Patient-Data-Answer', answer);
    return put(`${FILES}?name=${encodeURIComponent(name)}`, file, headers, onprogress, signal);
  };

  const token = await accessToken();
  let response = await send(token);
  if (response.status === 401) response = await send(await renewAccessToken(token));
  if (response.status === 422) {
    // What is asked about stands in the name, or in the file itself.
    const asked = new Request(FILES, { method: 'POST', body: JSON.stringify({ name }) });
    const again = await hesitation.ask?.(response.clone(), asked);
    const answer = again?.headers.get('Patient-Data-Answer');
    if (answer) response = await send(await accessToken(), answer);
  }
  const said: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw toProblem(said, response);
  return said as PostFile;
}

function put(
  address: string,
  file: Blob,
  headers: Headers,
  onprogress: Sending['onprogress'],
  signal: AbortSignal,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    headers.forEach((value, name) => request.setRequestHeader(name, value));
    request.upload.onprogress = ({ loaded, total }) => onprogress(total ? loaded / total : 0);
    request.onload = () =>
      resolve(
        new Response(request.responseText, {
          status: request.status,
          headers: { 'Content-Type': request.getResponseHeader('Content-Type') ?? '' },
        }),
      );
    request.onerror = () => reject(new TypeError('Failed to fetch'));
    request.onabort = () => reject(new DOMException('Stopped', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    if (signal.aborted) request.onabort(new ProgressEvent('abort'));
    else request.send(file);
  });
}
