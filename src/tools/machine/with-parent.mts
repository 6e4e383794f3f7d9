/** Lets a Python program end together with the process that started it, even if that was killed. */

/** On Windows a process keeps the number of a parent that has ended, so nothing is watched there. */
const WATCH = `
import os, runpy, signal, sys, threading, time

def watch(parent):
    while os.getppid() == parent:
        time.sleep(0.5)
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(5)
    os.kill(os.getpid(), signal.SIGKILL)

if os.name != 'nt':
    threading.Thread(target=watch, args=[int(sys.argv[1])], daemon=True).start()
module = sys.argv[2]
del sys.argv[1:3]
runpy.run_module(module, run_name='__main__', alter_sys=True)
`;

/** The arguments of Python for a module, as with `-m`. It is asked to end, and a few seconds later it must. */
export function moduleWithParent(module: string): string[] {
  return ['-c', WATCH, String(process.pid), module];
}
