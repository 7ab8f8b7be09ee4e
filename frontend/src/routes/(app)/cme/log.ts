import type { CmeEntryView, NewCmeEntry } from '$lib/api';
import {
  byCursor,
  getCmeTotalsOptions,
  getPostOptions,
  listCmeEntriesInfiniteOptions,
  refresh,
} from '$lib/api/queries';
import { readKept } from '$lib/posts/kept';
import { localToday } from '$lib/words/dates';

export function entriesQuery() {
  return { ...listCmeEntriesInfiniteOptions(), ...byCursor };
}

export function totalsQuery() {
  return getCmeTotalsOptions();
}

/** The post that is to be logged, if one is. */
export function postQuery(id: string | undefined) {
  return { ...getPostOptions({ path: { id: id ?? '' } }), enabled: id !== undefined };
}

export function refreshLog() {
  return refresh('listCmeEntries', 'getCmeTotals', 'getCmeEntry');
}

export type EntryValues = {
  title: string;
  readOn: string;
  minutes: string;
  reflection: string;
  category: string;
};

export function valuesOf(entry?: CmeEntryView, title = ''): EntryValues {
  return {
    title: entry?.title ?? title,
    readOn: entry?.readOn ?? localToday(),
    minutes: String(entry?.minutes ?? 15),
    reflection: entry?.reflection ?? '',
    category: entry?.category ?? '',
  };
}

/** Where a form that was begun is kept: an entry that was changed meanwhile is begun anew. */
export function unloggedPlace(entry?: CmeEntryView, postId = 'new'): string {
  return `unlogged.${entry ? `${entry.id}.${entry.version}` : postId}`;
}

export function readUnlogged(place: string): EntryValues | undefined {
  // A field of numbers leaves one.
  const known = ['string', 'number'];
  return readKept<EntryValues>(place, (kept) =>
    Object.keys(valuesOf()).every((name) => known.includes(typeof kept[name as keyof EntryValues])),
  );
}

export function toNew(values: EntryValues, postId?: string): NewCmeEntry {
  return {
    postId,
    title: values.title.trim(),
    readOn: values.readOn,
    minutes: Number(values.minutes),
    reflection: values.reflection.trim() || undefined,
    category: values.category.trim() || undefined,
  };
}

/** For a merge patch: what was emptied is null, which clears it. */
export function toPatch(values: EntryValues) {
  return {
    title: values.title.trim(),
    readOn: values.readOn,
    minutes: Number(values.minutes),
    reflection: values.reflection.trim() || null,
    category: values.category.trim() || null,
  };
}

/** "1 h 30 min". */
export function sayTime(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  return [hours > 0 && `${hours} h`, (minutes % 60 > 0 || hours === 0) && `${minutes % 60} min`]
    .filter(Boolean)
    .join(' ');
}
