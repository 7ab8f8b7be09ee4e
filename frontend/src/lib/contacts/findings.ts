import type { ContactFinding } from '$lib/api';

/** A piece of text as the parts that were searched for and those between them. */
export function cut({ text, marks }: Pick<ContactFinding, 'text' | 'marks'>) {
  const parts: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    if (start > at) parts.push({ text: text.slice(at, start), marked: false });
    parts.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false });
  return parts;
}
