import type { HandleClientError } from '@sveltejs/kit';
import { toProblem } from '$lib/api/problems';

/** The error page shows a sentence; the console keeps the cause. */
export const handleError: HandleClientError = ({ error, status }) => {
  console.error(error);
  if (status === 404) return { message: 'There is nothing at this address.' };
  return {
    message: toProblem(error, new Response(null, { status: Math.max(status, 200) })).message,
  };
};
