import { meetCardOwner, ProblemError } from '$lib/api';
import { getCardOptions, queryClient, refresh } from '$lib/api/queries';
import { dropMeeting, waitingMeetings } from './waiting';

export type Sent = { sent: number; refused: string[] };

let sending: Promise<Sent> | undefined;

/** Sends what waits. What the server refuses is given up and told; what finds no network goes on waiting. */
export function sendWaiting(): Promise<Sent> {
  sending ??= sendAll().finally(() => (sending = undefined));
  return sending;
}

async function sendAll(): Promise<Sent> {
  const result: Sent = { sent: 0, refused: [] };
  if (waitingMeetings().length === 0) return result;
  const { memberId } = await queryClient.fetchQuery({ ...getCardOptions(), staleTime: 60_000 });
  for (const waiting of waitingMeetings().filter((one) => one.memberId === memberId)) {
    try {
      await meetCardOwner({ path: { code: waiting.code }, body: waiting.meeting });
      result.sent++;
      dropMeeting(waiting.code);
    } catch (failure) {
      if (!isFinal(failure)) break;
      result.refused.push(failure.message);
      dropMeeting(waiting.code);
    }
  }
  if (result.sent > 0) await refresh('listConnections', 'listContacts', 'getMember');
  return result;
}

function isFinal(failure: unknown): failure is ProblemError {
  return (
    failure instanceof ProblemError &&
    failure.status >= 400 &&
    failure.status < 500 &&
    ![401, 408, 429].includes(failure.status)
  );
}
