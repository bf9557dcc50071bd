import { fillLabel } from 'c/labelText';
import { labels } from './labels';

interface Named {
  readonly Name: string;
}
interface Titled {
  readonly Title__c: string;
}

/** A proposed rank change as the controller answers it. Blank fields are left out. */
export interface ProposalRecord {
  readonly Id: string;
  readonly Story__r: Named & Titled;
  readonly Reason__c: string;
  readonly Place_After__r?: Titled;
  readonly Place_Before__r?: Titled;
  readonly Changed_By__r?: Named;
  readonly Changed_On__c?: string;
}

/** A proposal in words. */
export interface ProposedMove {
  readonly id: string;
  readonly who: string;
  readonly text: string;
  readonly reason: string;
}

export function toProposedMove(record: ProposalRecord): ProposedMove {
  const who = record.Changed_By__r?.Name ?? '';
  const when = record.Changed_On__c ? new Date(record.Changed_On__c).toLocaleDateString() : '';
  const story = `${record.Story__r.Name} ${record.Story__r.Title__c}`;
  return {
    id: record.Id,
    who,
    text: fillLabel(labels.text, who, when, story, placeOf(record)),
    reason: record.Reason__c
  };
}

/** Both neighbours, for one of them may be filtered out of the list; the one above decides where an accepted story goes. */
function placeOf({ Place_After__r: above, Place_Before__r: below }: ProposalRecord): string {
  if (above && below) return fillLabel(labels.placeBetween, above.Title__c, below.Title__c);
  if (above) return fillLabel(labels.placeBelow, above.Title__c);
  return below ? fillLabel(labels.placeAbove, below.Title__c) : '';
}
