import {
  byCursor,
  listIntroductionsInfiniteOptions,
  listIntroductionsOptions,
  listMutualConnectionsOptions,
  refresh,
} from '$lib/api/queries';

export type Role = 'introducer' | 'introduced' | 'asker';

export function introductionsQuery(role: Role) {
  return { ...listIntroductionsInfiniteOptions({ query: { role } }), ...byCursor };
}

/** Whether anything waits for my answer: one is enough to know. */
export function waitingQuery(role: Role) {
  return listIntroductionsOptions({ query: { role, waiting: true, limit: 1 } });
}

/** Who could introduce me: whom both of us know. */
export function introducersQuery(memberId: string) {
  return listMutualConnectionsOptions({ path: { id: memberId }, query: { limit: 100 } });
}

/** After one was asked for, passed on or answered; what was accepted is a connection, too. */
export function refreshIntroductions() {
  return refresh(
    'listIntroductions',
    'waitingForMe',
    'listConnections',
    'listContacts',
    'getMember',
    'listMutualConnections',
  );
}
