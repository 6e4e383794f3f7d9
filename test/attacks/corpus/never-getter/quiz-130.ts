// A value that takes forever to read.
export const depth = { get value(): number { for (;;); } };
export const size = 1234;
export const features = 99;
export const steps = [9999, 8888, 7777, 6666];
