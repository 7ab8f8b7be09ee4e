import { orErrorPage } from '$lib/api/load';
import { queryClient } from '$lib/api/queries';
import { memberQuery } from '$lib/members/queries';
import { badgesQuery } from '$lib/verifications/queries';
import { loadProfessions, loadSpecialties } from '$lib/words/vocabulary';

// Always asked for again: how we relate may have changed on the other side.
export const load = async ({ params: { id }, parent }) => {
  await parent();
  void queryClient.prefetchInfiniteQuery({ ...badgesQuery(id), staleTime: 0 });
  const [member, professions, specialties] = await Promise.all([
    orErrorPage(queryClient.fetchQuery({ ...memberQuery(id), staleTime: 0 })),
    loadProfessions(),
    loadSpecialties(),
  ]);
  // Most profiles are of people I know, and do without it.
  const canMeet = member.openDoor || member.mutualConnections.count > 0;
  const Meet = canMeet ? (await import('./Meet.svelte')).default : undefined;
  return { member, professions, specialties, Meet };
};
