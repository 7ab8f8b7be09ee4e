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

function said(type: 'region' | 'language', code: string): string {
  try {
    return new Intl.DisplayNames(LOCALE, { type }).of(code) ?? code;
  } catch {
    return code;
  }
}
