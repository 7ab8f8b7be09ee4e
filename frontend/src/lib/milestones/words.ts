import type { MilestoneKind } from '$lib/api';

export const milestoneKinds: Record<MilestoneKind, string> = {
  NEW_POST: 'A new post',
  BOARD: 'Passed the boards',
  PUBLICATION: 'A publication',
  RETIREMENT: 'Retirement',
  GRADUATION: 'Graduation',
  AWARD: 'An award',
};
