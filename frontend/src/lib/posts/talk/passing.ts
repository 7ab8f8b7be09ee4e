// To whom a post is worth sending, and sending it to them.
import { ProblemError, sendPost, type SendingsView } from '$lib/api';
import {
  getSendingsOptions,
  listWhoWouldValueOptions,
  queryClient,
  refresh,
} from '$lib/api/queries';

export const whoQuery = (id: string) => listWhoWouldValueOptions({ path: { id } });
export const sendingsQuery = (id: string) => getSendingsOptions({ path: { id } });

/** To send something is to be in touch: what shows that is old now. */
export async function send(postId: string, contactIds: string[], words: string) {
  const sendings = await sendPost({
    path: { id: postId },
    body: { contactIds, words: words.trim() || undefined },
  });
  queryClient.setQueryData<SendingsView>(sendingsQuery(postId).queryKey, sendings);
  await refresh(
    'listWhoWouldValue',
    'getAgenda',
    'listInteractions',
    'getContact',
    'listContacts',
    'getCadence',
    'listLosingTouch',
  );
}

/** What keeps it from one of them, with their name. */
export function naming(failure: unknown, names: string[]): unknown {
  const fields = failure instanceof ProblemError ? failure.fields : {};
  for (const [n, name] of names.entries()) {
    const said = fields[`contactIds/${n}`];
    if (said) return new Error(`${name}: ${said}`);
  }
  return failure;
}

export function sayNames(names: string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
}
