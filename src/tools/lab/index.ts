/** The extension of JupyterLab: each output of a lesson that it draws has a renderer here. */
import type { IRenderMime } from '@jupyterlab/rendermime-interfaces';
import './style.css';
import { FigureRenderer } from './figure-renderer';

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

export default [figures];
