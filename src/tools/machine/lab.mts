/** Runs JupyterLab. */
import { randomBytes } from 'node:crypto';
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { SetupError } from './errors.mjs';
import { explain } from './failures.mjs';
import { jupyterFolders } from './jupyter-folders.mjs';
import { type Paths } from './paths.mjs';
import { moduleWithParent } from './with-parent.mjs';
import { endAll } from '../process/process-tree.mjs';

export interface LabOptions {
  readonly port: number;
  /** The address that it listens on, `localhost` unless a container publishes its port. */
  readonly host: string;
  readonly browser: boolean;
  /** The file of the learner's progress, which JupyterLab shows; none if it is not kept. */
  readonly progress?: string | undefined;
  /** The lessons and their exercises in order, which JupyterLab lists. */
  readonly lessons?: readonly object[];
}

export interface Lab {
  /** The address of the course's front page, with the token that opens it. */
  readonly url: string;
  /** Settles when the server has ended, by itself or by `stop`. */
  readonly ended: Promise<void>;
  /** Ends the server, its kernels and its terminals. */
  stop(): Promise<void>;
}

const READY_WITHIN = 120_000;

/**
 * The command line of the server.
 *
 * @internal Tests start no server to read its arguments.
 */
export function labArguments(paths: Paths, options: LabOptions): string[] {
  const page = paths.frontPage.split(sep).join('/');
  const start = existsSync(join(paths.root, paths.frontPage)) ? `/lab/tree/${page}` : '/lab';
  const asRoot = process.getuid?.() === 0 ? ['--allow-root'] : [];
  return [
    ...moduleWithParent('jupyterlab'),
    ...asRoot,
    `--ServerApp.root_dir=${paths.root}`,
    `--ServerApp.ip=${options.host}`,
    `--ServerApp.port=${options.port}`,
    '--ServerApp.port_retries=0',
    `--ServerApp.open_browser=${options.browser ? 'True' : 'False'}`,
    // The page that would pass on the token is in a hidden folder, where sandboxed browsers can't look.
    '--ServerApp.use_redirect_file=False',
    `--LabApp.default_url=${start}`,
    '--LabApp.extension_manager=readonly', // the other one asks PyPI
    '--LabApp.custom_css=True',
    ...hidden(paths).map((name) => `--ContentsManager.hide_globs=${name}`),
    `--ServerApp.tornado_settings=${JSON.stringify({
      static_custom_path: paths.look,
      page_config_data: {
        convlabProgress: served(paths, options.progress),
        convlabCourse: { folder: served(paths, paths.notebooks), lessons: options.lessons ?? [] },
      },
    })}`,
    '--KernelSpecManager.allowed_kernelspecs=tslab', // no Python kernel to pick by mistake
  ];
}

/**
 * What the list of files leaves out: the server's own defaults, and the lessons' sources, because a
 * learner opens their notebooks.
 */
function hidden({ notebooks }: Paths): string[] {
  const names = existsSync(notebooks) ? readdirSync(notebooks) : [];
  const sources = names.filter(
    (name) => name.endsWith('.md') && names.includes(name.replace(/\.md$/, '.ipynb')),
  );
  return ['__pycache__', '*.pyc', '*.pyo', '.DS_Store', '*~', ...sources];
}

/** A file as the server knows it: its path below the root, or '' for one that the server does not give out. */
function served({ root }: Paths, file: string | undefined): string {
  const parts = file === undefined ? [] : relative(root, resolve(file)).split(sep);
  return parts.some((part) => part.startsWith('.') || part.includes(':')) ? '' : parts.join('/');
}

/** What the server needs to know that should not be seen in the list of processes, or that is elsewhere. */
function labEnvironment(paths: Paths, token: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...jupyterFolders(paths, process.env),
    JUPYTER_TOKEN: token,
    JUPYTER_PREFER_ENV_PATH: '1', // our kernel takes precedence over one that the user registered elsewhere
    JUPYTER_RUNTIME_DIR: join(paths.jupyter, 'runtime'),
    JUPYTERLAB_WORKSPACES_DIR: join(paths.jupyter, 'workspaces'),
  };
}

/**
 * Starts JupyterLab and waits until it answers.
 *
 * @throws SetupError if it ends before that
 */
export async function startLab(paths: Paths, options: LabOptions): Promise<Lab> {
  const token = randomBytes(24).toString('hex');
  mkdirSync(paths.jupyter, { recursive: true });
  const log = openSync(paths.labLog, 'w');
  const server = spawn(paths.python, labArguments(paths, options), {
    cwd: paths.root,
    env: labEnvironment(paths, token),
    stdio: ['ignore', log, log],
    // Ctrl-C in the terminal reaches only us, and we stop the server in good order.
    detached: process.platform !== 'win32',
  });
  closeSync(log);
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => resolve());
    server.once('error', () => resolve());
  });
  const stop = async () => {
    if (server.pid !== undefined) await endAll(server.pid);
    await ended;
  };
  const shown = options.host === '0.0.0.0' || options.host === '::' ? '127.0.0.1' : options.host;
  const base = `http://${shown}:${options.port}`;
  try {
    await answers(server, `${base}/api/status?token=${token}`, ended);
  } catch (error) {
    await stop();
    throw error instanceof SetupError ? error : whyNot(paths);
  }
  const path = labArguments(paths, options).find((word) =>
    word.startsWith('--LabApp.default_url='),
  )!;
  return { url: `${base}${path.split('=')[1]}?token=${token}`, ended, stop };
}

async function answers(server: ChildProcess, url: string, ended: Promise<void>): Promise<void> {
  let over = false;
  void ended.then(() => (over = true));
  const deadline = Date.now() + READY_WITHIN;
  while (!over && Date.now() < deadline) {
    try {
      if ((await fetch(url, { signal: AbortSignal.timeout(5000) })).ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  throw new Error(over ? 'ended' : 'silent');
}

function whyNot(paths: Paths): SetupError {
  const log = existsSync(paths.labLog) ? readFileSync(paths.labLog, 'utf8') : '';
  const reason = explain(log);
  if (reason) return new SetupError(reason.message, reason.remedy);
  const last = log.trim().split('\n').pop() ?? '';
  return new SetupError(
    `JupyterLab ended before it answered: ${last}`,
    `All that it said is in ${paths.labLog}. Removing the folder ${paths.venv} makes the next start install it afresh.`,
  );
}
