// What appears above what a finger is about to press moves it away from under the finger.
let pressing = false;

if (typeof window !== 'undefined') {
  const now = (state: boolean) => () => (pressing = state);
  window.addEventListener('pointerdown', now(true), { capture: true, passive: true });
  window.addEventListener('pointerup', now(false), { capture: true, passive: true });
  window.addEventListener('pointercancel', now(false), { capture: true, passive: true });
}

/** At once; or, while something is pressed, as soon as it is let go. */
export function afterPress(work: () => void) {
  if (pressing) window.addEventListener('pointerup', work, { once: true });
  else work();
}
