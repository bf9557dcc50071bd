import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { TestResult, TestSelection } from '../model.ts';
import { openApexBench, type ApexBench } from './runSnippet.ts';

const SERVICE = `public class AccountService {
  public static Integer count() {
    return [SELECT COUNT() FROM Account];
  }
  public static void never() {
    Integer unused = 1;
  }
}`;

const TESTS = `@IsTest
private class AccountServiceTest {
  static Integer calls = 0;
  @TestSetup
  static void makeOne() {
    insert new Account(Name = 'Made by set-up');
    calls++;
  }
  @IsTest
  static void seesWhatSetUpMadeAndNothingElse() {
    System.assertEquals(1, AccountService.count());
    insert new Account(Name = 'Gone after the test');
    calls++;
  }
  @IsTest
  static void beginsAnew() {
    System.assertEquals(1, AccountService.count());
    System.assertEquals(0, calls, 'static variables are those of one transaction');
    System.assertEquals(1, Limits.getQueries());
  }
  @IsTest
  static void fails() {
    System.assertEquals(7, AccountService.count(), 'as it should');
  }
  @IsTest
  static void throwsSomething() {
    Account none;
    none.Name = 'x';
  }
  @IsTest
  static void drainsWhatItAsksFor() {
    Test.startTest();
    System.assertEquals(0, Limits.getQueries(), 'limits are fresh');
    Later.ask();
    Test.stopTest();
    System.assertEquals(2, AccountService.count());
  }
}`;

const LATER = `public class Later {
  @future
  public static void ask() {
    insert new Account(Name = 'Later');
  }
}`;

const ALL_DATA = `@IsTest(SeeAllData=true)
private class AllDataTest {
  @IsTest
  static void seesTheDataOfTheOrg() {
    System.assertEquals(1, [SELECT COUNT() FROM Account WHERE Name = 'Of the org']);
  }
}`;

const BROKEN_SETUP = `@IsTest
private class BrokenSetupTest {
  @TestSetup
  static void cannot() {
    insert new Account();
  }
  @IsTest
  static void neverRuns() {
    System.assert(true);
  }
}`;

describe('a run of Apex tests', () => {
  let bench: ApexBench;
  before(async () => {
    bench = await openApexBench();
    await bench.deploy(SERVICE, TESTS, LATER, ALL_DATA, BROKEN_SETUP);
    bench.run("insert new Account(Name = 'Of the org');");
  });
  after(() => bench.close());

  const some = (className: string, ...methods: string[]): TestSelection => ({
    kind: 'some',
    tests: [methods.length > 0 ? { className, methods } : { className }]
  });
  const run = (selection: TestSelection) => bench.org.apex.runTests(selection, bench.admin);
  const outcomes = (results: readonly TestResult[]) => results.map(({ method, outcome }) => `${method}: ${outcome}`);

  it('tells of every method, in the order of the source', () => {
    assert.deepEqual(outcomes(run(some('AccountServiceTest')).results), [
      'makeOne: Pass',
      'seesWhatSetUpMadeAndNothingElse: Pass',
      'beginsAnew: Pass',
      'fails: Fail',
      'throwsSomething: Fail',
      'drainsWhatItAsksFor: Pass'
    ]);
  });

  it('says what failed, and on which line', () => {
    const [, failed, thrown] = run(some('accountservicetest', 'FAILS', 'throwsSomething')).results;
    assert.equal(failed!.message, 'System.AssertException: Assertion Failed: as it should: Expected: 7, Actual: 1');
    assert.equal(failed!.stackTrace, 'Class.AccountServiceTest.fails: line 23, column 1');
    assert.equal(thrown!.message, 'System.NullPointerException: Attempt to de-reference a null object');
    assert.equal(thrown!.stackTrace, 'Class.AccountServiceTest.throwsSomething: line 28, column 1');
  });

  it('leaves the data of the org as it was', () => {
    run({ kind: 'all' });
    assert.deepEqual(bench.run('for (Account each : [SELECT Name FROM Account]) System.debug(each.Name);'), [
      'Of the org'
    ]);
  });

  it('shows the data of the org to tests that ask for it', () => {
    assert.deepEqual(outcomes(run(some('AllDataTest')).results), ['seesTheDataOfTheOrg: Pass']);
  });

  it('fails the tests of a class whose set-up fails', () => {
    const { results } = run(some('BrokenSetupTest'));
    assert.deepEqual(outcomes(results), ['cannot: Fail', 'neverRuns: Fail']);
    assert.match(results[1]!.message!, /REQUIRED_FIELD_MISSING/);
  });

  it('counts the lines that were reached, in all and by test', () => {
    const { coverage, coverageByTest } = run(some('AccountServiceTest', 'beginsAnew'));
    const service = coverage.find(({ name }) => name === 'AccountService')!;
    assert.deepEqual([service.coveredLines, service.uncoveredLines], [[3], [6]]);
    assert.equal(
      coverage.some(({ name }) => name === 'AccountServiceTest'),
      false
    );
    const byTest = coverageByTest.find(
      ({ name, testMethod }) => name === 'AccountService' && testMethod === 'beginsAnew'
    );
    assert.deepEqual(byTest!.coveredLines, [3]);
  });
});
