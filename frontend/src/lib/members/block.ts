import { blockMember, unblockMember } from '$lib/api';
import { refocus, toast, toastProblem } from '$lib/ui';
import { refreshAfterBlock } from './queries';

type Somebody = { id: string; fullName: string };

/** Taken back at once, because it harms nobody: a block that is set again ends nothing more. */
export async function unblock({ id, fullName }: Somebody) {
  const path = { memberId: id };
  try {
    await unblockMember({ path });
    await refreshAfterBlock();
    await refocus();
    toast(`${fullName} is unblocked`, { undo: () => void blockAgain(id) });
  } catch (failure) {
    toastProblem(failure);
  }
}

export async function block({ id, fullName }: Somebody) {
  await blockMember({ path: { memberId: id } });
  toast(`${fullName} is blocked`);
}

async function blockAgain(memberId: string) {
  try {
    await blockMember({ path: { memberId } });
    await refreshAfterBlock();
  } catch (failure) {
    toastProblem(failure);
  }
}
