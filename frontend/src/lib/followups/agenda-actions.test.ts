import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Agenda, FollowUpView } from '$lib/api';
import { queryClient } from '$lib/api/queries';
import { done } from './agenda-actions';

const queue = vi.hoisted(() => ({ keep: vi.fn(), send: vi.fn(), takeBack: vi.fn() }));
vi.mock('$lib/offline/queue', () => queue);

const KEY = [{ _id: 'getAgenda' }];
const followUp = {
  id: 'f',
  occurrence: 1,
  title: 'Call Mei',
  contact: { id: 'c', name: 'Mei Lin' },
} as FollowUpView;
const shown = () => queryClient.getQueryData<Agenda>(KEY)!.items.map((item) => item.followUp.id);

let written: (act: object) => void;

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true });
  queryClient.setQueryData(KEY, { items: [{ followUp, minutes: 5 }], remaining: {} });
  queue.keep.mockImplementation(() => new Promise((resolve) => (written = resolve)));
  queue.send.mockResolvedValue('waiting');
});

afterEach(() => {
  vi.clearAllMocks();
  vi.unstubAllGlobals();
  queryClient.clear();
});

test('it is shown as done when it has been kept, and not before', async () => {
  const acted = done(followUp);
  await vi.waitFor(() => expect(queue.keep).toHaveBeenCalled());
  expect(shown()).toEqual(['f']);
  written({ id: 1 });
  await acted;
  expect(shown()).toEqual([]);
  expect(queue.send).toHaveBeenCalledExactlyOnceWith({ id: 1 });
});

test('a second tap while it is being kept is the first one', async () => {
  const taps = [done(followUp), done(followUp)];
  await vi.waitFor(() => expect(queue.keep).toHaveBeenCalled());
  written({ id: 1 });
  await Promise.all(taps);
  expect(queue.keep).toHaveBeenCalledOnce();
});

test('what is put back may be done again', async () => {
  const first = done(followUp);
  await vi.waitFor(() => expect(queue.keep).toHaveBeenCalled());
  written({ id: 1 });
  await first;
  const again = done(followUp);
  await vi.waitFor(() => expect(queue.keep).toHaveBeenCalledTimes(2));
  written({ id: 2 });
  await again;
  expect(queue.send).toHaveBeenLastCalledWith({ id: 2 });
});

test('what could not be kept is shown again', async () => {
  queue.keep.mockRejectedValue(new Error('no'));
  await done(followUp);
  expect(shown()).toEqual(['f']);
});
