// A reaction is given in one tap: shown at once, sent, and taken back where it could not be sent.
import {
  reactToComment,
  reactToPost,
  takeBackReactionToComment,
  takeBackReactionToPost,
  type CommentView,
  type PostView,
  type Reactions,
} from '$lib/api';
import { queryClient } from '$lib/api/queries';
import { toastProblem } from '$lib/ui';
import { reshaped, type Pages } from '../cache';
import { commentsQuery, postQuery } from '../queries';

export type Reaction = Reactions['mine'][number];
/** What is reacted to: a post, or a comment on it. */
export type Subject = { postId: string; commentId?: string };

type Count = 'useful' | 'changedMyPractice' | 'thankYou' | 'disagree';

/** In the order in which they are offered. */
export const reactions: { reaction: Reaction; count: Count; label: string }[] = [
  { reaction: 'USEFUL', count: 'useful', label: 'Useful' },
  { reaction: 'CHANGED_MY_PRACTICE', count: 'changedMyPractice', label: 'Changed my practice' },
  { reaction: 'THANK_YOU', count: 'thankYou', label: 'Thank you' },
  { reaction: 'DISAGREE', count: 'disagree', label: 'I disagree' },
];

export function toggled(given: Reactions, reaction: Reaction): Reactions {
  const on = !given.mine.includes(reaction);
  const { count } = reactions.find((known) => known.reaction === reaction)!;
  return {
    ...given,
    [count]: Math.max(0, given[count] + (on ? 1 : -1)),
    mine: on ? [...given.mine, reaction] : given.mine.filter((other) => other !== reaction),
  };
}

export async function toggleReaction(subject: Subject, given: Reactions, reaction: Reaction) {
  await show(subject, reaction);
  try {
    await send(subject, reaction, !given.mine.includes(reaction));
  } catch (failure) {
    await show(subject, reaction);
    toastProblem(failure);
  }
}

function send({ postId: id, commentId }: Subject, reaction: Reaction, on: boolean) {
  if (commentId) {
    const path = { id, commentId, reaction };
    return on ? reactToComment({ path }) : takeBackReactionToComment({ path });
  }
  const path = { id, reaction };
  return on ? reactToPost({ path }) : takeBackReactionToPost({ path });
}

async function show({ postId, commentId }: Subject, reaction: Reaction) {
  const { queryKey } = commentId ? commentsQuery(postId) : postQuery(postId);
  // An answer on its way would bring back what was before the tap.
  await queryClient.cancelQueries({ queryKey });
  const change = <Of extends { reactions: Reactions }>(of: Of): Of => ({
    ...of,
    reactions: toggled(of.reactions, reaction),
  });
  if (commentId) {
    queryClient.setQueryData<Pages<CommentView>>(
      queryKey,
      (pages) => pages && reshaped(pages, commentId, change),
    );
  } else {
    queryClient.setQueryData<PostView>(queryKey, (post) => post && change(post));
  }
}
