import fc from 'fast-check';

type Sort = 'text' | 'number' | 'boolean' | 'date' | 'datetime' | 'time';

/** Templates by what they yield; `$text` and the like stand for a random operand of that sort. */
const TEMPLATES: Readonly<Record<Sort, readonly string[]>> = {
  text: [
    '$text & $text',
    '$text + $text',
    'IF($boolean, $text, $text)',
    'CASE($text, $text, $text, $text, $text, $text)',
    'CASE(Status__c, "New", $text, "In Progress", $text, $text)',
    'BLANKVALUE($text, $text)',
    'NULLVALUE($text, $text)',
    'LEFT($text, $number)',
    'RIGHT($text, $number)',
    'MID($text, $number, $number)',
    'SUBSTITUTE($text, $text, $text)',
    'UPPER($text)',
    'TRIM($text)',
    'LPAD($text, MIN($number, 20), $text)',
    'REVERSE($text)',
    'TEXT($number)',
    'TEXT($date)',
    'TEXT($datetime)',
    'TEXT($time)',
    'TEXT(Status__c)'
  ],
  number: [
    '$number + $number',
    '$number - $number',
    '$number * $number',
    '$number / $number',
    '-($number)',
    'ABS($number)',
    'ROUND($number, 2)',
    'CEILING($number)',
    'FLOOR($number)',
    'MFLOOR($number)',
    'TRUNC($number, 1)',
    'MOD($number, $number)',
    'MAX($number, $number)',
    'MIN($number, $number, $number)',
    'SQRT($number)',
    'LEN($text)',
    'FIND($text, $text)',
    'VALUE($text)',
    'IF($boolean, $number, $number)',
    'CASE($number, $number, $number, $number)',
    'BLANKVALUE($number, $number)',
    '$date - $date',
    '$datetime - $datetime',
    '$time - $time',
    'YEAR($date)',
    'DAY($date)',
    'WEEKDAY($date)',
    'ISOWEEK($date)',
    'HOUR($time)'
  ],
  boolean: [
    '$boolean && $boolean',
    '$boolean || $boolean',
    'AND($boolean, $boolean, $boolean)',
    'OR($boolean, $boolean)',
    'NOT($boolean)',
    'IF($boolean, $boolean, $boolean)',
    '$number = $number',
    '$number <= $number',
    '$text = $text',
    '$text <> $text',
    '$text < $text',
    '$date > $date',
    '$datetime <= $datetime',
    '$time = $time',
    '$boolean = $boolean',
    'ISBLANK($text)',
    'ISBLANK($number)',
    'ISBLANK($date)',
    'ISNULL($number)',
    'CONTAINS($text, $text)',
    'BEGINS($text, $text)',
    'ISNUMBER($text)',
    'ISPICKVAL(NoStatus__c, $text)'
  ],
  date: [
    '$date + $number',
    '$date - $number',
    'IF($boolean, $date, $date)',
    'BLANKVALUE($date, $date)',
    'DATEVALUE($datetime)',
    'ADDMONTHS($date, $number)',
    'DATE($number, $number, $number)'
  ],
  datetime: ['$datetime + $number', 'IF($boolean, $datetime, $datetime)', 'DATETIMEVALUE($date)'],
  time: ['$time + $number', 'IF($boolean, $time, $time)']
};

const LEAVES: Readonly<Record<Sort, readonly string[]>> = {
  text: [
    'Name',
    'Blank__c',
    'Quote__c',
    'Emoji__c',
    'Epic__r.Name',
    'Digits__c',
    '""',
    '"by"',
    '"-12.5"',
    'NULL',
    'Id'
  ],
  number: [
    'Points__c',
    'Zero__c',
    'NoNumber__c',
    'Share__c',
    'Cost__c',
    '0',
    '1',
    '0.1',
    '2.5',
    '7',
    '-3',
    '12',
    '2026'
  ],
  boolean: ['Ready__c', 'Done__c', 'TRUE', 'FALSE'],
  date: ['Start__c', 'End__c', 'NoDate__c', 'TODAY()', 'DATE(2024, 2, 29)'],
  datetime: ['CreatedDate', 'Closed__c', 'NOW()'],
  time: ['Opens__c', 'TIMENOW()', 'TIMEVALUE("23:59:59.999")']
};

/** Well-typed formulas over the record of bothBackEnds.ts, three levels deep at most. */
export function randomFormula(): fc.Arbitrary<string> {
  return fc.constantFrom(...(Object.keys(TEMPLATES) as Sort[])).chain((sort) => ofSort(sort, 3));
}

function ofSort(sort: Sort, depth: number): fc.Arbitrary<string> {
  const leaf = fc.constantFrom(...LEAVES[sort]);
  if (depth === 0) {
    return leaf;
  }
  const branch = fc.constantFrom(...TEMPLATES[sort]).chain((template) => filled(template, depth - 1));
  return fc.oneof({ weight: 1, arbitrary: leaf }, { weight: 4, arbitrary: branch });
}

function filled(template: string, depth: number): fc.Arbitrary<string> {
  const parts = template.split(/\$(text|number|boolean|datetime|date|time)/);
  const arbitraries = parts.map((part, index) =>
    index % 2 === 0 ? fc.constant(part) : ofSort(part as Sort, depth).map((operand) => `(${operand})`)
  );
  return fc.tuple(...arbitraries).map((pieces) => pieces.join(''));
}
