/** How the explorer of stacks looks beside what all explorers have. */
import { css } from 'lit';

export const stackStyle = css`
  .layers {
    display: grid;
    gap: 4px;
    margin: 0 0 12px;
    padding: 0;
    list-style: none;
  }

  .layers > li {
    padding: 6px 8px;
    border: 1px solid var(--line);
    border-radius: 3px;
  }

  .layers > li.shown {
    border-color: var(--accent);
    box-shadow: inset 3px 0 var(--accent);
  }

  .layers > li.broken {
    border-color: #c98a1b;
    box-shadow: inset 3px 0 #c98a1b;
  }

  .layers > li.over {
    border-style: dashed;
  }

  .layer {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
  }

  .layer .name,
  .layer .out {
    overflow-wrap: anywhere;
    text-align: left;
    font-family: var(--jp-code-font-family, monospace);
    font-size: var(--jp-code-font-size, 13px);
  }

  .layer .out {
    flex: 1 1 9em;
  }

  .layer .costs {
    order: 1;
    flex-basis: 100%;
    font-size: 13px;
  }

  .tools {
    display: flex;
    gap: 4px;
  }

  .tools button {
    min-width: 28px;
    padding: 0 6px;
  }

  .handle {
    cursor: grab;
    user-select: none;
  }

  li .settings {
    margin: 8px 0 4px;
  }

  li .problem {
    margin: 6px 0 0;
    padding: 0 0 0 8px;
    border: 0;
  }

  .totals {
    margin: 0 0 12px;
    padding: 0;
    list-style: none;
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
  }

  .paste {
    margin: 0 0 12px;
  }

  textarea {
    display: block;
    box-sizing: border-box;
    width: 100%;
    max-width: 40em;
    margin: 4px 0 8px;
    border: 1px solid var(--line);
    border-radius: 3px;
    background: var(--ground);
    color: inherit;
    font-family: var(--jp-code-font-family, monospace);
    font-size: var(--jp-code-font-size, 13px);
  }

  .planes {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 24px;
    align-items: start;
    margin: 0 0 8px;
  }

  .plane {
    margin: 0;
    max-width: 100%;
  }

  .plane svg {
    display: block;
    max-width: 100%;
    background: var(--ground);
    outline: 1px solid var(--line);
  }

  .plane svg.chosen {
    cursor: crosshair;
    touch-action: pan-y;
  }

  .plane svg:focus-visible {
    outline: 3px solid var(--jp-brand-color1, Highlight);
  }

  .rules {
    fill: none;
    stroke: rgb(127 127 127 / 45%);
    stroke-width: 1px;
    vector-effect: non-scaling-stroke;
  }

  .area {
    fill: rgb(224 33 138 / 45%);
    stroke: #e0218a;
    stroke-width: 2px;
    vector-effect: non-scaling-stroke;
  }
`;
