import { median } from 'c/d3';
import type { MatrixPoint } from 'c/matrixBubbles';
import { USUAL_THRESHOLDS, type Thresholds } from 'c/matrixQuadrants';
import type { ValueKind } from 'c/matrixModel';

/** What a product says about its lines; null where it says nothing. */
export interface ProductLines {
  readonly highValueFrom: number | null;
  readonly lowEffortUpTo: number | null;
}

/**
 * Lines to begin with: those of the product. They are drawn for business value; for another kind of value, the middle of what is there takes their
 * place.
 */
export function linesOfProduct(
  product: ProductLines | undefined,
  kind: ValueKind,
  points: readonly MatrixPoint[]
): Thresholds {
  const effort = product?.lowEffortUpTo ?? USUAL_THRESHOLDS.effort;
  if (kind === 'businessValue') return { value: product?.highValueFrom ?? USUAL_THRESHOLDS.value, effort };
  return { value: Math.round(median(points.map(({ value }) => value)) ?? 0), effort };
}
