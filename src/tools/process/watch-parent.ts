/** The thread that notices that the process's parent has ended (end-with-parent.ts). */
import { workerData } from 'node:worker_threads';
import { descendants, signal } from './process-table';

const intervalMs = 500;

const parent = workerData as number;
const never = new Int32Array(new SharedArrayBuffer(4));
while (process.ppid === parent) Atomics.wait(never, 0, 0, intervalMs);
// Nothing leads to them afterwards.
for (const pid of descendants(process.pid)) signal(pid, 'SIGKILL');
process.kill(process.pid, 'SIGKILL');
