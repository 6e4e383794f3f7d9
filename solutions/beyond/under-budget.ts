import { nn, shape } from 'convlab';

// One of many: strides make the image small before the linear layer has to look at all of it.
export const net = new nn.Sequential(
  new nn.Conv2d(3, 8, 3, { stride: 2, padding: 1 }), // 32 x 32
  new nn.ReLU(),
  new nn.Conv2d(8, 16, 3, { stride: 2, padding: 1 }), // 16 x 16
  new nn.ReLU(),
  new nn.MaxPool2d(4, 4), // 4 x 4
  new nn.Flatten(),
  new nn.Linear(shape.flattenedSize([16, 4, 4]), 10),
);
