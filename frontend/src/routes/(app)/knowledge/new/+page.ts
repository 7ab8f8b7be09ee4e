import { orErrorPage } from '$lib/api/load';
import { getMeOptions, queryClient } from '$lib/api/queries';

export const load = async ({ url, parent }) => {
  await parent();
  const asked = url.searchParams.get('topic');
  const [me, topic] = await Promise.all([
    orErrorPage(queryClient.ensureQueryData(getMeOptions())),
    // Without it one can write all the same.
    asked ? topicOf(asked).catch(() => undefined) : undefined,
  ]);
  return { me, about: topic ? [{ id: topic.id, name: topic.name }] : [] };
};

/** Fetched with what reads topics, which is not needed by most who write. */
async function topicOf(id: string) {
  const { topicQuery } = await import('$lib/posts/lists');
  return queryClient.ensureQueryData(topicQuery(id));
}
