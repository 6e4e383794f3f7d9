/** A lesson in the real kernel, for tests that answer as learners do. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kernel } from '../../src/kernel/kernel.mjs';
import { streamText } from '../../src/kernel/output.mjs';

export const folder = join(import.meta.dirname, '../../notebooks');

export interface Cell {
  cell_type: 'code' | 'markdown';
  id: string;
  source: string[];
}

/** A lesson that has run from top to bottom, and whose cells may run again. */
export class Session {
  readonly cells: Cell[];
  readonly printed = new Map<string, string>();
  private kernel!: Kernel;

  /** @param name the lesson's file: `02-conv2d.md` */
  constructor(name: string) {
    const file = join(folder, name.replace(/\.md$/, '.ipynb'));
    this.cells = (JSON.parse(readFileSync(file, 'utf8')) as { cells: Cell[] }).cells;
  }

  async start(): Promise<this> {
    const env = { ...process.env, CONVLAB_PROGRESS: 'off' };
    this.kernel = await Kernel.start({ cwd: folder, env });
    for (const { cell_type, id, source } of this.cells) {
      if (cell_type === 'code') this.printed.set(id, await this.run(source.join('')));
    }
    return this;
  }

  async run(code: string): Promise<string> {
    const options = { timeout: 60_000, stopOnError: false };
    const { status, outputs } = await this.kernel.execute(code, options);
    const shown = outputs.flatMap((output) =>
      output.type === 'display_data' ? [String(output.data['text/plain'])] : [],
    );
    const printed = streamText(outputs, status === 'ok' ? 'stdout' : 'stderr').trimEnd();
    return [printed, ...shown].filter(Boolean).join('\n');
  }

  /** What the cell `id` says after the learner ran a changed cell. */
  async answer(code: string, id: string): Promise<string> {
    await this.run(code);
    return this.run(this.cells.find((cell) => cell.id === id)!.source.join(''));
  }

  /** What Shift+Tab shows of a name. */
  async typeOf(name: string): Promise<string | null> {
    return this.kernel.inspect(name, name.length);
  }

  async stop(): Promise<void> {
    await this.kernel.shutdown();
  }
}
