// Short confirmations, with a way back. Errors of a form belong in the form, not here.

export type Toast = {
  id: number;
  message: string;
  tone: 'plain' | 'problem';
  undo?: () => void;
  /** When Undo goes, where that can be counted down. Of those only the last is shown, and the one before it after that. */
  endsAt?: number;
  /** What waits for the message to go, because it could not be undone. */
  commit?: () => Promise<unknown>;
};

export const toasts = $state<Toast[]>([]);

const LIFETIME_MS = 8_000;
const MOST = 3;
let nextId = 1;
// eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing on screen depends on it
const timers = new Map<number, ReturnType<typeof setTimeout>>();

type Options = Partial<Pick<Toast, 'undo' | 'commit' | 'tone'>> & { seconds?: number };

export function toast(message: string, { undo, commit, tone = 'plain', seconds }: Options = {}) {
  const id = nextId++;
  const endsAt = seconds && Date.now() + seconds * 1000;
  toasts.push({ id, message, tone, undo, commit, endsAt });
  const short = toasts.filter((one) => !one.endsAt);
  if (short.length > MOST) dismiss(short[0]!.id);
  resume(id);
  return id;
}

/** For what a member did not ask about in a form: a one-tap action that failed. */
export function toastProblem(error: unknown) {
  return toast(error instanceof Error ? error.message : 'Something went wrong.', {
    tone: 'problem',
  });
}

export function dismiss(id: number) {
  return take(id)?.commit?.();
}

/** Taken back: what waited for the message to go never happens. */
export function undo(id: number) {
  take(id)?.undo?.();
}

/** Nothing may wait any longer: the page is left, or the session ends. */
export async function settle() {
  await Promise.all(toasts.map(({ id }) => id).map(dismiss));
}

function take(id: number): Toast | undefined {
  pause(id);
  const at = toasts.findIndex((one) => one.id === id);
  return at >= 0 ? toasts.splice(at, 1)[0] : undefined;
}

/** Nobody should have to race a clock while reading or reaching for Undo. */
export function pause(id: number) {
  clearTimeout(timers.get(id));
  timers.delete(id);
}

export function resume(id: number) {
  pause(id);
  const endsAt = toasts.find((one) => one.id === id)?.endsAt ?? 0;
  timers.set(
    id,
    setTimeout(() => dismiss(id), Math.max(LIFETIME_MS, endsAt - Date.now())),
  );
}
