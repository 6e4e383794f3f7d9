// Microtasks that keep each other alive.
export async function flatIndex() {
  const next = () => queueMicrotask(next);
  next();
  await Promise.resolve();
}
