/** When code of the learner has to be over, where nothing can end it from outside: its loops look at this. */
export const deadline = {
  /** In milliseconds of `performance.now()`. */
  at: Infinity,
};

/** Ends what has run out of time. */
export class TimeUp extends Error {}
