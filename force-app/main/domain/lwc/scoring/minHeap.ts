/** Numbers by their keys, least first; equal keys by number. */
export class MinHeap {
  #numbers: number[] = [];
  #keys: Float64Array;

  constructor(keys: Float64Array) {
    this.#keys = keys;
  }

  push(number: number): void {
    const numbers = this.#numbers;
    let at = numbers.push(number) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!this.isLess(number, numbers[up]!)) break;
      numbers[at] = numbers[up]!;
      at = up;
    }
    numbers[at] = number;
  }

  pop(): number | undefined {
    const numbers = this.#numbers;
    const first = numbers[0];
    const last = numbers.pop();
    if (last !== undefined && numbers.length > 0) this.sink(last);
    return first;
  }

  private sink(number: number): void {
    const numbers = this.#numbers;
    let at = 0;
    for (let down = 1; down < numbers.length; down = 2 * at + 1) {
      const right = down + 1;
      if (right < numbers.length && this.isLess(numbers[right]!, numbers[down]!)) down = right;
      if (!this.isLess(numbers[down]!, number)) break;
      numbers[at] = numbers[down]!;
      at = down;
    }
    numbers[at] = number;
  }

  private isLess(a: number, b: number): boolean {
    const [left, right] = [this.#keys[a]!, this.#keys[b]!];
    return left < right || (left === right && a < b);
  }
}
