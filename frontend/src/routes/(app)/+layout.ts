import { redirect } from '@sveltejs/kit';
import { hasSession } from '$lib/api/session';
import { signInPath } from '$lib/account/next';

export const load = async ({ url }) => {
  // `url` is read only when leaving, so that this guard does not run again with each filter.
  if (!(await hasSession())) redirect(303, signInPath(url));
};
