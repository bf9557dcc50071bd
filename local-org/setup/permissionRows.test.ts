import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import { openOrg } from '../openOrg.ts';
import { readComponents } from '../metadata/readComponents.ts';
import { metadata } from '../testing/fixtureProject.ts';
import { temporaryFolder } from '../testing/temporaryFolder.ts';

const column = 'PermissionsMassInlineEdit';

async function profiles(test: TestContext, files: Readonly<Record<string, string>>): Promise<Map<unknown, unknown>> {
  const org = await openOrg({ dir: temporaryFolder(test) });
  test.after(() => org.close());
  const source = Object.entries(files).map(([path, content]) => ({ path, content: Buffer.from(content) }));
  assert.deepEqual((await org.deploy(readComponents(source).components)).problems, []);
  return new Map(org.store.all(`SELECT "Name", "${column}" FROM "Profile"`).map((row) => [row['Name'], row[column]]));
}

it('profiles of the platform have permissions of their own, where no metadata says otherwise', async (test) => {
  const given = await profiles(test, {});
  assert.equal(given.get('System Administrator'), 1);
  assert.equal(given.get('Standard User'), 1);
  assert.equal(given.get('Read Only'), 0);
});

it('a profile of the project has the permissions that its metadata gives', async (test) => {
  const given = await profiles(test, {
    'profiles/Clerk.profile-meta.xml': metadata(
      'Profile',
      '<custom>true</custom><userPermissions><enabled>true</enabled><name>MassInlineEdit</name></userPermissions>'
    ),
    'profiles/Standard.profile-meta.xml': metadata('Profile', '<custom>false</custom>')
  });
  assert.equal(given.get('Clerk'), 1);
  assert.equal(given.get('Standard User'), 0);
});
