import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runWithoutOrg } from '../testing/runWithoutOrg.ts';

/** What expressions are, as `System.debug` writes them. */
function values(...expressions: readonly string[]): readonly string[] {
  const { debug, exception } = runWithoutOrg(expressions.map((text) => `System.debug(${text});`).join('\n'));
  assert.equal(exception, undefined);
  return debug;
}

function debugOf(code: string, classes: Readonly<Record<string, string>> = {}): readonly string[] {
  const { debug, exception } = runWithoutOrg(code, classes);
  assert.equal(exception, undefined);
  return debug;
}

function exceptionOf(code: string): string {
  return runWithoutOrg(code).exception?.split('\n')[0] ?? 'none';
}

describe('whole numbers', () => {
  it('wrap around', () => {
    assert.deepEqual(values('2147483647 + 1', '-2147483648 - 1', '2147483647 * 2147483647'), [
      '-2147483648',
      '2147483647',
      '1'
    ]);
    assert.deepEqual(values('9223372036854775807L + 1', '-9223372036854775807L - 2L', '4611686018427387904L * 2'), [
      '-9223372036854775808',
      '9223372036854775807',
      '-9223372036854775808'
    ]);
  });

  it('are cut off when they are divided', () => {
    assert.deepEqual(values('7 / 2', '-7 / 2', '7L / 2', '-1 / 2'), ['3', '-3', '3', '0']);
  });

  it('become Long beside one, and Decimal beside one', () => {
    assert.deepEqual(values('2147483647 + 1L', '1 + 0.5', '7 / 2.0', '10L * 1.50'), [
      '2147483648',
      '1.5',
      '3.5',
      '15.00'
    ]);
  });

  it('are shifted and combined bit by bit', () => {
    assert.deepEqual(values('1 << 33', '-16 >> 2', '-16 >>> 28', '6 & 3', '6 | 3', '6 ^ 3'), [
      '2',
      '-4',
      '15',
      '2',
      '7',
      '5'
    ]);
    assert.deepEqual(values('1L << 65', '-1L >>> 60', '6L ^ 3L'), ['2', '15', '5']);
  });

  it('refuse to be divided by zero', () => {
    assert.equal(exceptionOf('Integer zero = 0; Integer x = 1 / zero;'), 'MathException: Divide by 0');
    assert.equal(exceptionOf('Long zero = 0; Long x = 1L / zero;'), 'MathException: Divide by 0');
    assert.equal(exceptionOf('Decimal x = 1.0 / 0;'), 'MathException: Divide by 0');
  });
});

describe('decimals', () => {
  it('keep the scale of sums, add up that of products', () => {
    assert.deepEqual(values('1.10 + 2', '1.1 + 2.22', '1.10 * 2.0', '-1.50', '1.0 - 1.00'), [
      '3.10',
      '3.32',
      '2.200',
      '-1.50',
      '0.00'
    ]);
  });

  it('are equal by what they amount to', () => {
    assert.deepEqual(values('1.0 == 1.00', '1.0 == 1', '1.5 != 1.50', '1.5 > 1', '1.5 <= 1.50'), [
      'true',
      'true',
      'false',
      'true',
      'true'
    ]);
  });
});

describe('text', () => {
  it('is joined with whatever there is', () => {
    assert.deepEqual(values("'a' + null + 1 + true + 2L + 1.50", "1 + 2 + 'a' + 1 + 2", "null + 'x'"), [
      'anull1true21.50',
      '3a12',
      'nullx'
    ]);
    assert.deepEqual(debugOf('String s; s += 1; s += null; System.debug(s);'), ['null1null']);
  });

  it('is equal and ordered without regard to case', () => {
    assert.deepEqual(values("'A' == 'a'", "'A' != 'a'", "'a' < 'B'", "'A' >= 'a'", "'A'.equals('a')"), [
      'true',
      'false',
      'true',
      'true',
      'false'
    ]);
  });
});

