/** The watchdog's thread: see watchdog.mts. */
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import type { Watched } from './watchdog.mjs';

const intervalMs = 100;

const { state, seconds, fd } = workerData as Watched;

let section = 0;
let startedAt = 0;

for (;;) {
  Atomics.wait(state, 2, 0, intervalMs);
  const { user, system } = process.cpuUsage();
  const used = (user + system) / 1e6;
  const [now, id] = [Atomics.load(state, 0), Atomics.load(state, 1)];
  if (now !== section || id === 0) {
    section = now;
    startedAt = used;
  } else if (used - startedAt > seconds) {
    writeSync(fd, `${id}\n`);
    // The coordinator kills this process and what it has started, unless it is gone itself.
    Atomics.wait(state, 2, 0, 5000);
    process.kill(process.pid, 'SIGKILL');
  }
}
