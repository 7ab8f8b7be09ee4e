// Light, dark, or as the device has it. The colours follow `color-scheme`; this only sets it.

export const appearances = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof appearances)[number];

const KEY = 'collega.appearance';

export function chosenAppearance(): Appearance {
  try {
    const kept = localStorage.getItem(KEY);
    return appearances.find((one) => one === kept) ?? 'system';
  } catch {
    return 'system';
  }
}

export function chooseAppearance(appearance: Appearance) {
  try {
    if (appearance === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, appearance);
  } catch {
    // Then it holds until the page is closed.
  }
  showAppearance(appearance);
}

/** Before anything is drawn, and again with each choice. */
export function showAppearance(appearance = chosenAppearance()) {
  const root = document.documentElement;
  root.style.colorScheme = appearance === 'system' ? '' : appearance;
  // The bar of a phone's browser goes along.
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const scheme = (meta.dataset.scheme ??= meta.getAttribute('media')?.match(/dark|light/)?.[0]);
    const chosen = scheme === appearance ? 'all' : 'not all';
    meta.setAttribute(
      'media',
      appearance === 'system' ? `(prefers-color-scheme: ${scheme})` : chosen,
    );
  }
}
