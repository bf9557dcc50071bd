import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runWithoutOrg } from '../testing/runWithoutOrg.ts';

function debugOf(code: string, classes: Readonly<Record<string, string>> = {}): readonly string[] {
  const { debug, exception } = runWithoutOrg(code, classes);
  assert.equal(exception, undefined);
  return debug;
}

describe('loops', () => {
  it('go on and leave off', () => {
    const code = `
      String s = ''; for (Integer i = 0, j = 10; i < j; i += 3, j--) { if (i == 3) continue; if (i > 6) break; s += i + ':' + j + ' '; } System.debug(s);
      Integer n = 0; do { n++; } while (n < 3); System.debug(n);
      while (true) { if (n-- == 0) break; } System.debug(n);
      Integer inner = 0; for (Integer i = 0; i < 3; i++) { for (Integer j = 0; j < 3; j++) { if (j == 1) break; inner++; } } System.debug(inner);`;
    assert.deepEqual(debugOf(code), ['0:10 6:8 ', '3', '-1', '3']);
  });

  it('walk over lists, sets and keys', () => {
    const code = `
      for (String s : new List<String>{ 'b', 'a' }) System.debug(s);
      for (Integer i : new Set<Integer>{ 2, 1, 2 }) { System.debug(i); }
      Map<String, Integer> m = new Map<String, Integer>{ 'x' => 1, 'y' => 2 };
      for (String k : m.keySet()) { System.debug(k + m.get(k)); } for (Integer v : m.values()) System.debug(v);`;
    assert.deepEqual(debugOf(code), ['b', 'a', '2', '1', 'x1', 'y2', '1', '2']);
  });

  it('refuse changes of what they walk over', () => {
    const { exception } = runWithoutOrg(
      'List<Integer> l = new List<Integer>{ 1, 2 }; for (Integer i : l) { l.add(i); }'
    );
    assert.match(exception!, /^FinalException: Cannot modify a collection while it is being iterated\./);
    assert.deepEqual(
      debugOf('List<Integer> l = new List<Integer>{ 1, 2 }; for (Integer i : l) { break; } l.add(3); System.debug(l);'),
      ['(1, 2, 3)']
    );
  });

  it('without end reach the limit of CPU time, which nobody catches', () => {
    const impatient = (code: string): string => {
      const { debug, exception } = runWithoutOrg(code, {}, (transaction) => {
        const { limits } = transaction;
        transaction.limits = { ...limits, use: (limit) => limits.use(limit === 'cpuTime' ? 'queries' : limit, 1_000) };
      });
      return `${exception?.split(':')[0]} ${debug.join()}`;
    };
    const code =
      "try { while (true) { } } catch (Exception e) { System.debug('caught'); } finally { System.debug('finally'); }";
    assert.equal(impatient(code), 'LimitException finally');
  });
});

describe('switch', () => {
  const pick = (subject: string, cases: string): readonly string[] => debugOf(`switch on ${subject} { ${cases} }`);

  it('regards the case of text, unlike ==', () => {
    assert.deepEqual(pick("'A'", "when 'a' { System.debug('no'); } when 'A', 'B' { System.debug('yes'); }"), ['yes']);
  });

  it('takes null for a value like others', () => {
    assert.deepEqual(
      debugOf("Integer i; switch on i { when 0 { System.debug(0); } when null { System.debug('null'); } }"),
      ['null']
    );
    assert.deepEqual(
      debugOf("Integer i; switch on i { when 0 { System.debug(0); } when else { System.debug('else'); } }"),
      ['else']
    );
  });

  it('goes by the object of a record', () => {
    const code = `SObject r = new Contact(LastName = 'x');
      switch on r { when Account a { System.debug(a.Name); } when Contact c { System.debug(c.LastName); } when null { System.debug('null'); } }`;
    assert.deepEqual(debugOf(code), ['x']);
  });

  it('lets break belong to the loop around it', () => {
    assert.deepEqual(
      debugOf(
        'for (Integer i : new List<Integer>{ 1, 2, 3 }) { switch on i { when 2 { break; } when else { System.debug(i); } } }'
      ),
      ['1']
    );
  });

  it('asks for its subject once', () => {
    const classes = {
      Once: 'public class Once { public static Integer n = 0; public static Integer get() { return ++n; } }'
    };
    const code =
      "switch on Once.get() { when 2 { System.debug('two'); } when 3 { System.debug('three'); } when else { System.debug(Once.n); } }";
    assert.deepEqual(debugOf(code, classes), ['1']);
  });
});

