import { collectionInterfaces } from './collections/interfaces.ts';
import { listClass } from './collections/listClass.ts';
import { mapClass } from './collections/mapClass.ts';
import { setClass } from './collections/setClass.ts';
import { dateClass } from './dates/dateClass.ts';
import { datetimeClass } from './dates/datetimeClass.ts';
import { timeClass } from './dates/timeClass.ts';
import { timeZoneClass } from './dates/timeZoneClass.ts';
import { cryptoClass } from './encoding/cryptoClass.ts';
import { encodingUtilClass } from './encoding/encodingUtilClass.ts';
import { uuidClass } from './encoding/uuidClass.ts';
import { exceptionClasses } from './exceptions.ts';
import { httpClasses } from './http/httpClasses.ts';
import { restClasses } from './http/restClasses.ts';
import { resourceMockClasses } from './http/staticResourceMocks.ts';
import { urlClass } from './http/urlClass.ts';
import { jsonGeneratorClass } from './json/generatorClass.ts';
import { jsonClass } from './json/jsonClass.ts';
import { jsonParserClass, jsonTokenEnum } from './json/parserClass.ts';
import { inboundEmailClasses } from './messaging/inboundEmailClasses.ts';
import { mathClass } from './mathClass.ts';
import type { LibraryClass } from './model.ts';
import { blobClass } from './primitives/blobClass.ts';
import { booleanClass } from './primitives/booleanClass.ts';
import { decimalClass } from './primitives/decimalClass.ts';
import { doubleClass } from './primitives/doubleClass.ts';
import { idClass } from './primitives/idClass.ts';
import { integerClass } from './primitives/integerClass.ts';
import { longClass } from './primitives/longClass.ts';
import { objectClass } from './primitives/objectClass.ts';
import { roundingModeEnum } from './primitives/roundingMode.ts';
import { callableInterface } from './reflection/callableInterface.ts';
import { enumClass } from './reflection/enumClass.ts';
import { typeClass } from './reflection/typeClass.ts';
import { matcherClass } from './regex/matcherClass.ts';
import { pageControllerClasses } from './pages/controllers.ts';
import { pageMessageClasses } from './pages/messages.ts';
import { selectOptionClass } from './pages/selectOption.ts';
import { patternClass } from './regex/patternClass.ts';
import { stringClass } from './string/stringClass.ts';
import { assertClass } from './system/assertClass.ts';
import { loggingLevelEnum } from './system/debug.ts';
import { systemClass } from './system/systemClass.ts';
import { versionClass } from './system/versionClass.ts';
import { visualEditorClasses } from './system/visualEditorClasses.ts';
import { xmlClasses } from './xml/xmlClasses.ts';

/** What needs no org: values and what they can do, collections, text, dates, encodings, exceptions. */
export const coreClasses: readonly LibraryClass[] = [
  objectClass,
  booleanClass,
  integerClass,
  longClass,
  doubleClass,
  decimalClass,
  stringClass,
  idClass,
  blobClass,
  dateClass,
  datetimeClass,
  timeClass,
  timeZoneClass,
  roundingModeEnum,
  mathClass,
  listClass,
  setClass,
  mapClass,
  ...collectionInterfaces,
  patternClass,
  matcherClass,
  enumClass,
  typeClass,
  callableInterface,
  systemClass,
  assertClass,
  loggingLevelEnum,
  cryptoClass,
  encodingUtilClass,
  uuidClass,
  jsonClass,
  jsonGeneratorClass,
  jsonParserClass,
  jsonTokenEnum,
  ...httpClasses,
  ...restClasses,
  ...resourceMockClasses,
  urlClass,
  versionClass,
  ...pageMessageClasses,
  ...pageControllerClasses,
  selectOptionClass,
  ...visualEditorClasses,
  ...inboundEmailClasses,
  ...xmlClasses,
  ...exceptionClasses
];
