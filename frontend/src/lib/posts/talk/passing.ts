// To whom a post is worth sending, and sending it to them.
import { sendPost, type SendingsView } from '$lib/api';
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

export function sayNames(names: string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
}
