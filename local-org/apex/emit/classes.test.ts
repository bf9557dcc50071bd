import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runWithoutOrg } from '../testing/runWithoutOrg.ts';

function debugOf(code: string, classes: Readonly<Record<string, string>>): readonly string[] {
  const { debug, exception } = runWithoutOrg(code, classes);
  assert.equal(exception, undefined);
  return debug;
}

describe('an instance', () => {
  it('is made from the top: the fields of all classes, then their constructors, unlike in Java', () => {
    const classes = {
      Log: "public class Log { public static String text = ''; public static Integer add(String s) { text += s + ' '; return 1; } }",
      Base: "public virtual class Base { Integer a = Log.add('base.a'); public Base() { Log.add('base()'); hook(); } public virtual void hook() { Log.add('base.hook'); } }",
      Sub: `public class Sub extends Base {
        Integer b = Log.add('sub.b');
        { Log.add('sub.block'); }
        Integer c = Log.add('sub.c');
        public Sub() { this(5); Log.add('sub()'); }
        public Sub(Integer x) { Log.add('sub(' + x + ')'); }
        public Sub(String s) { super(); Log.add('sub(s)'); }
        public override void hook() { Log.add('sub.hook:' + b); }
      }`
    };
    assert.deepEqual(
      debugOf("new Sub(); System.debug(Log.text); Log.text = ''; new Sub('s'); System.debug(Log.text);", classes),
      [
        'base.a sub.b sub.block sub.c base() sub.hook:1 sub(5) sub() ',
        'base.a sub.b sub.block sub.c base() sub.hook:1 sub(s) '
      ]
    );
  });

  it('has the methods of its own class, whatever it is called', () => {
    const classes = {
      Shape:
        "public abstract class Shape { public abstract Integer area(); public virtual String text() { return 'area ' + area(); } }",
      Square:
        "public class Square extends Shape { Integer side; public Square(Integer s) { side = s; } public override Integer area() { return side * side; } public override String text() { return 'square ' + super.text(); } }"
    };
    assert.deepEqual(debugOf('Shape s = new Square(3); System.debug(s.text()); System.debug(s.area());', classes), [
      'square area 9',
      '9'
    ]);
  });

  it('keeps private methods of superclass and subclass apart', () => {
    const classes = {
      Above:
        "public virtual class Above { private String name() { return 'above'; } public String show() { return name(); } }",
      Below:
        "public class Below extends Above { private String name() { return 'below'; } public String mine() { return name(); } }"
    };
    assert.deepEqual(debugOf('Below b = new Below(); System.debug(b.show() + b.mine());', classes), ['abovebelow']);
  });

  it('chooses among overloads by what variables are called, and is of many types', () => {
    const classes = {
      Over: "public class Over { public String a(Object o) { return 'object'; } public String a(String s) { return 'string'; } public String a(Integer i) { return 'integer'; } public String a(Decimal d) { return 'decimal'; } }",
      Named: 'public interface Named { String name(); }',
      Both: "public class Both implements Named, Comparable { public Integer n; public Both(Integer n) { this.n = n; } public String name() { return 'both' + n; } public Integer compareTo(Object o) { return n - ((Both) o).n; } }"
    };
    const code = `Over o = new Over(); Object x = 'x'; System.debug(o.a(x) + o.a('x') + o.a(1) + o.a(1.5));
      List<Both> all = new List<Both>{ new Both(2), new Both(1) }; all.sort(); Named first = all[0]; System.debug(first.name());
      System.debug(first instanceof Comparable); System.debug(first instanceof Both); Object any = first; System.debug(any instanceof Over);`;
    assert.deepEqual(debugOf(code, classes), ['objectstringintegerdecimal', 'both1', 'true', 'true', 'false']);
  });

  it('is found in sets and maps by its own equals and hashCode', () => {
    const classes = {
      Key: 'public class Key { Integer n; public Key(Integer n) { this.n = n; } public Boolean equals(Object o) { return o instanceof Key && ((Key) o).n == n; } public Integer hashCode() { return n; } }'
    };
    const code = `Set<Key> keys = new Set<Key>{ new Key(1), new Key(1), new Key(2) }; System.debug(keys.size());
      System.debug(new Key(1) == new Key(1)); System.debug(new Key(1) === new Key(1));
      Map<Key, String> m = new Map<Key, String>{ new Key(3) => 'three' }; System.debug(m.get(new Key(3)));`;
    assert.deepEqual(debugOf(code, classes), ['2', 'true', 'false', 'three']);
  });

  it('may be walked over, if it is iterable', () => {
    const classes = {
      Countdown: `public class Countdown implements Iterable<Integer>, Iterator<Integer> {
        Integer left; public Countdown(Integer n) { left = n; }
        public Iterator<Integer> iterator() { return this; }
        public Boolean hasNext() { return left > 0; }
        public Integer next() { return left--; } }`
    };
    const code = `Integer sum = 0; for (Integer i : new Countdown(4)) { if (i == 3) continue; sum += i; } System.debug(sum);
      Iterator<Integer> it = new List<Integer>{ 7 }.iterator(); while (it.hasNext()) { System.debug(it.next()); }`;
    assert.deepEqual(debugOf(code, classes), ['7', '7']);
  });
});

