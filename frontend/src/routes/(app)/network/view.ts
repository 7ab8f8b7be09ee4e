import type { NetworkType } from '$lib/api';
import type { Listed } from '$lib/connections/queries';

export type Show = Listed | 'contacts';

/** Which part of the network the URL asks for. */
export type NetworkView = { show: Show; networkType?: NetworkType; query?: string; tag?: string };

const SHOWS: Show[] = ['accepted', 'incoming', 'outgoing', 'contacts'];
const TYPES: NetworkType[] = ['OPERATIONAL', 'STRATEGIC', 'PERSONAL'];

export function readView(params: URLSearchParams): NetworkView {
  const show = one(SHOWS, params.get('show')) ?? 'accepted';
  // What a tie is for is known once there is one: a request has no type of mine yet.
  const networkType =
    show === 'accepted' || show === 'contacts'
      ? one(TYPES, params.get('type')?.toUpperCase())
      : undefined;
  if (show !== 'contacts') return { show, networkType };
  const text = (name: string) => params.get(name) || undefined;
  return { show, networkType, query: text('query'), tag: text('tag') };
}

/** What is typed is looked for in notes and interactions, too. */
export function asked({ networkType, query, tag }: NetworkView) {
  return { networkType, search: query, tag };
}

function one<Choice extends string>(
  choices: Choice[],
  value: string | null | undefined,
): Choice | undefined {
  return choices.find((choice) => choice === value);
}
