import { redirect } from '@sveltejs/kit';
import { hasSession } from '$lib/api';

export const load = async () => {
  if (await hasSession()) redirect(303, '/today');
};
