// A deleted comment cannot be called back from the server, so it is only hidden until the message
// with its Undo is gone; then it is deleted.
import { deleteComment, isProblem, type CommentView } from '$lib/api';
import { toast, toastProblem } from '$lib/ui';
import { SvelteSet } from 'svelte/reactivity';
import { refreshComments } from './queries';

/** The comments that nobody here should see any more. */
export const hidden = new SvelteSet<string>();

export function removeComment(postId: string, comment: CommentView) {
  hidden.add(comment.id);
  toast('Comment deleted', {
    undo: () => hidden.delete(comment.id),
    commit: async () => {
      try {
        // The page may be closing: then the request outlives it.
        await deleteComment({ path: { id: postId, commentId: comment.id }, keepalive: true });
      } catch (failure) {
        if (isProblem(failure, 'not-found')) return;
        hidden.delete(comment.id);
        toastProblem(failure);
      }
      await refreshComments();
    },
  });
}
