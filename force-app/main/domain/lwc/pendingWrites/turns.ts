/** Makes requests one after the other, in the order in which they came: what the second one writes is the last word. A failure stops none after it. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Makes the request when those before are answered. Settles as it does. */
  take<Answer>(request: () => Promise<Answer>): Promise<Answer> {
    const answer = this.#last.then(request);
    this.#last = answer.catch(() => undefined);
    return answer;
  }
}
