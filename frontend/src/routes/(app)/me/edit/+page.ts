import { orErrorPage } from '$lib/api/load';
import { getMeOptions, queryClient } from '$lib/api/queries';
import { loadProfessions, loadSpecialties } from '$lib/words/vocabulary';

// Always asked for again: an edit starts from the newest version, or it would be refused.
export const load = async ({ parent }) => {
  await parent();
  const [me, professions, specialties] = await orErrorPage(
    Promise.all([
      queryClient.fetchQuery({ ...getMeOptions(), staleTime: 0 }),
      loadProfessions(),
      loadSpecialties(),
    ]),
  );
  return { me, professions, specialties };
};
