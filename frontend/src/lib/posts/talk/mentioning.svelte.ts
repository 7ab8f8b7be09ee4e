import { listMentionable, type MemberSummary } from '$lib/api';
import { nameBeing } from './threads';

const PAUSE_MS = 200;

/** Whom one may mean while one types a name after an @; asked for when somebody pauses. */
export class Mentioning {
  people = $state.raw<MemberSummary[]>([]);
  active = $state(0);
  /** All who were chosen while this comment was written. */
  readonly chosen: { id: string; fullName: string }[] = [];

  readonly #postId: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = '';

  constructor(postId: string) {
    this.#postId = postId;
  }

  ask(text: string, caret: number) {
    clearTimeout(this.#timer);
    this.#asked = nameBeing(text, caret)?.typed.trim() ?? '';
    if (this.#asked === '') this.people = [];
    else this.#timer = setTimeout(() => void this.#fetch(this.#asked), PAUSE_MS);
  }

  move(by: number) {
    const lines = this.people.length;
    this.active = (this.active + by + lines) % lines;
  }

  close() {
    clearTimeout(this.#timer);
    this.#asked = '';
    this.people = [];
  }

  /** What stands in the place of the name that was begun, and from where to where. */
  choose(person: MemberSummary, text: string, caret: number) {
    this.chosen.push({ id: person.id, fullName: person.fullName });
    const from = nameBeing(text, caret)?.from ?? caret;
    this.close();
    return { from, to: caret, words: `@${person.fullName} ` };
  }

  async #fetch(query: string) {
    try {
      const { items } = await listMentionable({ path: { id: this.#postId }, query: { query } });
      if (query !== this.#asked) return;
      this.people = items;
      this.active = 0;
    } catch {
      // A name without a link is a name, too.
      this.people = [];
    }
  }
}
