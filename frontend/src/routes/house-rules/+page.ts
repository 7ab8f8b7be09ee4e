import { orErrorPage } from '$lib/api/load';
import { listHouseRulesOptions, queryClient } from '$lib/api/queries';

export const load = async () => ({
  rules: (await orErrorPage(queryClient.fetchQuery(listHouseRulesOptions()))).items,
});
