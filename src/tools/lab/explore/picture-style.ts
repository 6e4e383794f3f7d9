/** How images look that are pointed at, dragged and drawn. */
import { css } from 'lit';
import { explorerStyle } from './explorer-style';

export const pictureStyle = [
  explorerStyle,
  css`
    .picture {
      flex: 0 1 auto;
      min-width: 0;
      margin: 0;
    }

    .frame {
      position: relative;
      overflow: hidden;
      border: 1px solid var(--line);
    }

    canvas {
      display: block;
      width: 100%;
      image-rendering: pixelated;
    }

    canvas:focus-visible {
      outline-offset: -2px;
    }

    .moved,
    canvas.paper {
      touch-action: none;
    }

    .moved {
      cursor: grab;
    }

    .looked,
    canvas.paper {
      cursor: crosshair;
    }

    .outline,
    .cursor {
      position: absolute;
      box-sizing: border-box;
      box-shadow:
        0 0 0 1px #fff,
        0 0 0 3px var(--accent);
      pointer-events: none;
    }

    .cursor {
      display: none;
      border-radius: 50%;
      opacity: 0.6;
    }

    .cursor.down {
      opacity: 1;
    }

    canvas:focus-visible + .cursor {
      display: block;
    }

    convlab-drawing-pad {
      max-width: 288px;
    }

    video {
      width: min(100%, 288px);
    }

    details {
      margin: 0 0 12px;
    }

    summary {
      min-height: 24px;
      cursor: pointer;
    }

    p {
      margin: 0 0 8px;
    }

    input[type='file'] {
      max-width: 100%;
      border: 0;
    }
  `,
];
