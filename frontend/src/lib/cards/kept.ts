// Where meetings wait. Every page behind the sign-in asks whether there are any, so this is all it loads.
export const KEY = 'collega.meetings';

export const anyWaiting = () => localStorage.getItem(KEY) !== null;

/** Whoever uses this browser next must not find them. */
export const dropAllMeetings = () => localStorage.removeItem(KEY);
