import type { Progress } from '../offline/messages';

/** What a page knows of offline use. */
export interface OfflineState {
  /** How far the version of this page is in the browser's storage; undefined while that isn't known. */
  readonly progress: Progress | undefined;
  /** Whether another version is there to be loaded, or there was no room for it. */
  readonly update: 'none' | 'ready' | 'full';
  readonly online: boolean;
}
