import { queryClient } from '$lib/api/queries';
import { entriesQuery, totalsQuery } from './log';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const load = async ({ url, parent }) => {
  await parent();
  void queryClient.prefetchInfiniteQuery(entriesQuery());
  void queryClient.prefetchQuery(totalsQuery());
  const post = url.searchParams.get('post');
  return { post: post && UUID.test(post) ? post : undefined };
};
