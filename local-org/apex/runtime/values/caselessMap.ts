import { ApexMap } from './apexMap.ts';

/** A map of the platform whose text keys are found whatever their case: objects and fields by name. */
export class CaselessMap extends ApexMap {
  override has(key: unknown): boolean {
    return super.has(folded(key));
  }

  override get(key: unknown): unknown {
    return super.get(folded(key));
  }

  override put(key: unknown, value: unknown): unknown {
    return super.put(folded(key), value);
  }

  override remove(key: unknown): unknown {
    return super.remove(folded(key));
  }
}

const folded = (key: unknown): unknown => (typeof key === 'string' ? key.toLowerCase() : key);
