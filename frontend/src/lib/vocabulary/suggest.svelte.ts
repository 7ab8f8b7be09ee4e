import type { Topic } from '$lib/api';
import { listTopicsOptions, queryClient } from '$lib/api/queries';

const PAUSE_MS = 200;
const FOREVER = Number.POSITIVE_INFINITY;

/** The topics that complete what is being typed, asked for when somebody pauses. */
export class Suggestions {
  topics = $state.raw<Topic[]>([]);
  names = $derived(this.topics.map(({ name }) => name));
  /** The line that the arrow keys are on; -1 is the field itself. */
  active = $state(-1);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = '';

  ask(typed: string) {
    clearTimeout(this.#timer);
    this.active = -1;
    this.#asked = typed.trim();
    if (this.#asked === '') this.topics = [];
    else this.#timer = setTimeout(() => void this.#fetch(this.#asked), PAUSE_MS);
  }

  move(by: number) {
    const lines = this.names.length;
    // Over the end comes the field, then the other end.
    if (lines > 0) this.active = ((this.active + by + 1 + lines + 1) % (lines + 1)) - 1;
  }

  close() {
    this.ask('');
  }

  async #fetch(query: string) {
    try {
      const topics = await queryClient.fetchQuery({
        ...listTopicsOptions({ query: { query, limit: 8 } }),
        staleTime: FOREVER,
      });
      if (query === this.#asked) this.topics = topics.items;
    } catch {
      // Free text is welcome too: nobody is kept from writing because nothing completes it.
      this.topics = [];
    }
  }
}
