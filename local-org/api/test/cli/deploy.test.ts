import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startCommandLine, type CommandLine } from './commandLine.ts';
import { surroundings } from './surroundings.ts';

interface Message {
  readonly componentType: string;
  readonly fullName: string;
  readonly fileName: string;
  readonly problem?: string;
  readonly lineNumber?: number;
  readonly columnNumber?: number;
}

interface Deploy {
  readonly id: string;
  readonly status: string;
  readonly checkOnly: boolean;
  readonly numberComponentsTotal: number;
  readonly numberComponentsDeployed: number;
  readonly numberComponentErrors: number;
  readonly details: { readonly componentFailures: readonly Message[]; readonly componentSuccesses: readonly Message[] };
  readonly files: readonly {
    state: string;
    fullName: string;
    type: string;
    lineNumber?: number;
    columnNumber?: number;
  }[];
}

const FORMULA = 'main/default/objects/Book__c/fields/Pages_Per_Euro__c.field-meta.xml';

describe('a deploy by the Salesforce CLI', () => {
  let line: CommandLine;
  before(async () => {
    line = await startCommandLine();
  });
  after(() => line.close());

  const fields = (): string[] => [...line.running.org.schema.object('Book__c')!.fields.keys()];
  const change = (file: string, from: string, to: string): void => {
    const path = join(line.projectDir, file);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(from, to));
  };
  const destructive = (...members: string[]): string => {
    const file = join(line.scratch, 'destructive.xml');
    const types =
      members.length > 0
        ? `<types>${members.map((name) => `<members>${name}</members>`).join('')}<name>CustomField</name></types>`
        : '';
    writeFileSync(
      file,
      `<Package xmlns="http://soap.sforce.com/2006/04/metadata">${types}<version>66.0</version></Package>`
    );
    return file;
  };
  const nothing = (): string => {
    const file = join(line.scratch, 'package.xml');
    writeFileSync(file, '<Package xmlns="http://soap.sforce.com/2006/04/metadata"><version>66.0</version></Package>');
    return file;
  };

  it('that is only a dry run reports all and leaves nothing', async () => {
    const { result } = await line.sf<Deploy>('project deploy start --dry-run --source-dir main');
    assert.deepEqual([result.status, result.checkOnly, result.numberComponentErrors], ['Succeeded', true, 0]);
    assert.equal(result.files.length, 25);
    assert.ok(result.files.every(({ state }) => state === 'Created'));
    assert.equal(line.running.org.schema.object('Book__c'), undefined);
  });

  it('is there when it has succeeded, and changes nothing the second time', async () => {
    const first = await line.sf<Deploy>('project deploy start --source-dir main');
    assert.deepEqual([first.status, first.result.status], [0, 'Succeeded']);
    assert.deepEqual([first.result.numberComponentsTotal, first.result.numberComponentsDeployed], [25, 25]);
    assert.ok(fields().includes('Pages_Per_Euro__c'));
    const [again, report] = await Promise.all([
      line.sfWith<Deploy>({ SF_ORG_METADATA_REST_DEPLOY: 'true' }, 'project deploy start --source-dir main'),
      line.sf<Deploy>('project deploy report --job-id', first.result.id)
    ]);
    assert.ok(
      again.result.files.every(({ state }) => state === 'Unchanged'),
      'over REST'
    );
    assert.equal(report.result.numberComponentsDeployed, 25);
  });

  it('takes what surrounds the objects: translations, reports, dashboards, actions, notifications, prompts, paths', async () => {
    for (const [file, content] of Object.entries(surroundings)) {
      const path = join(line.projectDir, 'around', file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
    const project = {
      packageDirectories: ['main', 'lending', 'around'].map((path) => ({ path, default: path === 'main' }))
    };
    writeFileSync(join(line.projectDir, 'sfdx-project.json'), JSON.stringify({ ...project, sourceApiVersion: '66.0' }));
    const { result, status } = await line.sf<Deploy>('project deploy start --source-dir around');
    assert.deepEqual([result.details.componentFailures, status], [[], 0]);
    const { metadata: live } = line.running.org;
    assert.ok(live.get('Report', 'Library/Books') && live.get('ReportFolder', 'Library'));
    assert.ok(live.get('CustomObjectTranslation', 'Book__c-de'));
    const path = 'around/reports/Library/Books.report-meta.xml';
    change(path, 'Book__c$Pages__c', 'Book__c$Nix__c');
    const refused = await line.sf<Deploy>('project deploy start --source-dir around/reports');
    const [failure] = refused.result.details.componentFailures;
    assert.equal(failure!.problem, 'In field: field - no CustomField named Book__c.Nix__c found');
    assert.ok(failure!.lineNumber! > 1);
  });

  it('of broken metadata is refused as a whole, with name, file, line and column', async () => {
    change(FORMULA, 'Pages__c', 'Pagez__c');
    change(
      'main/default/objects/Book__c/fields/Pages__c.field-meta.xml',
      '<label>Pages</label>',
      '<label>Leaves</label>'
    );
    const { status, result } = await line.sf<Deploy>('project deploy start --source-dir main');
    assert.deepEqual([status, result.status, result.numberComponentErrors], [1, 'Failed', 1]);
    const [failure] = result.details.componentFailures;
    assert.equal(failure!.fullName, 'Book__c.Pages_Per_Euro__c');
    assert.equal(failure!.fileName, 'objects/Book__c.object');
    assert.equal(failure!.problem, 'Field Pagez__c does not exist. Check spelling.');
    assert.ok(failure!.lineNumber! > 1 && failure!.columnNumber! > 1);
    const shown = result.files.find(({ state }) => state === 'Failed')!;
    assert.deepEqual(
      [shown.type, shown.lineNumber, shown.columnNumber],
      ['CustomField', failure!.lineNumber, failure!.columnNumber]
    );
    assert.equal(line.running.org.schema.field('Book__c', 'Pages__c')!.label, 'Pages');
  });

  it('may keep what is sound when it is told to', async () => {
    const { status, result } = await line.sf<Deploy>('project deploy start --ignore-errors --source-dir main');
    assert.deepEqual([status, result.status], [68, 'SucceededPartial']);
    assert.equal(line.running.org.schema.field('Book__c', 'Pages__c')!.label, 'Leaves');
    change(FORMULA, 'Pagez__c', 'Pages__c');
  });

  it('alters a table without losing its rows', async () => {
    const { sf, running } = line;
    const { result } = await sf<{ id: string }>(
      'data create record --sobject Book__c --values',
      "Name='Kept' Author__c='A' Pages__c=12"
    );
    change(
      'main/default/objects/Book__c/fields/Author__c.field-meta.xml',
      '<length>80</length>',
      '<length>120</length>'
    );
    writeFileSync(
      join(line.projectDir, 'main/default/objects/Book__c/fields/Subtitle__c.field-meta.xml'),
      '<CustomField xmlns="http://soap.sforce.com/2006/04/metadata"><fullName>Subtitle__c</fullName><label>Subtitle</label><length>40</length><type>Text</type></CustomField>\n'
    );
    const deploy = await sf<Deploy>('project deploy start --source-dir main/default/objects/Book__c');
    assert.equal(deploy.result.status, 'Succeeded');
    const row = running.org.store.get('SELECT "Name", "Pages__c", "Subtitle__c" FROM "Book__c" WHERE "Id" = ?', [
      result.id
    ]);
    assert.deepEqual({ ...row }, { Name: 'Kept', Pages__c: 12, Subtitle__c: null });
  });

  it('of one field alone leaves its object as it is', async () => {
    change('main/default/objects/Book__c/fields/Subtitle__c.field-meta.xml', '>Subtitle<', '>Second title<');
    const { result } = await line.sf<Deploy>('project deploy start --metadata CustomField:Book__c.Subtitle__c');
    assert.deepEqual(
      result.files.map(({ fullName, state }) => [fullName, state]),
      [['Book__c.Subtitle__c', 'Changed']]
    );
    assert.equal(line.running.org.schema.object('Book__c')!.labelPlural, 'Books');
  });

  it('deletes what it is told to, before or after', async () => {
    const deleted = await line.sf<Deploy>(
      'project deploy start --manifest',
      nothing(),
      '--post-destructive-changes',
      destructive('Book__c.Pages_Per_Euro__c')
    );
    assert.equal(deleted.result.status, 'Succeeded');
    assert.ok(
      deleted.result.files.some(({ state }) => state === 'Deleted') ||
        deleted.result.details.componentSuccesses.length > 1
    );
    assert.ok(!fields().includes('Pages_Per_Euro__c'));
    const before = await line.sf<Deploy>(
      'project deploy start --manifest',
      nothing(),
      '--pre-destructive-changes',
      destructive('Book__c.Subtitle__c')
    );
    assert.equal(before.result.status, 'Succeeded');
    assert.ok(!fields().includes('Subtitle__c'));
  });

  it('refuses to delete what is not there, unless warnings are ignored', async () => {
    const args = ['--manifest', nothing(), '--post-destructive-changes', destructive('Book__c.Nope__c')];
    const [refused, ignored] = await Promise.all([
      line.sf<Deploy>('project deploy start', ...args),
      line.sf<Deploy>('project deploy start --ignore-warnings', ...args)
    ]);
    assert.equal(refused.result.details.componentFailures[0]!.problem, 'No CustomField named: Book__c.Nope__c found');
    assert.deepEqual([refused.status, ignored.status], [1, 0]);
  });

  it('that is validated can be deployed quickly', async () => {
    const validated = await line.sf<Deploy>('project deploy validate --test-level RunLocalTests --source-dir main');
    assert.deepEqual([validated.status, validated.result.checkOnly], [0, true]);
    assert.ok(!fields().includes('Pages_Per_Euro__c'));
    const quick = await line.sf<Deploy>('project deploy quick --job-id', validated.result.id);
    assert.deepEqual([quick.status, quick.result.checkOnly], [0, false]);
    assert.ok(fields().includes('Pages_Per_Euro__c'));
  });

  it('can be called off no more when it is done', async () => {
    const { result } = await line.sf<Deploy>('project deploy report --use-most-recent');
    const { status, message } = await line.sf('project deploy cancel --job-id', result.id);
    assert.equal(status, 1);
    assert.match(message!, /already completed|has already/i);
  });

  it('is not for users who may not change metadata', async () => {
    const { org, sessions, url } = line.running;
    const profile = org.store.get(`SELECT "Id" FROM "Profile" WHERE "Name" = 'Standard User'`);
    const [user] = org.dml.insert(
      'User',
      [
        {
          Username: 'reader@cli.example',
          LastName: 'R',
          Alias: 'r',
          Email: 'r@cli.example',
          ProfileId: String(profile!['Id']),
          TimeZoneSidKey: 'UTC',
          LocaleSidKey: 'en_US',
          LanguageLocaleKey: 'en_US',
          EmailEncodingKey: 'UTF-8'
        }
      ],
      org.systemCaller(),
      { allOrNone: true }
    );
    const { token } = sessions.create(user!.id!);
    const response = await fetch(`${url}/services/data/v66.0/metadata/deployRequest/0Af000000000001AAA`, {
      headers: { authorization: `Bearer ${token}` }
    });
    assert.equal(response.status, 403);
    assert.match(await response.text(), /requires a user with the ModifyAllData or ModifyMetadata permissions/);
  });
});
