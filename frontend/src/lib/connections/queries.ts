import type { NetworkType } from '$lib/api';
import {
  byCursor,
  getConnectionOptions,
  listConnectionsInfiniteOptions,
  listConnectionsOptions,
  refresh,
} from '$lib/api/queries';

export type Listed = 'accepted' | 'incoming' | 'outgoing';

export function connectionsQuery(state: Listed, networkType?: NetworkType) {
  return { ...listConnectionsInfiniteOptions({ query: { state, networkType } }), ...byCursor };
}

/** Whether anybody is waiting for my answer: one is enough to know. */
export function waitingQuery() {
  return listConnectionsOptions({ query: { state: 'incoming', limit: 1 } });
}

export function connectionQuery(id: string) {
  return getConnectionOptions({ path: { id } });
}

/** After a tie began, ended, or was asked for. */
export function refreshNetwork() {
  return refresh(
    'listConnections',
    'waitingForMe',
    'getConnection',
    'listContacts',
    'getContact',
    'getMember',
    'listMutualConnections',
    'listSuggestions',
    'getNetworkPicture',
  );
}
