import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runWithoutOrg } from '../testing/runWithoutOrg.ts';

/** The library as Apex code meets it: what each line of code writes to the log. */
const classes = {
  Person: `public class Person implements Comparable {
    public enum Kind { ADULT, CHILD }
    public String name { get; set; }
    public Integer age;
    public transient String secret = 's';
    public Kind sort = Kind.ADULT;
    public List<Person> friends = new List<Person>();
    public static Integer made = 0;
    public Integer doubled { get { return age == null ? null : age * 2; } }
    public Person() { made++; }
    public Person(String name, Integer age) { this(); this.name = name; this.age = age; }
    public Integer compareTo(Object other) { return age - ((Person) other).age; }
  }`,
  Point: `public class Point {
    Integer x; Integer y;
    public Point(Integer x, Integer y) { this.x = x; this.y = y; }
    public Boolean equals(Object other) { return other instanceof Point && ((Point) other).x == x && ((Point) other).y == y; }
    public Integer hashCode() { return 31 * x + y; }
    public override String toString() { return 'P' + x + '/' + y; }
  }`,
  ByName: `public class ByName implements Comparator<Person> {
    public Integer compare(Person a, Person b) { return a.name.compareTo(b.name); }
  }`,
  Numbers: `public class Numbers implements Iterable<Integer>, Iterator<Integer> {
    Integer at = 0;
    public Iterator<Integer> iterator() { return this; }
    public Boolean hasNext() { return at < 3; }
    public Integer next() { return at++; }
  }`,
  OwnException: 'public class OwnException extends Exception { public Integer code = 7; }',
  Outer: 'public class Outer { public class Inner { Integer x = 1; } }',
  Echo: `public class Echo implements Callable {
    public Object call(String action, Map<String, Object> args) { return action + args.get('a'); }
  }`
};

const people = "List<Person> people = new List<Person>{ new Person('Z', 3), new Person('A', 9), new Person('M', 1) };";

