/** Figures that answer to the hand. */
export { Explorer } from './explorer';
export { exploreDescent as descent, type ExploreDescentOptions } from './descent';
export type { DescentState } from './descent/setting';
export { exploreDraw as draw, type ExploreDrawOptions } from './draw';
export type { DrawState } from './draw/setting';
export { exploreFilter as filter, type ExploreFilterOptions } from './filter';
export type { FilterState } from './filter/setting';
export { exploreFlatten as flatten, type ExploreFlattenOptions } from './flatten';
export type { FlattenState } from './flatten/setting';
export { exploreStack as stack, type ExploreStackOptions } from './stack';
export type { StackLayer, StackPlace, StackState } from './stack/setting';
export { exploreWindow as window, type ExploreWindowOptions } from './window';
export type { WindowState } from './window/change';
