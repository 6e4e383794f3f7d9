/** An image or a map on a canvas: to point at and to drag, by pointer, touch and keyboard. */
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Pair } from './controls';
import { steps } from './steps';

/** Cells that are outlined. */
export interface Outline {
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
}

export interface Picture {
  readonly name: string;
  /** Said of it, after its name. */
  readonly text: string;
  /** [height, width] in pixels of its own. */
  readonly size: Pair;
  /** As a canvas has them. */
  readonly colours: Uint8ClampedArray<ArrayBuffer>;
  /** Pixels of the page that it takes at most (288). */
  readonly room?: number;
  readonly outline?: Outline;
  /** Under the pointer; undefined once it has left. */
  readonly onPoint?: (place: Pair | undefined) => void;
  readonly onChoose?: (place: Pair) => void;
  readonly onDrag?: Drag;
  /** An arrow key was pressed: one step, or eight with Shift. */
  readonly onStep?: (by: Pair) => void;
}

/** What is dragged: from where it was when the pointer came down. */
interface Drag {
  readonly from: Pair;
  readonly to: (place: Pair) => void;
  readonly end: () => void;
}

/** Pixels of the page for one of a small image. */
const LARGEST = 12;

export function pictureView(picture: Picture): TemplateResult {
  const { name, text, size, colours, room = 288, outline, onDrag, onStep } = picture;
  const { onPoint, onChoose } = picture;
  const [height, width] = size;
  const cell = Math.min(LARGEST, room / Math.max(height, width));
  const draw = (element: Element | undefined) => {
    if (!element) return;
    const canvas = element as HTMLCanvasElement;
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    canvas.getContext('2d')!.putImageData(new ImageData(colours, width, height), 0, 0);
  };
  const onKey = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step || !onStep) return;
    event.preventDefault();
    const by = event.shiftKey ? 8 : 1;
    onStep([step[0] * by, step[1] * by]);
  };
  const onDown = (event: PointerEvent) => {
    if (onDrag) drag(event, size, onDrag);
    else onChoose?.(placeAt(event, size));
  };
  return html`<figure class="picture" style="flex-basis: ${cell * width}px">
    <figcaption>${name}</figcaption>
    <div class="frame">
      <canvas
        role="img"
        aria-label="${name}: ${text}"
        tabindex=${onStep ? 0 : nothing}
        class=${onDrag ? 'moved' : 'looked'}
        ${ref(draw)}
        @keydown=${onKey}
        @pointerdown=${onDown}
        @pointermove=${(event: PointerEvent) => onPoint?.(placeAt(event, size))}
        @pointerleave=${() => onPoint?.(undefined)}
      ></canvas>
      ${outline ? html`<div class="outline" style=${styleOf(outline, size)}></div>` : ''}
    </div>
  </figure>`;
}

function placeAt(event: PointerEvent, [height, width]: Pair): Pair {
  const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
  const along = (from: number, start: number, extent: number, count: number) =>
    Math.max(0, Math.min(Math.floor(((from - start) / extent) * count), count - 1));
  return [
    along(event.clientY, box.top, box.height, height),
    along(event.clientX, box.left, box.width, width),
  ];
}

function drag(down: PointerEvent, [height, width]: Pair, { from, to, end }: Drag): void {
  const canvas = down.currentTarget as HTMLElement;
  const box = canvas.getBoundingClientRect();
  canvas.setPointerCapture(down.pointerId);
  const stop = new AbortController();
  const { signal } = stop;
  const onMove = (event: PointerEvent) =>
    to([
      from[0] + Math.round(((event.clientY - down.clientY) / box.height) * height),
      from[1] + Math.round(((event.clientX - down.clientX) / box.width) * width),
    ]);
  const onEnd = () => {
    stop.abort();
    end();
  };
  canvas.addEventListener('pointermove', onMove, { signal });
  canvas.addEventListener('pointerup', onEnd, { signal });
  canvas.addEventListener('pointercancel', onEnd, { signal });
}

function styleOf(outline: Outline, [height, width]: Pair): string {
  const percent = (part: number, of: number) => `${(100 * part) / of}%`;
  return [
    `top: ${percent(outline.row, height)}`,
    `left: ${percent(outline.column, width)}`,
    `width: ${percent(outline.width, width)}`,
    `height: ${percent(outline.height, height)}`,
  ].join('; ');
}
