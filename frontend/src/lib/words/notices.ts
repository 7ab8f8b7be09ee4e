// What somebody is told, in a sentence that goes on behind a name.
import type { NotificationView } from '$lib/api/generated/types.gen';

const sentences: Record<NotificationView['kind'], string> = {
  REPLIED: 'answered you under',
  MENTIONED: 'named you under',
  ANSWER_ACCEPTED: 'accepted your answer to',
  POST_SENT: 'thought of you and sent you',
  POST_CORRECTED: 'corrected',
  POST_RETRACTED: 'retracted',
  REPORT_DECIDED: 'Moderators decided about what you reported.',
  CONTENT_WITHHELD: 'What you wrote is hidden until moderators have looked at it.',
  CONTENT_SHOWN: 'Moderators found what you wrote in order; it is shown again.',
  CONTENT_DECIDED: 'Moderators decided about you or what you wrote.',
  APPEAL_DECIDED: 'Moderators answered your appeal.',
  AUTHOR_REVEALED: 'Two moderators know now that it was you who spoke without a name.',
};

const BY_MODERATORS: Partial<Record<NotificationView['kind'], string>> = {
  REPORT_DECIDED: '/network/blocked',
  CONTENT_WITHHELD: '/house-rules',
  CONTENT_SHOWN: '/house-rules',
  CONTENT_DECIDED: '/settings/decisions',
  APPEAL_DECIDED: '/settings/decisions',
  AUTHOR_REVEALED: undefined,
};

/** Where one reads more of it. */
export function noticePath({ kind, post, commentId }: NotificationView): string | undefined {
  return (
    BY_MODERATORS[kind] ??
    (post && `/knowledge/${post.id}${commentId ? `#comment-${commentId}` : ''}`) ??
    undefined
  );
}

/** "Mei Lin corrected", with the title of the post to follow; or a whole sentence of moderators. */
export function sayNotice({ kind, actor }: NotificationView): string {
  const sentence = sentences[kind];
  return kind in BY_MODERATORS ? sentence : `${actor?.fullName ?? 'Somebody'} ${sentence}`;
}
