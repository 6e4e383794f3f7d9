/**
 * Calls what timers of cells call in a turn of the event loop that Node's own code for timers has no part in: V8 may
 * end what runs there, and if it ends that code too, it ends Node.
 */
import promises from 'node:timers/promises';
import { MessageChannel } from 'node:worker_threads';
import type { Strands } from './strands';

const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port2.on('message', () => waiting.shift()!());
// The kernel's other thread keeps it running.
port2.unref();

export function inOwnTurn(call: () => void): void {
  waiting.push(call);
  port1.postMessage(undefined);
}

/** What waits for Node's promises of timers goes on in a turn of its own, unless its cell was stopped. */
export function keepTimerPromises(strands: Strands): void {
  for (const name of ['setTimeout', 'setImmediate'] as const) {
    const original = promises[name] as (...given: unknown[]) => Promise<unknown>;
    const replacement: typeof original = (...given) => {
      const cell = strands.current;
      if (cell === undefined) return original(...given);
      return new Promise((resolve, reject) => {
        original(...given).then(
          (value) => inOwnTurn(() => strands.isStopped(cell) || resolve(value)),
          reject,
        );
      });
    };
    Object.assign(promises, { [name]: replacement });
  }
}
