/** What the gallery shows, and what there is to try. */
import * as explore from '../../explore/index.js';

export interface Section {
  /** The explorer's name, and the place in the page. */
  readonly name: string;
  readonly title: string;
  /** What it shows, and a question to try on it; backticks mark code. */
  readonly text: string;
  readonly explorer: () => explore.Explorer<object>;
}

export const sections: readonly Section[] = [
  {
    name: 'window',
    title: 'A window on an image',
    text: 'Point at a number of the output to see the numbers it is made of, and at one of the image to see where it goes. To change a number, double-click it, or press Enter on it. Can you set the stride so that a column is never seen?',
    explorer: () => explore.window(),
  },
  {
    name: 'filter',
    title: 'A filter on a photo',
    text: 'Nine weights make a filter. Slide one and the feature map follows; drag the photo and the map moves along. Which weights keep only vertical edges?',
    explorer: () => explore.filter({ weights: 'identity', relu: true, pooling: 'max' }),
  },
  {
    name: 'stack',
    title: 'A stack of layers',
    text: 'Add layers, move them, or paste them from PyTorch: the shape, the parameters and the receptive field of each follow at once, and what does not fit says why. How small can you make the feature maps before the last layer?',
    explorer: () => explore.stack(),
  },
  {
    name: 'flatten',
    title: 'An image, flattened',
    text: 'A linear layer takes a list, so the image is laid out in a row. Point at a cell to see its index; a click keeps it. Which cells keep theirs when the order changes?',
    explorer: () => explore.flatten(),
  },
  {
    name: 'descent',
    title: 'The way down',
    text: 'A step goes against the gradient, and the learning rate says how far. Drag the start, slide the rate, and find the rate above which the loss grows.',
    explorer: () => explore.descent(),
  },
  {
    name: 'draw',
    title: 'A network reads what you draw',
    text: 'Draw a digit: this network was trained on 8,000 others. Its feature maps and its ten scores update with each stroke. Can you draw one that it takes for two different digits?',
    explorer: () => explore.draw(),
  },
];
