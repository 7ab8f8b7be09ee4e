// A day of birth as vCards have it: `1980-04-15`, or `--04-15` where the year is not known.

export type BirthdayParts = { day: string; month: string; year: string };

export const months = Array.from({ length: 12 }, (_, index) => ({
  value: String(index + 1).padStart(2, '0'),
  label: new Date(2024, index, 15).toLocaleDateString('en-GB', { month: 'long' }),
}));

export function readBirthday(birthday: string): BirthdayParts {
  const [, year = '', month = '', day = ''] = /^(\d{4}-|--)(\d{2})-(\d{2})$/.exec(birthday) ?? [];
  return { year: year.replaceAll('-', ''), month, day: day.replace(/^0/, '') };
}

/** What makes no date is sent as it is: the server says so beside the field. */
export function writeBirthday({ day, month, year }: BirthdayParts): string {
  const [d, y] = [day.trim(), year.trim()];
  if (!d && !month && !y) return '';
  return `${y ? `${y}-` : '--'}${month}-${d.padStart(2, '0')}`;
}

/** `15 April`, `15 April 1980`. */
export function sayBirthday(birthday: string): string {
  const { day, month, year } = readBirthday(birthday);
  const name = months.find(({ value }) => value === month)?.label;
  return [day, name, year].filter(Boolean).join(' ');
}
