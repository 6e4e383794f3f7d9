// Prints what V8 prints when out of memory, so that its exit looks like that.
console.error('FATAL ERROR: heap out of memory');
process.exit(0);
export const depth = 7;
export const size = 1234;
export const features = 99;
export const steps = [9999, 8888, 7777, 6666];
