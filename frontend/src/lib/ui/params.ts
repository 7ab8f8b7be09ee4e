/** The same page with other parameters; what is empty or undefined is left out. */
export function withParams(url: URL, changes: Record<string, string | undefined>): string {
  const params = new URLSearchParams(url.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value) params.set(name, value);
    else params.delete(name);
  }
  const search = params.toString();
  return search ? `${url.pathname}?${search}` : url.pathname;
}
