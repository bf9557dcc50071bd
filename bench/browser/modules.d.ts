// What the page's import map supplies to the harness.
declare module 'lwc' {
  export function createElement(name: string, options: { is: unknown }): HTMLElement;
}
declare module '@lwc/synthetic-shadow';
declare module 'lightning/datatable' {
  const Datatable: unknown;
  export default Datatable;
}
declare module 'c/backlogList' {
  const BacklogList: unknown;
  export default BacklogList;
}
