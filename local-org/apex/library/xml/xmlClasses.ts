import type { LibraryClass } from '../model.ts';
import { domClasses } from './domClasses.ts';
import { streamReaderClass } from './streamReaderClass.ts';
import { streamWriterClass } from './streamWriterClass.ts';

export const xmlClasses: readonly LibraryClass[] = [
  ...domClasses,
  streamReaderClass,
  streamWriterClass,
  {
    declaration:
      'enum System.XmlTag { ATTRIBUTE, CDATA, CHARACTERS, COMMENT, DTD, END_DOCUMENT, END_ELEMENT, ENTITY_DECLARATION, ENTITY_REFERENCE, NAMESPACE, NOTATION_DECLARATION, PROCESSING_INSTRUCTION, SPACE, START_DOCUMENT, START_ELEMENT }',
    members: {}
  }
];
