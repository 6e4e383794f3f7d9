/** The elements of all explorers, for JupyterLab and for any page: `<convlab-window state="…">`. */
import type { ExplorerView } from './explorer-view';
import { DescentView } from './descent-view';
import { DrawView } from './draw-view';
import { FilterView } from './filter-view';
import { FlattenView } from './flatten-view';
import { StackView } from './stack-view';
import { WindowView } from './window-view';

/** By the explorer's name. The element is `convlab-` and that name. */
export const views: Readonly<Record<string, new () => ExplorerView<object>>> = {
  descent: DescentView,
  draw: DrawView,
  filter: FilterView,
  flatten: FlattenView,
  stack: StackView,
  window: WindowView,
};
for (const [name, View] of Object.entries(views)) customElements.define(`convlab-${name}`, View);
