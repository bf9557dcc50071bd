/**
 * Which nodes to take for the most weight when each needs others (maximum closure): what a node earns flows to what it needs and pays for
 * it; nodes from which earnings are left over are taken. The flow stays when weights change, so that the next answer is near.
 */
export class ClosureFlow {
  /** What each node has left (more than 0) or still lacks. */
  readonly #excess: Float64Array;
  readonly #weight: Float64Array;
  readonly #flow: Float64Array;
  /** Arcs of node n: #arcs[#start[n]..#start[n + 1]), an arc a as a * 2 towards what it needs, a * 2 + 1 back. */
  readonly #start: Int32Array;
  readonly #arcs: Int32Array;
  readonly #from: ArrayLike<number>;
  readonly #to: ArrayLike<number>;
  readonly #level: Int32Array;
  readonly #next: Int32Array;
  readonly #queue: Int32Array;
  #tiny = 1e-9;

  /** Arc k: node `from[k]` needs node `to[k]`. */
  constructor(nodes: number, from: ArrayLike<number>, to: ArrayLike<number>) {
    this.#excess = new Float64Array(nodes);
    this.#weight = new Float64Array(nodes);
    this.#flow = new Float64Array(from.length);
    this.#from = from;
    this.#to = to;
    this.#level = new Int32Array(nodes);
    this.#next = new Int32Array(nodes);
    this.#queue = new Int32Array(nodes);
    this.#start = new Int32Array(nodes + 1);
    for (let arc = 0; arc < from.length; arc++) {
      this.#start[from[arc]! + 1]!++;
      this.#start[to[arc]! + 1]!++;
    }
    for (let node = 0; node < nodes; node++) this.#start[node + 1]! += this.#start[node]!;
    this.#arcs = new Int32Array(from.length * 2);
    const fill = this.#start.slice();
    for (let arc = 0; arc < from.length; arc++) {
      this.#arcs[fill[from[arc]!]!++] = arc * 2;
      this.#arcs[fill[to[arc]!]!++] = arc * 2 + 1;
    }
  }

  setWeight(node: number, weight: number): void {
    this.#excess[node]! += weight - this.#weight[node]!;
    this.#weight[node] = weight;
  }

  /** Finds the best closure; then `isTaken` tells. */
  solve(): void {
    let most = 0;
    for (const weight of this.#weight) most = Math.max(most, Math.abs(weight));
    this.#tiny = 1e-12 * most;
    while (this.rank()) {
      this.#next.set(this.#start.subarray(0, this.#next.length));
      for (let node = 0; node < this.#excess.length; node++) {
        if (this.#excess[node]! > this.#tiny) this.#excess[node]! -= this.push(node, this.#excess[node]!);
      }
    }
  }

  isTaken(node: number): boolean {
    return this.#level[node]! >= 0;
  }

  /** Distance of each node from those that have something left, up to the first that lacks; false where none can be reached. */
  private rank(): boolean {
    this.#level.fill(-1);
    let tail = 0;
    for (let node = 0; node < this.#excess.length; node++) {
      if (this.#excess[node]! <= this.#tiny) continue;
      this.#level[node] = 0;
      this.#queue[tail++] = node;
    }
    let reached = false;
    for (let head = 0; head < tail; head++) {
      const node = this.#queue[head]!;
      for (let slot = this.#start[node]!; slot < this.#start[node + 1]!; slot++) {
        const target = this.open(this.#arcs[slot]!);
        if (target < 0 || this.#level[target]! >= 0) continue;
        this.#level[target] = this.#level[node]! + 1;
        if (this.#excess[target]! < -this.#tiny) reached = true;
        this.#queue[tail++] = target;
      }
    }
    return reached;
  }

  /** Where an arc leads while something can flow along it; -1 otherwise. */
  private open(side: number): number {
    const arc = side >> 1;
    if (side & 1) return this.#flow[arc]! > this.#tiny ? this.#from[arc]! : -1;
    return this.#to[arc]!;
  }

  /** Sends up to `amount` on from a node along ranked arcs; answers how much found a place. */
  private push(node: number, amount: number): number {
    let sent = 0;
    for (; this.#next[node]! < this.#start[node + 1]!; this.#next[node]!++) {
      const side = this.#arcs[this.#next[node]!]!;
      const target = this.open(side);
      if (target < 0 || this.#level[target] !== this.#level[node]! + 1) continue;
      const arc = side >> 1;
      const most = side & 1 ? Math.min(amount - sent, this.#flow[arc]!) : amount - sent;
      const placed = this.settle(target, most);
      this.#flow[arc]! += side & 1 ? -placed : placed;
      sent += placed;
      if (amount - sent <= this.#tiny) return sent;
    }
    return sent;
  }

  /** Lets a node keep what it lacks, and sends the rest on. */
  private settle(node: number, amount: number): number {
    const kept = Math.min(Math.max(-this.#excess[node]!, 0), amount);
    this.#excess[node]! += kept;
    return amount - kept > this.#tiny ? kept + this.push(node, amount - kept) : kept;
  }
}
