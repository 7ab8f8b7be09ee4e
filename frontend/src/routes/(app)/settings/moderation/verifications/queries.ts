import {
  byCursor,
  listVerificationDisputesInfiniteOptions,
  listVerificationReviewsInfiniteOptions,
  refresh,
} from '$lib/api/queries';

/** Licences that wait, disputes that wait, and disputes that were answered. */
export type Shown = 'licences' | 'disputes' | 'answered';

export function shownIn(url: URL): Shown {
  const show = url.searchParams.get('show');
  return show === 'disputes' || show === 'answered' ? show : 'licences';
}

export function reviewsQuery() {
  return { ...listVerificationReviewsInfiniteOptions(), ...byCursor };
}

export function disputesQuery(answered: boolean) {
  return { ...listVerificationDisputesInfiniteOptions({ query: { answered } }), ...byCursor };
}

export function refreshModeration() {
  return refresh('listVerificationReviews', 'listVerificationDisputes', 'listMemberVerifications');
}
