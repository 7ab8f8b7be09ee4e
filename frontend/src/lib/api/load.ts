import { error } from '@sveltejs/kit';
import { ProblemError } from './problems';

/** For a page's load: what cannot be had leads to the error page, with its own status and words. */
export async function orErrorPage<T>(loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch (failure) {
    if (failure instanceof ProblemError && failure.status >= 400) {
      error(failure.status, failure.message);
    }
    throw failure;
  }
}
