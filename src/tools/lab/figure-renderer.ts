/** Draws a figure in an output: in its own size, or as wide as there is room, in the colours of the theme. */
import type { IRenderMime } from '@jupyterlab/rendermime-interfaces';
import { Widget } from '@lumino/widgets';
import Plotly from 'plotly.js-cartesian-dist-min';
import { inTheme, onThemeChange } from './theme';
import { controls, type Controls } from './controls';
import { read, type Drawing } from './drawing';

export class FigureRenderer extends Widget implements IRenderMime.IRenderer {
  readonly #stage = document.createElement('div');
  readonly #plot = document.createElement('div');
  readonly #resized = new ResizeObserver(() => this.#fit());
  readonly #unfollow = onThemeChange(() => void this.#draw());
  #drawing: Drawing | undefined;
  #controls: Controls | undefined;

  constructor() {
    super();
    this.addClass('convlab-figure');
    this.#stage.className = 'convlab-figure-stage';
    this.#stage.setAttribute('role', 'img');
    this.#stage.append(this.#plot);
    this.node.append(this.#stage);
    this.#resized.observe(this.node);
  }

  /** JupyterLab calls this with an output, and again when the output is updated. */
  async renderModel(model: IRenderMime.IMimeModel): Promise<void> {
    this.#drawing = read(model.data['application/vnd.plotly.v1+json']);
    this.#stage.setAttribute('aria-label', model.data['text/plain'] as string);
    this.#controls?.end();
    this.#controls?.node.remove();
    this.#controls = undefined;
    const { steps } = this.#drawing;
    if (steps.length > 0) {
      this.#controls = controls(this.#drawing, (step) => void this.#show(step));
      this.node.append(this.#controls.node);
    }
    await this.#draw();
  }

  override dispose(): void {
    if (this.isDisposed) return;
    this.#unfollow();
    this.#resized.disconnect();
    this.#controls?.end();
    Plotly.purge(this.#plot);
    super.dispose();
  }

  async #draw(): Promise<void> {
    if (!this.#drawing) return;
    const { data, layout, frames, start } = inTheme(this.#drawing);
    this.#fit();
    await Plotly.react(this.#plot, { data, layout, frames, config: { displayModeBar: false } });
    const step = this.#controls?.step ?? start;
    if (step !== start && !this.isDisposed) await this.#show(step);
  }

  async #show(step: number): Promise<void> {
    const name = this.#drawing?.steps[step];
    if (name === undefined) return;
    const still = {
      mode: 'immediate',
      frame: { duration: 0, redraw: true },
      transition: { duration: 0 },
    };
    // Rejected if the next step comes before this one is drawn.
    await Plotly.animate(this.#plot, [name], still).catch(() => undefined);
  }

  /** Scales the figure down to the room there is; all of it, so that it stays what was laid out. */
  #fit(): void {
    if (!this.#drawing) return;
    const { width, height } = this.#drawing;
    const room = this.node.clientWidth;
    const scale = room > 0 ? Math.min(1, room / width) : 1;
    this.#plot.style.transform = scale < 1 ? `scale(${scale})` : '';
    this.#stage.style.width = `${width * scale}px`;
    this.#stage.style.height = `${height * scale}px`;
    if (this.#controls) this.#controls.node.style.width = `${width * scale}px`;
  }
}
