/** How a page tells the kernel what was set in it by hand: the data of a comm to `EXPLORED_TARGET`. */

/** The form in which an explorer reaches a page that can run it. */
export const EXPLORER_MIME = 'application/vnd.convlab.explorer+json';

/** What that form holds. */
export interface ExplorerData<State = unknown> {
  /** Which explorer it is. */
  readonly explorer: string;
  /** The one that a cell has made: what a page changes goes back to it. */
  readonly id: string;
  readonly state: State;
}

/** The comm's target. A kernel that has it lists it among its `supported_features`. */
export const EXPLORED_TARGET = 'convlab.explored';

export interface Explored {
  readonly id: string;
  readonly state: unknown;
}

const slot = Symbol.for('convlab.explored');
type Slot = { [slot]?: Map<string, unknown> };

/** Keeps what was set, for the cells that read it. */
export function keepExplored({ id, state }: Explored): void {
  ((globalThis as Slot)[slot] ??= new Map()).set(id, state);
}

/** What was set; undefined if nothing was. */
export function exploredOf(id: string): unknown {
  return (globalThis as Slot)[slot]?.get(id);
}
