import { ExplorerView } from './explorer-view';

/** An explorer that shows a place while it is pointed at, and keeps one that is clicked. */
export abstract class PointedView<
  State extends { readonly at: readonly number[] },
> extends ExplorerView<State> {
  static override properties = { ...ExplorerView.properties, previewed: { state: true } };

  /** The place under the pointer. */
  declare previewed: State['at'] | undefined;

  /** How many places there are along each dimension. */
  protected abstract places(): readonly number[];

  /** The state, looked at where the pointer is, if there still is such a place. */
  protected get shown(): State {
    const { state, previewed } = this;
    const size = this.places();
    const isThere = previewed?.every((position, i) => position < size[i]!);
    return isThere ? { ...state, at: previewed! } : state;
  }

  protected lookAt(at: State['at']): void {
    if (at.join() !== this.state.at.join()) this.look({ ...this.state, at });
  }
}
