import { loadProfessions } from '$lib/words/vocabulary';

export const load = async () => ({ professions: await loadProfessions() });