describe('statics', () => {
  it('are made when first used, in the order of the source', () => {
    const classes = {
      Log: "public class Log { public static String text = ''; public static Integer add(String s) { text += s + ' '; return 1; } }",
      Lazy: "public class Lazy { public static Integer a = Log.add('a'); static { Log.add('block'); } public static Integer b = Log.add('b'); public static void touch() { Log.add('touch'); } }"
    };
    assert.deepEqual(debugOf("Log.add('start'); Lazy.touch(); Lazy.touch(); System.debug(Log.text);", classes), [
      'start a block b touch touch '
    ]);
  });

  it('see one another half-made where they need one another', () => {
    const classes = {
      One: 'public class One { public static Integer a = Two.b == null ? -1 : Two.b; }',
      Two: 'public class Two { public static Integer b = One.a == null ? 5 : 6; }'
    };
    assert.deepEqual(debugOf("System.debug(One.a + ' ' + Two.b);", classes), ['5 5']);
  });

  it('begin anew with each transaction', () => {
    const classes = { Count: 'public class Count { public static Integer n = 0; }' };
    const once = (): readonly string[] => debugOf('Count.n++; System.debug(Count.n);', classes);
    assert.deepEqual([once(), once()], [['1'], ['1']]);
  });

  it('are made again after they failed', () => {
    const classes = {
      Fails:
        'public class Fails { public static Integer tries = 0; public static Integer x = 1 / tries; public static void go() {} }'
    };
    const code =
      'for (Integer i = 0; i < 2; i++) { try { Fails.go(); } catch (MathException e) { System.debug(e.getMessage()); } }';
    assert.deepEqual(debugOf(code, classes), ['Divide by 0', 'Divide by 0']);
  });
});

describe('a property', () => {
  const classes = {
    Temperature: `public virtual class Temperature {
      public Decimal celsius { get; set; }
      public Decimal fahrenheit { get { return celsius * 9 / 5 + 32; } set { celsius = (value - 32) * 5 / 9; } }
      public static Integer reads { get { if (reads == null) { reads = 0; } return reads++; } private set; }
      public Integer locked { get; private set; }
      public virtual String unit { get { return 'C'; } }
      public Temperature() { locked = 7; }
    }`,
    Kelvin: "public class Kelvin extends Temperature { public override String unit { get { return 'K'; } } }"
  };

  it('runs its code, and has a slot of its own inside it', () => {
    const code = `Temperature t = new Temperature(); t.fahrenheit = 212; System.debug(t.celsius.intValue());
      t.celsius = 0; System.debug(t.fahrenheit.intValue() + t.locked);
      Integer a = Temperature.reads; Integer b = Temperature.reads; System.debug(a + ' ' + b);`;
    assert.deepEqual(debugOf(code, classes), ['100', '39', '0 1']);
  });

  it('may be overridden', () => {
    assert.deepEqual(debugOf('Temperature t = new Kelvin(); System.debug(t.unit);', classes), ['K']);
  });
});

