import { error } from '@sveltejs/kit';
import { getCardOwner, ProblemError } from '$lib/api';
import { readCode } from '$lib/cards/code';
import { loadProfessions } from '$lib/words/vocabulary';

export const load = async ({ params, parent }) => {
  await parent();
  const code = readCode(params.code) ?? params.code;
  try {
    const owner = await getCardOwner({ path: { code } });
    return { code, owner, unknown: false, professions: await loadProfessions() };
  } catch (failure) {
    // Where people meet there is often no network: who it is will be known later.
    if (failure instanceof ProblemError && [0, 404].includes(failure.status)) {
      return { code, owner: undefined, unknown: failure.status === 404, professions: [] };
    }
    if (failure instanceof ProblemError) error(failure.status, failure.message);
    throw failure;
  }
};
