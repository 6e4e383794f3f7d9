// Each call takes almost as long as it is allowed to.
export function flatIndex() {
  const end = Date.now() + 1500;
  while (Date.now() < end);
  return 1;
}