describe('enums', () => {
  it('are compared, walked over and chosen by', () => {
    const classes = { Season: 'public enum Season { WINTER, SPRING, SUMMER, AUTUMN }' };
    const code = `Season s = Season.valueOf('SUMMER'); System.debug(s == Season.Summer); System.debug(s.ordinal());
      for (Season each : Season.values()) { switch on each { when WINTER, AUTUMN { System.debug('cold ' + each); } when else { System.debug(each.name()); } } }
      Map<Season, Integer> m = new Map<Season, Integer>{ s => 1 }; System.debug(m.containsKey(Season.SUMMER));`;
    assert.deepEqual(debugOf(code, classes), ['true', '2', 'cold WINTER', 'SPRING', 'SUMMER', 'cold AUTUMN', 'true']);
  });
});

describe('a class without a name in scope', () => {
  it('may be found by name and made', () => {
    const classes = {
      Greeter:
        "public class Greeter implements Callable { public Object call(String action, Map<String, Object> args) { return action + ' ' + args.get('name'); } }"
    };
    const code =
      "Callable c = (Callable) Type.forName('greeter').newInstance(); System.debug(c.call('hello', new Map<String, Object>{ 'name' => 'you' }));";
    assert.deepEqual(debugOf(code, classes), ['hello you']);
  });
});

describe('a type by its name', () => {
  it('may be generic', () => {
    const code =
      "Map<Id, SObject> m = (Map<Id, SObject>) Type.forName('Map<Id,Account>').newInstance(); System.debug(m.isEmpty());";
    assert.deepEqual(debugOf(code, {}), ['true']);
  });
});

describe('names of the source', () => {
  it('never meet those of the program', () => {
    const classes = {
      Names: `public with sharing class Names {
        public static String make() { return 'make'; } public static String state() { return 'state'; } public static String init() { return 'init'; }
        public String fields() { return 'fields'; } public String constructor() { return 'constructor'; }
        public Kind kind { get { return kind; } set; }
        public String get(Kind kind) { return 'get'; } public String set(Kind kind) { return 'set'; }
        public enum Kind { A }
        public String all(Integer h, Integer t, Integer c, Integer k0) {
          Integer e = h; if (true) { Integer x = 1; } else { Integer x = 2; }
          try { Other.go(); for (Integer t2 : new List<Integer>{ t }) { e += t2; } } catch (Exception e2) { Integer h2 = 1; }
          return e + ' ' + c + k0;
        }
      }`,
      Other: 'public class Other { public static void go() {} }'
    };
    const code = `System.debug(Names.make() + Names.state() + Names.init()); Names n = new Names(); n.kind = Names.Kind.A;
      System.debug(n.fields() + n.constructor() + n.get(null) + n.set(null) + n.kind + n.all(1, 2, 3, 4));`;
    assert.deepEqual(debugOf(code, classes), ['makestateinit', 'fieldsconstructorgetsetA3 34']);
  });
});

describe('members of the same name', () => {
  it('of superclass and subclass are two where the one above is private', () => {
    const classes = {
      Top: "public virtual class Top { private String name = 'top'; public String topName() { return name; } public virtual String label { get; set; } }",
      Under:
        "public class Under extends Top { private String name = 'under'; public String underName() { return name; } public override String label { get { return 'own'; } set; } }"
    };
    const code =
      "Under u = new Under(); Top t = u; t.label = 'x'; System.debug(u.topName() + u.underName() + t.label);";
    assert.deepEqual(debugOf(code, classes), ['topunderown']);
  });
});
