/** Milliseconds after which nothing is going to happen any more: far more than a slow machine needs, for only a failure waits that long. */
export const PATIENCE = 60_000;

/** Makes an assertion until it holds; fails as it did last. A page paints before the org has written. */
export async function eventually(assertion: () => Promise<void>): Promise<void> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (performance.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
