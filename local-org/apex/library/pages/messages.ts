import type { ApexException } from '../../runtime/apexException.ts';
import { given } from '../../runtime/arguments.ts';
import { current } from '../../runtime/transaction.ts';
import { ApexList } from '../../runtime/values/apexList.ts';
import { enumConstant, type EnumConstant } from '../../runtime/values/enumConstant.ts';
import { LibraryObject } from '../../runtime/values/libraryObject.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import type { LibraryClass, LibraryCode } from '../model.ts';

type Text = string | null;

/** What a page would show above its content. */
class Message extends LibraryObject {
  readonly severity: EnumConstant;
  readonly summary: Text;
  readonly detail: Text;
  readonly componentLabel: Text;

  constructor(severity: EnumConstant, summary: Text, detail: Text = null, componentLabel: Text = null) {
    super();
    this.severity = severity;
    this.summary = summary;
    this.detail = detail;
    this.componentLabel = componentLabel;
  }

  override get apexType() {
    return libraryType('ApexPages.Message');
  }

  /** Pages show no message twice. */
  get key(): string {
    return `\0P${JSON.stringify([this.severity.name, this.summary, this.detail])}`;
  }

  override toString(): string {
    return `ApexPages.Message["${this.summary}"]`;
  }
}

const messages = new WeakMap<object, Message[]>();

/** Of the running transaction. */
function shown(): Message[] {
  const { statics } = current();
  let list = messages.get(statics);
  if (list === undefined) messages.set(statics, (list = []));
  return list;
}

function add(message: Message): void {
  if (!shown().some(({ key }) => key === message.key)) shown().push(message);
}

/** Of `ApexPages` what has to do with messages. */
export const pageMessageMembers: Readonly<Record<string, LibraryCode>> = {
  'static void addMessage(ApexPages.Message message)': (message: Message | null) => add(given(message)),
  'static void addMessages(Exception problem)': (problem: ApexException | null) =>
    add(new Message(enumConstant(libraryType('ApexPages.Severity'), 'ERROR')!, given(problem).message)),
  'static List<ApexPages.Message> getMessages()': () => ApexList.of('ApexPages.Message', [...shown()]),
  'static Boolean hasMessages()': () => shown().length > 0,
  'static Boolean hasMessages(ApexPages.Severity severity)': (severity: EnumConstant | null) =>
    shown().some((message) => message.severity === severity)
};

export const pageMessageClasses: readonly LibraryClass[] = [
  { declaration: 'enum ApexPages.Severity { CONFIRM, ERROR, FATAL, INFO, WARNING }', members: {} },
  {
    declaration: 'class ApexPages.Message',
    members: {
      'new(ApexPages.Severity severity, String summary)': (_, severity: EnumConstant | null, summary: Text) =>
        new Message(given(severity), summary),
      'new(ApexPages.Severity severity, String summary, String detail)': (
        _,
        severity: EnumConstant | null,
        summary: Text,
        detail: Text
      ) => new Message(given(severity), summary, detail),
      'new(ApexPages.Severity severity, String summary, String detail, String id)': (
        _,
        severity: EnumConstant | null,
        summary: Text,
        detail: Text,
        id: Text
      ) => new Message(given(severity), summary, detail, id),
      'ApexPages.Severity getSeverity()': ({ severity }: Message) => severity,
      'String getSummary()': ({ summary }: Message) => summary,
      'String getDetail()': ({ detail, summary }: Message) => detail ?? summary,
      'String getComponentLabel()': ({ componentLabel }: Message) => componentLabel
    }
  }
];
