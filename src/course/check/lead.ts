/** A title with what introduces what is said of it: `The 130 x 130 quiz:`, but `Why is it refused?`. */
export function leadOf(title: string): string {
  return /[?.]$/.test(title) ? title : `${title}:`;
}
