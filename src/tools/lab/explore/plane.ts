/** The cells of one channel as a picture: some of them marked, and one that can be chosen. */
import { html, svg, type TemplateResult } from 'lit';
import type { Cells } from '../../../figure/draw/marks';
import { steps } from './steps';

export interface PlaneLook {
  readonly label: string;
  readonly size: readonly [height: number, width: number];
  /** What is marked. */
  readonly areas: readonly Cells[];
  /** Goes to a cell by keyboard or pointer; left out where there is nothing to choose. */
  readonly onChoose?: (row: number, column: number) => void;
  /** The cell that the keys go from. */
  readonly current?: readonly [row: number, column: number];
}

/** Pixels that a cell needs for lines around it. */
const ROOM_FOR_RULES = 5;
const LARGEST = 260;

export function planeView(look: PlaneLook): TemplateResult {
  const { label, size, onChoose } = look;
  const [height, width] = size;
  const cell = Math.min(24, LARGEST / Math.max(height, width));
  const box = `width: ${width * cell}px; height: ${Math.max(height * cell, 16)}px;`;
  const picture = svg`${cell >= ROOM_FOR_RULES ? rules(size) : ''}${look.areas.map(area)}`;
  return html`<figure class="plane">
    <figcaption>${label}, ${height} x ${width}</figcaption>
    ${
      onChoose
        ? html`<svg
            class="chosen"
            role="application"
            tabindex="0"
            aria-label="${label}, ${height} x ${width}: arrow keys go from cell to cell"
            style=${box}
            viewBox="0 0 ${width} ${height}"
            preserveAspectRatio="none"
            @pointerdown=${(event: PointerEvent) => onPointer(event, look)}
            @pointermove=${(event: PointerEvent) => event.buttons > 0 && onPointer(event, look)}
            @keydown=${(event: KeyboardEvent) => onKey(event, look)}
          >
            ${picture}
          </svg>`
        : html`<svg
            role="img"
            aria-label=${label}
            style=${box}
            viewBox="0 0 ${width} ${height}"
            preserveAspectRatio="none"
          >
            ${picture}
          </svg>`
    }
  </figure>`;
}

function onPointer(event: PointerEvent, { size: [height, width], onChoose }: PlaneLook): void {
  const picture = event.currentTarget as SVGElement;
  if (event.type === 'pointerdown') picture.setPointerCapture(event.pointerId);
  const { left, top, width: wide, height: tall } = picture.getBoundingClientRect();
  const within = (position: number, count: number) =>
    Math.max(0, Math.min(Math.floor(position * count), count - 1));
  onChoose!(
    within((event.clientY - top) / tall, height),
    within((event.clientX - left) / wide, width),
  );
}

function onKey(event: KeyboardEvent, { size, current, onChoose }: PlaneLook): void {
  const step = steps[event.key];
  if (!step) return;
  event.preventDefault();
  const [row, column] = step.map((by, axis) =>
    Math.max(0, Math.min(current![axis]! + by, size[axis]! - 1)),
  ) as [number, number];
  onChoose!(row, column);
}

function rules([height, width]: readonly [number, number]): TemplateResult {
  const down = Array.from({ length: width - 1 }, (_, i) => `M${i + 1} 0V${height}`);
  const across = Array.from({ length: height - 1 }, (_, i) => `M0 ${i + 1}H${width}`);
  return svg`<path class="rules" d=${[...down, ...across].join('')} />`;
}

const area = ({ row, column, height, width }: Cells): TemplateResult =>
  svg`<rect class="area" x=${column} y=${row} width=${width} height=${height} />`;
