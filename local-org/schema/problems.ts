import type { ComponentProblem, MetadataComponent, XmlElement } from '../metadata/model.ts';

/** Collects what is wrong with the components that a schema is built from. */
export interface ProblemList {
  readonly problems: readonly ComponentProblem[];
  /** `element` is where in the file it is wrong; the component's root where it is absent. */
  add(component: MetadataComponent, problem: string, element?: XmlElement): void;
}

export function createProblemList(): ProblemList {
  const problems: ComponentProblem[] = [];
  return {
    problems,
    add(component, problem, element = component.xml) {
      const { type, fullName, path } = component;
      const position = element && { line: element.line, column: element.column };
      problems.push({ type, fullName, path, ...position, problem, problemType: 'Error' });
    }
  };
}
