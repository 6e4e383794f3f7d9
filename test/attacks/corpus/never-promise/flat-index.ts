// A promise that never settles.
export const flatIndex = () => new Promise(() => {});
