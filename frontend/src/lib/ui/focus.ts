import { tick } from 'svelte';

/** When what had the focus has gone, a reader starts again at the heading, not at nothing. */
export async function refocus() {
  await tick();
  if (document.activeElement === document.body) document.querySelector('h1')?.focus();
}
