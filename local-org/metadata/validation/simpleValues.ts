/** The simple types of the declarations, by what the platform calls them when a value is none of theirs. */
const simpleTypes: Readonly<Record<string, (text: string, element: string) => string | undefined>> = {
  boolean: (text) => (/^(true|false|0|1)$/i.test(text) ? undefined : 'xsd:boolean'),
  number: numberType,
  // Dates, times, and both: the declarations do not tell which.
  Date: (text) => (dateOrTime.test(text) ? undefined : 'xsd:dateTime')
};

const dateOrTime = /^(\d{4}-\d\d-\d\d)?(T?\d\d:\d\d:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/;

// The declarations do not tell whole numbers from others; of those that people write by hand these may have a fraction.
const fractional = /version$|^(latitude|longitude|x|y)$/i;

function numberType(text: string, element: string): string | undefined {
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return undefined;
  return fractional.test(element) ? 'xsd:double' : 'xsd:int';
}

/** The type whose value `text` is not; undefined where it is one, and for types that take any text. */
export function violatedType(type: string, text: string, element: string): string | undefined {
  return Object.hasOwn(simpleTypes, type) ? simpleTypes[type]!(text, element) : undefined;
}
