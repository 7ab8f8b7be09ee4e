/**
 * What a right password to a suspended account is answered with, on its way from the sign-in to /suspended. In memory
 * only: no address, no history and no storage ever holds it, and a reload asks for the password again.
 */
export const appealToken = { current: '' };
