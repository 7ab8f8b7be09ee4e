// An edit that began from one version and may meet a newer one.

type Values = Record<string, unknown>;

/** Only what differs from where the edit began: the rest may have been changed elsewhere. */
export function changes<Of extends Values>(values: Of, base: Of): Partial<Of> {
  return pick(values, (name) => !isSame(values[name], base[name]));
}

/**
 * Carries an edit over to a newer version: what was typed stays, what was not touched becomes the
 * newest. `clashes` are the fields that were changed on both sides, differently.
 */
export function rebase<Of extends Values>(
  values: Of,
  base: Of,
  newest: Of,
): { values: Of; clashes: (keyof Of)[] } {
  const mine = changes(values, base);
  const clashes = (Object.keys(mine) as (keyof Of)[]).filter(
    (name) => !isSame(base[name], newest[name]) && !isSame(values[name], newest[name]),
  );
  return { values: { ...newest, ...mine }, clashes };
}

export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function pick<Of extends Values>(values: Of, wanted: (name: keyof Of) => boolean): Partial<Of> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => wanted(name))) as Partial<Of>;
}
