import { redirect } from '@sveltejs/kit';
import { hasSession } from '$lib/api/session';

export const load = async () => {
  if (await hasSession()) redirect(303, '/today');
};
