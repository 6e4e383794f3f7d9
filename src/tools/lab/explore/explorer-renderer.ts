/** Shows an explorer in an output, keeps what is set in the notebook, and tells it to the kernel. */
import type { IRenderMime } from '@jupyterlab/rendermime-interfaces';
import { Widget } from '@lumino/widgets';
import { EXPLORER_MIME, type Explored, type ExplorerData } from '../../../display/explored';
import { keepKeys } from '../element';
import { views } from './elements';
import type { ExplorerView } from './explorer-view';

/** Milliseconds without a change after which it is kept. */
const PAUSE = 200;

export class ExplorerRenderer extends Widget implements IRenderMime.IRenderer {
  readonly #tell: (from: HTMLElement, explored: Explored) => void;
  #view: ExplorerView<object> | undefined;
  #model: IRenderMime.IMimeModel | undefined;
  #shown = '';
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(tell: (from: HTMLElement, explored: Explored) => void) {
    super();
    this.#tell = tell;
    keepKeys(this.node);
  }

  /** JupyterLab calls this with an output, and again when another view of it has changed it. */
  renderModel(model: IRenderMime.IMimeModel): Promise<void> {
    this.#model = model;
    const { explorer, state } = dataOf(model);
    if (!Object.hasOwn(views, explorer)) {
      // It was made by a later version.
      this.node.textContent = model.data['text/plain'] as string;
      return Promise.resolve();
    }
    const text = JSON.stringify(state);
    if (text !== this.#shown) {
      this.#shown = text;
      this.#viewOf(explorer).state = state;
    }
    return Promise.resolve();
  }

  override dispose(): void {
    if (this.#pause !== undefined) this.#keep();
    super.dispose();
  }

  #viewOf(explorer: string): ExplorerView<object> {
    if (this.#view) return this.#view;
    const view = new views[explorer]!();
    view.addEventListener('state-change', () => this.#keepLater());
    this.node.append(view);
    return (this.#view = view);
  }

  #keepLater(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#keep(), PAUSE);
  }

  #keep(): void {
    clearTimeout(this.#pause);
    this.#pause = undefined;
    const model = this.#model!;
    const { state } = this.#view!;
    const data = { ...dataOf(model), state };
    this.#shown = JSON.stringify(state);
    this.#tell(this.node, data);
    const still = this.#view!.still();
    const forms = { 'text/html': still.toHTML(), 'text/plain': still.sentence };
    model.setData({ data: { ...model.data, ...forms, [EXPLORER_MIME]: data as never } });
  }
}

const dataOf = (model: IRenderMime.IMimeModel) =>
  model.data[EXPLORER_MIME] as unknown as ExplorerData<object>;
