import { undoContactMerge } from '$lib/api';
import { refreshMerges } from '$lib/contacts/queries';
import { toast, toastProblem } from '$lib/ui';

/** From the message right after a merge, when nothing can have been changed yet; else the page asks. */
export async function undoMerge(id: string) {
  try {
    await undoContactMerge({ path: { id } });
    toast('They are two again');
  } catch (failure) {
    toastProblem(failure);
  }
  await refreshMerges();
}
