/** Pictures that answer to the hand. */
export { Explorer } from './explorer';
export { exploreFlatten as flatten, type ExploreFlattenOptions } from './flatten';
export type { FlattenState } from './flatten/setting';
export { exploreWindow as window, type ExploreWindowOptions } from './window';
export type { WindowState } from './window/change';
