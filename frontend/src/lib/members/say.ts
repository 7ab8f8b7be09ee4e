// What a profile keeps as codes, in words.

const LOCALE = 'en-GB';

/** "Portugal" for PT; a code nobody knows is shown as it is. */
export function sayCountry(code: string | null | undefined): string {
  return code ? said('region', code) : '';
}

/** "Portuguese, English" for pt and en. */
export function sayLanguages(tags: string[]): string {
  return tags.map((tag) => said('language', tag)).join(', ');
}

function said(type: 'region' | 'language', code: string): string {
  try {
    return new Intl.DisplayNames(LOCALE, { type }).of(code) ?? code;
  } catch {
    return code;
  }
}
