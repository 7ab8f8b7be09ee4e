import type { NewReport, ReportView } from '$lib/api';

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
