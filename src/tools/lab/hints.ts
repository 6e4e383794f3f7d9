/**
 * The hints that were taken since the page was loaded. Each comes from `hint(…)` in the lesson's kernel, so that it is
 * counted as any other, and nothing here knows the texts. It is not a cell: the saved notebook does not change.
 */
import type { ISessionContext } from '@jupyterlab/apputils';
import { OutputAreaModel } from '@jupyterlab/outputarea';

const OUTPUTS: readonly string[] = ['display_data', 'execute_result', 'stream', 'error'];

export class Hints {
  readonly #taken = new Map<string, OutputAreaModel>();

  /** @param taken called when one was taken */
  constructor(private readonly taken: () => void) {}

  /** Those of an exercise, as outputs. */
  of(id: string): OutputAreaModel {
    const model = this.#taken.get(id) ?? new OutputAreaModel();
    this.#taken.set(id, model);
    return model;
  }

  /** Takes the next hint of an exercise. */
  async take(id: string, context: ISessionContext): Promise<void> {
    // The cell that imports `hint` may not have run.
    const code = `import { hint } from 'convlab';\n${hintCall(id)}`;
    const kernel = context.session?.kernel;
    const future = kernel?.requestExecute({ code, store_history: false, stop_on_error: false });
    if (!future) return;
    future.onIOPub = ({ header, content }) => {
      if (OUTPUTS.includes(header.msg_type))
        this.#add(id, { ...content, output_type: header.msg_type });
    };
    await future.done.catch(() => {}); // the kernel was restarted meanwhile
    this.taken();
  }

  /** After the last hint the last one comes again, and again. */
  #add(id: string, output: { output_type: string; data?: object }): void {
    const text = JSON.stringify(output.data);
    const shown = this.of(id).toJSON() as { data?: object }[];
    if (text === undefined || shown.every(({ data }) => JSON.stringify(data) !== text)) {
      this.of(id).add(output);
    }
  }
}

/** What one writes in a cell to take a hint. */
export function hintCall(id: string): string {
  return `hint('${id}');`;
}
