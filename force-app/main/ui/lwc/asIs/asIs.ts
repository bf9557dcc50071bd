/** Objects of this kind count as instances of a class, not as plain objects. */
const NOT_PLAIN = Object.create(Object.prototype) as object;

/**
 * A copy of an object that reaches a component's public property as it is. The platform puts a read-only proxy around every plain object or
 * array that is handed to one, and around all that is read through it: with thousands of lines that takes longer than to draw them. It
 * leaves instances of classes alone (https://developer.salesforce.com/docs/platform/lwc/guide/reactivity-fields.html). So it is up to
 * the component not to change what it gets; types with `readonly` see to that.
 */
export function asIs<Value extends object>(value: Value): Value {
  return Object.assign(Object.create(NOT_PLAIN) as Value, value);
}
