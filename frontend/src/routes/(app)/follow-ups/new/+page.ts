import { getContactOptions, queryClient } from '$lib/api/queries';

/** `?contact=` comes from a person's page: then it is clear who it is about. */
export const load = async ({ url, parent }) => {
  const contactId = url.searchParams.get('contact');
  await parent();
  if (!contactId) return { contact: undefined };
  const contact = await queryClient.ensureQueryData(getContactOptions({ path: { id: contactId } }));
  return { contact: { id: contact.id, name: contact.name } };
};
