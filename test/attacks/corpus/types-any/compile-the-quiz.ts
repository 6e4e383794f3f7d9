// Silences the compiler.
export const cell = `
// @ts-nocheck
import { nn, randn } from 'convlab';
const photo = randn([1, 3, 130, 130]);
const seen: any = photo;
const scores: any = seen;
`;
