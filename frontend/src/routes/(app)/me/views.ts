import { getMyPreviewOptions } from '$lib/api/queries';

/** As whom I look at my own profile. */
export type View = 'me' | 'connections' | 'everyone' | 'world';

export const views: Record<View, { label: string; says: string }> = {
  me: { label: 'All of it', says: 'All that your profile says. Some of it may be for you alone.' },
  connections: { label: 'Connections', says: 'This is what your connections see.' },
  everyone: { label: 'Everyone', says: 'This is what every member here sees.' },
  world: {
    label: 'The world',
    says: 'This is what everybody on the internet sees, where your public page is on.',
  },
};

export function toView(name: string | null): View {
  return name !== null && name in views ? (name as View) : 'me';
}

export function viewPath(view: View): string {
  return view === 'me' ? '/me' : `/me?as=${view}`;
}

/** What others see is asked of the server: it alone decides. */
export function previewQuery(view: View) {
  const viewer = view === 'connections' ? ('CONNECTIONS' as const) : ('EVERYONE' as const);
  return {
    ...getMyPreviewOptions({ query: { viewer } }),
    enabled: view !== 'me' && view !== 'world',
  };
}
