import type { NewReport, ReportView, RevealView } from '$lib/api';

export const reportReasons: Record<NewReport['reason'], string> = {
  HARASSMENT: 'Harassment',
  PATIENT_DATA: 'Patient data',
  IMPERSONATION: 'Pretends to be somebody else',
  FALSE_CLAIM: 'A false claim',
  SPAM: 'Spam or advertising',
  OTHER: 'Something else',
};

export const subjects: Record<NewReport['subject']['kind'], string> = {
  MEMBER: 'Member',
  POST: 'Post',
  COMMENT: 'Comment',
};

export const decisions: Record<NonNullable<ReportView['decision']>, string> = {
  NOTHING_WRONG: 'Nothing wrong',
  WARNED: 'Warned',
  REMOVED: 'Removed',
  SUSPENDED: 'Suspended',
};

export const answers = { UPHELD: 'The decision stands', OVERTURNED: 'The decision is taken back' };

/** Whose doing it is: by name, or as they are called who speak without one. */
export function whoseIs({ member, unnamed }: Pick<ReportView, 'member' | 'unnamed'>): string {
  return member?.fullName ?? unnamed?.words ?? 'somebody';
}

export const grounds: Record<RevealView['ground'], string> = {
  DANGER: 'Somebody may come to harm',
  PATIENT_DATA: 'It tells of a patient',
  HARASSMENT: 'It threatens or harasses somebody',
  FALSE_CLAIM: 'It passes for what it is not',
  LAW: 'A court or an authority asks by law',
};

export const revealStates: Record<RevealView['state'], string> = {
  PENDING: 'Waits for another moderator',
  APPROVED: 'Two agreed',
  DECLINED: 'Declined',
  EXPIRED: 'Nobody agreed in time',
};
