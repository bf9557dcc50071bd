export type Cached = <T>(key: string, compute: () => T) => T;

/** Remembers results by key until the version changes. */
export function versioned(version: () => number): Cached {
  let known = new Map<string, unknown>();
  let knownVersion = version();
  return <T>(key: string, compute: () => T): T => {
    if (version() !== knownVersion) [known, knownVersion] = [new Map(), version()];
    if (!known.has(key)) known.set(key, compute());
    return known.get(key) as T;
  };
}
