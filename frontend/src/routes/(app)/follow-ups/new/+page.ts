import { orErrorPage } from '$lib/api/load';
import { getContactOptions, queryClient } from '$lib/api/queries';

/** `?contact=` comes from a person's page: then it is clear who it is about. */
export const load = async ({ url, parent }) => {
  const contactId = url.searchParams.get('contact');
  await parent();
  if (!contactId) return { contact: undefined };
  const query = getContactOptions({ path: { id: contactId } });
  const contact = await orErrorPage(queryClient.ensureQueryData(query));
  return { contact: { id: contact.id, name: contact.name } };
};
