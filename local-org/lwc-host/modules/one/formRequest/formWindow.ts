/** Opens and closes the window that holds a record's form. */
import { ask } from '../../lightning/ldsCache/ldsCache.ts';
import { objectInfoQuery } from '../../lightning/uiObjectInfoApi/uiObjectInfoApi.ts';
import { recordQuery } from '../../lightning/uiRecordApi/recordQueries.ts';
import { tellTitle } from '../pageTitle/pageTitle.ts';
import RecordModal, { type Saved } from '../recordModal/recordModal.ts';
import type { FormRequest } from './formRequest.ts';
import { filled, hostWords } from '../../lightning/hostWords/hostWords.ts';

interface RecordTypes {
  readonly recordTypeInfos?: Readonly<
    Record<
      string,
      { readonly name: string; readonly recordTypeId: string; readonly available: boolean; readonly master: boolean }
    >
  >;
}

/** One window at a time; a newer request takes the place of an older one. */
export class FormWindow {
  closeOpen: (() => void) | undefined;

  /** Resolves with what was saved, undefined where the user gave up. Rejects where the record or its object is out of reach. */
  async open(request: FormRequest): Promise<Saved | undefined> {
    this.close();
    const objectApiName = request.objectApiName ?? (await objectOf(request.recordId ?? request.sourceId));
    const info = await ask(objectInfoQuery, { objectApiName });
    const words = hostWords();
    const verb = request.recordId ? words.editOf : request.sourceId ? words.cloneOf : words.newOf;
    const label = filled(verb, info.label);
    tellTitle(document, label);
    const saved = await RecordModal.open<Saved | undefined>({
      label,
      size: 'medium',
      objectApiName,
      recordId: request.recordId,
      sourceId: request.sourceId,
      defaultValues: request.defaultValues,
      recordTypeOptions: request.recordId || request.sourceId ? [] : recordTypes(info as RecordTypes),
      onopened: (event: CustomEvent<() => void>) => {
        this.closeOpen = event.detail;
      }
    });
    this.closeOpen = undefined;
    return saved;
  }

  close(): void {
    this.closeOpen?.();
    this.closeOpen = undefined;
  }
}

async function objectOf(recordId: string | undefined): Promise<string> {
  const record = await ask(recordQuery, { recordId, layoutTypes: ['Compact'], modes: ['View'] });
  return record.apiName;
}

function recordTypes({ recordTypeInfos = {} }: RecordTypes): { label: string; value: string }[] {
  const offered = Object.values(recordTypeInfos).filter(({ available, master }) => available && !master);
  return offered.map(({ name, recordTypeId }) => ({ label: name, value: recordTypeId }));
}
