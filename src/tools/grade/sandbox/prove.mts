/** Proves the sandbox by attacking it: a hostile program of ours runs inside and reports what it got. */
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { bubblewrap, findTools, sandboxLimits, type Tools } from './bubblewrap.mjs';
import { makeHome, type SandboxHome } from './home.mjs';
import { probe } from './hostile-probe.mjs';
import { SupervisedProcess } from '../../process/supervised-process.mjs';

/** One thing that the sandbox has to withstand. */
export interface Proof {
  readonly name: string;
  readonly held: boolean;
  readonly found: string;
  /** What to do if it did not hold. */
  readonly remedy?: string;
}

/** What the probe reports. */
interface Said {
  readonly outside?: readonly string[];
  readonly written?: readonly string[];
  readonly environment?: readonly string[];
  readonly seen?: number;
  readonly uid?: number;
  readonly network?: boolean;
  /** How many MB it got. */
  readonly memory?: number;
  /** How many programs it could start. */
  readonly forks?: number;
}

/** Longer than the probe needs on a busy machine. */
const seconds = 30;

const DO_NOT = 'Do not grade strangers’ code here; grade in the container (see the README).';

const NOT_BY_ROOT =
  'How many programs it starts is limited only where root starts it, as a user of its own. Grade as root, or in the container.';

/** Without a sandbox there is only one line, which says what is missing. */
export async function proveSandbox(): Promise<Proof[]> {
  const tools = findTools();
  if ('missing' in tools) {
    const remedy = `${tools.missing} Only \`convlab grade\` needs it.`;
    return [{ name: 'sandbox', held: false, found: 'none', remedy }];
  }
  const home = await makeHome();
  try {
    const { said, problem } = await attack(tools, home);
    return said ? proofsOf(said, tools) : [doesNotStart(problem)];
  } finally {
    await home.remove();
  }
}

function doesNotStart(problem: string): Proof {
  const found = `it does not start: ${problem.trim().split('\n').at(-1) ?? ''}`;
  const remedy =
    'Does the machine allow user namespaces to everybody (`sysctl kernel.unprivileged_userns_clone`, AppArmor)? Only `convlab grade` needs it.';
  return { name: 'sandbox', held: false, found, remedy };
}

async function attack(tools: Tools, home: SandboxHome) {
  writeFileSync(join(home.folder, 'main.cjs'), probe);
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const launch = bubblewrap(tools, home)({ nodeOptions: [], args: [String(port)] });
  const attacker = new SupervisedProcess({ ...launch, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  let output = '';
  attacker.child.stdout!.on('data', (text: string) => (output += text));
  await attacker.waitOrKill(seconds * 1000);
  server.close();
  return { said: read(output), problem: attacker.stderrTail };
}

/** Reads each line as it came: if a limit ended the probe, the rest is missing. */
function read(output: string): Said | undefined {
  const lines = output.split('\n').filter((line) => line.startsWith('{') && line.endsWith('}'));
  if (lines.length === 0) return undefined;
  return Object.assign({}, ...lines.map((line) => JSON.parse(line) as Said)) as Said;
}

/**
 * What follows from the probe's report.
 *
 * @internal Tests have no broken sandbox.
 */
export function proofsOf(said: Said, { setpriv }: Pick<Tools, 'setpriv'>): Proof[] {
  const { outside = [], written = [], environment = [], seen = 0, uid, network } = said;
  const { memory, forks } = said;
  const { dataMb, processes } = sandboxLimits;
  const line = (name: string, held: boolean, found: string, remedy = DO_NOT): Proof => ({
    name: `sandbox: ${name}`,
    held,
    found: held ? `held (${found})` : `broken: ${found}`,
    ...(!held && { remedy }),
  });
  const list = (paths: readonly string[]) => paths.join(', ') || 'none';
  return [
    line('files outside', outside.length === 0, `it sees ${list(outside)}`),
    line('writing', written.length === 0, `it writes to ${list(written)}`),
    line('network', network === false, network ? 'it reaches others' : 'none'),
    line('environment', environment.length === 0, `it sees ${list(environment)}`),
    line('other processes', seen <= 4, `it sees ${seen}`),
    line('user', uid !== 0, `its user is ${uid ?? 'unknown'}`),
    memory === undefined
      ? line('memory', true, 'it was ended over it')
      : line('memory', memory <= dataMb, `it got ${memory} MB of ${dataMb}`),
    forks === undefined
      ? line('programs', true, 'it was ended over them')
      : line('programs', forks < processes, `it started ${forks}`, setpriv ? DO_NOT : NOT_BY_ROOT),
  ];
}
