import { listSuggestionsOptions } from '$lib/api/queries';

/** Whom to show: everybody in their shares, or one side of the line between disciplines. */
export type Show = 'all' | 'across' | 'own';

export function readShow(params: URLSearchParams): Show {
  const show = params.get('show');
  return show === 'across' || show === 'own' ? show : 'all';
}

export function suggestionsQuery(show: Show) {
  const across = show === 'all' ? undefined : show === 'across';
  return listSuggestionsOptions({ query: { across } });
}
