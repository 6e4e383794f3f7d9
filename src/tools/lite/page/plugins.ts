/** What our extension of JupyterLite adds to the page: each plugin is a file and a line here. */
import { kernel } from './kernel-plugin';
import { offline } from './offline-plugin';
import { open } from './open-plugin';
import { smallScreen } from './small-screen-plugin';
import { touchMenus } from './touch-menus-plugin';
import { work } from './work-plugin';

export default [kernel, offline, open, smallScreen, touchMenus, work];
