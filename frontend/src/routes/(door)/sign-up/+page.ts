import { redirect } from '@sveltejs/kit';
import { hasSession } from '$lib/api/session';
import { loadProfessions } from '$lib/words/vocabulary';

export const load = async () => {
  if (await hasSession()) redirect(303, '/today');
  return { professions: await loadProfessions() };
};
