// Each call takes nearly as long as one may.
export function flatIndex() {
  const end = Date.now() + 1500;
  while (Date.now() < end);
  return 1;
}
