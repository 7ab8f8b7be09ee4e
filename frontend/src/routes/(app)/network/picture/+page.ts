import { orErrorPage } from '$lib/api/load';
import { queryClient } from '$lib/api/queries';
import { pictureQuery } from '$lib/picture/queries';
import { loadProfessions } from '$lib/words/vocabulary';

export const load = async ({ parent }) => {
  await parent();
  const [picture, professions] = await Promise.all([
    orErrorPage(queryClient.fetchQuery(pictureQuery())),
    loadProfessions(),
  ]);
  return { picture, professions };
};
