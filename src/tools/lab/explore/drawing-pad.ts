/** Paper to draw on, by pointer, touch or keyboard: `<convlab-drawing-pad>`. Tells of each stroke by `drawn`. */
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { coloursOfBytes } from '../../../explore/colours';
import { withLine, type Pen } from '../../../explore/paint';
import type { Pair } from './controls';
import { pictureStyle } from './picture-style';
import { steps } from './steps';

/** What was drawn. */
export interface Drawn {
  readonly bytes: Uint8Array;
  /** Whether the pen was lifted. */
  readonly isOver: boolean;
}

export class DrawingPad extends LitElement {
  static override styles = pictureStyle;
  static override properties = {
    bytes: { attribute: false },
    pen: { attribute: false },
    label: { type: String },
    cursor: { state: true },
    isDown: { state: true },
  };

  declare bytes: Uint8Array;
  declare pen: Pen;
  declare label: string;
  /** Where the keyboard's pen is. */
  declare cursor: Pair;
  declare isDown: boolean;

  constructor() {
    super();
    this.cursor = [0, 0];
    this.isDown = false;
  }

  protected override firstUpdated(): void {
    const [height, width] = this.pen.size;
    this.cursor = [Math.floor(height / 2), Math.floor(width / 2)];
  }

  protected override render(): TemplateResult {
    const [height, width] = this.pen.size;
    const [row, column] = this.cursor;
    const { radius } = this.pen;
    const percent = (part: number, of: number) => `${(100 * part) / of}%`;
    const place = [
      `top: ${percent(row - radius, height)}`,
      `left: ${percent(column - radius, width)}`,
      `width: ${percent(2 * radius, width)}`,
      `height: ${percent(2 * radius, height)}`,
    ].join('; ');
    return html`<div class="frame">
        <canvas
          class="paper"
          role="img"
          tabindex="0"
          aria-label=${this.label}
          aria-describedby="how"
          height=${height}
          width=${width}
          @keydown=${(event: KeyboardEvent) => this.#onKey(event)}
          @blur=${() => this.#lift()}
          @pointerdown=${(event: PointerEvent) => this.#draw(event)}
        ></canvas>
        <div class=${this.isDown ? 'cursor down' : 'cursor'} style=${place}></div>
      </div>
      <p class="how" id="how">
        Draw with the pointer. By keyboard: arrow keys move the pen, Space lowers or lifts it.
      </p>
      <p class="twin" role="status">${this.isDown ? 'The pen is down.' : 'The pen is up.'}</p>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('bytes') && !changed.has('pen')) return;
    const [height, width] = this.pen.size;
    const canvas = this.renderRoot.querySelector('canvas')!;
    const image = new ImageData(coloursOfBytes(this.bytes, 1), width, height);
    canvas.getContext('2d')!.putImageData(image, 0, 0);
  }

  #line(from: Pair, to: Pair): void {
    this.#tell(withLine(this.bytes, this.pen, from, to), false);
  }

  #tell(bytes: Uint8Array, isOver: boolean): void {
    this.bytes = bytes;
    const detail: Drawn = { bytes, isOver };
    this.dispatchEvent(new CustomEvent('drawn', { detail }));
  }

  #draw(down: PointerEvent): void {
    const canvas = down.currentTarget as HTMLCanvasElement;
    canvas.setPointerCapture(down.pointerId);
    let last = placeIn(canvas, down);
    this.#line(last, last);
    const stop = new AbortController();
    const { signal } = stop;
    const onMove = (event: PointerEvent) => {
      // What a quick hand did between two frames, too.
      const all = event.getCoalescedEvents?.() ?? [];
      for (const one of all.length > 0 ? all : [event]) {
        const next = placeIn(canvas, one);
        this.#line(last, next);
        last = next;
      }
    };
    const onEnd = () => {
      stop.abort();
      this.#tell(this.bytes, true);
    };
    canvas.addEventListener('pointermove', onMove, { signal });
    canvas.addEventListener('pointerup', onEnd, { signal });
    canvas.addEventListener('pointercancel', onEnd, { signal });
  }

  #onKey(event: KeyboardEvent): void {
    const step = steps[event.key];
    if (event.key === ' ') {
      if (this.isDown) this.#lift();
      else {
        this.isDown = true;
        this.#line(this.cursor, this.cursor);
      }
    } else if (step) {
      const { size, radius } = this.pen;
      const along = (axis: 0 | 1) =>
        Math.max(0, Math.min(this.cursor[axis] + step[axis] * Math.ceil(radius), size[axis] - 1));
      const next = [along(0), along(1)] as const;
      if (this.isDown) this.#line(this.cursor, next);
      this.cursor = next;
    } else return;
    event.preventDefault();
  }

  #lift(): void {
    if (!this.isDown) return;
    this.isDown = false;
    this.#tell(this.bytes, true);
  }
}

customElements.define('convlab-drawing-pad', DrawingPad);

function placeIn(canvas: HTMLCanvasElement, { clientX, clientY }: PointerEvent): Pair {
  const { top, left, height, width } = canvas.getBoundingClientRect();
  return [
    ((clientY - top) / height) * canvas.height - 0.5,
    ((clientX - left) / width) * canvas.width - 0.5,
  ];
}