describe('null', () => {
  it('is neither less nor more than a number or a date, and less than any text', () => {
    const [number, date, text] = [
      'Integer n; System.debug(n < 1); System.debug(n >= 1); Decimal d; System.debug(d < 1 || d > 1);',
      'Date d; System.debug(d < Date.today()); Datetime t; System.debug(t > System.now());',
      "String s; System.debug(s < 'a'); System.debug('a' > s);"
    ].map((code) => debugOf(code));
    assert.deepEqual(
      [number, date, text],
      [
        ['false', 'false', 'false'],
        ['false', 'false'],
        ['true', 'true']
      ]
    );
  });

  it('is equal to null only', () => {
    assert.deepEqual(
      debugOf("Integer n; String s; System.debug(n == null); System.debug(s == ''); System.debug(n != 0);"),
      ['true', 'false', 'true']
    );
  });

  it('is an error where a value is needed', () => {
    const problem = 'NullPointerException: Attempt to de-reference a null object';
    assert.equal(exceptionOf('Integer n; Integer m = n + 1;'), problem);
    assert.equal(exceptionOf('Integer n; n++;'), problem);
    assert.equal(exceptionOf('Decimal n; n += 1;'), problem);
    assert.equal(exceptionOf('Boolean b; if (b) {}'), problem);
    assert.equal(exceptionOf('Boolean b; Boolean c = !b;'), problem);
    assert.equal(exceptionOf('String s; s.length();'), problem);
    assert.equal(exceptionOf('List<Integer> l; l.add(1);'), problem);
    assert.equal(exceptionOf('List<Integer> l; Integer i = l[0];'), problem);
    assert.equal(exceptionOf('List<Integer> l; for (Integer i : l) {}'), problem);
    assert.equal(exceptionOf('Exception e; throw e;'), problem);
  });
});

describe('safe navigation', () => {
  const classes = {
    Node: 'public class Node { public Node next; public Integer size = 3; public Node self() { return this; } }'
  };

  it('leaves out all that follows', () => {
    assert.deepEqual(
      debugOf(
        'Node n; System.debug(n?.self().next.size); System.debug(n?.size ?? 7); n = new Node(); System.debug(n?.self()?.size);',
        classes
      ),
      ['null', '7', '3']
    );
  });

  it('helps only where it stands', () => {
    const { exception } = runWithoutOrg('Node n = new Node(); System.debug(n?.next.size);', classes);
    assert.match(exception!, /^NullPointerException/);
  });
});

describe('places', () => {
  const classes = {
    Box: `public class Box {
      public static Integer made = 0;
      public static Box last;
      public Integer count = 0;
      public Decimal price { get { return price; } set { price = value == null ? 0 : value; } }
      public static Long total { get; set; }
      public static Box make() { made++; last = new Box(); return last; }
      public Integer[] items = new Integer[]{ 1, 2, 3 };
    }`
  };

  it('are found once, however they are written', () => {
    const code = `
      Box.make().count += 5; System.debug(Box.made + ' ' + Box.last.count);
      System.debug(Box.make().count++ + ' ' + Box.made + ' ' + Box.last.count);
      System.debug(++Box.make().count + ' ' + Box.made);
      Integer i = 0; Integer[] l = new Integer[]{ 10, 20, 30 };
      l[i++] += 5; System.debug(i + ' ' + l);
      System.debug(l[i++]++ + ' ' + i + ' ' + l);
      Box.make().items[2] *= 4; System.debug(Box.last.items);`;
    assert.deepEqual(debugOf(code, classes), [
      '1 5',
      '0 2 1',
      '1 3',
      '1 (15, 20, 30)',
      '20 2 (15, 21, 30)',
      '(1, 2, 12)'
    ]);
  });

  it('convert to what they are', () => {
    const code = `
      Box b = new Box(); b.price = 2; b.price *= 1.50; System.debug(b.price); b.price++; System.debug(b.price);
      Box.total = 5; Box.total += 1; Box.total++; System.debug(Box.total);
      Decimal d = 1; d -= 0.25; System.debug(d); Long l = 1; l <<= 40; System.debug(l);
      Integer a, c; a = c = 4; System.debug(a + c); Double e = 3; e /= 2; System.debug(e);`;
    assert.deepEqual(debugOf(code, classes), ['3.00', '4.00', '7', '0.75', '1099511627776', '8', '1.5']);
  });
});

describe('dates', () => {
  it('move by days', () => {
    assert.deepEqual(values('Date.newInstance(2024, 2, 28) + 2', 'Date.newInstance(2024, 3, 1) - 1'), [
      '2024-03-01 00:00:00',
      '2024-02-29 00:00:00'
    ]);
  });
});

describe('casts', () => {
  it('say what a value is instead', () => {
    assert.equal(
      exceptionOf("Object o = 'x'; Integer i = (Integer) o;"),
      'TypeException: Invalid conversion from runtime type String to Integer'
    );
  });

  it('widen numbers that stand as objects', () => {
    assert.deepEqual(
      debugOf('Object o = 5; Decimal d = (Decimal) o; System.debug(d + 0.5); System.debug(o instanceof Double);'),
      ['5.5', 'true']
    );
  });
});
