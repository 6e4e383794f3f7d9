// Microtasks that keep each other alive.
export async function flatIndex() {
  const next = (): Promise<unknown> => Promise.resolve().then(next);
  await next();
}
