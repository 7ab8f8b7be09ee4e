import { queryClient } from '$lib/api/queries';
import { isMonth, monthOf } from '$lib/calendar/month';
import { occurrencesQuery } from '$lib/calendar/queries';
import { localToday } from '$lib/words/dates';

export const load = async ({ url, parent }) => {
  const asked = url.searchParams.get('month');
  const month = isMonth(asked) ? asked : monthOf(localToday());
  await parent();
  void queryClient.prefetchQuery(occurrencesQuery(month));
  return { month };
};
