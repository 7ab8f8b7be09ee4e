import type { BalanceView } from '$lib/api';
import { sayDay } from '$lib/words/dates';

/** "You helped twice, last on 3 March. You asked once, yesterday." Remembered, not reckoned up. */
export function sayBalance({ helped, asked, lastHelped, lastAsked }: BalanceView): string {
  return [say('You helped', helped, lastHelped), say('You asked', asked, lastAsked)]
    .filter(Boolean)
    .join(' ');
}

function say(what: string, times: number, last: string | undefined): string {
  if (times === 0 || !last) return '';
  const often = times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`;
  const day = sayDay(last).replace(/^(?=\d)/, 'on ');
  return `${what} ${often}, ${times === 1 ? '' : 'last '}${day}.`;
}
