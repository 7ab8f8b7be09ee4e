import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dismiss, settle, toast, toasts, undo } from './toasts.svelte';

beforeEach(() => vi.useFakeTimers());
afterEach(async () => {
  await settle();
  vi.useRealTimers();
});

test('what cannot be undone waits until the message is gone, and happens once', () => {
  const commit = vi.fn(async () => undefined);
  toast('Comment deleted', { commit, undo: () => undefined });
  expect(commit).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(commit).toHaveBeenCalledOnce();
  expect(toasts).toHaveLength(0);
});

test('Undo keeps it from happening', async () => {
  const commit = vi.fn(async () => undefined);
  const back = vi.fn();
  const id = toast('Comment deleted', { commit, undo: back });
  undo(id);
  dismiss(id);
  await settle();
  vi.runAllTimers();
  expect(back).toHaveBeenCalledOnce();
  expect(commit).not.toHaveBeenCalled();
});

test('leaving the page lets nothing wait, nor does a fourth message', async () => {
  const commits = [vi.fn(), vi.fn(), vi.fn(), vi.fn()].map((fn) => fn.mockResolvedValue(undefined));
  commits.forEach((commit) => toast('Deleted', { commit }));
  expect(commits.map((commit) => commit.mock.calls.length)).toEqual([1, 0, 0, 0]);
  await settle();
  expect(commits.map((commit) => commit.mock.calls.length)).toEqual([1, 1, 1, 1]);
});
