import type { HandleClientError } from '@sveltejs/kit';
import { showAppearance } from '$lib/shell/appearance';

showAppearance();

/** The error page shows a sentence, which a problem of the API brings along; the console the cause. */
export const handleError: HandleClientError = ({ error, status }) => {
  console.error(error);
  if (status === 404) return { message: 'There is nothing at this address.' };
  const sentence = error instanceof Error && error.name === 'ProblemError' ? error.message : '';
  return { message: sentence || 'Something went wrong on our side. Try again in a moment.' };
};
