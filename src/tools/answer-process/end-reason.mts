/** Why a program that ran an answer ended by itself. */
import type { Stopped } from '../../course/answer/answer.js';
import type { Exit } from '../process/supervised-process.mjs';

/** @param full the size in MB of its memory, if it ran out of that */
export function reasonOf({ code, signal }: Exit, full: number | undefined): Stopped {
  if (full !== undefined) {
    const message = `It needed more than ${full} MB of memory. Does a list grow without end?`;
    return { kind: 'threw', name: 'OutOfMemory', message };
  }
  // A sandbox reports a signal as a code of 128 or more, as a shell does.
  const number = signal === null && code !== null && code > 128 ? code - 128 : undefined;
  const how =
    signal !== null
      ? `by the signal ${signal}`
      : number === undefined
        ? `with exit code ${code}`
        : `by the signal ${number}`;
  const name = signal === null && number === undefined ? 'Ended' : 'Killed';
  const message = `The program ended before it answered, ${how}. An answer must not end the program.`;
  return { kind: 'threw', name, message };
}
