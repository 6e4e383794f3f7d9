/** Transposed convolutions, as replaceable rules: the size of the output, and its numbers. */
export { rightUp, sizeUp, upMistakes, type UpWindow } from './size';
export { rightStamps, stampMistakes, stampOut, type StampSettings } from './stamps';
