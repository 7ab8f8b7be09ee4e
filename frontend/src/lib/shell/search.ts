// What searching asks of every page; loaded with what else can wait.
import { goto } from '$app/navigation';
import { onSessionEnd } from '$lib/api/session';
import { forgetSearches } from './recent-searches';

const WRITING = 'input, textarea, select, [contenteditable="true"]';
const find = <Found extends HTMLElement>(selector: string) =>
  document.querySelector<Found>(selector);
const box = () => find<HTMLInputElement>('#find-box input');

/** "/" leads to the search box from everywhere but from where one writes, answers or signs in. */
async function onkeydown(event: KeyboardEvent) {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if ((event.target as HTMLElement).closest(WRITING)) return;
  if (find('[role="dialog"]') || !find('nav[aria-label="Collega"]')) return;
  event.preventDefault();
  if (!box()) await goto('/find', { keepFocus: true });
  box()?.focus();
  box()?.select();
}

window.addEventListener('keydown', (event) => void onkeydown(event));
onSessionEnd((why) => {
  if (why === 'signed-out') forgetSearches();
});
