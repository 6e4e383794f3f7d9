/** What the doctor says about the backend: which it is, how many threads it has and how fast it was. */
import { threadCount } from '../../tensor/host.js';
import { readChosen, type ChosenBackend } from './backend.mjs';
import { type Paths } from './paths.mjs';
import { type Finding } from './probe.mjs';
import { speedInWords } from './speed.mjs';
import { loads } from './tfjs-node.mjs';

export async function examineBackend(paths: Paths, env: NodeJS.ProcessEnv): Promise<Finding[]> {
  const chosen = readChosen(paths);
  return [await used(paths, env, chosen), threads(env), ...speeds(chosen)];
}

async function used(
  paths: Paths,
  env: NodeJS.ProcessEnv,
  chosen: ChosenBackend | undefined,
): Promise<Finding> {
  const name = 'computes with';
  const asked = env.CONVLAB_BACKEND?.trim();
  if (asked) {
    const ok = ['tfjs-node', 'wasm', 'cpu'].includes(asked);
    const remedy =
      'CONVLAB_BACKEND must be tfjs-node, wasm or cpu; unset it to let convlab choose.';
    return { name, ok, found: `${asked}, because CONVLAB_BACKEND asks for it`, remedy };
  }
  if (!chosen) return { name, ok: false, found: 'not settled', remedy: 'Run `npm start`.' };
  const ok = chosen.backend === 'wasm' || (await loads(paths));
  const found = ok ? chosen.why : `${chosen.why}; but it does not load now`;
  const remedy = 'Run `npm start -- --retry-backend`.';
  return { name, ok, found, remedy };
}

function threads(env: NodeJS.ProcessEnv): Finding {
  const name = 'threads';
  try {
    const asks = env.CONVLAB_THREADS?.trim() ? ', because CONVLAB_THREADS asks for it' : '';
    return { name, ok: true, found: `${threadCount()}${asks}` };
  } catch (error) {
    return { name, ok: false, found: (error as Error).message };
  }
}

/** What set-up has measured; nothing is measured here. */
function speeds(chosen: ChosenBackend | undefined): Finding[] {
  if (!chosen?.measured) return [];
  const { threads, speeds } = chosen.measured;
  const on = `at set-up, on ${threads} ${threads === 1 ? 'thread' : 'threads'}`;
  return (['tfjs-node', 'wasm'] as const).map((backend) => {
    const speed = speeds[backend];
    const found = speed ? `${speedInWords(speed)}, ${on}` : `could not be timed ${on}`;
    return { name: `${backend} takes`, ok: true, found };
  });
}
