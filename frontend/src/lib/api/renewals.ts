// What pages and the service worker share of a session: where it is renewed, and under which name they speak of it.
export const RENEWALS = '/api/v1/sessions/renewals';
export const HINT = 'collega.session';
