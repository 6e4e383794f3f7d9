/** What a page and the service worker say to each other. */

export type ToWorker =
  /** Store what is missing, and then serve this page, too, if it is of the worker's version. */
  | { readonly convlab: 'prepare'; readonly version: string }
  /** Take the place of the version before. */
  | { readonly convlab: 'activate' }
  | Interrupt;

/** Whether the cells of a kernel are to end: a kernel that is busy asks at this address. */
export interface Interrupt {
  readonly convlab: 'interrupt';
  readonly address: string;
  readonly isInterrupted: boolean;
}

/** How far a version is on its way into the browser's storage. */
export type FromWorker = { readonly convlab: 'offline'; readonly version: string } & Progress;

export type Progress =
  /** @param part from 0 to 1, by bytes */
  | { readonly kind: 'preparing'; readonly part: number }
  | { readonly kind: 'ready' }
  /** The browser has no room for it. */
  | { readonly kind: 'full' }
  /** A file could not be fetched as it should be. */
  | { readonly kind: 'failed'; readonly reason: string };
