import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type GraphQLResolveInfo
} from 'graphql';

/** A selected field, with the type condition of the inline fragment it stood in, if any. */
export interface SelectedField {
  readonly node: FieldNode;
  readonly name: string;
  readonly onType: string | undefined;
}

type Info = Pick<GraphQLResolveInfo, 'fragments' | 'variableValues'>;

function included(node: { directives?: FieldNode['directives'] }, info: Info): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, node, info.variableValues);
  if (skip?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues)?.if !== false;
}

function collect(set: SelectionSetNode | undefined, info: Info, onType: string | undefined): SelectedField[] {
  return (set?.selections ?? []).flatMap((selection): SelectedField[] => {
    if (!included(selection, info)) return [];
    if (selection.kind === Kind.FIELD) return [{ node: selection, name: selection.name.value, onType }];
    const fragment: { selectionSet: SelectionSetNode; typeCondition?: FragmentDefinitionNode['typeCondition'] } =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : (info.fragments[selection.name.value] as FragmentDefinitionNode);
    return collect(fragment.selectionSet, info, fragment.typeCondition?.name.value ?? onType);
  });
}

/** Fields selected below some field nodes, fragments opened, `@skip` and `@include` applied. */
export function selectedFields(nodes: readonly FieldNode[], info: Info): SelectedField[] {
  return nodes.flatMap((node) => collect(node.selectionSet, info, undefined));
}

/** Nodes of the selected fields with a name: one field may be selected in several places. */
export function nodesNamed(fields: readonly SelectedField[], name: string): FieldNode[] {
  return fields.filter((field) => field.name === name).map((field) => field.node);
}
