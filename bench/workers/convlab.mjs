// @ts-check
/** The quiz network in convlab. CONVLAB_BACKEND chooses the backend. */
import convlab from 'convlab';
import { memory, sweep } from '../../dist/tensor/index.js';
import { serve } from './serve.mjs';

const { nn, noGrad, randn } = convlab;

const net = new nn.Sequential(
  new nn.Conv2d(3, 10, 3),
  new nn.MaxPool2d(4, 4),
  new nn.Conv2d(10, 20, 5, { padding: 2 }),
  new nn.MaxPool2d(2, 2),
);

serve(
  (batch) => {
    const x = randn([batch, 3, 130, 130]);
    return {
      forward: () => noGrad(() => net(x)),
      step() {
        net.zeroGrad();
        net(x).sum().backward();
      },
    };
  },
  () => {
    sweep(); // otherwise garbage that is about to be freed would count
    return memory().tensors;
  },
);
