/**
 * Ends this process together with the one that started it, even if that was killed or an answer keeps the
 * event loop busy: a thread checks whether the parent is still there. To be loaded with `--require`.
 */
import { isMainThread, Worker, workerData } from 'node:worker_threads';

const intervalMs = 500;

function watch(parent: number): never {
  const never = new Int32Array(new SharedArrayBuffer(4));
  for (;;) {
    Atomics.wait(never, 0, 0, intervalMs);
    if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
  }
}

// An answer's own threads load this as well.
if (isMainThread) {
  new Worker(__filename, { workerData: { watched: process.ppid }, execArgv: [] }).unref();
} else {
  const { watched } = (workerData ?? {}) as { watched?: number };
  if (watched !== undefined) watch(watched);
}
