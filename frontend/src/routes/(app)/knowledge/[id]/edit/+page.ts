import { redirect } from '@sveltejs/kit';
import { orErrorPage } from '$lib/api/load';
import { getMeOptions, queryClient } from '$lib/api/queries';
import { postQuery } from '$lib/posts/queries';

// Always asked for again: an edit starts from the newest version, or it would be refused.
export const load = async ({ params, parent }) => {
  await parent();
  const [post, me] = await orErrorPage(
    Promise.all([
      queryClient.fetchQuery({ ...postQuery(params.id), staleTime: 0 }),
      queryClient.ensureQueryData(getMeOptions()),
    ]),
  );
  // Somebody else's can be read, not edited.
  if (!post.mine) redirect(303, `/knowledge/${params.id}`);
  return { post, me };
};
