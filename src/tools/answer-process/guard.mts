/** Does what a stranger's text may keep this process busy with. */
export type Guard = <T>(work: () => T | Promise<T>) => Promise<T>;

/** For a process that only reads texts of its own user. */
export const unguarded: Guard = async (work) => work();