/** What the code is about, the code, what it writes. */
const rows: readonly (readonly [about: string, code: string, ...written: string[]])[] = [
  [
    'a Decimal is joined with its scale, a Date with its midnight',
    "System.debug('a' + 1 + null + true + 2.50 + Date.newInstance(2026, 1, 31));",
    'a1nulltrue2.502026-01-31 00:00:00'
  ],
  ['quotients of Decimals go on as long as they may', 'System.debug(1.0 / 3);', `0.${'3'.repeat(33)}`],
  [
    'text ignores case in ==, not in a Set',
    "System.debug('AbC' == 'aBc'); System.debug(new Set<String>{ 'a', 'A', 'a' }.size());",
    'true',
    '2'
  ],
  ['compareTo of the user sorts', `${people} people.sort(); System.debug(people[0].name + people[2].name);`, 'MA'],
  [
    'a Comparator of the user sorts',
    `${people} people.sort(new ByName()); System.debug(people[0].name + people[2].name);`,
    'AZ'
  ],
  [
    'JSON has properties, and no transient or static ones',
    `System.debug(JSON.serialize(new Person('A', 9)));`,
    '{"name":"A","age":9,"sort":"ADULT","friends":[],"doubled":18}'
  ],
  [
    'JSON into a class runs no constructor and ignores the case of names',
    `Person p = (Person) JSON.deserialize('{"NAME":"x","age":5,"sort":"CHILD","friends":[{"name":"y"}],"nope":1}', Person.class);
     System.debug(p.name + p.age + p.sort + p.friends[0].name + p.secret + Person.made);`,
    'x5CHILDynull0'
  ],
  [
    'JSON without a type is maps and lists',
    `Map<String, Object> m = (Map<String, Object>) JSON.deserializeUntyped('{"a":[1,2.5,"x",null,true],"b":{"c":3}}');
     System.debug(m); System.debug((Integer) ((Map<String, Object>) m.get('b')).get('c') + 1);`,
    '{a=(1, 2.5, x, null, true), b={c=3}}',
    '4'
  ],
  [
    'equals and hashCode of the user make one of two',
    'System.debug(new Set<Point>{ new Point(1, 2), new Point(1, 2) }); System.debug(new Point(1, 2) == new Point(1, 2));',
    '{P1/2}',
    'true'
  ],
  [
    'an object without toString shows its fields',
    "System.debug(new Person('A', 9));",
    'Person:[name=A, age=9, secret=s, sort=ADULT, friends=()]'
  ],
  [
    'a cast cuts numbers off',
    'Decimal d = -2.9; Long l = 4294967297L; System.debug((Integer) d); System.debug((Integer) l); System.debug((Long) 2.5);',
    '-2',
    '1',
    '2'
  ],
  [
    'an exception in text has its type',
    "try { Integer.valueOf('x'); } catch (Exception e) { System.debug(e); System.debug('' + new OwnException('y')); }",
    'System.TypeException: Invalid integer: x',
    'OwnException: y'
  ],
  ['an inner class goes by its own name in text', 'System.debug(new Outer.Inner());', 'Inner:[x=1]'],
  [
    'Iterables can be walked over and joined',
    "for (Integer i : new Numbers()) System.debug(i); System.debug(String.join(new Numbers(), '-'));",
    '0',
    '1',
    '2',
    '0-1-2'
  ],
  [
    'exceptions of the library tell type and line',
    "try { Integer.valueOf('x'); } catch (TypeException e) { System.debug(e.getMessage() + '|' + e.getTypeName() + '|' + e.getLineNumber()); }",
    'Invalid integer: x|System.TypeException|1'
  ],
  [
    'exceptions of the org have the constructors of all exceptions',
    `try { throw new OwnException('boom', new OwnException()); } catch (OwnException e) {
       System.debug(e.getMessage() + e.code + e.getTypeName() + e.getCause().getMessage()); }`,
    'boom7OwnExceptionScript-thrown exception'
  ],
  [
    'null has no members',
    'try { String s; s.length(); } catch (NullPointerException e) { System.debug(e.getMessage()); }',
    'Attempt to de-reference a null object'
  ],
  [
    'types are found by name and made',
    "Person p = (Person) Type.forName('person').newInstance(); System.debug(p.sort.name() + p.sort.ordinal() + Type.forName('Nobody'));",
    'ADULT0null'
  ],
  [
    'enums list their values and find them by name',
    "System.debug(Person.Kind.values()); System.debug(Person.Kind.valueOf('child'));",
    '(ADULT, CHILD)',
    'CHILD'
  ],
  [
    'Callables are called',
    "Callable c = (Callable) Type.forName('Echo').newInstance(); System.debug(c.call('do', new Map<String, Object>{ 'a' => 1 }));",
    'do1'
  ],
  [
    'a Matcher walks through',
    "Matcher m = Pattern.compile('(\\\\w+)@(\\\\w+)').matcher('me@home you@work'); while (m.find()) System.debug(m.group(1) + m.start(2));",
    'me3',
    'you12'
  ],
  [
    'a moment is local in text, and in UTC alone',
    "Datetime d = Datetime.newInstance(2026, 1, 31, 9, 0, 0); System.debug(d); System.debug('' + d);",
    '2026-01-31 08:00:00',
    '2026-01-31 09:00:00'
  ],
  [
    'a collection cannot change under a loop',
    'Set<Integer> s = new Set<Integer>{ 1 }; try { for (Integer i : s) s.add(i + 1); } catch (FinalException e) { System.debug(e.getMessage()); }',
    'Cannot modify a collection while it is being iterated.'
  ]
];

for (const [about, code, ...written] of rows) {
  test(about, () => {
    const { debug, exception } = runWithoutOrg(code, classes);
    assert.equal(exception, undefined);
    assert.deepEqual(debug, written);
  });
}
