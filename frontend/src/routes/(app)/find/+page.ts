import { queryClient } from '$lib/api/queries';
import { membersQuery } from '$lib/members/queries';
import { loadProfessions, loadSpecialties } from '$lib/words/vocabulary';
import { readFilter } from './filter';
import { readLook } from './look';

export const load = async ({ url, parent }) => {
  const filter = readFilter(url.searchParams);
  const look = readLook(url.searchParams);
  await parent();
  if (look.kind === 'PERSON' || (look.kind === 'ALL' && !look.query)) {
    void queryClient.prefetchInfiniteQuery(membersQuery(filter));
  }
  const [professions, specialties] = await Promise.all([loadProfessions(), loadSpecialties()]);
  return { filter, look, professions, specialties };
};
