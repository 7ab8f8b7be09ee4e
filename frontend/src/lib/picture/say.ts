// The numbers of the picture as sentences.
import type { NetworkDivide, NetworkGraph, NetworkSpread } from '$lib/api';

export function sayPeople(count: number): string {
  return count === 1 ? '1 person' : `${count} people`;
}

/** "Of 12 people, 9 are nurses like you"-like figures, as shares that add up. */
export function shares({ inside, across, unknown }: NetworkDivide) {
  const all = inside + across + unknown;
  const share = (count: number) => (all === 0 ? 0 : (100 * count) / all);
  return { inside: share(inside), across: share(across), unknown: share(unknown) };
}

/** What the effective number means, with the number in it. */
export function saySpread(
  { effectiveNumber, parts, furtherParts }: NetworkSpread,
  one: string,
  many: string,
): string {
  const count = parts.length + furtherParts;
  if (count === 0) return `No ${one} is known yet.`;
  if (count === 1) return `All are in one ${one}.`;
  return `${count} ${many}; as varied as ${sayNumber(effectiveNumber)} of equal size.`;
}

/** 4.2, and 4 without a zero behind it. */
export function sayNumber(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** "70 days", "5 months", "2 years": as exactly as anybody cares. */
export function sayDays(days: number): string {
  const [count, unit] =
    days < 100
      ? [days, 'day']
      : days < 700
        ? [Math.round(days / 30.4), 'month']
        : [Math.round(days / 365), 'year'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** For each node whom it is linked with, by name. */
export function acquaintances({ nodes, links }: NetworkGraph): Map<string, string[]> {
  const names = new Map(nodes.map(({ memberId, name }) => [memberId, name]));
  const known = new Map<string, string[]>(nodes.map(({ memberId }) => [memberId, []]));
  for (const { from, to } of links) {
    known.get(from)?.push(names.get(to) ?? '');
    known.get(to)?.push(names.get(from) ?? '');
  }
  known.forEach((list) => list.sort((one, other) => one.localeCompare(other)));
  return known;
}

/** "Ana, Ben and 3 others". */
export function sayNames(names: string[], most = 4): string {
  if (names.length === 0) return '';
  const shown = names.length > most ? names.slice(0, most) : names;
  const others = names.length - shown.length;
  const said = others > 0 ? [...shown, others === 1 ? '1 other' : `${others} others`] : shown;
  return said.length === 1 ? said[0]! : `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`;
}
