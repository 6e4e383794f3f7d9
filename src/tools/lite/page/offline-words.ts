import type { OfflineState } from './offline-state';

export interface Words {
  /** A few words for the status bar. */
  readonly short: string;
  /** What it means for the learner. */
  readonly long: string;
}

/** What a learner is told of offline use; undefined while there is nothing to say. */
export function wordsOf({ progress, update, online }: OfflineState): Words | undefined {
  if (!online) {
    return {
      short: 'You are offline',
      long:
        progress?.kind === 'ready'
          ? 'The course is stored in this browser, so you can go on.'
          : 'The course isn’t stored in this browser yet. What is open works; the rest may not load.',
    };
  }
  if (update === 'ready') {
    return {
      short: 'An update is ready',
      long: 'An update of the course is ready. Your notebooks are saved before the page reloads.',
    };
  }
  if (update === 'full') {
    return {
      short: 'No room for an update',
      long: 'There is an update of the course, but this browser has no room for it. You can go on with the version you have.',
    };
  }
  switch (progress?.kind) {
    case 'preparing': {
      // A screen reader would read each percent aloud.
      const percent = Math.floor(progress.part * 10) * 10;
      return {
        short: `Preparing for offline use: ${percent} %`,
        long: 'The course is being stored in this browser, so that it works without a connection.',
      };
    }
    case 'ready':
      return {
        short: 'Ready for offline use',
        long: 'The course is stored in this browser, so it works without a connection, too.',
      };
    case 'full':
      return {
        short: 'No room for offline use',
        long: 'This browser has no room to store the course, so it works only while you are connected.',
      };
    case 'failed':
      return {
        short: 'Not ready for offline use',
        long: 'Part of the course could not be fetched. The next attempt follows within half a minute.',
      };
    case undefined:
      return undefined;
  }
}
