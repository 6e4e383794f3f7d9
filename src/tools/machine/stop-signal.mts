/** Notices that the reader wants to stop, however that is said. */

/** Resolves once, with the reason. Later signals change nothing: the end is on its way by then. */
export function whenToStop(): Promise<string> {
  return new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(name, () => resolve(name));
    if (process.env.npm_execpath === undefined || process.platform === 'win32') return;
    // npm starts us through a shell, and a SIGTERM for npm ends that shell and never comes through.
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) resolve('npm ended');
    }, 300).unref();
  });
}
