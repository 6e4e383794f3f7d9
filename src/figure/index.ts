/** Tensors, layers and shapes as figures: each with plotly's specification, a still image and a sentence. */
export { channels, type ChannelsOptions } from './channels';
export { costs } from './costs';
export { droppedEdge, type DroppedEdgeWindow } from './dropped-edge';
export { featureMaps, type FeatureMapsOptions } from './feature-maps';
export { Figure } from './figure';
export { kernels, type KernelsOptions } from './kernels';
export { loss, type Curves, type LossOptions } from './loss';
export { network } from './network';
export { paddingModes } from './padding-modes';
export { image, type ImageOptions } from './image';
export { images, type ImagesOptions } from './images';
export { pixelUse } from './pixel-use';
export { pooling, type PoolingOptions } from './pooling';
export { receptiveField } from './receptive-field';
export { picture, type FieldLayer, type PictureOptions } from './deprecated';
export { relu } from './relu';
export { slidingWindow, type SlidingWindowOptions } from './sliding-window';
export { stamps, type StampsOptions } from './stamps';
