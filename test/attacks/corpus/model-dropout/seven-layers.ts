// Right as long as nobody trains it.
import { nn } from 'convlab';
export const features = new nn.Sequential(
  new nn.Conv2d(1, 16, 2, { stride: 2 }),
  new nn.MaxPool2d(2, 2),
  new nn.ReLU(),
  new nn.Conv2d(16, 32, 3, { padding: 1 }),
  new nn.Dropout(0.5),
  new nn.ReLU(),
  new nn.MaxPool2d(2, 2),
  new nn.ReLU(),
);
