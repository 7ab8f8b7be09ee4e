// What is said under a post, and what its author makes of it.
import {
  acceptAnswer,
  closeDiscussion,
  createComment,
  ifMatch,
  reopenDiscussion,
  unacceptAnswer,
  updateComment,
  type CommentView,
  type PostView,
} from '$lib/api';
import { refresh } from '$lib/api/queries';
import { toast, toastProblem } from '$lib/ui';
import { refreshComments } from '../queries';
import { isHeld, sayWhen } from '../reading';

type Saying = { body: string; mentions: string[]; unnamed: boolean; parentId?: string };

export async function say(postId: string, { body, mentions, unnamed, parentId }: Saying) {
  const said = (await createComment({
    path: { id: postId },
    body: { body, mentions, parentId, unnamed: unnamed || undefined },
  })) as CommentView;
  const held = isHeld(said) ? `, it ${sayWhen(said)}` : '';
  toast((parentId ? 'Answer added' : 'Comment added') + held);
  await refreshComments();
  return said;
}

export async function correct(
  postId: string,
  { id, version }: CommentView,
  body: string,
  mentions: string[],
) {
  await updateComment({
    path: { id: postId, commentId: id },
    body: { body, mentions },
    headers: ifMatch(version),
  });
  toast('Saved');
  await refresh('listComments');
}

/** Another tap on the same one accepts none. */
export async function toggleAccepted({ id, discussion }: PostView, commentId: string) {
  const path = { id };
  try {
    if (discussion.acceptedCommentId === commentId) await unacceptAnswer({ path });
    else await acceptAnswer({ path, body: { commentId } });
  } catch (failure) {
    toastProblem(failure);
  }
  await refresh('getPost');
}

export async function toggleClosed({ id, discussion }: PostView) {
  const path = { id };
  const closing = !discussion.closedAt;
  try {
    await (closing ? closeDiscussion({ path }) : reopenDiscussion({ path }));
    toast(closing ? 'The discussion is closed' : 'The discussion is open again');
  } catch (failure) {
    toastProblem(failure);
  }
  await refresh('getPost');
}
