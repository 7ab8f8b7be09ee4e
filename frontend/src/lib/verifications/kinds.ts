// What verifications are called on screen. Typed by the API, so that a new kind there is a type error here.
import type { VerificationView } from '$lib/api';

export type Kind = VerificationView['kind'];

export const kinds: Record<Kind, string> = {
  INSTITUTION_EMAIL: 'Email at an institution',
  NPI: 'NPI',
  ORCID: 'ORCID iD',
  LICENCE: 'Licence',
  VOUCHES: 'Vouches of verified members',
  FACULTY: 'Word of a faculty member',
};

export const kindHints: Record<Kind, string> = {
  INSTITUTION_EMAIL: 'We mail a code to your address there',
  LICENCE: 'A moderator sees the document, then it is erased',
  VOUCHES: 'Two connections who are verified themselves',
  FACULTY: 'For students: somebody who teaches you',
  NPI: 'Your number in the United States',
  ORCID: 'Your number as an author',
};

/** What a badge of this kind does and does not say, for whoever reads it. */
export const meanings: Record<Kind, string> = {
  INSTITUTION_EMAIL: 'They read mail at an address of this institution.',
  NPI: 'Number, name and profession go together in a public register. It does not say who types here.',
  ORCID: 'Number and name go together in a public register. It does not say who types here.',
  LICENCE: 'A moderator saw the document, which was erased then.',
  VOUCHES:
    'Members who are verified themselves know this person by this name and in this profession.',
  FACULTY: 'Somebody verified who teaches knows this student.',
};

export const states: Record<VerificationView['state'], string> = {
  PENDING: 'Waiting',
  VALID: 'Valid',
  REFUSED: 'Not verified',
  EXPIRED: 'Ended',
  REVOKED: 'Revoked',
  DISPUTED: 'Disputed',
};
