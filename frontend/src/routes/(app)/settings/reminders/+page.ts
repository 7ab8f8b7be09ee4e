import { orErrorPage } from '$lib/api/load';
import { queryClient } from '$lib/api/queries';
import { browsersQuery, remindersQuery } from '$lib/reminders/queries';

export const load = async ({ parent }) => {
  await parent();
  void queryClient.prefetchQuery(browsersQuery());
  return { reminders: await orErrorPage(queryClient.fetchQuery(remindersQuery())) };
};
