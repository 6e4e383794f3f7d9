/**
 * The notebook that the library runs in, if any. This is Node's version (tslab); a browser gets another.
 */

/** An output in several forms, by mime type: a notebook shows the richest that it can. */
export type Bundle = Readonly<Record<string, unknown>>;

interface TslabJupyter {
  /** Set by a running kernel; tslab's public `display` sends one mime type per output, this a bundle. */
  readonly lastWriteDisplayData: ((data: object, update: boolean) => void) | null;
}

/** Which output of the notebook a bundle belongs to. */
export interface Output {
  readonly id: string;
  /** Whether it replaces what was sent under this id before. */
  readonly again: boolean;
}

/** Sends a bundle to the notebook; false outside a notebook. */
export function sendToNotebook(bundle: Bundle, { id, again }: Output): boolean {
  const write = runningKernel()?.lastWriteDisplayData;
  if (!write) return false;
  write({ data: bundle, metadata: {}, transient: { display_id: id } }, again);
  return true;
}

/**
 * The tslab that runs this process, found among what is already loaded: another copy of it, such as one
 * installed beside this package, would not be connected to the notebook.
 */
function runningKernel(): TslabJupyter | undefined {
  const suffix = /[\\/]tslab[\\/]dist[\\/]jupyter\.js$/;
  return Object.values(require.cache)
    .filter((module) => module !== undefined && suffix.test(module.filename))
    .map((module) => module!.exports as TslabJupyter)
    .find((jupyter) => jupyter.lastWriteDisplayData);
}
