import type {
  CoordinateValueContext,
  DateFieldNameContext,
  LocationValueContext,
  SoqlFunctionContext
} from '@apexdevtools/apex-parser';
import type { Call, Distance, Path, Place, Value } from './ast.ts';
import { optional, pathOf, startOf } from './nodeParts.ts';
import { bindOf, numberOf } from './valueNodes.ts';

/** A function call, whichever clause it stands in. `FIELDS(...)` is no expression: the select list reads it itself. */
export function functionOf(context: SoqlFunctionContext): Call | Distance {
  if (optional(context.DISTANCE())) return distanceOf(context);
  const name = context.start.text.toUpperCase() as Call['name'];
  return { kind: 'call', name, argument: argumentOf(context), at: startOf(context) };
}

function argumentOf(context: SoqlFunctionContext): Path | Call | undefined {
  const field = optional(context.fieldName());
  if (field) return pathOf(field);
  const dateField = optional(context.dateFieldName());
  if (dateField) return dateFieldOf(dateField);
  const inner = optional(context.soqlFunction());
  return inner && (functionOf(inner) as Call);
}

function dateFieldOf(context: DateFieldNameContext): Path | Call {
  const field = pathOf(context.fieldName());
  if (!optional(context.CONVERT_TIMEZONE())) return field;
  return { kind: 'call', name: 'CONVERTTIMEZONE', argument: field, at: startOf(context) };
}

function distanceOf(context: SoqlFunctionContext): Distance {
  const [from, to] = context.locationValue_list();
  const unit = context.StringLiteral().symbol;
  return {
    kind: 'distance',
    from: placeOf(from!),
    to: placeOf(to!),
    unit: { kind: 'string', at: unit.start, end: unit.stop + 1 },
    at: startOf(context)
  };
}

function placeOf(context: LocationValueContext): Place {
  const field = optional(context.fieldName());
  if (field) return pathOf(field);
  const bind = optional(context.boundExpression());
  if (bind) return bindOf(bind);
  const [latitude, longitude] = context.coordinateValue_list();
  return { kind: 'point', latitude: coordinateOf(latitude!), longitude: coordinateOf(longitude!) };
}

function coordinateOf(context: CoordinateValueContext): Value {
  const bind = optional(context.boundExpression());
  if (bind) return bindOf(bind);
  return { kind: 'number', value: numberOf(context.signedNumber()), at: startOf(context) };
}
