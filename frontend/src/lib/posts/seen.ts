// Seen is kept quietly: shown at once wherever the post is, and told the server after it.
import { markPostsSeen, markPostUnseen, type PostView } from '$lib/api';
import { queryClient, refresh } from '$lib/api/queries';
import { toast, toastProblem } from '$lib/ui';
import { changed, type Pages } from './cache';

const LISTS = ['getFeed', 'listPosts', 'listBookmarks'];

/** At most a hundred at once. That it fails is no trouble for anybody: it stays unread. */
export async function markSeen(ids: string[]) {
  try {
    await markPostsSeen({ body: { ids } });
    show(ids, false);
    await refresh('countUnread');
    // What was just read stays in its place until the next visit.
    await queryClient.invalidateQueries({ predicate: isCatchUp, refetchType: 'none' });
  } catch {
    // As above.
  }
}

/** All of a list, with a way back. */
export async function markAllSeen(ids: string[]) {
  try {
    await markPostsSeen({ body: { ids: ids.slice(0, 100) } });
    show(ids, false);
    await refresh('countUnread', 'getCatchUp');
    toast(ids.length === 1 ? 'Marked as seen' : `${ids.length} marked as seen`, {
      undo: () => unmark(ids),
    });
  } catch (failure) {
    toastProblem(failure);
  }
}

async function unmark(ids: string[]) {
  try {
    await Promise.all(ids.map((id) => markPostUnseen({ path: { id } })));
    show(ids, true);
    await refresh('countUnread', 'getCatchUp');
  } catch (failure) {
    toastProblem(failure);
  }
}

function show(ids: string[], unread: boolean) {
  queryClient.setQueriesData<Pages<{ id: string; unread?: boolean }>>(
    { predicate: ({ queryKey }) => LISTS.includes(idOf(queryKey)) },
    (pages) => (pages && 'pages' in pages ? changed(pages, ids, { unread }) : pages),
  );
  queryClient.setQueriesData<PostView>(
    { predicate: ({ queryKey }) => idOf(queryKey) === 'getPost' },
    (post) => (post && ids.includes(post.id) ? { ...post, unread } : post),
  );
}

function isCatchUp({ queryKey }: { queryKey: readonly unknown[] }) {
  return idOf(queryKey) === 'getCatchUp';
}

function idOf(queryKey: readonly unknown[]) {
  return (queryKey[0] as { _id?: string })._id ?? '';
}
