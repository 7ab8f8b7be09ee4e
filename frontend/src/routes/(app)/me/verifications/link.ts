import { confirmInstitutionEmail } from '$lib/api';
import { toast, toastProblem } from '$lib/ui';
import { refreshVerifications } from '$lib/verifications/queries';

export type Link = { id: string; code: string };

/** `#confirm=<id>.<code>`, as it stands in the mail. */
export function linkInFragment(fragment: string): Link | undefined {
  const [id = '', code = ''] = (
    new URLSearchParams(fragment.replace(/^#/, '')).get('confirm') ?? ''
  ).split('.');
  return id && code ? { id, code } : undefined;
}

export async function confirmByLink({ id, code }: Link) {
  try {
    await confirmInstitutionEmail({ path: { id }, body: { code } });
    toast('You are verified');
  } catch (failure) {
    toastProblem(failure);
  }
  await refreshVerifications();
}
