import { queryClient } from '$lib/api/queries';
import { membersQuery } from '$lib/members/queries';
import { loadProfessions, loadSpecialties } from '$lib/words/vocabulary';
import { readFilter } from './filter';
import { readLook } from './look';

export const load = async ({ url, parent }) => {
  const filter = readFilter(url.searchParams);
  const look = readLook(url.searchParams);
  await parent();
  const people = look.kind === 'PERSON' || (look.kind === 'ALL' && !look.query);
  if (people) void queryClient.prefetchInfiniteQuery(membersQuery(filter));
  const [professions, specialties, results] = await Promise.all([
    loadProfessions(),
    loadSpecialties(),
    // There with the page and not after it: who comes back finds the place that they had.
    people ? undefined : import('./Results.svelte'),
  ]);
  return { filter, look, professions, specialties, Results: results?.default };
};
