/** The file of the learner's progress, as JupyterLab's server gives it out. */
import { noProgress, parseProgress, type Progress } from '../../course/progress/progress';
import type { Contents } from './app';
import { folderOf, pathsIn } from './paths-in';

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
      const there = await pathsIn(this.contents, folderOf(this.path));
      if (!there.includes(this.path)) return noProgress;
      const asked = { type: 'file', format: 'text', content: true } as const;
      const { content } = await this.contents.get(this.path, asked);
      const reading = parseProgress(String(content));
      return 'progress' in reading ? reading.progress : undefined;
    } catch {
      return undefined;
    }
  }
}
