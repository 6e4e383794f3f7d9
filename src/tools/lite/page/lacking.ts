/** What the course needs of a browser, in words for a reader whose browser does not have it. */

/** Eight bytes of WebAssembly's header, and a function that makes and drops a vector: 128 bits at once. */
const simd = [
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 9, 1, 7, 0, 65, 0, 253, 15],
  ...[26, 11],
];

/** A sentence on what is missing, or undefined if all of it is there. */
export function lacking(): string | undefined {
  if (!hasSimd()) return 'It lacks WebAssembly with SIMD, which the networks are computed with.';
  if (!hasModuleWorkers()) return 'It lacks module workers, which your code runs in.';
  return undefined;
}

function hasSimd(): boolean {
  return typeof WebAssembly === 'object' && WebAssembly.validate(new Uint8Array(simd));
}

/** A browser that knows them asks for the type; none of them starts what no address leads to. */
function hasModuleWorkers(): boolean {
  let isAsked = false;
  const options = {
    get type(): 'module' {
      isAsked = true;
      return 'module';
    },
  };
  try {
    new Worker('blob:', options).terminate();
  } catch {
    // The address is none.
  }
  return isAsked;
}

/** Whether work can be kept: a browser may know how, and refuse when it is asked. */
export function canKeepWork(): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const asked = indexedDB.open('convlab is there');
      asked.onerror = () => resolve(false);
      asked.onsuccess = () => {
        asked.result.close();
        indexedDB.deleteDatabase('convlab is there');
        resolve(true);
      };
    } catch {
      resolve(false);
    }
  });
}
