import type { CommentView } from '$lib/api';

export type Thread = { first: CommentView; answers: CommentView[] };

/** The API lists what begins a thread before its answers; pages may part them. */
export function threads(comments: CommentView[]): Thread[] {
  const found: Thread[] = [];
  const places = new Map<string, Thread>();
  for (const comment of comments) {
    const thread = comment.parentId ? places.get(comment.parentId) : undefined;
    if (thread) {
      thread.answers.push(comment);
    } else {
      const begun = { first: comment, answers: [] };
      places.set(comment.id, begun);
      found.push(begun);
    }
  }
  return found;
}

/** The name that is being typed after an @, and where it begins; nothing where none is. */
export function nameBeing(
  text: string,
  caret: number,
): { from: number; typed: string } | undefined {
  const before = text.slice(0, caret);
  const [, typed] = before.match(/(?:^|[\s(])@([\p{L}\p{M}'’.-]+(?: [\p{L}\p{M}'’.-]*)?)$/u) ?? [];
  return typed ? { from: caret - typed.length - 1, typed } : undefined;
}

type Named = { id: string; fullName: string };

/** Those who were chosen and whose name still stands in the text. */
export function stillNamed(text: string, chosen: Named[]): string[] {
  const ids = chosen.filter(({ fullName }) => text.includes(`@${fullName}`)).map(({ id }) => id);
  return [...new Set(ids)].slice(0, 10);
}
