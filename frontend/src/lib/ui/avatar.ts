/** The first letters of the first and the last word: "Dr Ana Maria Okafor" is "AO". */
export function initials(name: string): string {
  const words = name
    .replace(/^(dr|prof|mr|mrs|ms|mx)\.?\s+/i, '')
    .split(/\s+/)
    .filter(Boolean);
  const first = [...(words[0] ?? '?')][0] ?? '?';
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : '';
  return (first + last).toLocaleUpperCase('en-GB');
}

/** The same name has the same hue on every screen. Lightness, and so contrast, is fixed in CSS. */
export function hue(name: string): number {
  let hash = 0;
  for (const letter of name) hash = (hash * 31 + letter.codePointAt(0)!) % 360;
  return hash;
}
