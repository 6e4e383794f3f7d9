/** The topics: what they are called, and what draws their questions. */
import type { Mistake } from '../../mistake';
import { depthMistakes, volumeMistakes } from '../../mistake/catalogue/depth';
import { fieldMistakes } from '../../mistake/catalogue/field';
import { orderMistakes } from '../../mistake/catalogue/order';
import { paddingMistakes } from '../../mistake/catalogue/padding';
import { parameterMistakes } from '../../mistake/catalogue/parameters';
import { sizeMistakes } from '../../mistake/catalogue/size';
import type { Topic } from '../topic';
import type { DrawVariants } from '../variant';
import { chains } from './chains';
import { flattening } from './flattening';
import { padding } from './padding';
import { parameters } from './parameters';
import { receptiveFields } from './receptive-fields';
import { shapes } from './shapes';

export interface TopicEntry {
  readonly title: string;
  /** What one can do who answers its questions; one sentence. */
  readonly purpose: string;
  readonly draw: DrawVariants;
  /** The mistakes that its questions are about: one that was made elsewhere is practised here. */
  readonly about: readonly Mistake[];
}

export const topicTable: Record<Topic, TopicEntry> = {
  shapes: {
    title: 'The shape behind a layer',
    purpose: 'You can say which shape a layer gives.',
    draw: shapes,
    about: [...sizeMistakes, ...paddingMistakes, ...depthMistakes],
  },
  padding: {
    title: 'Padding',
    purpose: 'You can say what a padding does, and which one keeps the size.',
    draw: padding,
    about: paddingMistakes,
  },
  chains: {
    title: 'A chain of layers',
    purpose: 'You can follow a picture through several layers.',
    draw: chains,
    about: [...sizeMistakes, ...paddingMistakes, ...depthMistakes, ...volumeMistakes],
  },
  parameters: {
    title: 'Parameters',
    purpose: 'You can count what layers learn.',
    draw: parameters,
    about: parameterMistakes,
  },
  flattening: {
    title: 'Flattening',
    purpose: 'You can find a place of a volume in the flat list, and back.',
    draw: flattening,
    about: [...orderMistakes, ...volumeMistakes],
  },
  'receptive-fields': {
    title: 'The receptive field',
    purpose: 'You can say how much of the picture one number depends on.',
    draw: receptiveFields,
    about: fieldMistakes,
  },
};
