import type { DataCallback, WireAdapter, WireAdapterConstructor } from './wireAdapter.ts';

/** A wire adapter that always says the same. */
export function constantAdapter<Value>(value: Value): WireAdapterConstructor<unknown, Value> {
  return class implements WireAdapter<unknown> {
    readonly emit: DataCallback<Value>;

    constructor(dataCallback: DataCallback<Value>) {
      this.emit = dataCallback;
    }

    connect(): void {
      this.emit(value);
    }

    update(): void {
      // There is nothing to configure.
    }

    disconnect(): void {
      // There is nothing to end.
    }
  };
}
