import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { metadata } from '../../local-org/testing/fixtureProject.ts';
import { temporaryFolder, writeFiles } from '../../local-org/testing/temporaryFolder.ts';
import { checkApex } from './checkApex.ts';
import { missingJava } from './java.ts';

const ruleSet = join(import.meta.dirname, '..', '..', 'config', 'pmd.xml');
const definition = metadata('ApexClass', '<apiVersion>65.0</apiVersion><status>Active</status>');

const project = (classes: Readonly<Record<string, string>>) => ({
  'sfdx-project.json': '{ "packageDirectories": [{ "path": "src", "default": true }], "sourceApiVersion": "65.0" }',
  ...Object.fromEntries(
    Object.entries(classes).flatMap(([name, body]) => [
      [`src/classes/${name}.cls`, body],
      [`src/classes/${name}.cls-meta.xml`, definition]
    ])
  )
});

const good = `public with sharing class Good {
  public static List<Account> named(String name) {
    return [SELECT Id FROM Account WHERE Name = :name WITH USER_MODE];
  }
}
`;
const bad = `public with sharing class Bad {
  public static Integer count(String name) {
    List<Account> found = Database.query('SELECT Id FROM Account WHERE Name = \\'' + name + '\\'');
    return nothing.size();
  }
}
`;

describe('the static analysis of Apex', () => {
  it(
    'finds what does not compile and what is not safe, with file, line and column',
    { skip: missingJava() },
    async (test) => {
      const dir = temporaryFolder(test);
      writeFiles(dir, project({ Good: good, Bad: bad }));
      const { files, problems } = await checkApex(dir, ruleSet);
      assert.equal(files, 2);
      const found = problems.map(({ file, line, message }) => `${file}:${line} ${message}`);
      assert.ok(
        found.includes("src/classes/Bad.cls:4 No variable or type found for 'nothing' on 'Bad' (Missing)"),
        found.join('\n')
      );
      assert.ok(
        found.some((problem) => /^src\/classes\/Bad\.cls:3 .*\(ApexSOQLInjection\)$/.test(problem)),
        found.join('\n')
      );
      assert.deepEqual(
        found.filter((problem) => problem.includes('Good')),
        []
      );
      assert.equal(problems.find(({ message }) => message.includes("'nothing'"))?.column, 12);
    }
  );

  it('has nothing to say of a project without Apex', async (test) => {
    const dir = temporaryFolder(test);
    writeFiles(dir, { ...project({}), 'src/README.md': '' });
    assert.deepEqual(await checkApex(dir, ruleSet), { files: 0, problems: [] });
  });

  it('is skipped where there is no Java, and says so', () => {
    assert.equal(missingJava('no-such-java'), 'there is no Java on the PATH');
    const script = join(import.meta.dirname, '..', 'checkApex.ts');
    const said = execFileSync(process.execPath, [script], { env: { PATH: '' }, encoding: 'utf8' });
    assert.equal(said, 'Static analysis of Apex skipped: there is no Java on the PATH.\n');
  });
});
