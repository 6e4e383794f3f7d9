/** Notices that the reader wants to stop, whichever way they say so. */
import { isatty } from 'node:tty';

/** Resolves once, with the reason. Later signals change nothing: the shutdown is under way by then. */
export function whenToStop(): Promise<string> {
  endWithTerminal();
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

/**
 * At its end Node puts the terminal back as it was, and dumps core if the terminal is gone. A closed terminal ends most
 * programs by a hang-up: it ends us that way, too, but only after the shutdown.
 */
function endWithTerminal(): void {
  const terminals = [0, 1, 2].filter((fd) => isatty(fd));
  process.once('exit', () => {
    if (process.platform === 'win32' || terminals.every((fd) => isatty(fd))) return;
    process.removeAllListeners('SIGHUP');
    process.kill(process.pid, 'SIGHUP');
  });
}
