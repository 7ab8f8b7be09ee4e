import {
  byCursor,
  listMemberVerificationsInfiniteOptions,
  listMyVerificationDisputesInfiniteOptions,
  listMyVerificationsInfiniteOptions,
  listVouchersInfiniteOptions,
  listVouchRequestsInfiniteOptions,
  refresh,
} from '$lib/api/queries';

export function badgesQuery(memberId: string) {
  const path = { id: memberId };
  return {
    ...listMemberVerificationsInfiniteOptions({ path }),
    ...byCursor,
    initialPageParam: { path },
  };
}

export function myVerificationsQuery() {
  return { ...listMyVerificationsInfiniteOptions(), ...byCursor };
}

export function myDisputesQuery() {
  return { ...listMyVerificationDisputesInfiniteOptions(), ...byCursor };
}

export function vouchRequestsQuery() {
  return { ...listVouchRequestsInfiniteOptions(), ...byCursor };
}

export function vouchersQuery(faculty: boolean) {
  return { ...listVouchersInfiniteOptions({ query: { faculty, limit: 100 } }), ...byCursor };
}

/** After something of mine was begun, confirmed or taken back. */
export function refreshVerifications() {
  return refresh('listMyVerifications', 'listMemberVerifications', 'listVouchers');
}
