import { apexError } from '../../runtime/apexException.ts';
import { given } from '../../runtime/arguments.ts';
import type { ApexList } from '../../runtime/values/apexList.ts';
import { ApexMap, type MapEntry } from '../../runtime/values/apexMap.ts';
import { Id } from '../../runtime/values/id.ts';
import type { ClassType } from '../../types/model.ts';
import type { LibraryClass } from '../model.ts';
import { copied, objectTokenOf } from './records.ts';

/** What a map needs of a record: its id. */
interface Identified {
  field(name: string): unknown;
}

export const mapClass: LibraryClass = {
  declaration: 'class System.Map<K, V>',
  members: {
    'new()': (type: ClassType) => new ApexMap(type),
    'new(Map<K, V> source)': (type: ClassType, source: ApexMap | null) => new ApexMap(type, given(source).entries()),
    'new(List<SObject> records)': (type: ClassType, records: ApexList | null) => {
      const map = new ApexMap(type);
      putRecords(map, records);
      return map;
    },
    'void clear()': (self: ApexMap) => self.clear(),
    'Map<K, V> clone()': (self: ApexMap) => new ApexMap(self.apexType, self.entries()),
    'Boolean containsKey(K key)': (self: ApexMap, key: unknown) => self.has(key),
    'Boolean equals(Object other)': (self: ApexMap, other: unknown) => self.sameAs(other),
    'Map<K, V> deepClone()': (self: ApexMap) => new ApexMap(self.apexType, copiedEntries(self)),
    'V get(K key)': (self: ApexMap, key: unknown) => self.get(key),
    'Integer hashCode()': (self: ApexMap) => self.hashCode(),
    'Boolean isEmpty()': (self: ApexMap) => self.size === 0,
    'Set<K> keySet()': (self: ApexMap) => self.keySet(),
    'Schema.SObjectType getSObjectType()': ({ valueType }: ApexMap) => objectTokenOf(valueType),
    'V put(K key, V value)': (self: ApexMap, key: unknown, value: unknown) => self.put(key, value),
    'void putAll(Map<K, V> source)': (self: ApexMap, source: ApexMap | null) => {
      for (const { key, value } of [...given(source).entries()]) self.put(key, value);
    },
    'void putAll(List<SObject> records)': putRecords,
    'V remove(K key)': (self: ApexMap, key: unknown) => self.remove(key),
    'Integer size()': (self: ApexMap) => self.size,
    'List<V> values()': (self: ApexMap) => self.values()
  }
};

function* copiedEntries(map: ApexMap): Generator<MapEntry> {
  for (const { key, value } of map.entries()) yield { key, value: copied(value) };
}

/** By their ids, as Ids or as text; each record must have one. */
function putRecords(map: ApexMap, records: ApexList | null): void {
  const asText = map.keyType.kind === 'class' && map.keyType.symbol.qualifiedName === 'String';
  given(records).items.forEach((record, row) => {
    const id = record === null ? null : (record as Identified).field('Id');
    if (!(id instanceof Id)) throw apexError('System.ListException', `Row with null Id at index: ${row}`);
    if (map.has(id)) throw apexError('System.ListException', `Row with duplicate Id at index: ${row}`);
    map.put(asText ? id.text : id, record);
  });
}
