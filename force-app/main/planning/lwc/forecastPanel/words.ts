import { fullDate, percentText, pointsText, signedText } from 'c/chartDates';
import { chanceBy, datesOf, type Forecast, type Move, type MoveReason, type ReadyForecast } from 'c/forecast';
import { fillLabel } from 'c/labelText';
import { labels } from './labels';

export interface Figure {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly note: string;
  readonly className: string;
}

const dayText = (day: string | null): string => (day === null ? labels.tooFar : fullDate(day));

/** The three days, and the promise with its chance. */
export function figuresOf(forecast: ReadyForecast, count: number, promised: string | null): Figure[] {
  const { p50, p85, p95 } = datesOf(forecast, count);
  const figure = (key: string, label: string, value: string, more = '', note = ''): Figure => ({
    key,
    label,
    value,
    note,
    className: `figure ${more}`.trim()
  });
  const days = [
    figure('p50', labels.p50, dayText(p50)),
    figure('p85', labels.p85, dayText(p85), 'main'),
    figure('p95', labels.p95, dayText(p95))
  ];
  if (promised === null) return days;
  const isAtRisk = p85 === null || p85 > promised;
  const note = fillLabel(labels.promisedChance, percentText(chanceBy(forecast, count, promised)));
  return [...days, figure('promised', labels.promised, fullDate(promised), isAtRisk ? 'at-risk' : 'safe', note)];
}

/** Why there is no forecast, in a sentence. */
export function absenceOf(forecast: Forecast): string | undefined {
  switch (forecast.kind) {
    case 'tooShort':
      return fillLabel(labels.tooShort, forecast.needed, forecast.finished);
    case 'never':
      return labels.never;
    case 'nothingLeft':
      return labels.nothingLeft;
    default:
      return undefined;
  }
}

/** What the forecast rests on. */
export function basisOf(forecast: ReadyForecast): string[] {
  const { sprints, velocity, growth, method, unestimated, assumedPoints } = forecast;
  const basis = [fillLabel(labels.basis, sprints, pointsText(velocity), signedText(growth))];
  basis.push(method === 'exact' ? labels.exact : fillLabel(labels.simulated, forecast.trials.toLocaleString()));
  if (unestimated === 1) basis.push(fillLabel(labels.unestimatedOne, pointsText(assumedPoints)));
  if (unestimated > 1) basis.push(fillLabel(labels.unestimated, unestimated, pointsText(assumedPoints)));
  return basis;
}

const REASONS: Record<MoveReason, string> = {
  scope: labels.movedScope,
  estimates: labels.movedEstimates,
  order: labels.movedOrder,
  pace: labels.movedPace,
  progress: labels.movedProgress
};

/** How the 85 percent day moved since last week, then each reason with its days. */
export function moveText({ from, days, parts }: Move): { headline: string; reasons: string[] } {
  const later = days > 0 ? labels.movedLater : labels.movedEarlier;
  const headline =
    days === 0 ? fillLabel(labels.movedNot, fullDate(from)) : fillLabel(later, Math.abs(days), fullDate(from));
  const telling = parts.filter((part) => part.days !== 0);
  return { headline, reasons: telling.map((part) => fillLabel(REASONS[part.reason], signedText(part.days))) };
}
