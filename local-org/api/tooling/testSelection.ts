import type { ApexRuntime, TestClass, TestSelection } from '../../apex/model.ts';
import { OrgError } from '../../errors.ts';

/** A test class with the methods to run. */
export interface ChosenTests {
  readonly testClass: TestClass;
  readonly methods: readonly string[];
}

/** What a request for a test run asks for. Source: Tooling API Developer Guide, "runTestsAsynchronous". */
export interface TestRequest {
  readonly chosen: readonly ChosenTests[];
  readonly isAllTests: boolean;
  readonly skipCodeCoverage: boolean;
}

type Given = Readonly<Record<string, unknown>>;

/** Reads a request, from a JSON body or a query string; throws OrgError where it names what is no test. */
export function readTestRequest(body: unknown, apex: ApexRuntime): TestRequest {
  const given = asObject(body);
  const skipCodeCoverage = String(given['skipCodeCoverage']) === 'true';
  const named = [...namedClasses(given), ...listedTests(given)];
  if (named.length > 0) return { chosen: choose(named, apex), isAllTests: false, skipCodeCoverage };
  refuseOthers(given);
  const chosen = apex.testClasses().map((testClass) => ({ testClass, methods: testClass.methods }));
  return { chosen, isAllTests: true, skipCodeCoverage };
}

/** The tests of one class, as the runtime takes them. */
export const selectionOf = ({ testClass, methods }: ChosenTests): TestSelection => ({
  kind: 'some',
  tests: [{ className: testClass.name, methods }]
});

interface Named {
  /** Name or id of a class. */
  readonly name: string;
  readonly methods?: readonly string[];
}

function asObject(body: unknown): Given {
  if (Array.isArray(body)) return { tests: body };
  if (typeof body === 'object' && body !== null) return body as Given;
  throw new OrgError('MISSING_ARGUMENT', 'The request must say which tests to run');
}

function namedClasses(given: Given): Named[] {
  const lists = ['classNames', 'classnames', 'classids', 'classIds'].map((name) => given[name]);
  return lists
    .filter((list) => typeof list === 'string')
    .flatMap((list) => list.split(','))
    .map((name) => ({ name: name.trim() }))
    .filter(({ name }) => name !== '');
}

function listedTests({ tests }: Given): Named[] {
  if (tests === undefined || tests === null) return [];
  if (!Array.isArray(tests)) throw new OrgError('INVALID_TYPE', 'tests must be an array');
  return tests.map((test) => {
    const { className, classId, testMethods } = test as {
      className?: unknown;
      classId?: unknown;
      testMethods?: unknown;
    };
    const name = className ?? classId;
    if (typeof name !== 'string')
      throw new OrgError('MISSING_ARGUMENT', 'Each of tests must have a className or a classId');
    const methods = Array.isArray(testMethods) && testMethods.length > 0 ? testMethods.map(String) : undefined;
    return { name, ...(methods ? { methods } : {}) };
  });
}

function choose(named: readonly Named[], apex: ApexRuntime): ChosenTests[] {
  const classes = apex.testClasses();
  return named.map(({ name, methods }) => {
    const testClass = classes.find((one) => one.name.toLowerCase() === name.toLowerCase() || sameId(one.id, name));
    if (!testClass)
      throw new OrgError(
        'INVALID_CROSS_REFERENCE_KEY',
        `This class name's value is invalid: ${name}. Provide the name of an Apex class that has test methods.`
      );
    return { testClass, methods: (methods ?? testClass.methods).map((method) => methodOf(testClass, method)) };
  });
}

const sameId = (id: string, given: string): boolean => given.length >= 15 && id.slice(0, 15) === given.slice(0, 15);

function methodOf(testClass: TestClass, name: string): string {
  const method = testClass.methods.find((one) => one.toLowerCase() === name.toLowerCase());
  if (method) return method;
  throw new OrgError('INVALID_CROSS_REFERENCE_KEY', `${testClass.name} has no test method ${name}`);
}

/** Suites and categories are not known here: nothing stands for them. */
function refuseOthers({ suiteNames, suiteids, testLevel }: Given): void {
  if (suiteNames || suiteids) throw new OrgError('INVALID_TYPE', 'A local org has no test suites');
  const levels = ['RunLocalTests', 'RunAllTestsInOrg'];
  if (levels.includes(String(testLevel))) return;
  throw new OrgError('INVALID_TYPE', `Name tests, or give a testLevel of ${levels.join(' or ')}`);
}
