// A bookmark is set in one tap: shown at once wherever the post is, sent, and taken back with Undo.
import { bookmarkPost, unbookmarkPost, type PostView } from '$lib/api';
import { queryClient, refresh } from '$lib/api/queries';
import { toast, toastProblem } from '$lib/ui';
import { dismiss } from '$lib/ui/toasts.svelte';
import { marked, type Pages } from './cache';

type Post = { id: string; bookmarked: boolean };

const LISTS = ['getFeed', 'listPosts', 'listBookmarks'];

export async function toggleBookmark(post: Post) {
  const bookmarked = !post.bookmarked;
  await show(post.id, bookmarked);
  const sent = send(post.id, bookmarked);
  const shown = toast(bookmarked ? 'Bookmarked. Only you see it.' : 'Bookmark removed', {
    undo: async () => {
      await show(post.id, !bookmarked);
      try {
        await sent;
        await send(post.id, !bookmarked);
      } catch (failure) {
        toastProblem(failure);
        await refresh(...LISTS, 'getPost');
      }
    },
  });
  try {
    await sent;
    // On the list of bookmarks a post that was just unmarked stays until the next visit: a list
    // that closes up under the thumb makes it hit the wrong line.
    await queryClient.invalidateQueries({ predicate: isListOfBookmarks, refetchType: 'none' });
  } catch (failure) {
    await show(post.id, !bookmarked);
    dismiss(shown);
    toastProblem(failure);
  }
}

function send(id: string, bookmarked: boolean) {
  const path = { id };
  return bookmarked ? bookmarkPost({ path }) : unbookmarkPost({ path });
}

async function show(id: string, bookmarked: boolean) {
  // An answer on its way would bring back what was before the tap.
  await queryClient.cancelQueries({ predicate: ({ queryKey }) => isOneOf(queryKey, LISTS) });
  queryClient.setQueriesData<Pages>(
    { predicate: ({ queryKey }) => isOneOf(queryKey, LISTS) },
    (pages) => pages && marked(pages, id, bookmarked),
  );
  queryClient.setQueriesData<PostView>(
    { predicate: ({ queryKey }) => isOneOf(queryKey, ['getPost']) },
    (post) => (post?.id === id ? { ...post, bookmarked } : post),
  );
}

function isListOfBookmarks({ queryKey }: { queryKey: readonly unknown[] }) {
  return isOneOf(queryKey, ['listBookmarks']);
}

function isOneOf(queryKey: readonly unknown[], operations: string[]) {
  return operations.includes((queryKey[0] as { _id?: string })._id ?? '');
}
