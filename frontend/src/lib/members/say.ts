// What a profile keeps as codes, in words.

const LOCALE = 'en-GB';

/** "Portugal" for PT; a code nobody knows is shown as it is. */
export function sayCountry(code: string | null | undefined): string {
  return code ? said('region', code) : '';
}

/** "Portuguese, English" for pt and en. */
export function sayLanguages(tags: string[]): string {
  return tags.map(sayLanguage).join(', ');
}

export function sayLanguage(tag: string): string {
  return SIGNED[tag] ?? said('language', tag);
}

/** Browsers do not name these. */
const SIGNED: Record<string, string> = {
  ase: 'American Sign Language',
  bfi: 'British Sign Language',
  fsl: 'French Sign Language',
  gsg: 'German Sign Language',
  psr: 'Portuguese Sign Language',
};

const MONTH = new Intl.DateTimeFormat(LOCALE, { month: 'short', year: 'numeric', timeZone: 'UTC' });

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

function said(type: 'region' | 'language', code: string): string {
  try {
    return new Intl.DisplayNames(LOCALE, { type }).of(code) ?? code;
  } catch {
    return code;
  }
}
