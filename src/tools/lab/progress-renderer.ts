/** Draws a learner's progress as it is now, whenever it was that the output was made. */
import type { IRenderMime } from '@jupyterlab/rendermime-interfaces';
import { Widget } from '@lumino/widgets';
import { PROGRESS_MIME, ProgressPanel, type ProgressData } from '../../course/progress/panel';
import type { LessonOutline } from '../../course/progress/standing';
import { takeLinks } from './links';
import type { ProgressRecordFile } from './progress-record';

export class ProgressRenderer extends Widget implements IRenderMime.IRenderer {
  readonly #options: IRenderMime.IRendererOptions;
  readonly #file: ProgressRecordFile;
  readonly #refresh = () => void this.#draw();
  #lessons: readonly LessonOutline[] = [];
  #html = '';

  constructor(options: IRenderMime.IRendererOptions, file: ProgressRecordFile) {
    super();
    this.#options = options;
    this.#file = file;
    this.addClass('jp-RenderedHTMLCommon');
    this.addClass('convlab-progress');
    this.#file.changed.add(this.#refresh);
  }

  /** JupyterLab calls this with an output, and again when the output is updated. */
  async renderModel({ data }: IRenderMime.IMimeModel): Promise<void> {
    this.#lessons = (data[PROGRESS_MIME] as unknown as ProgressData).lessons;
    const html = [data['text/html'] as string | string[]].flat().join('');
    // As it was when the output was made, until the file is there, or if the server does not give it out.
    await this.#show(this.#options.sanitizer.sanitize(html));
    await this.#draw();
  }

  override dispose(): void {
    this.#file.changed.delete(this.#refresh);
    super.dispose();
  }

  /** The learner comes back to the page. */
  protected override onAfterShow(): void {
    this.#refresh();
  }

  async #draw(): Promise<void> {
    const progress = await this.#file.read();
    if (progress) await this.#show(new ProgressPanel(this.#lessons, progress.exercises).toHTML());
  }

  async #show(html: string): Promise<void> {
    if (html === this.#html || this.isDisposed) return;
    const open = this.#details().map(({ open }) => open);
    const focused = this.#focusable().indexOf(document.activeElement as HTMLElement);
    this.#html = html;
    this.node.innerHTML = html;
    this.#details().forEach((details, index) => (details.open = open[index] ?? false));
    this.#focusable()[focused]?.focus();
    await takeLinks(this.node, this.#options);
  }

  #details(): HTMLDetailsElement[] {
    return [...this.node.querySelectorAll('details')];
  }

  #focusable(): HTMLElement[] {
    return [...this.node.querySelectorAll<HTMLElement>('a, summary')];
  }
}
