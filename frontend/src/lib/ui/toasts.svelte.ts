// Short confirmations, with a way back. Errors of a form belong in the form, not here.

export type Toast = {
  id: number;
  message: string;
  tone: 'plain' | 'problem';
  undo?: () => void;
};

export const toasts = $state<Toast[]>([]);

const LIFETIME_MS = 8_000;
const MOST = 3;
let nextId = 1;
// eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing on screen depends on it
const timers = new Map<number, ReturnType<typeof setTimeout>>();

export function toast(message: string, options: { undo?: () => void; tone?: Toast['tone'] } = {}) {
  const id = nextId++;
  toasts.push({ id, message, tone: options.tone ?? 'plain', undo: options.undo });
  if (toasts.length > MOST) dismiss(toasts[0]!.id);
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
  pause(id);
  const at = toasts.findIndex((one) => one.id === id);
  if (at >= 0) toasts.splice(at, 1);
}

/** Nobody should have to race a clock while reading or reaching for Undo. */
export function pause(id: number) {
  clearTimeout(timers.get(id));
  timers.delete(id);
}

export function resume(id: number) {
  pause(id);
  timers.set(
    id,
    setTimeout(() => dismiss(id), LIFETIME_MS),
  );
}
