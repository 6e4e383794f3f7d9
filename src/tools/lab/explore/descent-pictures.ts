/** The pictures of an explorer of gradient descent: the valley with the path, and the curve of the loss. */
import { html, svg, type TemplateResult } from 'lit';
import { contoursOf } from '../../../explore/descent/contours';
import { lossCurve } from '../../../explore/descent/loss-curve';
import type { Step } from '../../../explore/descent/path';
import { inPicture, type DescentState } from '../../../explore/descent/setting';
import { valleyOf, type Two, type ValleyName } from '../../../explore/descent/valleys';
import { number, place } from '../../../explore/descent/words';
import { times } from '../../../explore/times';
import { steps } from './steps';

/** The picture's own pixels, and what is left for the names of the axes. */
const [WIDE, TALL] = [340, 300];
const LEFT = 40;
const BELOW = 24;
/** Where something is too far off to be drawn. */
const FAR = 1e4;

/** Moves the start: while the pointer is down, and once more when it is up. */
type MoveStart = (start: Two, isMoving: boolean) => void;

export function valleyView(
  state: DescentState,
  path: readonly Step[],
  moveStart: MoveStart,
): TemplateResult {
  const { valley, start, at } = state;
  const { names, shown, title } = valleyOf(valley);
  const [toX, toY] = scalesOf(valley);
  const point = ([x, y]: Two) => `${toX(x)} ${toY(y)}`;
  const contours = contoursOf(valley)
    .map(([one, other]) => `M${point(one)}L${point(other)}`)
    .join('');
  const way = path.slice(0, at + 1).map((step) => step.at);
  const drawn = way.filter((one) => one.every((value) => Math.abs(value) < FAR));
  const here = drawn.at(-1)!;
  const onPointer = (event: PointerEvent) => {
    const picture = event.currentTarget as SVGElement;
    if (event.type === 'pointerdown') picture.setPointerCapture(event.pointerId);
    else if (!picture.hasPointerCapture(event.pointerId)) return;
    moveStart(placeAt(event, valley), event.type === 'pointerdown' || event.type === 'pointermove');
  };
  const onKey = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    // A hundredth of the picture, or a tenth with Shift.
    const part = event.shiftKey ? 10 : 100;
    const [down, right] = step;
    const by: Two = [right, -down];
    const along = (axis: 0 | 1) =>
      start[axis] + (by[axis] * (shown[axis][1] - shown[axis][0])) / part;
    moveStart(rounded(inPicture(valley, [along(0), along(1)])), false);
  };
  return html`<figure class="valley">
    <figcaption>${title}</figcaption>
    <svg
      role="application"
      tabindex="0"
      aria-label="Start at ${place(state, start)}: arrow keys move it, with Shift farther"
      viewBox="0 0 ${LEFT + WIDE} ${TALL + BELOW}"
      @pointerdown=${onPointer}
      @pointermove=${onPointer}
      @pointerup=${onPointer}
      @pointercancel=${onPointer}
      @keydown=${onKey}
    >
      ${svg`
        <clipPath id="frame"><rect x=${LEFT} y="0" width=${WIDE} height=${TALL} /></clipPath>
        <rect class="ground" x=${LEFT} y="0" width=${WIDE} height=${TALL} />
        <g clip-path="url(#frame)">
          <path class="contours" d=${contours} />
          <polyline class="way" points=${drawn.map(([x, y]) => `${toX(x)},${toY(y)}`).join(' ')} />
          ${drawn.map(([x, y]) => svg`<circle class="dot" cx=${toX(x)} cy=${toY(y)} r="3" />`)}
          <circle class="start" cx=${toX(start[0])} cy=${toY(start[1])} r="9" />
          <circle class="here" cx=${toX(here[0])} cy=${toY(here[1])} r="5" />
        </g>
        <text x=${LEFT} y=${TALL + 16}>${number(shown[0][0])}</text>
        <text x=${LEFT + WIDE / 2} y=${TALL + 16} text-anchor="middle">${names[0]}</text>
        <text x=${LEFT + WIDE} y=${TALL + 16} text-anchor="end">${number(shown[0][1])}</text>
        <text x=${LEFT - 6} y=${TALL} text-anchor="end">${number(shown[1][0])}</text>
        <text x=${LEFT - 6} y=${TALL / 2} text-anchor="end">${names[1]}</text>
        <text x=${LEFT - 6} y="12" text-anchor="end">${number(shown[1][1])}</text>
      `}
    </svg>
  </figure>`;
}

export function lossView(state: DescentState, path: readonly Step[]): TemplateResult {
  const { points, powers, last } = lossCurve(state, path);
  const [bottom, top] = powers;
  const [wide, left] = [220, 56];
  const toX = (step: number) => left + (wide * step) / last;
  const toY = (power: number) => 10 + ((top - power) / (top - bottom)) * (TALL - 20);
  const step = Math.max(1, Math.ceil((top - bottom) / 6));
  const ticks = times(Math.floor((top - bottom) / step) + 1, (i) => bottom + i * step);
  const end = points.at(-1)!;
  return html`<figure class="losses">
    <figcaption>loss (log scale)</figcaption>
    <svg
      role="img"
      aria-label="the loss after each step"
      viewBox="0 0 ${left + wide + 8} ${TALL + BELOW}"
    >
      ${svg`
        <path class="ticks" d=${ticks.map((power) => `M${left} ${toY(power)}h${wide}`).join('')} />
        ${ticks.map(
          (power) =>
            svg`<text x=${left - 6} y=${toY(power) + 4} text-anchor="end">${number(10 ** power)}</text>`,
        )}
        <polyline class="way" points=${points.map(([x, y]) => `${toX(x)},${toY(y)}`).join(' ')} />
        <circle class="here" cx=${toX(end[0])} cy=${toY(end[1])} r="5" />
        <text x=${left} y=${TALL + 16}>0</text>
        <text x=${left + wide / 2} y=${TALL + 16} text-anchor="middle">step</text>
        <text x=${left + wide} y=${TALL + 16} text-anchor="end">${last}</text>
      `}
    </svg>
  </figure>`;
}

/** From the valley's coordinates to the picture's. */
function scalesOf(
  valley: ValleyName,
): [x: (value: number) => number, y: (value: number) => number] {
  const [[left, right], [bottom, top]] = valleyOf(valley).shown;
  const short = (value: number) => Math.round(value * 100) / 100;
  return [
    (value) => short(LEFT + (WIDE * (value - left)) / (right - left)),
    (value) => short((TALL * (top - value)) / (top - bottom)),
  ];
}

/** Where the pointer is in the valley. */
function placeAt(event: PointerEvent, valley: ValleyName): Two {
  const [[from, to], [bottom, top]] = valleyOf(valley).shown;
  const box = (event.currentTarget as SVGElement).getBoundingClientRect();
  const x = ((event.clientX - box.left) / box.width) * (LEFT + WIDE) - LEFT;
  const y = ((event.clientY - box.top) / box.height) * (TALL + BELOW);
  const there: Two = [from + (x / WIDE) * (to - from), top - (y / TALL) * (top - bottom)];
  return rounded(inPicture(valley, there));
}

const rounded = ([x, y]: Two): Two => [Number(x.toFixed(2)), Number(y.toFixed(2))];
