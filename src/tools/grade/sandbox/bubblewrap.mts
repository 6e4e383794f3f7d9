/**
 * Bubblewrap's sandbox: what runs inside sees Node, the libraries it is linked with and the folder with the
 * bundled library, and nothing else: no files, no network, no other processes, no environment. Nothing can
 * be written.
 *
 * The documentation: https://github.com/containers/bubblewrap
 */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Launcher } from '../../answer-process/launch.mjs';
import { nodeFlags } from './code-cache.mjs';
import { librariesOf, type SandboxView } from './home.mjs';

/** What a process may use. These limits also cover what `--max-old-space-size` does not count. */
export interface SandboxLimits {
  /** Writable memory, including tensors and buffers. */
  readonly dataMb: number;
  /** Processor time. */
  readonly cpuSeconds: number;
  /** Processes and threads; Node itself needs about ten. */
  readonly processes: number;
  readonly openFiles: number;
}

export const sandboxLimits: SandboxLimits = {
  dataMb: 2048,
  cpuSeconds: 240,
  processes: 24,
  openFiles: 64,
};

/** The programs needed for it. */
export interface Tools {
  readonly bwrap: string;
  readonly prlimit: string;
  /** To run as another user when we are root: the limit on processes does not apply to root. */
  readonly setpriv?: string;
}

/** Finds the programs, or says which is missing and what to do. */
export function findTools(): Tools | { readonly missing: string } {
  if (process.platform !== 'linux') {
    return {
      missing: 'The sandbox, bubblewrap, runs on Linux alone. Grade in a container instead.',
    };
  }
  const isRoot = process.getuid!() === 0;
  const bwrap = which('bwrap');
  const prlimit = which('prlimit');
  const setpriv = isRoot ? which('setpriv') : undefined;
  if (!bwrap) {
    return {
      missing: 'bubblewrap is not installed: `apt install bubblewrap`, or your system’s like.',
    };
  }
  if (!prlimit || (isRoot && !setpriv)) {
    return { missing: '`prlimit` or `setpriv` is not installed: `apt install util-linux`.' };
  }
  return { bwrap, prlimit, ...(setpriv && { setpriv }) };
}

function which(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...folders, '/usr/bin', '/bin', '/usr/sbin', '/sbin']
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** User ids for the children, when we are root: each has its own process count. */
const firstUid = 60_000;
const uids = 4_000;

/** Where everything is inside. */
const inside = { node: '/node', folder: '/convlab', prlimit: '/prlimit' } as const;

/** Starts the child inside. */
export function bubblewrap(
  tools: Tools,
  home: SandboxView,
  limits: SandboxLimits = sandboxLimits,
): Launcher {
  // Several graders running at once must not count each other's processes.
  let turn = process.pid * 64;
  const around = walls(home, tools);
  return ({ nodeOptions, args }) => {
    const uid = firstUid + (turn++ % uids);
    const command = [
      ...(tools.setpriv ? asUser(tools.setpriv, uid) : []),
      ...limited(tools, limits),
      ...[tools.bwrap, ...around, '--', ...limitedInside(tools, limits)],
      ...[inside.node, ...nodeFlags, ...nodeOptions, `${inside.folder}/main.cjs`, ...args],
    ];
    return {
      command: command[0]!,
      args: command.slice(1),
      env: {
        CONVLAB_BACKEND: 'wasm',
        CONVLAB_THREADS: '1',
        CONVLAB_PROGRESS: 'off',
        LANG: 'C.UTF-8',
        TZ: 'UTC',
      },
      cwd: '/',
      isContained: true,
    };
  };
}

function asUser(setpriv: string, uid: number): string[] {
  return [setpriv, `--reuid=${uid}`, `--regid=${uid}`, '--clear-groups'];
}

function limited({ prlimit, setpriv }: Tools, limits: SandboxLimits): string[] {
  return [
    prlimit,
    `--data=${limits.dataMb * 2 ** 20}`,
    `--cpu=${limits.cpuSeconds}`,
    `--nofile=${limits.openFiles}`,
    '--fsize=0',
    '--core=0',
    ...(setpriv ? [`--nproc=${limits.processes}`] : []),
  ];
}

/**
 * If there is no separate user, the limit on processes is set inside, where only the sandbox's processes
 * are counted (Linux 5.14 and newer); outside, the user's other programs count as well.
 */
function limitedInside({ setpriv }: Tools, { processes }: SandboxLimits): string[] {
  return setpriv ? [] : [inside.prlimit, `--nproc=${processes}`];
}

function walls(
  { folder, node, libraries }: SandboxView,
  { prlimit, setpriv }: Tools,
): readonly string[] {
  const shown = [
    [node, inside.node],
    [folder, inside.folder],
    ...(setpriv
      ? []
      : [[prlimit, inside.prlimit], ...librariesOf(prlimit).map((path) => [path, path])]),
    ...libraries.map((path) => [path, path]),
  ];
  return [
    ...['--unshare-all', '--die-with-parent', '--new-session', '--cap-drop', 'ALL'],
    ...shown.flatMap(([from, to]) => ['--ro-bind', from!, to!]),
    ...['--chdir', '/', '--remount-ro', '/'],
  ];
}
