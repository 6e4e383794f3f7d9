import { nn, shape } from 'convlab';

export const net = new nn.Sequential(
  new nn.Conv2d(3, 16, 3, { padding: 1 }),
  new nn.ReLU(),
  new nn.MaxPool2d(2, 2),
  new nn.Conv2d(16, 32, 3, { padding: 1 }),
  new nn.ReLU(),
  new nn.MaxPool2d(2, 2),
  new nn.Flatten(),
  new nn.Linear(shape.flattenedSize([32, 8, 8]), 10),
);
