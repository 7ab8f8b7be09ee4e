import { queryClient } from '$lib/api/queries';
import { membersQuery } from '$lib/members/queries';
import { loadProfessions, loadSpecialties } from '$lib/words/vocabulary';

export const load = async ({ url, parent }) => {
  const text = (name: string) => url.searchParams.get(name) || undefined;
  const filter = {
    query: text('query'),
    profession: text('profession'),
    specialty: text('specialty'),
  };
  await parent();
  void queryClient.prefetchInfiniteQuery(membersQuery(filter));
  const [professions, specialties] = await Promise.all([loadProfessions(), loadSpecialties()]);
  return { filter, professions, specialties };
};
