import {
  byCursor,
  getMemberOptions,
  listBlocksInfiniteOptions,
  listMembersInfiniteOptions,
  listMutesInfiniteOptions,
  listMutualConnectionsInfiniteOptions,
  refresh,
} from '$lib/api/queries';
import type { ListMembersData } from '$lib/api';

export type MemberFilter = NonNullable<ListMembersData['query']>;

export function membersQuery(filter: MemberFilter) {
  return { ...listMembersInfiniteOptions({ query: filter }), ...byCursor };
}

export function memberQuery(id: string) {
  return getMemberOptions({ path: { id } });
}

export function mutualQuery(id: string) {
  const path = { id };
  return {
    ...listMutualConnectionsInfiniteOptions({ path }),
    ...byCursor,
    initialPageParam: { path },
  };
}

export function blocksQuery() {
  return { ...listBlocksInfiniteOptions(), ...byCursor };
}

export function mutesQuery() {
  return { ...listMutesInfiniteOptions(), ...byCursor };
}

/** After somebody was blocked or unblocked: they leave, or come back, wherever people are shown. */
export function refreshAfterBlock() {
  return refresh(
    'listBlocks',
    'listMembers',
    'getMember',
    'listMutualConnections',
    'listSuggestions',
    'getNetworkPicture',
    'listConnections',
    'getConnection',
    'listContacts',
    'getContact',
    'getFeed',
    'listPosts',
    'listComments',
  );
}
