import {
  byCursor,
  getRemindersOptions,
  listPushSubscriptionsOptions,
  listReminderDeliveriesInfiniteOptions,
} from '$lib/api/queries';

export function remindersQuery() {
  return getRemindersOptions();
}

export function browsersQuery() {
  return listPushSubscriptionsOptions();
}

export function deliveriesQuery() {
  return { ...listReminderDeliveriesInfiniteOptions(), ...byCursor };
}
