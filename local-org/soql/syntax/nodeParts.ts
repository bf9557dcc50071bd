import type { ApexParserRuleContext, FieldNameContext } from '@apexdevtools/apex-parser';
import type { Name, Path } from './ast.ts';

/** The generated parser types every part as present; an absent one is null. */
export function optional<T>(part: T | null | undefined): T | undefined {
  return part ?? undefined;
}

/** Offset of a part's first character. */
export function startOf(context: ApexParserRuleContext): number {
  return context.start.start;
}

/** Offset just after a part's last character. */
export function endOf(context: ApexParserRuleContext): number {
  return (context.stop ?? context.start).stop + 1;
}

export function nameOf(context: ApexParserRuleContext): Name {
  return { text: context.getText(), at: startOf(context) };
}

export function pathOf(context: FieldNameContext): Path {
  return { kind: 'path', names: context.soqlId_list().map((id) => id.getText()), at: startOf(context) };
}
