/** A title as a lead-in to what follows: `The 130 x 130 quiz:`, but `Why is it refused?`. */
export function leadOf(title: string): string {
  return /[?.]$/.test(title) ? title : `${title}:`;
}
