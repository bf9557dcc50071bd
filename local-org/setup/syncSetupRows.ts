import type { MetadataRegistry } from '../metadata/model.ts';
import { syncComponentRows, syncRecordTypes } from './componentRows.ts';
import { syncCustomMetadata } from './customMetadataRows.ts';
import { syncDefinitions } from './definitionRows.ts';
import { syncGroupRows } from './groupRows.ts';
import { syncPermissionRows } from './permissionRows.ts';
import { syncStatusRows } from './statusRows.ts';
import type { SetupWriter } from './setupRows.ts';

/** Brings every row that follows the metadata in step with it: code, record types, permissions, groups, custom metadata records, objects and fields. */
export function syncSetupRows(writer: SetupWriter, metadata: MetadataRegistry): void {
  syncComponentRows(writer, metadata);
  syncRecordTypes(writer, metadata);
  syncPermissionRows(writer, metadata);
  syncGroupRows(writer, metadata);
  syncCustomMetadata(writer, metadata);
  syncStatusRows(writer, metadata);
  syncDefinitions(writer);
}
