import { byCursor, listInstitutionsInfiniteOptions } from '$lib/api/queries';

export function institutionsQuery() {
  return { ...listInstitutionsInfiniteOptions(), ...byCursor };
}

/** Domains as they are typed: one a line, or separated by commas; an address counts as its domain. */
export function domainsIn(text: string): string[] {
  return text
    .split(/[\s,;]+/)
    .map((word) => word.replace(/^.*@/, '').toLowerCase())
    .filter((word) => word !== '');
}
