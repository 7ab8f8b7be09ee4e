import { redirect } from '@sveltejs/kit';
import { hasSession } from '$lib/api/session';

export const load = async () => {
  if (await hasSession()) redirect(303, '/today');
  const [{ loadProfessions }, { default: WorkFields }] = await Promise.all([
    import('$lib/words/vocabulary'),
    import('./WorkFields.svelte'),
  ]);
  return { professions: await loadProfessions(), WorkFields };
};
