/** A class Net, of lines in `__init__` and in `forward`. */
export const net = (init: string, forward: string, base = 'nn.Module') => `
class Net(${base}):
    def __init__(self, n=10):
        super().__init__()
        ${init.replaceAll('\n', '\n        ')}

    def forward(self, x):
        ${forward.replaceAll('\n', '\n        ')}
`;

export const messageOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing was thrown';
};
