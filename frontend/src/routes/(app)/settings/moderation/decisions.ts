import type { NewDecision } from '$lib/api';

export const decisions: Record<NewDecision['decision'], string> = {
  NOTHING_WRONG: 'Nothing wrong',
  WARNED: 'Warned',
  SUSPENDED: 'Suspended',
};

export const decisionHints: Record<NewDecision['decision'], string> = {
  NOTHING_WRONG: 'The member hears nothing of it',
  WARNED: 'The member gets your words by mail',
  SUSPENDED: 'They are signed out and cannot come back until it is lifted',
};
