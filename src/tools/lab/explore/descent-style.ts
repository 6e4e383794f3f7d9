/** How the explorer of gradient descent looks beside what all explorers have. */
import { css } from 'lit';

export const descentStyle = css`
  .pictures {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 24px;
    margin: 0 0 8px;
  }

  figure {
    margin: 0;
    max-width: 100%;
  }

  figure svg {
    display: block;
    width: 100%;
    height: auto;
    overflow: hidden;
  }

  .valley {
    flex: 1 1 300px;
    max-width: 400px;
  }

  .losses {
    flex: 1 1 240px;
    max-width: 320px;
  }

  .valley svg {
    cursor: crosshair;
    /* A finger on the ring drags it; elsewhere the page scrolls. */
    touch-action: pan-y;
  }

  svg text {
    fill: var(--ink);
    font-size: 12px;
  }

  svg:focus-visible {
    outline: 3px solid var(--jp-brand-color1, Highlight);
  }

  .ground {
    fill: var(--ground);
    stroke: var(--line);
  }

  .contours,
  .ticks {
    fill: none;
    stroke: rgb(127 127 127 / 60%);
  }

  .way {
    fill: none;
    stroke: #4393c3;
    stroke-width: 2px;
    stroke-linejoin: round;
  }

  .dot {
    fill: #4393c3;
  }

  .here {
    fill: #e0218a;
  }

  .start {
    pointer-events: all;
    touch-action: none;
    fill: none;
    stroke: #e0218a;
    stroke-width: 3px;
  }

  input[type='range'] {
    width: min(240px, 60vw);
    padding: 0;
    border: 0;
    vertical-align: middle;
    accent-color: var(--jp-brand-color1, auto);
  }

  .grows {
    border-left: 3px solid #c98a1b;
    padding-left: 8px;
  }
`;
