// What the page's import map supplies to the harness.
declare module 'lwc' {
  export function createElement(name: string, options: { is: unknown }): HTMLElement;
}
declare module '@lwc/synthetic-shadow';
declare module 'lightning/datatable' {
  const Datatable: unknown;
  export default Datatable;
}
declare module 'c/matrixPlane' {
  const MatrixPlane: unknown;
  export default MatrixPlane;
}
declare module 'c/backlogColumns' {
  export const NO_OPTIONS: unknown;
  export const USUAL_COLUMNS: readonly string[];
  export function columnsNamed(names: readonly string[]): unknown;
}
declare module 'c/backlogLines' {
  export function backlogLines<Story>(
    ordered: readonly Story[],
    shown: readonly Story[],
    options: Readonly<Record<string, unknown>> & { isOpen(story: Story): boolean }
  ): { readonly lines: readonly unknown[] };
}
declare module 'c/backlogList' {
  const BacklogList: unknown;
  export default BacklogList;
}
declare module 'c/asIs' {
  export function asIs<Value extends object>(value: Value): Value;
}
