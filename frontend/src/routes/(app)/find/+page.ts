import { queryClient } from '$lib/api/queries';
import { membersQuery } from '$lib/members/queries';
import { loadProfessions, loadSpecialties } from '$lib/words/vocabulary';
import { readFilter } from './filter';

export const load = async ({ url, parent }) => {
  const filter = readFilter(url.searchParams);
  await parent();
  void queryClient.prefetchInfiniteQuery(membersQuery(filter));
  const [professions, specialties] = await Promise.all([loadProfessions(), loadSpecialties()]);
  return { filter, professions, specialties };
};
