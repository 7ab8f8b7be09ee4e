import type { ExportView, ImportView } from '$lib/api';
import { getImportOptions, listExportsOptions } from '$lib/api/queries';

const POLL_MS = 1_500;

const isWorking = ({ state }: { state: string }) => state === 'WAITING' || state === 'RUNNING';

/** Asked again and again while an archive is being prepared. */
export function exportsQuery() {
  return {
    ...listExportsOptions(),
    refetchInterval: ({ state }: { state: { data?: { items: ExportView[] } } }) =>
      state.data?.items.some(isWorking) ? POLL_MS : (false as const),
  };
}

export function importQuery(id: string) {
  return {
    ...getImportOptions({ path: { id } }),
    refetchInterval: ({ state }: { state: { data?: ImportView } }) =>
      !state.data || isWorking(state.data) ? POLL_MS : (false as const),
  };
}
