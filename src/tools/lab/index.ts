/** The extension of JupyterLab: it draws figures, and opens explanations. */
import type { IRenderMime } from '@jupyterlab/rendermime-interfaces';
import './style.css';
import { FigureRenderer } from './figure-renderer';
import { unfoldExplanations } from './unfold';

const figures: IRenderMime.IExtension = {
  id: 'convlab-lab:figures',
  rendererFactory: {
    safe: true, // a figure is numbers and text: nothing in it runs
    mimeTypes: ['application/vnd.plotly.v1+json'],
    createRenderer: () => new FigureRenderer(),
  },
  rank: 0,
  dataType: 'json',
};

// JupyterLab loads this file once, when it starts.
unfoldExplanations();

export default [figures];
