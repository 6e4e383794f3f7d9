/** The file of the learner's progress, as JupyterLab's server gives it out. */
import { noProgress, parseProgress, type Progress } from '../../course/progress/progress';
import type { Contents } from './app';

export class ProgressRecordFile {
  /** Called when the progress may have changed. */
  readonly changed = new Set<() => void>();

  /** @param path below the server's root; '' if the server does not give the file out */
  constructor(
    private readonly contents: Contents,
    private readonly path: string,
  ) {}

  /** Has all that show progress read it again. */
  readonly tell = (): void => this.changed.forEach((redraw) => redraw());

  /** Undefined if it can't be read. Before the first check there is no file. */
  async read(): Promise<Progress | undefined> {
    if (this.path === '') return undefined;
    try {
      if (!(await this.#exists())) return noProgress;
      const asked = { type: 'file', format: 'text', content: true } as const;
      const { content } = await this.contents.get(this.path, asked);
      const reading = parseProgress(String(content));
      return 'progress' in reading ? reading.progress : undefined;
    } catch {
      return undefined;
    }
  }

  /** Asking for a file that is not there would be an error in the browser's console. */
  async #exists(): Promise<boolean> {
    const folder = this.path.split('/').slice(0, -1).join('/');
    const { content } = await this.contents.get(folder, { type: 'directory', content: true });
    return (content as { path: string }[]).some(({ path }) => path === this.path);
  }
}
