import { LabIcon } from '@jupyterlab/ui-components';

/** A layer's window on its input: nine pixels, four of them seen. JupyterLab colours it. */
export const courseIcon = new LabIcon({
  name: 'convlab-lab:course',
  svgstr: `<svg xmlns="http://www.w3.org/2000/svg" width="16" viewBox="0 0 24 24">
  <g class="jp-icon3" fill="#616161">
    <path d="M3 3h11v11H3zM16 3h5v5h-5zM16 10h5v4h-5zM3 16h5v5H3zM10 16h4v5h-4zM16 16h5v5h-5z"/>
  </g>
</svg>`,
});
