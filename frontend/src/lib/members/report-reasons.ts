import type { NewReport } from '$lib/api';

export const reportReasons: Record<NewReport['reason'], string> = {
  HARASSMENT: 'Harassment',
  PATIENT_DATA: 'Patient data',
  IMPERSONATION: 'Pretends to be somebody else',
  FALSE_CLAIM: 'A false claim on the profile',
  SPAM: 'Spam or advertising',
  OTHER: 'Something else',
};
