import { listMeetingProposalsOptions, refresh } from '$lib/api/queries';

export function proposalsQuery() {
  return listMeetingProposalsOptions();
}

/** After some were planned or dismissed. */
export function refreshProposals() {
  return refresh('listMeetingProposals', 'getAgenda', 'listFollowUps');
}
