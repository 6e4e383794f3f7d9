// Spoils the process for the files after it; its own answer is wrong.
Array.prototype.map = () => { throw new Error('spoilt'); };
export const depth = 7 + 0 * Date.now();
export const size = 1234;
export const features = 99;
export const steps = [9999, 8888, 7777, 6666];
