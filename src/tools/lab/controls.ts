/**
 * A button that plays the steps of a figure, and a slider that shows any of them. Where motion is not wanted,
 * the button goes on by one step.
 */
import type { Drawing } from './drawing';
import { element, keepKeys } from './element';

export interface Controls {
  readonly node: HTMLElement;
  /** The step that is shown. */
  readonly step: number;
  /** Stops playing. */
  end(): void;
}

export function controls(drawing: Drawing, show: (step: number) => void): Controls {
  const { steps, pace } = drawing;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const last = steps.length - 1;
  const node = element('div', 'convlab-figure-controls');
  const button = element('button', 'convlab-figure-play');
  const slider = element('input', 'convlab-figure-slider');
  const label = element('span', 'convlab-figure-step');
  button.type = 'button';
  Object.assign(slider, { type: 'range', min: '0', max: String(last), step: '1' });
  slider.value = String(drawing.start);
  slider.setAttribute('aria-label', 'Step of the figure');
  node.append(button, slider, label);
  keepKeys(node);

  let timer: ReturnType<typeof setInterval> | undefined;
  const step = () => Number(slider.value);
  const name = () => {
    label.textContent = steps[step()]!;
    slider.setAttribute('aria-valuetext', steps[step()]!);
    button.textContent = isCalm ? 'Next' : timer === undefined ? 'Play' : 'Pause';
  };
  const pause = () => {
    clearInterval(timer);
    timer = undefined;
    name();
  };
  const goTo = (next: number) => {
    slider.value = String(next);
    name();
    show(next);
  };
  const play = () => {
    if (step() === last) goTo(0);
    timer = setInterval(() => (step() === last ? pause() : goTo(step() + 1)), pace);
    name();
  };
  button.addEventListener('click', () => {
    if (isCalm) goTo(step() === last ? 0 : step() + 1);
    else if (timer === undefined) play();
    else pause();
  });
  slider.addEventListener('input', () => {
    pause();
    show(step());
  });
  name();
  return {
    node,
    get step() {
      return step();
    },
    end: pause,
  };
}
