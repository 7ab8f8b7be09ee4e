// Apart from what the pages behind the sign-in say, so that the door stays light.
import type { ReminderLinkView } from '$lib/api';

function sayLongDay(date: string): string {
  const style = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en-GB', style).format(Date.parse(date));
}

type Link = Pick<ReminderLinkView, 'action' | 'state' | 'until'>;

/** What a page asks before it does what a link is for. */
export function question({ action, until }: Link): string {
  switch (action) {
    case 'DONE':
      return 'Is it done?';
    case 'SNOOZE_WEEK':
      return until ? `Put it off until ${sayLongDay(until)}?` : 'Put it off for a week?';
    case 'SKIP':
      return 'Not this time?';
    case 'DISMISS':
      return 'Dismiss it for good?';
    case 'STOP_DIGEST':
      return 'No more digests by mail?';
    case 'STOP_SINGLE':
      return 'No more single reminders by mail?';
    default:
      return 'Take it back?';
  }
}

/** On the button. */
export function act({ action }: Link): string {
  switch (action) {
    case 'DONE':
      return 'Yes, done';
    case 'SNOOZE_WEEK':
      return 'Put it off';
    case 'SKIP':
      return 'Skip it this time';
    case 'DISMISS':
      return 'Dismiss it';
    case 'STOP_DIGEST':
    case 'STOP_SINGLE':
      return 'Stop these mails';
    default:
      return 'Take it back';
  }
}

/** What it comes to. */
export function effect({ action }: Link): string {
  switch (action) {
    case 'DONE':
      return 'An interaction is logged, and where it comes again the next one is planned.';
    case 'SNOOZE_WEEK':
      return 'It comes back then; its due date stays.';
    case 'SKIP':
      return 'Nothing is logged, and it comes again when it would have come.';
    case 'DISMISS':
      return 'Nothing is logged, and it does not come again.';
    case 'STOP_DIGEST':
    case 'STOP_SINGLE':
      return 'Your follow-ups stay as they are. You can have the mails again under Settings, Reminders.';
    default:
      return 'It is as it was before.';
  }
}

export function outcome({ action, state, until }: Link): string {
  if (state === 'EXPIRED') return 'This link is too old';
  if (state === 'PAST') return 'This has moved on';
  switch (action) {
    case 'DONE':
      return 'Done';
    case 'SNOOZE_WEEK':
      return until ? `Put off until ${sayLongDay(until)}` : 'Put off';
    case 'SKIP':
      return 'Skipped this time';
    case 'DISMISS':
      return 'Dismissed';
    case 'STOP_DIGEST':
    case 'STOP_SINGLE':
      return 'These mails have stopped';
    default:
      return 'Taken back';
  }
}
