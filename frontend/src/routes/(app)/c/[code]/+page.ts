import { getCardOwner, ProblemError } from '$lib/api';
import { orErrorPage } from '$lib/api/load';
import { readCode } from '$lib/cards/code';
import { loadProfessions } from '$lib/words/vocabulary';

export const load = async ({ params, parent }) => {
  await parent();
  const code = readCode(params.code) ?? params.code;
  try {
    const owner = await orErrorPage(getCardOwner({ path: { code } }));
    return { code, owner, professions: await loadProfessions() };
  } catch (failure) {
    // Where people meet there is often no network: who it is will be known later.
    if (failure instanceof ProblemError && failure.status === 0) {
      return { code, owner: undefined, professions: [] };
    }
    throw failure;
  }
};
