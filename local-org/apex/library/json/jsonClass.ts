import { given } from '../../runtime/arguments.ts';
import type { TypeToken } from '../../runtime/values/typeToken.ts';
import type { LibraryClass } from '../model.ts';
import { JsonGenerator } from './generatorClass.ts';
import { JsonParser } from './parserClass.ts';
import { serialize } from './serialize.ts';
import { parseTree } from './tree.ts';
import { typed } from './typed.ts';
import { untyped } from './untyped.ts';

export const jsonClass: LibraryClass = {
  declaration: 'class System.JSON',
  members: {
    'static String serialize(Object value)': (value: unknown) => serialize(value),
    'static String serialize(Object value, Boolean suppressNulls)': (value: unknown, suppressNulls: boolean | null) =>
      serialize(value, { suppressNulls: suppressNulls === true }),
    'static String serializePretty(Object value)': (value: unknown) => serialize(value, { isPretty: true }),
    'static String serializePretty(Object value, Boolean suppressNulls)': (
      value: unknown,
      suppressNulls: boolean | null
    ) => serialize(value, { isPretty: true, suppressNulls: suppressNulls === true }),
    'static Object deserialize(String text, Type type)': (text: string | null, type: TypeToken | null) =>
      typed(parseTree(given(text)), given(type).of, { isStrict: false }),
    'static Object deserializeStrict(String text, Type type)': (text: string | null, type: TypeToken | null) =>
      typed(parseTree(given(text)), given(type).of, { isStrict: true }),
    'static Object deserializeUntyped(String text)': (text: string | null) => untyped(parseTree(given(text))),
    'static JSONGenerator createGenerator(Boolean isPretty)': (isPretty: boolean | null) =>
      new JsonGenerator(given(isPretty)),
    'static JSONParser createParser(String text)': (text: string | null) => new JsonParser(given(text))
  }
};
