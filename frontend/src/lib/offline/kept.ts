// Whether anything waits to be sent. Every page behind the sign-in asks, so this is all it loads.
const KEY = 'collega.acts';

export const anyActs = () => localStorage.getItem(KEY) !== null;

export function noteActs(some: boolean) {
  if (some) localStorage.setItem(KEY, 'yes');
  else localStorage.removeItem(KEY);
}
