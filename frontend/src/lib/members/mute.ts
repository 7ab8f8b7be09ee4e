import { muteMember, unmuteMember } from '$lib/api';
import { refresh } from '$lib/api/queries';
import { refocus, toast, toastProblem } from '$lib/ui';

type Somebody = { id: string; fullName: string };

const refreshAfterMute = () =>
  refresh('listMutes', 'getMember', 'getFeed', 'listPosts', 'getPost', 'listComments');

/** Both ways harm nobody, so neither asks first, and each can be taken back. */
export const mute = (somebody: Somebody) => change(somebody, true, true);
export const unmute = (somebody: Somebody) => change(somebody, false, true);

async function change({ id, fullName }: Somebody, muted: boolean, undoable: boolean) {
  const path = { memberId: id };
  try {
    await (muted ? muteMember({ path }) : unmuteMember({ path }));
    await refreshAfterMute();
    await refocus();
    toast(
      `${fullName} is ${muted ? 'muted' : 'heard again'}`,
      undoable ? { undo: () => void change({ id, fullName }, !muted, false) } : undefined,
    );
  } catch (failure) {
    toastProblem(failure);
  }
}
