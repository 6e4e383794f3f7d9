/** The topics: their names, and what draws their questions. */
import type { Rules } from '../../mistake';
import type { Topic } from '../topic';
import type { DrawVariants } from '../variant';
import { chains } from './chains';
import { flattening } from './flattening';
import { multiplyAdds } from './multiply-adds';
import { padding } from './padding';
import { parameters } from './parameters';
import { receptiveFields } from './receptive-fields';
import { shapes } from './shapes';

export interface TopicEntry {
  readonly title: string;
  /** What a learner who answers its questions can do; one sentence. */
  readonly purpose: string;
  readonly draw: DrawVariants;
  /** The rules that its questions are about: a mistake in one of them is practised here. */
  readonly about: readonly (keyof Rules)[];
}

export const topicTable: Record<Topic, TopicEntry> = {
  shapes: {
    title: 'The shape after a layer',
    purpose: 'You can say which shape a layer gives.',
    draw: shapes,
    about: ['window', 'rounding', 'positions', 'depth'],
  },
  padding: {
    title: 'Padding',
    purpose: 'You can say what padding does, and how much of it keeps the size.',
    draw: padding,
    about: ['keepingPadding', 'window'],
  },
  chains: {
    title: 'A chain of layers',
    purpose: 'You can follow an image through several layers.',
    draw: chains,
    about: ['window', 'rounding', 'positions', 'depth', 'volume', 'isApplied'],
  },
  parameters: {
    title: 'Parameters',
    purpose: 'You can count what layers learn.',
    draw: parameters,
    about: ['filterWeights', 'filters', 'biases', 'parameters', 'poolParameters'],
  },
  'multiply-adds': {
    title: 'Multiply-adds',
    purpose: 'You can count how much layers compute.',
    draw: multiplyAdds,
    about: ['multiplyAdds', 'filterWeights', 'filters', 'window', 'positions'],
  },
  flattening: {
    title: 'Flattening',
    purpose: 'You can find the place of a number in the flat list, and the way back.',
    draw: flattening,
    about: ['flatIndex', 'volume'],
  },
  'receptive-fields': {
    title: 'The receptive field',
    purpose: 'You can say how much of the image one number depends on.',
    draw: receptiveFields,
    about: ['field', 'isApplied'],
  },
};
