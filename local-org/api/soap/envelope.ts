import { OrgError } from '../../errors.ts';
import { readXml, XmlSyntaxError } from '../../metadata/xmlReader.ts';
import type { XmlElement } from '../../metadata/model.ts';

/** A SOAP request: what is asked, its arguments, and the session it came with. */
export interface SoapRequest {
  /** e.g. `login`. */
  readonly operation: string;
  /** e.g. `urn:partner.soap.sforce.com`; empty where the request names none. */
  readonly namespace: string;
  readonly arguments: XmlElement;
  readonly sessionId: string | undefined;
}

/** Name without its namespace prefix. */
export const localName = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1);

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => localName(child) === name);

/** Text of a child without the blanks around it, empty when there is none. */
export const textOf = (element: XmlElement | undefined, name: string): string => rawTextOf(element, name).trim();

/** Text of a child, each blank kept: code has its line numbers by them. */
export const rawTextOf = (element: XmlElement | undefined, name: string): string => childOf(element, name)?.text ?? '';

/** As a metadata file has it: no prefixes before names, no blanks around texts. */
export function withoutPrefixes(element: XmlElement): XmlElement {
  const children = element.children.map(withoutPrefixes);
  return { ...element, name: localName(element), text: element.text.trim(), children };
}

/** Reads an envelope; throws OrgError UNKNOWN_EXCEPTION-free faults: what is no SOAP is a client's mistake. */
export function readEnvelope(body: unknown): SoapRequest {
  const envelope = parse(typeof body === 'string' ? body : '');
  const operation = childOf(envelope, 'Body')?.children[0];
  if (!operation) throw new OrgError('MISSING_ARGUMENT', 'The SOAP request has no operation in its Body.');
  const session = childOf(childOf(envelope, 'Header'), 'SessionHeader');
  return {
    operation: localName(operation),
    namespace: namespaceOf(operation, envelope),
    arguments: operation,
    sessionId: textOf(session, 'sessionId') || undefined
  };
}

function parse(text: string): XmlElement {
  try {
    return readXml(text, true);
  } catch (error) {
    if (!(error instanceof XmlSyntaxError)) throw error;
    throw new OrgError(
      'MISSING_ARGUMENT',
      `The SOAP request is not well-formed XML: ${error.message} (line ${error.line})`
    );
  }
}

function namespaceOf(element: XmlElement, envelope: XmlElement): string {
  const colon = element.name.indexOf(':');
  const attribute = colon < 0 ? 'xmlns' : `xmlns:${element.name.slice(0, colon)}`;
  return (
    element.attributes[attribute] ??
    childOf(envelope, 'Body')?.attributes[attribute] ??
    envelope.attributes[attribute] ??
    ''
  );
}

/** What a value becomes between tags: objects nest, arrays repeat, null is a nil, undefined is left out. */
export type SoapValue =
  string | number | boolean | null | undefined | readonly SoapValue[] | { readonly [name: string]: SoapValue };

/** A member of this name is no element but the type of the one that has it. */
export const XSI_TYPE = '@xsi:type';

export function toXml(name: string, value: SoapValue): string {
  if (value === undefined) return '';
  if (value === null) return `<${name} xsi:nil="true"/>`;
  if (Array.isArray(value)) return value.map((item) => toXml(name, item as SoapValue)).join('');
  if (typeof value !== 'object') return `<${name}>${escapeXml(String(value))}</${name}>`;
  const { [XSI_TYPE]: type, ...members } = value as Readonly<Record<string, SoapValue>>;
  const children = Object.entries(members).map(([child, item]) => toXml(child, item));
  const attribute = type === undefined ? '' : ` xsi:type="${escapeXml(String(type))}"`;
  return `<${name}${attribute}>${children.join('')}</${name}>`;
}

/** The envelope of an answer. */
export function answerEnvelope(
  operation: string,
  namespace: string,
  result: SoapValue | undefined,
  header?: SoapValue
): string {
  const inner = result === undefined ? '' : toXml('result', result);
  return envelope(`<${operation}Response>${inner}</${operation}Response>`, namespace, header);
}

/** The envelope of a refusal, as the platform words it: the code stands before the message. */
export function faultEnvelope(code: string, message: string, namespace: string): string {
  const detail = `<sf:fault xsi:type="sf:ApiFault"><sf:exceptionCode>${code}</sf:exceptionCode><sf:exceptionMessage>${escapeXml(message)}</sf:exceptionMessage></sf:fault>`;
  const fault = `<faultcode>sf:${code}</faultcode><faultstring>${escapeXml(`${code}: ${message}`)}</faultstring><detail>${detail}</detail>`;
  return envelope(`<soapenv:Fault>${fault}</soapenv:Fault>`, '', undefined, namespace);
}

function envelope(
  body: string,
  namespace: string,
  header?: SoapValue,
  faultNamespace = 'urn:fault.partner.soap.sforce.com'
): string {
  const declared = namespace ? ` xmlns="${escapeXml(namespace)}"` : '';
  return (
    '<?xml version="1.0" encoding="UTF-8"?>' +
    '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"' +
    ` xmlns:sf="${escapeXml(faultNamespace)}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"${declared}>` +
    (header === undefined ? '' : toXml('soapenv:Header', header)) +
    `<soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`
  );
}

function escapeXml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  // What is no character of XML 1.0 has no place in it, not even escaped.
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (character) => entities[character]!);
}
