// What waits, as pages show it. Filled by the queue; empty, and light, where nothing was ever done offline.
import type { KeptAct } from './acts';
import { anyActs } from './kept';

export const waiting = $state({ acts: [] as KeptAct[], some: anyActs() });
