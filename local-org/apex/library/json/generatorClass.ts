import { apexError } from '../../runtime/apexException.ts';
import { LibraryObject } from '../../runtime/values/libraryObject.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import type { LibraryClass, LibraryCode } from '../model.ts';
import { writeValue } from './serialize.ts';
import { JsonWriter } from './writer.ts';

/** Writes JSON piece by piece. */
export class JsonGenerator extends LibraryObject {
  readonly writer: JsonWriter;
  isClosed = false;

  constructor(isPretty: boolean) {
    super();
    this.writer = new JsonWriter(isPretty);
  }

  override get apexType() {
    return libraryType('System.JSONGenerator');
  }

  write(value: unknown): void {
    if (this.isClosed) throw apexError('System.JSONException', 'Stream is closed');
    writeValue(value, this.writer, {});
  }

  /** Everything left open is closed, once. */
  finish(): string {
    while (this.writer.depth > 0) this.writer.end();
    this.isClosed = true;
    return this.writer.text;
  }
}

const written: Readonly<Record<string, string>> = {
  Blob: 'Blob',
  Boolean: 'Boolean',
  Date: 'Date',
  DateTime: 'Datetime',
  Id: 'Id',
  Object: 'Object',
  String: 'String',
  Time: 'Time'
};

export const jsonGeneratorClass: LibraryClass = {
  declaration: 'class System.JSONGenerator',
  members: {
    ...Object.fromEntries(Object.entries(written).flatMap(([name, type]) => pair(name, type))),
    ...Object.fromEntries(['Integer', 'Long', 'Double', 'Decimal'].flatMap((type) => pair('Number', type))),
    'void writeNull()': (self: JsonGenerator) => self.write(null),
    'void writeNullField(String name)': (self: JsonGenerator, name: string) => {
      self.writer.name(name);
      self.write(null);
    },
    'void writeFieldName(String name)': (self: JsonGenerator, name: string) => self.writer.name(name),
    'void writeStartObject()': (self: JsonGenerator) => self.writer.start('object'),
    'void writeStartArray()': (self: JsonGenerator) => self.writer.start('array'),
    'void writeEndObject()': end,
    'void writeEndArray()': end,
    'String getAsString()': (self: JsonGenerator) => self.finish(),
    'void close()': (self: JsonGenerator) => void self.finish(),
    'Boolean isClosed()': (self: JsonGenerator) => self.isClosed
  }
};

/** `writeString(value)` and `writeStringField(name, value)`. */
function pair(name: string, type: string): [string, LibraryCode][] {
  const field: LibraryCode = (self: JsonGenerator, fieldName: string, value: unknown) => {
    self.writer.name(fieldName);
    self.write(value);
  };
  return [
    [`void write${name}(${type} value)`, (self: JsonGenerator, value: unknown) => self.write(value)],
    [`void write${name}Field(String name, ${type} value)`, field]
  ];
}

function end({ writer }: JsonGenerator): void {
  if (writer.depth === 0) throw apexError('System.JSONException', 'Current context not an object or array');
  writer.end();
}
