import { given } from '../../runtime/arguments.ts';
import { callUser } from '../../runtime/async/callUser.ts';
import { newInstance } from '../../runtime/newInstance.ts';
import { current } from '../../runtime/transaction.ts';
import { Double } from '../../runtime/values/double.ts';
import { ApexSet } from '../../runtime/values/apexSet.ts';
import { LibraryObject } from '../../runtime/values/libraryObject.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import type { TypeToken } from '../../runtime/values/typeToken.ts';
import { exceptionConstructors } from '../exceptions.ts';
import type { LibraryClass, LibraryCode } from '../model.ts';

type Kind = 'Org' | 'Session';

interface Entry {
  readonly value: unknown;
  /** Milliseconds since 1970; nothing lasts for ever. */
  readonly until: number;
}

const DAY_SECONDS = 86_400;

/** By organization for the one, by user for the other. What a test puts in is the test's alone. */
const caches = new WeakMap<object, Map<string, Map<string, Entry>>>();

function entriesOf(kind: Kind, partition: string): Map<string, Entry> {
  const { environment, caller, test } = current();
  const owner: object = test ?? environment.store;
  const all = caches.get(owner) ?? new Map<string, Map<string, Entry>>();
  caches.set(owner, all);
  const name = `${kind} ${kind === 'Session' ? caller.userId : ''} ${partition.toLowerCase()}`;
  const entries = all.get(name) ?? new Map<string, Entry>();
  all.set(name, entries);
  return entries;
}

/** `Cache.OrgPartition`, `Cache.SessionPartition`. */
class Partition extends LibraryObject {
  readonly kind: Kind;
  readonly name: string;

  constructor(kind: Kind, name: string) {
    super();
    this.kind = kind;
    this.name = name;
  }

  override get apexType() {
    return libraryType(`Cache.${this.kind}Partition`);
  }
}

const now = (): number => current().environment.clock().getTime();

function read({ kind, name }: Partition, key: string): unknown {
  const entries = entriesOf(kind, name);
  const entry = entries.get(key);
  if (!entry) return null;
  if (entry.until > now()) return entry.value;
  entries.delete(key);
  return null;
}

function write({ kind, name }: Partition, key: string, value: unknown, seconds = DAY_SECONDS): void {
  entriesOf(kind, name).set(given(key), { value: given(value), until: now() + seconds * 1000 });
}

/** `local.Partition.key`, or a key of the default partition. */
function placeOf(kind: Kind, text: string): [partition: Partition, key: string] {
  const parts = text.split('.');
  const key = parts.pop()!;
  return [new Partition(kind, parts.join('.') || 'local.default'), key];
}

function staticMembers(kind: Kind): Record<string, LibraryCode> {
  const at =
    (work: (partition: Partition, key: string, ...rest: never[]) => unknown): LibraryCode =>
    (text: string, ...rest) =>
      work(...placeOf(kind, given(text)), ...(rest as never[]));
  return {
    'static Object get(String key)': at(read),
    'static void put(String key, Object value)': at((partition, key, value: unknown) => write(partition, key, value)),
    'static void put(String key, Object value, Integer seconds)': at(
      (partition, key, value: unknown, seconds: number) => write(partition, key, value, seconds)
    ),
    'static void put(String key, Object value, Integer seconds, Cache.Visibility visibility, Boolean immutable)': at(
      (partition, key, value: unknown, seconds: number) => write(partition, key, value, seconds)
    ),
    'static void put(String key, Object value, Cache.Visibility visibility)': at((partition, key, value: unknown) =>
      write(partition, key, value)
    ),
    'static Set<String> getKeys()': () => ApexSet.of('String', entriesOf(kind, 'local.default').keys()),
    'static Boolean remove(String key)': at((partition, key) => entriesOf(kind, partition.name).delete(key)),
    'static Boolean contains(String key)': at((partition, key) => read(partition, key) !== null),
    [`static Cache.${kind}Partition getPartition(String name)`]: (name: string) => new Partition(kind, given(name)),
    'static Boolean isAvailable()': () => true
  };
}

/** What is not there yet is made by a `Cache.CacheBuilder`. */
function load(self: Partition, builder: TypeToken | null, key: string): unknown {
  const known = read(self, key);
  if (known !== null) return known;
  const value = callUser(newInstance(given(builder).of), 'doload$string', key);
  if (value !== null) write(self, key, value);
  return value;
}

const partitionMembers: Readonly<Record<string, LibraryCode>> = {
  'Object get(String key)': (self: Partition, key: string) => read(self, given(key)),
  'Object get(Type builder, String key)': load,
  'void put(String key, Object value)': (self: Partition, key: string, value: unknown) => write(self, key, value),
  'void put(String key, Object value, Integer seconds)': write,
  'void put(String key, Object value, Integer seconds, Cache.Visibility visibility, Boolean immutable)': write,
  'Boolean remove(Type builder, String key)': ({ kind, name }: Partition, _builder: TypeToken, key: string) =>
    entriesOf(kind, name).delete(given(key)),
  'Boolean remove(String key)': ({ kind, name }: Partition, key: string) => entriesOf(kind, name).delete(given(key)),
  'Boolean contains(String key)': (self: Partition, key: string) => read(self, given(key)) !== null,
  'Set<String> getKeys()': ({ kind, name }: Partition) => ApexSet.of('String', entriesOf(kind, name).keys()),
  'Long getNumKeys()': ({ kind, name }: Partition) => BigInt(entriesOf(kind, name).size),
  'Double getCapacity()': () => new Double(0),
  'String getName()': ({ name }: Partition) => name,
  'Boolean isAvailable()': () => true
};

export const cacheClasses: readonly LibraryClass[] = [
  { declaration: 'enum Cache.Visibility { ALL, NAMESPACE }', members: {} },
  ...['Org', 'Session'].map((kind) => ({
    declaration: `class Cache.${kind}.${kind}CacheException extends Exception`,
    members: exceptionConstructors
  })),
  { declaration: 'interface Cache.CacheBuilder', members: { 'Object doLoad(String key)': null } },
  { declaration: 'class Cache.Org', members: staticMembers('Org') },
  { declaration: 'class Cache.Session', members: staticMembers('Session') },
  { declaration: 'abstract class Cache.Partition', members: partitionMembers },
  { declaration: 'class Cache.OrgPartition extends Cache.Partition', members: {} },
  { declaration: 'class Cache.SessionPartition extends Cache.Partition', members: {} }
];
