import { orErrorPage } from '$lib/api/load';
import { queryClient } from '$lib/api/queries';
import { contactQuery, interactionsQuery } from '$lib/contacts/queries';
import { followUpsQuery } from '$lib/followups/queries';
import { memberQuery } from '$lib/members/queries';
import { loadProfessions } from '$lib/words/vocabulary';

// Always asked for again: an edit starts from the newest version, or it would be refused.
export const load = async ({ params: { id }, parent }) => {
  await parent();
  void queryClient.prefetchInfiniteQuery(interactionsQuery(id));
  void queryClient.prefetchInfiniteQuery(followUpsQuery('open', id));
  const [contact, professions] = await Promise.all([
    orErrorPage(queryClient.fetchQuery({ ...contactQuery(id), staleTime: 0 })),
    loadProfessions(),
  ]);
  if (contact.member) void queryClient.prefetchQuery(memberQuery(contact.member.id));
  return { contact, professions };
};
