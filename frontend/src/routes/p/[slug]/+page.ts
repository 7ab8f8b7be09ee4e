import { hasSession } from '$lib/api';
import { orErrorPage } from '$lib/api/load';
import { getPublicMemberOptions, queryClient } from '$lib/api/queries';
import { loadProfessions, loadSpecialties } from '$lib/words/vocabulary';

export const load = async ({ params: { slug } }) => {
  const [member, professions, specialties] = await orErrorPage(
    Promise.all([
      queryClient.fetchQuery(getPublicMemberOptions({ path: { slug } })),
      loadProfessions(),
      loadSpecialties(),
    ]),
  );
  return { member, professions, specialties, signedIn: await hasSession() };
};
