import { goto } from '$app/navigation';

const box = () => document.querySelector<HTMLInputElement>('#find-box input');

/** "/" leads to the search box from everywhere but from where one writes. */
export async function onSlash(event: KeyboardEvent) {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented)
    return;
  const at = event.target as HTMLElement;
  if (at.closest('input, textarea, select, [contenteditable="true"], [role="dialog"]')) return;
  if (document.querySelector('[role="dialog"]')) return;
  event.preventDefault();
  if (!box()) await goto('/find', { keepFocus: true });
  box()?.focus();
  box()?.select();
}
