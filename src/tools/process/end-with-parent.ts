/**
 * Ends this process, with all that it has started, together with the one that started it, even if that was killed or a
 * learner's code keeps the event loop busy: a thread checks whether the parent is still there. It works as soon as it
 * is loaded.
 */
import { join } from 'node:path';
import { isMainThread, Worker } from 'node:worker_threads';
import { parentVariable } from './parent-variable';

/** The process that started this one. If it has ended, the first process of all has taken its place. */
function parent(): number {
  const { [parentVariable]: ours, JPY_PARENT_PID: jupyters } = process.env;
  // What this one starts has another parent.
  delete process.env[parentVariable];
  if (ours !== undefined) return Number(ours);
  return process.ppid === 1 && jupyters !== undefined ? Number(jupyters) : process.ppid;
}

// The learner's own threads load this as well, if it was required by Node.
if (isMainThread) {
  const thread = join(__dirname, 'watch-parent.js');
  new Worker(thread, { workerData: parent(), execArgv: [] }).unref();
}
