export function browserTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

/** All zones the browser knows, as choices; its own is always among them. */
export function timeZoneChoices(own = browserTimeZone()) {
  const zones = new Set([own, ...Intl.supportedValuesOf('timeZone'), 'UTC']);
  return [...zones].sort().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}
