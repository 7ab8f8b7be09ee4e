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
  CONTENT_DECIDED: 'Moderators decided about what you wrote.',
  APPEAL_DECIDED: 'Moderators answered your appeal.',
};

const BY_MODERATORS = ['REPORT_DECIDED', 'CONTENT_DECIDED', 'APPEAL_DECIDED'];

/** "Mei Lin corrected", with the title of the post to follow; or a whole sentence of moderators. */
export function sayNotice({ kind, actor }: NotificationView): string {
  const sentence = sentences[kind];
  return BY_MODERATORS.includes(kind) ? sentence : `${actor?.fullName ?? 'Somebody'} ${sentence}`;
}
