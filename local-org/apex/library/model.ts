/**
 * How the library of Apex is written down: a declaration, and its members by signature with the code behind them. The compiler reads the
 * signatures, the runtime calls the code; so nothing can be declared that is not there.
 *
 * ```ts
 * export const stringClass: LibraryClass = {
 *   declaration: 'primitive System.String',
 *   members: {
 *     'static String join(Object iterable, String separator)': (iterable, separator) => ...,
 *     'Integer length()': (self: string) => self.length
 *   }
 * };
 * ```
 */
export interface LibraryClass {
  /**
   * `[abstract|virtual] (primitive|class|interface) Namespace.Name[<T, ...>] [extends X] [implements Y, ...]` or
   * `enum Namespace.Name { A, B }`. An inner class names its outer one: `class Schema.DescribeSObjectResult`, `class Messaging.Email.Inner`.
   */
  readonly declaration: string;
  /**
   * | signature                            | code                                       |
   * |--------------------------------------|--------------------------------------------|
   * | `static R name(T a, U b)`            | `(a, b) => r`                              |
   * | `R name(T a)`                        | `(self, a) => r`; `self` is never null     |
   * | `new(T a)`                           | `(type: ClassType, a) => instance`         |
   * | `static final T NAME`, `static T name` | `() => value`                            |
   * | `T name`                             | `(self) => value`; read only               |
   * | `set T name`                         | `(self, value) => void`, beside the former |
   *
   * null: an interface method or abstract method, whose code is the user's. Types as Apex writes them, `T` of the declaration included.
   * A function throws ApexException (see runtime/apexException.ts) for what Apex code may catch. Values: runtime/README.md.
   */
  readonly members: Readonly<Record<string, LibraryCode | null>>;
}

/** Arguments and results are Apex values in their JavaScript form; the signature says which. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each code states its own parameter types; only the signature joins them
export type LibraryCode = (...values: any[]) => unknown;
