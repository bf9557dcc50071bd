import { given } from '../../runtime/arguments.ts';
import { recordOfId } from '../../runtime/sobject/recordOfId.ts';
import { objectToken } from '../../runtime/sobject/tokens.ts';
import { type Id, toId } from '../../runtime/values/id.ts';
import type { LibraryClass } from '../model.ts';

export const idClass: LibraryClass = {
  declaration: 'primitive System.Id',
  members: {
    'static Id valueOf(String text)': (text: string | null) => toId(given(text)),
    'static Id valueOf(String text, Boolean restoreCasing)': (text: string | null) => toId(given(text)),
    'Schema.SObjectType getSObjectType()': (self: Id) => objectToken(recordOfId(self).object.name),
    'String to15()': (self: Id) => self.text.slice(0, 15)
  }
};
