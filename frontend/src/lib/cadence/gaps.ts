// Gaps as people say them, and those one can choose.

const NAMED: Record<number, string> = {
  7: 'week',
  14: '2 weeks',
  21: '3 weeks',
  30: 'month',
  42: '6 weeks',
  61: '2 months',
  91: '3 months',
  182: '6 months',
  365: 'year',
  730: '2 years',
  1460: '4 years',
};

const LONGEST_IDEAL = 730;

/** "every 6 weeks", "every 45 days" */
export function sayEvery(days: number): string {
  return `every ${NAMED[days] ?? `${days} days`}`;
}

/** "a month", "6 weeks", "45 days" */
export function sayGap(days: number): string {
  const name = NAMED[days] ?? `${days} days`;
  return /^\d/.test(name) ? name : `a ${name}`;
}

type Choice = { value: string; label: string };

/** What can be chosen, with what was chosen through another client. */
export function idealChoices(chosen?: number): Choice[] {
  return choices((days) => days <= LONGEST_IDEAL, sayEvery, chosen);
}

/** Never shorter than the ideal gap. */
export function longestChoices(ideal: number, chosen?: number): Choice[] {
  return choices((days) => days >= ideal, sayGap, chosen);
}

function choices(fits: (days: number) => boolean, say: (days: number) => string, chosen?: number) {
  const days = Object.keys(NAMED).map(Number).filter(fits);
  if (chosen && fits(chosen) && !days.includes(chosen)) days.push(chosen);
  return days.sort((a, b) => a - b).map((each) => ({ value: String(each), label: say(each) }));
}

/** Twice the ideal gap, as near as there is a name for it. */
export function usualLongest(ideal: number): number {
  const longer = Object.keys(NAMED)
    .map(Number)
    .filter((days) => days >= ideal);
  return longer.reduce((best, days) =>
    Math.abs(days - 2 * ideal) < Math.abs(best - 2 * ideal) ? days : best,
  );
}
