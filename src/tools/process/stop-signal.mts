/** Notices that the reader wants to stop, whichever way they say so. */

/** Resolves once, with the reason. Later signals change nothing: the shutdown is under way by then. */
export function whenToStop(): Promise<string> {
  return new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(name, () => resolve(name));
    if (process.env.npm_execpath === undefined || process.platform === 'win32') return;
    // npm starts us through a shell, and a SIGTERM for npm ends that shell and never reaches us.
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) resolve('npm ended');
    }, 300).unref();
  });
}
