import { redirect } from '@sveltejs/kit';
import { hasSession } from '$lib/api/session';
import { safeNext } from '$lib/account/next';

export const load = async ({ url }) => {
  const next = safeNext(url.searchParams.get('next'));
  if (await hasSession()) redirect(303, next);
  return { next, ended: url.searchParams.has('ended') };
};
