// What the other folders know of the API: its operations, its types, its problems, the session.
// Query options live in `$lib/api/queries`, so that the sign-in page does not carry them.
import './client';

export * from './generated';
export * from './problems';
export { hesitation, onFreshAuthentication } from './client';
export { ifMatch } from './headers';
export { beginSession, forgetSession, hasSession, onSessionEnd, type SessionEnd } from './session';
