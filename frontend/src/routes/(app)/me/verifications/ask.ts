import type { Kind } from '$lib/verifications/kinds';

type Values = {
  kind: Kind;
  email: string;
  number: string;
  authority: string;
  country: string;
  validUntil: string;
  memberIds: string[];
};

/** Of what stands in the form, what goes with the kind. */
export function wanted({ kind, email, number, authority, country, validUntil, memberIds }: Values) {
  switch (kind) {
    case 'INSTITUTION_EMAIL':
      return { kind, email: email.trim() };
    case 'NPI':
    case 'ORCID':
      return { kind, number: number.trim() };
    case 'LICENCE':
      return {
        kind,
        number: number.trim(),
        authority: authority.trim(),
        country: country || undefined,
        validUntil: validUntil || undefined,
      };
    default:
      return { kind, memberIds };
  }
}

/** What happens then. */
export const next: Record<Kind, string> = {
  INSTITUTION_EMAIL: 'A code is on its way to your institution',
  NPI: 'Your number is noted',
  ORCID: 'Your number is noted',
  LICENCE: 'Send the document now',
  VOUCHES: 'They are asked',
  FACULTY: 'They are asked',
};
