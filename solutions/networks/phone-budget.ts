import { nn } from 'convlab';

export const net = new nn.Sequential(
  new nn.Conv2d(3, 16, 3, { stride: 2, padding: 1 }),
  new nn.ReLU(),
  new nn.MaxPool2d(2, 2),
  new nn.Conv2d(16, 16, 3, { padding: 1, groups: 16 }), // depthwise
  new nn.Conv2d(16, 32, 1),
  new nn.ReLU(),
  new nn.MaxPool2d(2, 2),
  new nn.Conv2d(32, 32, 3, { padding: 1, groups: 32 }), // depthwise
  new nn.Conv2d(32, 64, 1),
  new nn.ReLU(),
  new nn.AdaptiveAvgPool2d(1),
  new nn.Flatten(),
  new nn.Linear(64, 20),
);
