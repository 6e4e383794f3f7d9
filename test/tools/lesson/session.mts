/** A lesson that has run in the real kernel from top to bottom. Its cells run again as learners answer. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileLessons } from '../../../src/tools/lesson/build.mjs';
import type { Execution, KernelClient } from '../../../src/tools/kernel/client/client.mjs';
import { Kernel } from '../../../src/tools/kernel/client/kernel.mjs';
import { streamText } from '../kernel/client/stream-text.mjs';

export const folder = join(import.meta.dirname, '../../../notebooks');

export interface Cell {
  cell_type: 'code' | 'markdown';
  id: string;
  source: string[];
  metadata: { tags?: string[] };
}

/** As much of a kernel as learners use. */
export type SessionClient = Pick<KernelClient, 'execute' | 'inspect'>;

const compiled = compileLessons({ folder });
const ofLesson = { timeout: 60_000, stopOnError: false };

export class Session {
  readonly cells: Cell[];
  /** The cells of the lesson that its notebook does not have: they run after all others. */
  readonly removed: Cell[];
  /** The outcome of each cell in the run from top to bottom, by the cell's id. */
  executions: ReadonlyMap<string, Execution> = new Map();
  private client!: SessionClient;

  /** @param name the lesson's file: `03-conv2d.md` */
  constructor(name: string) {
    const file = join(folder, name.replace(/\.md$/, '.ipynb'));
    this.cells = (JSON.parse(readFileSync(file, 'utf8')) as { cells: Cell[] }).cells;
    this.removed = compiled.get(name)!.removed;
  }

  /** Runs all cells in a new kernel, and returns a function that shuts it down. */
  async runAll(): Promise<() => Promise<void>> {
    const env = { ...process.env, CONVLAB_PROGRESS: 'off', CONVLAB_HOLD_BACK: 'off' };
    const kernel = await Kernel.start({ cwd: folder, env });
    await this.follow(kernel, await this.executeAll(kernel));
    return () => kernel.shutdown();
  }

  /** Runs all cells of the notebook in a kernel. */
  executeAll(client: SessionClient): Promise<ReadonlyMap<string, Execution>> {
    return runAll(
      client,
      this.cells.filter(({ cell_type }) => cell_type === 'code'),
    );
  }

  /** Takes over a kernel in which all cells of the notebook have run, and runs the others. */
  async follow(client: SessionClient, executions: ReadonlyMap<string, Execution>): Promise<void> {
    this.client = client;
    this.executions = new Map([...executions, ...(await runAll(client, this.removed))]);
  }

  /** What the cell `id` printed in the run from top to bottom. */
  printed(id: string): string {
    return textOf(this.executions.get(id)!);
  }

  async run(code: string): Promise<string> {
    return textOf(await this.client.execute(code, ofLesson));
  }

  /** What the cell `id` prints after the learner has run a changed cell. */
  async answer(code: string, id: string): Promise<string> {
    await this.run(code);
    return this.run(this.source(id));
  }

  /** The same without its line breaks. */
  async said(code: string, id: string): Promise<string> {
    return (await this.answer(code, id)).replace(/\s+/g, ' ');
  }

  /** Runs the cells after the cell `id` again; returns those that fail and are not meant to. */
  async failingAfter(id: string): Promise<string[]> {
    const cells = this.cells.slice(this.cells.findIndex((cell) => cell.id === id) + 1);
    const plain = cells.filter(
      ({ cell_type, metadata }) =>
        cell_type === 'code' && !metadata.tags?.includes('raises-exception'),
    );
    const executions = await runAll(this.client, plain);
    return plain.flatMap((cell) => (executions.get(cell.id)!.status === 'ok' ? [] : [cell.id]));
  }

  /** The source of the cell `id` with a learner's change. */
  changed(id: string, from: string, to: string): string {
    const source = this.source(id);
    if (!source.includes(from)) throw new Error(`The cell ${id} does not contain ${from}`);
    return source.replace(from, to);
  }

  private source(id: string): string {
    return this.cells.find((cell) => cell.id === id)!.source.join('');
  }

  /** What Shift+Tab shows for a name. */
  async typeOf(name: string): Promise<string | null> {
    return this.client.inspect(name, name.length);
  }
}

async function runAll(client: SessionClient, cells: readonly Cell[]) {
  const executions = new Map<string, Execution>();
  for (const { id, source } of cells) {
    executions.set(id, await client.execute(source.join(''), ofLesson));
  }
  return executions;
}

function textOf({ status, outputs }: Execution): string {
  const shown = outputs.flatMap((output) =>
    output.type === 'display_data' ? [String(output.data['text/plain'])] : [],
  );
  const printed = streamText(outputs, status === 'ok' ? 'stdout' : 'stderr').trimEnd();
  return [printed, ...shown].filter(Boolean).join('\n');
}
