// What kind of evidence a work is, in words, from the publication types of MEDLINE, and where it stands.
import type { Citation } from '$lib/api/generated/types.gen';

/** What says most comes first: most works have several. */
const KINDS: [type: string, words: string][] = [
  ['Retracted Publication', 'Retracted publication'],
  ['Preprint', 'Preprint, not reviewed'],
  ['Systematic Review', 'Systematic review'],
  ['Meta-Analysis', 'Meta-analysis'],
  ['Practice Guideline', 'Practice guideline'],
  ['Guideline', 'Guideline'],
  ['Randomized Controlled Trial', 'Randomised trial'],
  ['Clinical Trial', 'Clinical trial'],
  ['Observational Study', 'Observational study'],
  ['Cohort Study', 'Cohort study'],
  ['Multicenter Study', 'Multicentre study'],
  ['Comparative Study', 'Comparative study'],
  ['Case Reports', 'Case report'],
  ['Review', 'Review'],
  ['Editorial', 'Editorial'],
  ['Comment', 'Comment'],
  ['Letter', 'Letter'],
  ['Congress', 'Conference paper'],
  ['Book', 'Book'],
  ['Journal Article', 'Article'],
];

const DOUBTFUL = ['Retracted publication', 'Preprint, not reviewed'];

/** Types that are offered where they are chosen by hand. */
export const evidenceChoices = KINDS.map(([value, label]) => ({ value, label }));

export function sayEvidence(types: string[] = []): string | undefined {
  const known = KINDS.find(([type]) => types.includes(type));
  return known?.[1] ?? types[0];
}

/** A reader should know before they read on. */
export function isDoubtful(types: string[] = []): boolean {
  return DOUBTFUL.includes(sayEvidence(types) ?? '');
}

const MONTHS =
  'January February March April May June July August September October November December';

/** "2014-05-03" as "3 May 2014", as far as it goes. */
export function sayPublished(published: string): string {
  const [year, month, day] = published.split('-');
  const name = month && MONTHS.split(' ')[Number(month) - 1];
  return [day && String(Number(day)), name, year].filter(Boolean).join(' ');
}

/** "Lancet 356(9), 1307-1312, 2000". */
export function saySource({ journal, volume, issue, pages, published }: Citation): string {
  const place = [volume, issue && `(${issue})`].filter(Boolean).join('');
  const where = [journal, place].filter(Boolean).join(' ');
  return [where, pages, published && sayPublished(published)].filter(Boolean).join(', ');
}

/** The first three, and that there are more; MEDLINE writes the family name first. */
export function sayAuthors(authors: string[] = []): string {
  const names = authors.slice(0, 3).map((author) => {
    const [family, given] = author.split(/,\s*/);
    return given ? `${given} ${family}` : author;
  });
  return authors.length > 3 ? `${names.join(', ')} and others` : names.join(', ');
}

export function doiAddress(doi: string): string {
  return `https://doi.org/${encodeURIComponent(doi).replaceAll('%2F', '/')}`;
}

export function pubmedAddress(pmid: string): string {
  return `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(pmid)}/`;
}
