/** Milliseconds of work after which the page gets its turn. */
const PIECE = 8;

/** Runs work piece by piece, so that the page never stands still; undefined once `isWanted` says that nobody waits for it any more. */
export async function inPieces<Result>(
  work: Generator<void, Result, void>,
  isWanted: () => boolean
): Promise<Result | undefined> {
  for (;;) {
    const until = performance.now() + PIECE;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    // eslint-disable-next-line no-await-in-loop, @lwc/lwc/no-async-operation -- one piece after the other is the point
    await new Promise((resolve) => setTimeout(resolve));
    if (!isWanted()) return undefined;
  }
}
