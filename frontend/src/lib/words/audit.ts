// What happened to an account, in sentences for its owner. Typed by the API, so that a new action
// there is a type error here.
import type { AuditEventView } from '$lib/api/generated/types.gen';

type Action = AuditEventView['action'];

const sentences: Record<Action, string> = {
  ACCOUNT_OPENED: 'You joined Collega',
  SIGNED_IN: 'You signed in',
  SIGN_IN_FAILED: 'Somebody tried to sign in and did not get in',
  SIGNED_OUT: 'You signed out',
  SESSION_ENDED: 'A device was signed out',
  REFRESH_TOKEN_REUSED: 'A session was ended, because it seemed to be used by two',
  AUTHENTICATED_AGAIN: 'You confirmed that it is you',
  PASSWORD_RESET_REQUESTED: 'A link for a new password was asked for',
  PASSWORD_CHANGED: 'The password was changed',
  EMAIL_CHANGE_REQUESTED: 'A new email was asked for',
  EMAIL_VERIFIED: 'An email address was confirmed',
  TOTP_ADDED: 'The second step by app was turned on',
  TOTP_REMOVED: 'The second step by app was turned off',
  RECOVERY_CODES_MADE: 'New recovery codes were made',
  RECOVERY_CODE_USED: 'A recovery code was used up',
  PASSKEY_ADDED: 'A passkey was added',
  PASSKEY_REMOVED: 'A passkey was removed',
  TOKEN_CREATED: 'An access token was made',
  TOKEN_REVOKED: 'An access token was revoked',
  CALENDAR_FEED_CREATED: 'A calendar feed was made',
  CALENDAR_FEED_REVOKED: 'A calendar feed was revoked',
  EXPORT_REQUESTED: 'An archive was asked for',
  EXPORT_FETCHED: 'An archive was downloaded',
  CONTACTS_FETCHED: 'All contacts were downloaded',
  ARCHIVE_IMPORTED: 'An archive was brought in',
  DELETION_REQUESTED: 'The account was marked to be deleted',
  DELETION_CANCELLED: 'The account is kept after all',
  SUSPENDED: 'The account was suspended',
  SUSPENSION_LIFTED: 'The suspension was lifted',
  APPEALED: 'The suspension was appealed',
  ROLE_CHANGED: 'The role was changed',
  VERIFICATION_GRANTED: 'You were verified',
  VERIFICATION_REFUSED: 'A verification was refused',
  VERIFICATION_REVOKED: 'A verification was revoked',
  VERIFICATION_KEPT: 'A verification was disputed and stands',
  VERIFICATION_DOCUMENT_SEEN: 'A moderator looked at the document of your licence',
  INSTITUTION_ADDED: 'An institution was entered',
  INSTITUTION_REMOVED: 'An institution was removed',
  PUSH_ADDED: 'A browser was added for push messages',
  REMINDER_LINK_USED: 'A link in a reminder was used',
  REMINDERS_UNSUBSCRIBED: 'Reminders by mail were stopped from a mail',
  REVEAL_ASKED: 'You asked who spoke without a name',
  REVEAL_APPROVED: 'Two moderators agreed to find out who spoke without a name',
  REVEAL_DECLINED: 'You declined to find out who spoke without a name, or took it back',
  REVEAL_READ: 'You read who spoke without a name',
  PATIENT_DATA_ANSWERED: 'You said why a text that was asked about tells of no patient',
};

export function sayEvent({ action, refused }: Pick<AuditEventView, 'action' | 'refused'>): string {
  const sentence =
    sentences[action] ??
    String(action).charAt(0) + String(action).slice(1).toLowerCase().replaceAll('_', ' ');
  return refused && action !== 'SIGN_IN_FAILED' ? `${sentence} (tried in vain)` : sentence;
}
