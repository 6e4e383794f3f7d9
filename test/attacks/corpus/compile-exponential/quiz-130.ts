// Imports a file that takes esbuild twice as long with every level.
import { x } from './helper';
export const depth = 20;
export const size = 16;
export const features = 5120;
export const steps = [128, 32, 32, 16].slice(x ? 0 : 0);