describe('exceptions', () => {
  const classes = {
    Thrower: `public class Thrower {
  public class OwnException extends Exception {
    public Integer code = 7;
  }
  public class WideException extends Exception {
    public WideException(Integer n) { this('number ' + n); }
  }
  public static Integer early() {
    try { return 1; } finally { System.debug('finally'); }
  }
  public static void own() {
    throw new OwnException('bad', new DmlException('cause'));
  }
  public Integer field = 1 / zero();
  static Integer zero() { return 0; }
}`
  };

  it('leave variables around them alone, whatever their names', () => {
    const code = 'Exception e; try { Thrower.own(); } catch (Exception ex) { e = ex; } System.debug(e.getMessage());';
    assert.deepEqual(debugOf(code, classes), ['bad']);
  });

  it('are caught by the first type that fits', () => {
    const code = `
      try { Thrower.own(); } catch (DmlException e) { System.debug('no'); } catch (Thrower.OwnException e) { System.debug(e.code + e.getMessage() + e.getCause().getMessage()); }
      try { Integer x = 1 / 0; } catch (Exception e) { System.debug(e.getTypeName() + ' ' + e.getMessage()); } finally { System.debug('done'); }
      try { try { Thrower.own(); } catch (MathException e) { System.debug('no'); } } catch (Exception e) { System.debug('outer'); }
      try { throw new Thrower.WideException(5); } catch (Thrower.WideException e) { System.debug(e.getMessage()); }
      try { throw new Thrower.OwnException(); } catch (Exception e) { System.debug(e.getMessage()); }
      System.debug(Thrower.early());`;
    assert.deepEqual(debugOf(code, classes), [
      '7badcause',
      'System.MathException Divide by 0',
      'done',
      'outer',
      'number 5',
      'Script-thrown exception',
      'finally',
      '1'
    ]);
  });

  it('tell the lines they came through', () => {
    const { exception } = runWithoutOrg('Integer i = 1;\n\nThrower.own();', classes);
    assert.equal(
      exception,
      'Thrower.OwnException: bad\nClass.Thrower.own: line 12, column 1\nAnonymousBlock: line 3, column 1'
    );
    assert.equal(
      runWithoutOrg('new Thrower();', classes).exception,
      'MathException: Divide by 0\nClass.Thrower.<init>: line 14, column 1\nAnonymousBlock: line 1, column 1'
    );
  });

  it('keep where they were made, and give it to who asks', () => {
    const code = "Exception e = new DmlException('x');\nSystem.debug(e.getStackTraceString() + e.getLineNumber());";
    assert.deepEqual(debugOf(code), ['AnonymousBlock: line 1, column 11']);
  });

  it('of limits and assertions pass every catch, but not finally', () => {
    const code =
      "try { System.assert(false, 'no'); } catch (Exception e) { System.debug('caught'); } finally { System.debug('finally'); }";
    const { debug, exception } = runWithoutOrg(code);
    assert.deepEqual([debug, exception?.split('\n')[0]], [['finally'], 'AssertException: Assertion Failed: no']);
  });

  it('stand for a null that the library was given', () => {
    const code =
      "try { String s = null; 'a'.replace(s, 'b'); } catch (NullPointerException e) { System.debug('null'); }";
    assert.deepEqual(debugOf(code), ['null']);
  });

  it('end a recursion without end', () => {
    const deep = {
      Deep: 'public class Deep { public static void go() { try { go(); } catch (Exception e) { System.debug(1); } } }'
    };
    assert.match(runWithoutOrg('Deep.go();', deep).exception!, /^LimitException: Maximum stack depth reached: 1001/);
  });
});

describe('a trigger', () => {
  it('has methods and types of its own', () => {
    const classes = {
      AccountTrigger:
        "trigger AccountTrigger on Account (before insert) {\n  say(new Note('hi'));\n  void say(Note n) { System.debug(n.text); }\n  class Note { String text; Note(String t) { text = t; } }\n}"
    };
    const { program } = runWithoutOrg('', classes);
    assert.equal(typeof program.bodyOf('accounttrigger'), 'function');
  });
});
