/** What the doctor says about the backend: which it is and why, and how many threads it has. */
import { threadCount } from '../../tensor/host.js';
import { readChosen } from './backend.mjs';
import { type Paths } from './paths.mjs';
import { type Finding } from './probe.mjs';
import { loads } from './tfjs-node.mjs';

export async function examineBackend(paths: Paths, env: NodeJS.ProcessEnv): Promise<Finding[]> {
  return [await used(paths, env), threads(env)];
}

async function used(paths: Paths, env: NodeJS.ProcessEnv): Promise<Finding> {
  const name = 'computes with';
  const asked = env.CONVLAB_BACKEND?.trim();
  const why = `${asked}, because CONVLAB_BACKEND asks for it`;
  if (asked && !['tfjs-node', 'wasm', 'cpu'].includes(asked)) {
    const remedy =
      'CONVLAB_BACKEND must be tfjs-node, wasm or cpu; unset it to let convlab choose.';
    return { name, ok: false, found: why, remedy };
  }
  const chosen = asked ? { backend: asked, why } : readChosen(paths);
  if (!chosen) return { name, ok: false, found: 'not settled', remedy: 'Run `npm start`.' };
  const ok = chosen.backend !== 'tfjs-node' || (await loads(paths));
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
