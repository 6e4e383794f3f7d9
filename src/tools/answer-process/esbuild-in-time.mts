/**
 * esbuild, stopped when a text keeps it busy for too long: some of what TypeScript allows takes its parser
 * twice as long for each further level. It is one program for everything that this process compiles, and
 * can't be told to abandon one text, so it is stopped, and the other work it was doing is started again.
 */
import { stop } from 'esbuild';
import { activeTimeout } from '../process/active-timeout.mjs';

/** How often it has been stopped: whatever fails meanwhile may have failed because of that. */
let stops = 0;

/** A text that was not compiled in time. */
export class TooSlow extends Error {
  override readonly name = 'TooSlow';

  constructor(readonly seconds: number) {
    super(`Compiling it did not come to an end within ${seconds} s.`);
  }
}

/**
 * Compiles by esbuild's `build` or `transform`.
 *
 * @param seconds of time in which this process could have read the reply; honest texts take milliseconds
 * @throws TooSlow
 * @example
 * const { code } = await inTime(10, () => transform(text, { loader: 'ts' }));
 */
export async function inTime<T>(seconds: number, compile: () => Promise<T>): Promise<T> {
  let callOff = () => {};
  const tooSlow = new Promise<never>((_, reject) => {
    callOff = activeTimeout(seconds * 1000, () => {
      reject(new TooSlow(seconds));
      stops += 1;
      void stop();
    });
  });
  try {
    for (;;) {
      const before = stops;
      const compiling = compile();
      compiling.catch(() => {}); // its rejection comes after the limit
      try {
        return await Promise.race([compiling, tooSlow]);
      } catch (error) {
        if (error instanceof TooSlow || stops === before) throw error;
      }
    }
  } finally {
    callOff();
  }
}
