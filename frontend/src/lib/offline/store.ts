// Where acts wait: a small database of this browser, shared by its tabs and the service worker.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Act, KeptAct } from './acts';

interface Schema extends DBSchema {
  acts: { key: number; value: Omit<KeptAct, 'id'> & { id?: number } };
}

let opening: Promise<IDBPDatabase<Schema>> | undefined;

function open() {
  opening ??= openDB<Schema>('collega', 1, {
    upgrade: (database) => {
      database.createObjectStore('acts', { keyPath: 'id', autoIncrement: true });
    },
    // Another tab wants a newer version, or the browser took it away: it is opened again when needed.
    blocking: () => void opening?.then((database) => database.close()).then(forget),
    terminated: forget,
  });
  opening.catch(forget);
  return opening;
}

function forget() {
  opening = undefined;
}

/** In the order in which they were done. */
export async function keptActs(memberId: string): Promise<KeptAct[]> {
  const all = (await (await open()).getAll('acts')) as KeptAct[];
  return all.filter((act) => act.memberId === memberId);
}

export async function keep(act: Act): Promise<KeptAct> {
  const id = await (await open()).add('acts', act);
  return { ...act, id };
}

export async function keptAct(id: number): Promise<KeptAct | undefined> {
  return (await (await open()).get('acts', id)) as KeptAct | undefined;
}

/** Nothing, where it has been taken out in the meantime. */
export async function change(id: number, changes: Partial<KeptAct>): Promise<KeptAct | undefined> {
  const transaction = (await open()).transaction('acts', 'readwrite');
  const kept = await transaction.store.get(id);
  const changed = kept && { ...kept, ...changes };
  if (changed) await transaction.store.put(changed);
  await transaction.done;
  return changed as KeptAct | undefined;
}

/**
 * Takes back what was not sent yet as if it had never been; of what is being sent, or has been, the taking back is
 * kept like any other act.
 */
export async function keepBack({ id, ...act }: KeptAct): Promise<KeptAct | undefined> {
  const transaction = (await open()).transaction('acts', 'readwrite');
  const kept = await transaction.store.get(id);
  let back: KeptAct | undefined;
  if (kept && !kept.sending) {
    await transaction.store.delete(id);
  } else {
    const { memberId, followUpId, occurrence, deed, before, title, person, contactId } = act;
    const taken = { memberId, followUpId, occurrence, deed, title, person, contactId };
    const wish: Act = { ...taken, before, back: true, at: new Date().toISOString() };
    back = { ...wish, id: await transaction.store.add(wish) };
  }
  await transaction.done;
  return back;
}

export async function takeOut(...ids: number[]) {
  const transaction = (await open()).transaction('acts', 'readwrite');
  await Promise.all(ids.map((id) => transaction.store.delete(id)));
  await transaction.done;
}

/** Anybody's. */
export async function isEmpty(): Promise<boolean> {
  return (await (await open()).count('acts')) === 0;
}

export async function clear() {
  await (await open()).clear('acts');
}
