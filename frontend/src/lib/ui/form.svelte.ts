import { tick } from 'svelte';

type Failure = { message: string; code?: string; fields?: Record<string, string> };

/**
 * What every form does: hold the values, send once, and put what the server objects to beside its
 * field. What no field takes is in `message`, for the top of the form.
 */
export class Form<Values extends Record<string, unknown>> {
  values: Values = $state()!;
  errors: Record<string, string | undefined> = $state({});
  message = $state('');
  /** The stable code of the problem, where a page has more to offer than its sentence. */
  code = $state('');
  busy = $state(false);

  constructor(initial: Values) {
    this.values = initial;
  }

  /** Use as `onsubmit={form.submit(async (values) => …)}`. */
  submit(send: (values: Values) => Promise<unknown>) {
    return async (event: SubmitEvent) => {
      event.preventDefault();
      if (this.busy) return;
      const element = event.currentTarget as HTMLFormElement;
      this.busy = true;
      this.errors = {};
      this.message = '';
      this.code = '';
      try {
        await send($state.snapshot(this.values) as Values);
      } catch (failure) {
        await this.reject(failure, element);
      } finally {
        this.busy = false;
      }
    };
  }

  private async reject(failure: unknown, element: HTMLFormElement) {
    const { message, code = '', fields = {} } = asFailure(failure);
    this.code = code;
    this.errors = fields;
    const shown = Object.keys(fields).some((field) => field in this.values);
    if (!shown) this.message = message;
    await tick();
    element.querySelector<HTMLElement>('[aria-invalid], [role="alert"]')?.focus();
  }
}

function asFailure(failure: unknown): Failure {
  if (failure instanceof Error) return failure;
  return { message: 'Something went wrong.' };
}
