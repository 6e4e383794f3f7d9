// Ends the process when asked for a value.
export const depth = 7;
export const size = 1234;
export const features = {
  get value(): number {
    return process.exit(0);
  },
};
export const steps = [9999, 8888, 7777, 6666];
