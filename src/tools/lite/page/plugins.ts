/** What our extension of JupyterLite adds to the page: each plugin is a file and a line here. */
import { kernel } from './kernel-plugin';

export default [kernel];
