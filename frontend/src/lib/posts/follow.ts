import { followTopic, unfollowTopic } from '$lib/api';
import { refresh } from '$lib/api/queries';
import { toast, toastProblem } from '$lib/ui';

type Named = { id: string; name: string };

/** Following changes the feed, and nobody else learns of it. */
export async function setFollowed({ id, name }: Named, followed: boolean) {
  const path = { id };
  try {
    await (followed ? followTopic({ path }) : unfollowTopic({ path }));
    await refresh('listFollowedTopics', 'getFeed', 'countUnread');
    toast(followed ? `You follow ${name} now` : `You no longer follow ${name}`, {
      undo: followed ? undefined : () => setFollowed({ id, name }, true),
    });
  } catch (failure) {
    toastProblem(failure);
  }
}
