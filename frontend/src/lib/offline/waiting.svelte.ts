// What waits, as pages show it. Filled by the queue; empty, and light, where nothing was ever done offline.
import type { KeptAct } from './acts';
import { anyActs } from './kept';

export const waiting = $state({ acts: [] as KeptAct[], some: anyActs() });

/** What is still to be sent about a follow-up, and what came of it. */
export function waitingFor(followUpId: string): KeptAct | undefined {
  return waiting.acts.findLast((act) => act.followUpId === followUpId);
}
