export async function watch(_: unknown): Promise<void> {}
