const MONTH = new Intl.DateTimeFormat('en-GB', {
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

type Held = { startedOn: string; endedOn?: string | null; current?: boolean | null };

/** "Mar 2019 – 2024", "since 2016": how long a post was held. */
export function sayHeld({ startedOn, endedOn, current }: Held): string {
  if (current) return `since ${sayMonth(startedOn)}`;
  return endedOn && endedOn !== startedOn
    ? `${sayMonth(startedOn)} – ${sayMonth(endedOn)}`
    : sayMonth(startedOn);
}

function sayMonth(text: string): string {
  return text.length > 4 ? MONTH.format(new Date(`${text}-01T00:00:00Z`)) : text;
}
