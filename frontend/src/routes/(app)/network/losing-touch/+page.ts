import { queryClient } from '$lib/api/queries';
import { keptContactsQuery, losingTouchQuery } from '$lib/cadence/queries';
import { loadProfessions } from '$lib/words/vocabulary';

const MONTHS = [3, 6, 12, 24];
const USUAL = 12;

export const load = async ({ parent, url }) => {
  await parent();
  const asked = Number(url.searchParams.get('months'));
  const months = MONTHS.includes(asked) ? asked : USUAL;
  void queryClient.prefetchInfiniteQuery(losingTouchQuery(months));
  void queryClient.prefetchQuery(keptContactsQuery());
  return { months, choices: MONTHS, professions: await loadProfessions() };
};
