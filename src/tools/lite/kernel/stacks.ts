/**
 * Lets errors have their stacks as V8 writes them, which is what reads and prints them. Firefox writes only the frames,
 * each as `name@source:line:column`.
 */

/** A function without a name is called by where it is: `outer/<`. After an `await` come the names of what waited. */
const FRAME = /^(?:async\*)?(.*?)@(.*):(\d+):(\d+)$/;

export function asV8(error: unknown, stack: string): string {
  const frames = stack.split('\n').flatMap((line) => {
    const [, path, source, row, column] = FRAME.exec(line) ?? [];
    if (path === undefined) return [];
    const name = path.endsWith('<') ? '' : path.slice(path.lastIndexOf('/') + 1);
    const place = `${source}:${row}:${column}`;
    return [name ? `    at ${name} (${place})` : `    at ${place}`];
  });
  return [Error.prototype.toString.call(error), ...frames].join('\n');
}

/** Does nothing in an engine that keeps the stack in each error. */
export function writeStacksAsV8(): void {
  const of = Object.getOwnPropertyDescriptor(Error.prototype, 'stack');
  if (!of?.get) return;
  const { get, set } = of;
  Object.defineProperty(Error.prototype, 'stack', {
    ...of,
    get(this: unknown): unknown {
      const stack: unknown = get.call(this);
      return typeof stack === 'string' && !/^ +at /m.test(stack) ? asV8(this, stack) : stack;
    },
    set,
  });
}
