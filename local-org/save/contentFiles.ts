import { createHash } from 'node:crypto';
import type { Row } from '../store/model.ts';
import { beginTraces, sound } from './batch.ts';
import type { Batch, Saving } from './batch.ts';
import type { SaveEnvironment } from './environment.ts';
import { problem } from './problems.ts';
import { insertRow } from './rows.ts';

/** The platform's own names for kinds of files; others go by their extension. */
const FILE_TYPES: Readonly<Record<string, string>> = {
  docx: 'WORD_X',
  htm: 'HTML',
  jpeg: 'JPG',
  pptx: 'POWER_POINT_X',
  txt: 'TEXT',
  xlsx: 'EXCEL_X'
};

/** A new version of a file belongs to a document, which is made for the first one. Source: Object Reference, ContentVersion. */
export function prepareVersions(environment: SaveEnvironment, batch: Batch): void {
  if (batch.plan.object.name !== 'ContentVersion') return;
  for (const record of sound(batch)) {
    if (isBlank(record.row['VersionData']) && isBlank(record.row['ContentUrl'])) {
      const message = 'Required fields are missing: [VersionData]';
      record.errors.push(problem('REQUIRED_FIELD_MISSING', message, ['VersionData']));
      continue;
    }
    describeFile(record.row);
    if (record.row['ContentDocumentId'] === null) {
      beginTraces(batch);
      record.row['ContentDocumentId'] = makeDocument(environment, batch, record);
      record.row['VersionNumber'] = '1';
    } else retireVersions(environment, batch, record.row);
    record.row['IsLatest'] = true;
  }
}

/** The document shows its latest version; its owner, and the record it was first published at, are linked to it. */
export function publishVersions(environment: SaveEnvironment, batch: Batch): void {
  if (batch.plan.object.name !== 'ContentVersion') return;
  for (const { row } of sound(batch)) {
    environment.store.run(
      `UPDATE "ContentDocument" SET "LatestPublishedVersionId" = ?, "Title" = ?, "ContentSize" = ?, "FileType" = ?, "FileExtension" = ? WHERE "Id" = ?`,
      ['Id', 'Title', 'ContentSize', 'FileType', 'FileExtension', 'ContentDocumentId'].map((name) => stored(row[name]))
    );
    if (row['VersionNumber'] !== '1') continue;
    link(environment, row, row['OwnerId'], 'I');
    const location = row['FirstPublishLocationId'];
    if (location !== null && location !== row['OwnerId']) link(environment, row, location, 'V');
  }
}

const isBlank = (value: Row[string] | undefined): boolean => value === null || value === undefined || value === '';

const stored = (value: Row[string] | undefined): string | number | null =>
  typeof value === 'boolean' ? Number(value) : (value ?? null);

function describeFile(row: Row): void {
  const extension = /\.([^./\\]+)$/.exec(String(row['PathOnClient'] ?? ''))?.[1]?.toLowerCase() ?? null;
  row['FileExtension'] = extension;
  row['FileType'] = extension === null ? 'UNKNOWN' : (FILE_TYPES[extension] ?? extension.toUpperCase());
  const content = Buffer.from(String(row['VersionData'] ?? ''), 'base64');
  row['ContentSize'] = content.length;
  row['Checksum'] = createHash('md5').update(content).digest('hex');
}

function makeDocument(environment: SaveEnvironment, { caller }: Batch, { row }: Saving): string {
  const plan = environment.plan('ContentDocument');
  const id = environment.nextId(plan);
  const now = environment.clock().toISOString();
  insertRow(environment.store, plan, {
    Id: id,
    Title: row['Title'] ?? null,
    OwnerId: row['OwnerId'] ?? caller.userId,
    PublishStatus: 'R',
    IsArchived: false,
    IsDeleted: false,
    CreatedById: caller.userId,
    CreatedDate: now,
    LastModifiedById: caller.userId,
    LastModifiedDate: now,
    SystemModstamp: now
  });
  return id;
}

/** Of the versions of a document one is the latest. */
function retireVersions({ store }: SaveEnvironment, batch: Batch, row: Row): void {
  beginTraces(batch);
  const documentId = String(row['ContentDocumentId']);
  const known = store.get('SELECT COUNT(*) AS n FROM "ContentVersion" WHERE "ContentDocumentId" = ?', [documentId]);
  store.run('UPDATE "ContentVersion" SET "IsLatest" = 0 WHERE "ContentDocumentId" = ?', [documentId]);
  row['VersionNumber'] = String(Number(known?.['n'] ?? 0) + 1);
}

function link(environment: SaveEnvironment, row: Row, entity: Row[string] | undefined, shareType: string): void {
  const plan = environment.plan('ContentDocumentLink');
  insertRow(environment.store, plan, {
    Id: environment.nextId(plan),
    ContentDocumentId: row['ContentDocumentId'] ?? null,
    LinkedEntityId: entity ?? null,
    ShareType: shareType,
    Visibility: 'AllUsers',
    IsDeleted: false,
    SystemModstamp: environment.clock().toISOString()
  });
}
