import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mirrored } from './mirrored.ts';

describe('a stylesheet for pages from right to left', () => {
  const cases: [string, string, string][] = [
    ['changes sides', 'a{left:0;margin-right:1px}', 'a{right:0;margin-left:1px}'],
    [
      'changes the sides of borders',
      'a{border-left-width:2px;border-top-right-radius:1px}',
      'a{border-right-width:2px;border-top-left-radius:1px}'
    ],
    ['changes how things are aligned', 'a{text-align:left;float: right}', 'a{text-align:right;float: left}'],
    ['shifts the other way', 'a{left:50%;transform:translateX(-50%)}', 'a{right:50%;transform:translateX(50%)}'],
    ['keeps what goes by the direction itself', 'a{margin-inline-start:1px}', 'a{margin-inline-start:1px}'],
    ['keeps rules for a direction', '[dir=rtl] a{left:0}', '[dir=rtl] a{left:0}'],
    ['keeps what is marked', 'a{/*! @noflip */\n left:50%;top:0}', 'a{/*! @noflip */\n left:50%;top:0}'],
    [
      'keeps names and values that only contain a side',
      'a{--left:1px;background:url(left.png)}',
      'a{--left:1px;background:url(left.png)}'
    ],
    ['reaches into media queries', '@media print{a{left:0}}', '@media print{a{right:0}}']
  ];
  for (const [what, from, to] of cases) it(what, () => assert.equal(mirrored(from), to));
});
