import {
  byCursor,
  listMilestonesInfiniteOptions,
  listMyMilestonesInfiniteOptions,
  refresh,
} from '$lib/api/queries';

export function milestonesQuery() {
  return { ...listMilestonesInfiniteOptions(), ...byCursor };
}

export function myMilestonesQuery() {
  return { ...listMyMilestonesInfiniteOptions(), ...byCursor };
}

/** After one of a connection was planned or dismissed. */
export function refreshMilestones() {
  return refresh('listMilestones', 'getAgenda', 'listFollowUps');
}

export function refreshMyMilestones() {
  return refresh('listMyMilestones');
}
