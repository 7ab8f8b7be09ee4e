import {
  byCursor,
  getDutyRotaOptions,
  getFreeTimesOptions,
  getRotaOptions,
  listHolidaysInfiniteOptions,
} from '$lib/api/queries';
import { localToday } from '$lib/words/dates';

export function rotaQuery() {
  return getRotaOptions();
}

export function freeTimesQuery() {
  return getFreeTimesOptions();
}

export function dutyRotaQuery() {
  return getDutyRotaOptions();
}

/** Those that are not over. */
export function holidaysQuery() {
  return { ...listHolidaysInfiniteOptions({ query: { from: localToday() } }), ...byCursor };
}
