import { orErrorPage } from '$lib/api/load';
import type { PostView } from '$lib/api';
import { queryClient } from '$lib/api/queries';
import { commentsQuery, postQuery } from '$lib/posts/queries';

export const load = async ({ params, parent }) => {
  await parent();
  void queryClient.prefetchInfiniteQuery(commentsQuery(params.id));
  const sent = import('$lib/posts/talk/passing')
    .then(({ sendingsQuery }) => queryClient.prefetchQuery(sendingsQuery(params.id)))
    .catch(() => undefined);
  const post = await orErrorPage(queryClient.ensureQueryData(postQuery(params.id)));
  const [correction] = await Promise.all([
    post.correction && import('$lib/posts/parts/CorrectionNotice.svelte').catch(() => undefined),
    sent,
    ...partsOf(post),
  ]);
  return { id: params.id, Correction: correction?.default };
};

/** What stands between its lines is there with them: nothing that is being read moves down. */
function partsOf(post: PostView): Promise<unknown>[] {
  const parts: Promise<unknown>[] = [
    import('$lib/posts/parts/SentToMe.svelte'),
    import('$lib/posts/parts/Papers.svelte'),
  ];
  if (post.kind === 'CASE' || post.rolesAsked.length > 0)
    parts.push(import('$lib/posts/parts/CaseParts.svelte'));
  if (post.files.length > 0) parts.push(import('$lib/posts/parts/Files.svelte'));
  // What cannot be fetched is missing where it would stand, and not the whole post.
  return parts.map((part) => part.catch(() => undefined));
}
