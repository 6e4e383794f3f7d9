/** How explorers look: JupyterLab's colours where there are some, the page's otherwise. */
import { css } from 'lit';

export const explorerStyle = css`
  :host {
    --ink: var(--jp-content-font-color1, CanvasText);
    --line: var(--jp-border-color1, GrayText);
    --ground: var(--jp-layout-color2, Canvas);
    --accent: #c2006b;
    display: block;
    max-width: 100%;
    color: var(--ink);
    font: var(--jp-content-font-size1, 14px) / 1.5 var(--jp-content-font-family, system-ui);
  }

  .settings,
  .buttons,
  .grids {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: end;
    margin: 0 0 12px;
  }

  .grids {
    align-items: center;
    overflow-x: auto;
  }

  .stack {
    display: grid;
    gap: 8px;
    position: relative;
  }

  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
  }

  .slider {
    display: grid;
  }

  input[type='number'] {
    width: 3.5em;
  }

  input[type='number'].long {
    width: 6em;
  }

  input,
  select,
  button {
    min-height: 28px;
    box-sizing: border-box;
    border: 1px solid var(--line);
    border-radius: 3px;
    background: var(--ground);
    color: inherit;
    font: inherit;
  }

  label,
  select {
    max-width: 100%;
  }

  input[type='checkbox'] {
    min-height: 0;
  }

  button {
    padding: 0 10px;
    cursor: pointer;
  }

  button:disabled {
    cursor: default;
    opacity: 0.5;
  }

  :focus-visible {
    outline: 2px solid var(--jp-brand-color1, Highlight);
    outline-offset: 1px;
  }

  table {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  caption {
    text-align: left;
  }

  td {
    min-width: 30px;
    height: 26px;
    box-sizing: border-box;
    padding: 0 3px;
    border: 1px solid rgb(127 127 127 / 45%);
    text-align: center;
    cursor: pointer;
    font-size: 13px;
    /* A double tap edits, and does not zoom. */
    touch-action: manipulation;
  }

  @media (pointer: coarse) {
    td {
      min-width: 36px;
      height: 36px;
    }

    input:not([type='checkbox']),
    select,
    button {
      min-height: 40px;
    }
  }

  code {
    font-family: var(--jp-code-font-family, monospace);
    overflow-wrap: anywhere;
  }

  .padding,
  .dropped {
    background-image: repeating-linear-gradient(
      45deg,
      transparent 0 4px,
      rgb(127 127 127 / 45%) 4px 5px
    );
  }

  .met,
  .at {
    outline: 2px solid var(--accent);
    outline-offset: -2px;
  }

  .sent {
    outline: 2px dashed var(--accent);
    outline-offset: -2px;
  }

  .pointed {
    outline: 3px solid var(--accent);
    outline-offset: -3px;
  }

  td:focus-visible {
    outline: 3px solid var(--jp-brand-color1, Highlight);
    outline-offset: -3px;
  }

  .edit {
    position: absolute;
    width: 5em;
    text-align: center;
  }

  .sign {
    font-size: 20px;
  }

  .sum,
  .size,
  .twin {
    margin: 0 0 8px;
    overflow-wrap: anywhere;
  }

  .sum,
  .size {
    font-family: var(--jp-code-font-family, monospace);
    font-size: var(--jp-code-font-size, 13px);
  }

  .size span {
    display: block;
  }

  .twin {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .problem {
    margin: 0 0 12px;
    padding: 8px;
    border-left: 3px solid #c98a1b;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
`;
