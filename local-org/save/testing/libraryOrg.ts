import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFoundation } from '../../deployment/openFoundation.ts';
import type { OrgFoundation } from '../../deployment/openFoundation.ts';
import type { SourceFile } from '../../metadata/model.ts';
import { readComponents } from '../../metadata/readComponents.ts';
import { createAccessControl } from '../../security/accessControl.ts';
import type { Caller } from '../../security/model.ts';
import type { FieldValue, Row } from '../../store/model.ts';
import { fromColumn } from '../../store/columns.ts';
import type { RecordInput, SaveResult } from '../model.ts';
import { createSaveOrder } from '../saveOrder.ts';
import { libraryProject } from './libraryProject.ts';

export type LibraryOrg = Awaited<ReturnType<typeof openLibrary>>;

/** An org in a folder of its own with the library project deployed, and shortcuts that tests read well with. */
export async function openLibrary(more: readonly SourceFile[] = []) {
  const dir = mkdtempSync(join(tmpdir(), 'save-'));
  const clock = { now: new Date('2026-03-02T09:00:00.000Z') };
  const foundation = openFoundation({ dir, name: 'Library', clock: () => clock.now });
  await deployFiles(foundation, [...libraryProject, ...more]);
  const { store, schema, administratorId } = foundation;
  const access = createAccessControl(foundation);
  const dml = createSaveOrder({ ...foundation, clock: () => clock.now });
  const admin = access.callerFor(administratorId);
  const rows = (object: string, where = '1', ...params: FieldValue[]): Row[] => {
    const fields = schema().object(object)!.fields;
    const found = store.all(`SELECT * FROM "${object}" WHERE ${where} ORDER BY "Id"`, params as string[]);
    return found.map((values) =>
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fromColumn(fields.get(name)!, value)]))
    );
  };
  return {
    ...foundation,
    clock,
    access,
    dml,
    admin,
    rows,
    row: (object: string, id: string | null): Row => rows(object, '"Id" = ?', id)[0]!,
    /** Inserts one record as the administrator and answers with its Id; throws what was wrong. */
    add: (object: string, values: RecordInput, caller: Caller = admin): string =>
      idOf(dml.insert(object, [values], caller)),
    insert: (object: string, values: RecordInput, caller: Caller = admin): SaveResult =>
      dml.insert(object, [values], caller)[0]!,
    update: (object: string, values: RecordInput, caller: Caller = admin): SaveResult =>
      dml.update(object, [values], caller)[0]!,
    /** A user with a profile and permission sets, as a caller in user mode. */
    user: (name: string, profile: string, permissionSets: readonly string[] = [], more: RecordInput = {}): Caller => {
      const id = idOf(
        dml.insert('User', [{ ...userFields(name), ProfileId: named(store, 'Profile', profile), ...more }], admin)
      );
      const assignments = permissionSets.map((set) => ({
        AssigneeId: id,
        PermissionSetId: named(store, 'PermissionSet', set)
      }));
      for (const result of dml.insert('PermissionSetAssignment', assignments, admin)) idOf([result]);
      return access.callerFor(id);
    },
    deployFiles: (files: readonly SourceFile[]) => deployFiles(foundation, files),
    close: () => {
      store.close();
      rmSync(dir, { recursive: true });
    }
  };
}

async function deployFiles({ deploy }: Pick<OrgFoundation, 'deploy'>, files: readonly SourceFile[]): Promise<void> {
  const { components, problems } = readComponents(files);
  const result = await deploy(components);
  const wrong = [...problems, ...result.problems].filter((problem) => problem.problemType === 'Error');
  if (wrong.length > 0) throw new Error(wrong.map(({ fullName, problem }) => `${fullName}: ${problem}`).join('\n'));
}

function idOf([result]: readonly SaveResult[]): string {
  if (result?.success && result.id !== null) return result.id;
  throw new Error(JSON.stringify(result?.errors));
}

const named = (store: OrgFoundation['store'], object: string, name: string): string =>
  String(store.get(`SELECT "Id" FROM "${object}" WHERE "Name" = ?`, [name])!['Id']);

const userFields = (name: string): RecordInput => ({
  Username: `${name}@library.example`,
  FirstName: name,
  LastName: 'Tester',
  Alias: name.slice(0, 8),
  Email: `${name}@library.example`,
  EmailEncodingKey: 'UTF-8',
  TimeZoneSidKey: 'Europe/Paris',
  LocaleSidKey: 'en_GB',
  LanguageLocaleKey: 'en_US'
});
