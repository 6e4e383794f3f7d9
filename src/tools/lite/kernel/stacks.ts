/**
 * Gives the stack of an error as V8 writes it, which is what reads and prints it. Firefox writes only the frames, each
 * as `name@source:line:column`, and not those of functions that wait for the one that failed.
 */

const isV8 = (stack: string) => /^ +at /m.test(stack);
/** A function without a name is called by where it is: `outer/<`. */
const FRAME = /^(?:async\*)?([^@]*)@(.*):(\d+):(\d+)$/;

/** The frames of what waited for the promise that an error has rejected, the innermost first. */
const waiting = new WeakMap<object, string[]>();

function framesOf(stack: string): string[] {
  return stack.split('\n').flatMap((line) => {
    const [, path, source, row, column] = FRAME.exec(line) ?? [];
    if (path === undefined) return [];
    const name = path.endsWith('<') ? '' : path.slice(path.lastIndexOf('/') + 1);
    const place = `${source}:${row}:${column}`;
    return [name ? `    at ${name} (${place})` : `    at ${place}`];
  });
}

/** V8 leaves out the constructors of the error itself. */
function withoutMaking(error: Error, frames: string[]): string[] {
  let made = 0;
  for (let of = error.constructor; of !== Error && typeof of === 'function'; made++) {
    if (!frames[made]?.startsWith(`    at ${of.name} (`)) break;
    of = Object.getPrototypeOf(of) as typeof of;
  }
  return frames.slice(made);
}

/** The stack of an error. */
export function stackOf(error: Error): string {
  return asV8(error, error.stack ?? '');
}

function asV8(error: Error, stack: string): string {
  if (isV8(stack)) return stack;
  const frames = withoutMaking(error, framesOf(stack));
  // What has waited from the start is in the stack already, at another column.
  const lineOf = (frame: string) => frame.replace(/:\d+\)?$/, '');
  const lines = new Set(frames.map(lineOf));
  const others = waiting.get(error)?.filter((frame) => !lines.has(lineOf(frame))) ?? [];
  return [Error.prototype.toString.call(error), ...frames, ...others].join('\n');
}

/** Lets each error have its stack so, where the engine allows it. */
export function writeStacksAsV8(): void {
  const stack = Object.getOwnPropertyDescriptor(Error.prototype, 'stack');
  if (!stack?.get) return;
  Object.defineProperty(Error.prototype, 'stack', {
    ...stack,
    get(this: Error) {
      const own = stack.get!.call(this) as string | undefined;
      return own && asV8(this, own);
    },
  });
}

/** What a cell waits for passes through this (executor.ts): an error that comes of it has the line that waited. */
export const waitedFor: <T>(value: T) => T = isV8(String(new Error().stack))
  ? (value) => value
  : (value) => {
      if (!(value instanceof Promise)) return value;
      const here = stackOf(new Error()).split('\n')[3]; // after the message, this function, and what has called it for the cell
      const note = (error: unknown) => {
        if (!(error instanceof Error) || here === undefined) return;
        waiting.set(error, [...(waiting.get(error) ?? []), here]);
      };
      void value.then(undefined, note);
      return value;
    };
