import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { zipSync } from 'fflate';
import { startLibrary, type Library } from '../test/startLibrary.ts';
import { createDeployJobs } from './deployJobs.ts';
import { createDeploys } from './deploys.ts';

const NAMESPACE = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const field = (name: string): Record<string, unknown> => ({
  fullName: `Book__c.${name}`,
  label: 'Subtitle',
  type: 'Text',
  length: 40
});

describe('the Metadata API by jsforce', () => {
  let library: Library;
  before(async () => {
    library = await startLibrary();
  });
  after(() => library.close());

  const fields = (): string[] => [...library.org.schema.object('Book__c')!.fields.keys()];
  const metadata = () => library.admin.metadata;

  it('describes and lists what there is', async () => {
    const described = await metadata().describe();
    const classes = described.metadataObjects.find(({ xmlName }) => xmlName === 'ApexClass')!;
    assert.deepEqual([classes.directoryName, classes.suffix, classes.metaFile], ['classes', 'cls', true]);
    const listed = await metadata().list([{ type: 'CustomObject' }, { type: 'PermissionSet' }]);
    const names = listed.map(({ type, fullName }) => `${type} ${fullName}`);
    assert.ok(names.includes('CustomObject Book__c') && names.includes('CustomObject Account'));
    assert.ok(names.includes('PermissionSet Reader'));
    await assert.rejects(metadata().list([{ type: 'CustomThing' }]), /Unknown type:CustomThing/);
  });

  it('reads components whole, and nothing where there is none', async () => {
    const book = (await metadata().read('CustomObject', 'Book__c')) as unknown as {
      fullName: string;
      label: string;
      fields: { fullName: string }[];
    };
    assert.deepEqual([book.fullName, book.label], ['Book__c', 'Book']);
    assert.ok(book.fields.some(({ fullName }) => fullName === 'Isbn__c'));
    const isbn = (await metadata().read('CustomField', 'Book__c.Isbn__c')) as unknown as {
      fullName: string;
      type: string;
    };
    assert.deepEqual([isbn.fullName, isbn.type], ['Book__c.Isbn__c', 'Text']);
    const [none] = (await metadata().read('CustomField', ['Book__c.Nope__c'])) as unknown as object[];
    assert.equal((none as { fullName?: string }).fullName ?? undefined, undefined);
  });

  it('creates, changes and deletes components one by one', async () => {
    const created = await metadata().create('CustomField', field('Subtitle__c') as never);
    assert.deepEqual(
      [(created as unknown as { success: boolean }).success, fields().includes('Subtitle__c')],
      [true, true]
    );
    const again = (await metadata().create('CustomField', field('Subtitle__c') as never)) as unknown as {
      success: boolean;
    };
    assert.equal(again.success, false);
    const changed = (await metadata().upsert('CustomField', {
      ...field('Subtitle__c'),
      label: 'Second title'
    } as never)) as unknown as {
      success: boolean;
      created: boolean;
    };
    assert.deepEqual([changed.success, changed.created], [true, false]);
    assert.equal(library.org.schema.field('Book__c', 'Subtitle__c')!.label, 'Second title');
    const refused = (await metadata().update('CustomField', field('Nope__c') as never)) as unknown as {
      success: boolean;
    };
    assert.equal(refused.success, false);
    const deleted = (await metadata().delete('CustomField', 'Book__c.Subtitle__c')) as unknown as { success: boolean };
    assert.deepEqual([deleted.success, fields().includes('Subtitle__c')], [true, false]);
  });

  it('tells why a component is refused', async () => {
    const { length: _length, ...broken } = field('Broken__c');
    const result = (await metadata().create('CustomField', broken as never)) as unknown as {
      success: boolean;
      errors: unknown;
    };
    assert.equal(result.success, false);
    assert.match(JSON.stringify(result.errors), /length/);
  });

  it('refuses whoever may not change metadata, and what it does not know', async () => {
    await assert.rejects(
      library.reader.metadata.describe(),
      /requires a user with the ModifyAllData or ModifyMetadata/
    );
    await assert.rejects(metadata().rename('CustomField', 'A', 'B'), /No operation available for request/);
    await assert.rejects(metadata().checkDeployStatus('0Af000000000001AAA'), /no deploy with id/);
  });
});

describe('a deploy', () => {
  it('that waits can be called off; one that a killed process left is done at the next start', async () => {
    const library = await startLibrary();
    try {
      const { org } = library;
      const { userId } = org.systemCaller();
      const archive = zipSync({
        'package.xml': bytes(
          `<Package ${NAMESPACE}><types><members>Local</members><name>CustomPermission</name></types><version>66.0</version></Package>`
        ),
        'customPermissions/Local.customPermission': bytes(
          `<CustomPermission ${NAMESPACE}><isLicensed>false</isLicensed><label>Local</label></CustomPermission>`
        )
      });
      const jobs = createDeployJobs(org.store);
      const request = {
        allowMissingFiles: false,
        autoUpdatePackage: false,
        checkOnly: false,
        ignoreWarnings: false,
        purgeOnDelete: false,
        rollbackOnError: true,
        singlePackage: true,
        testLevel: 'NoTestRun',
        runTests: []
      } as const;
      const [left, calledOff] = [jobs.create(request, archive, userId), jobs.create(request, archive, userId)];
      jobs.setStatus(left.id, 'InProgress');
      const deploys = createDeploys(org);
      assert.equal(deploys.cancel(calledOff.id, userId).status, 'Canceling');
      deploys.runner.wake();
      while (jobs.waiting().length > 0) await wait(5);
      assert.equal(deploys.find(left.id, userId).status, 'Succeeded');
      const canceled = deploys.find(calledOff.id, userId);
      assert.deepEqual([canceled.status, canceled.canceledById], ['Canceled', userId]);
      assert.ok(org.metadata.get('CustomPermission', 'Local'));
      assert.throws(() => deploys.cancel(left.id, userId), /already completed/);
      assert.throws(() => deploys.startValidated(left.id, userId), /was not validated with tests/);
      await deploys.runner.stop();
    } finally {
      await library.close();
    }
  });
});
