// "Not for me": gone at once, sent, and brought back with Undo.
import {
  dismissSuggestion,
  undismissSuggestion,
  type MemberSummary,
  type PageSuggestion,
} from '$lib/api';
import { queryClient, refresh } from '$lib/api/queries';
import { toast, toastProblem } from '$lib/ui';
import { without } from './without';

const suggested = {
  predicate: ({ queryKey }: { queryKey: readonly unknown[] }) =>
    (queryKey[0] as { _id?: string })._id === 'listSuggestions',
};

export async function dismiss({ id, fullName }: MemberSummary) {
  await queryClient.cancelQueries(suggested);
  queryClient.setQueriesData<PageSuggestion>(suggested, (page) => page && without(page, id));
  const path = { memberId: id };
  const sent = dismissSuggestion({ path });
  toast(`${fullName} will not be suggested again`, {
    undo: async () => {
      try {
        await sent;
        await undismissSuggestion({ path });
      } catch (failure) {
        toastProblem(failure);
      }
      await refresh('listSuggestions');
    },
  });
  try {
    await sent;
  } catch (failure) {
    toastProblem(failure);
  }
  // Somebody else steps up, or they come back.
  await refresh('listSuggestions');
}
