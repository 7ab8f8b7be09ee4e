import { orErrorPage } from '$lib/api/load';
import { getMeOptions, queryClient } from '$lib/api/queries';
import { loadProfessions, loadSpecialties } from '$lib/words/vocabulary';

export const load = async ({ parent }) => {
  await parent();
  const [professions, specialties] = await orErrorPage(
    Promise.all([
      loadProfessions(),
      loadSpecialties(),
      queryClient.ensureQueryData(getMeOptions()),
    ]),
  );
  return { professions, specialties };
};
