import { orErrorPage } from '$lib/api/load';
import { getMeOptions, queryClient } from '$lib/api/queries';

export const load = async ({ parent }) => {
  await parent();
  return { me: await orErrorPage(queryClient.ensureQueryData(getMeOptions())) };
};
