// Data in the format that the grader itself uses.
const number = (value: number) => ({ kind: 'number', value });
export const depth = { kind: 'returned', value: number(20) };
export const size = [{ kind: 'missing', present: [] }];
export const features = { __proto__: Number.prototype, value: 1, kind: 'number' };
export const steps = { kind: 'list', items: [128, 32, 32, 16].map(number), length: 4 };
