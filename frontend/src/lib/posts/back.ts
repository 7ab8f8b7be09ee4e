// Whoever opened a post from a list goes back to that list, not to another one.
const LISTS: [RegExp, string][] = [
  [/^\/knowledge$/, 'Back to Knowledge'],
  [/^\/knowledge\/topics\/./, 'Back to the topic'],
  [/^\/find$/, 'Back to what was found'],
  [/^\/notifications$/, 'Back to For you'],
  [/^\/cme$/, 'Back to the learning log'],
  [/^\/settings\/decisions$/, 'Back to decisions about me'],
];

let known = { href: '/knowledge', label: 'Back to Knowledge' };

/** Where the arrow of a post leads, by the page before; pages of the post itself change nothing. */
export function backFrom(before?: URL) {
  const label = LISTS.find(([path]) => before && path.test(before.pathname))?.[1];
  if (before && label) known = { href: before.pathname + before.search, label };
  return known;
}
