import type { ObjectSchema, RecordTypeSchema } from '../../schema/model.ts';
import { MASTER_RECORD_TYPE_ID, type RecordTypeInfo } from './model.ts';

export function recordTypeInfoOf(type: RecordTypeSchema): RecordTypeInfo {
  return {
    available: type.active,
    defaultRecordTypeMapping: type.isDefault,
    master: type.isMaster,
    name: type.label,
    recordTypeId: type.id
  };
}

/** Every record type by id; the master type always is one of them. */
export function recordTypeInfosOf(object: ObjectSchema): Record<string, RecordTypeInfo> {
  const infos = Object.fromEntries(object.recordTypes.map((type) => [type.id, recordTypeInfoOf(type)]));
  if (Object.values(infos).some((info) => info.master)) return infos;
  infos[MASTER_RECORD_TYPE_ID] = {
    available: true,
    defaultRecordTypeMapping: !object.recordTypes.some((type) => type.isDefault),
    master: true,
    name: 'Master',
    recordTypeId: MASTER_RECORD_TYPE_ID
  };
  return infos;
}

/** The record type a new record gets when the caller names none. */
export function defaultRecordTypeId(object: ObjectSchema): string {
  return object.recordTypes.find((type) => type.isDefault)?.id ?? MASTER_RECORD_TYPE_ID;
}
