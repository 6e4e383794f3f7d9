/**
 * One process at a time. Node cannot lock files, and the packages that use a folder or a file as a lock let two
 * processes both take over one that was left there.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';

/** Work takes milliseconds. After this, a process on another computer has ended, or has lost it. */
const LOST_MS = 10_000;

const words = new Int32Array(new SharedArrayBuffer(4));

/**
 * Runs the work while no other process runs any under the same lock. Where none can be made, as in a folder that
 * is read-only, it runs all the same. What a killed process has left does not block.
 *
 * @param lock the path of a file that is there while the work runs
 */
export function withLock<T>(lock: string, work: () => T): T {
  const holder = takeTurn(lock);
  try {
    return work();
  } finally {
    // A process that was stopped for long has lost it to another one.
    if (holder !== undefined && holderOf(lock) === holder) remove(lock);
  }
}

/** Waits, and returns the name under which it is held; undefined if there can be no lock. */
function takeTurn(lock: string): string | undefined {
  const mine = `${process.pid} ${hostname()} ${randomUUID()}`;
  try {
    mkdirSync(dirname(lock), { recursive: true });
  } catch {
    return undefined;
  }
  let seen: string | undefined;
  let since = performance.now();
  for (;;) {
    const isMine = take(lock, mine);
    if (isMine !== false) return isMine && mine;
    const holder = holderOf(lock);
    if (holder !== seen) since = performance.now();
    seen = holder;
    const waited = performance.now() - since;
    const isLost = waited > LOST_MS;
    if (holder === undefined) {
      if (isLost) return undefined; // what is there is no file
      Atomics.wait(words, 0, 0, 1);
    } else if (isLost || hasEnded(holder)) {
      if (!takeAway(lock, holder, waited > 2 * LOST_MS)) return undefined;
    } else {
      Atomics.wait(words, 0, 0, 1 + Math.random() * 5);
    }
  }
}

/** False if another one has it, undefined if there can be none. */
function take(lock: string, holder: string): true | false | undefined {
  try {
    writeFileSync(lock, holder, { flag: 'wx' });
    return true;
  } catch (error) {
    return isTaken(error) ? false : undefined;
  }
}

/** Windows refuses a name whose file is just being removed. */
function isTaken(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'EEXIST' || (process.platform === 'win32' && /^(EPERM|EBUSY)$/.test(code ?? ''));
}

/** Undefined if no process has it. */
function holderOf(lock: string): string | undefined {
  try {
    return readFileSync(lock, 'utf8');
  } catch {
    return undefined;
  }
}

/** Whether it is a process of this computer that has ended. */
function hasEnded(holder: string): boolean {
  const [pid, computer] = holder.split(' ');
  if (computer !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/**
 * Removes the lock of one holder and of no other. Only one process can make the file that bears the holder's name,
 * so the lock can't become another's between the look and the removal.
 *
 * @param again if a process that took it away may have been killed over it
 * @returns whether to go on waiting
 */
function takeAway(lock: string, holder: string, again: boolean): boolean {
  const claim = `${lock}.${holder.split(' ')[2] ?? 'nameless'}`;
  if (again || hasEnded(holderOf(claim) ?? '')) remove(claim);
  const isMine = take(claim, `${process.pid} ${hostname()}`);
  if (isMine !== true) return isMine === false;
  try {
    return holderOf(lock) !== holder || remove(lock);
  } finally {
    remove(claim);
  }
}

function remove(file: string): boolean {
  try {
    unlinkSync(file);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}
