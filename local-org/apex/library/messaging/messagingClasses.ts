import { apexError } from '../../runtime/apexException.ts';
import { given } from '../../runtime/arguments.ts';
import { current } from '../../runtime/transaction.ts';
import { ApexList } from '../../runtime/values/apexList.ts';
import { LibraryObject } from '../../runtime/values/libraryObject.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import type { LibraryClass, LibraryCode } from '../model.ts';
import { type HasValues, property } from '../property.ts';
import { sendNotification } from './sendNotification.ts';

/** A message, an attachment or a notification: what was set, by name. */
class Message extends LibraryObject implements HasValues {
  readonly values = new Map<string, unknown>();
  readonly name: string;

  constructor(name: string) {
    super();
    this.name = name;
  }

  override get apexType() {
    return libraryType(this.name);
  }
}

class SendResult extends LibraryObject {
  override get apexType() {
    return libraryType('Messaging.SendEmailResult');
  }
}

/** `setX(value)` and `getX()`, and the property `x`, each under its type. */
function accessors(fields: Readonly<Record<string, string>>): Record<string, LibraryCode> {
  const members: Record<string, LibraryCode> = {};
  for (const [name, type] of Object.entries(fields)) {
    const titled = name[0]!.toUpperCase() + name.slice(1);
    Object.assign(members, property(type, name));
    members[`void set${titled}(${type} value)`] = ({ values }: HasValues, value: unknown) =>
      void values.set(name, value);
    members[`${type} get${titled}()`] = ({ values }: HasValues) => values.get(name) ?? null;
  }
  return members;
}

const EMAIL = {
  subject: 'String',
  htmlBody: 'String',
  plainTextBody: 'String',
  toAddresses: 'List<String>',
  ccAddresses: 'List<String>',
  bccAddresses: 'List<String>',
  replyTo: 'String',
  senderDisplayName: 'String',
  orgWideEmailAddressId: 'Id',
  targetObjectId: 'Id',
  templateId: 'Id',
  whatId: 'Id',
  saveAsActivity: 'Boolean',
  useSignature: 'Boolean',
  bccSender: 'Boolean',
  emailPriority: 'String',
  charset: 'String',
  inReplyTo: 'String',
  references: 'String',
  fileAttachments: 'List<Messaging.EmailFileAttachment>',
  entityAttachments: 'List<String>',
  treatBodiesAsTemplate: 'Boolean',
  treatTargetObjectAsRecipient: 'Boolean',
  optOutPolicy: 'String'
};

/** Counted, and noted in the debug log, so that what asked for them goes on as on the platform. */
function sendEmail(emails: ApexList | null): ApexList {
  const { limits, log } = current();
  const messages = given(emails).items as Message[];
  limits.use('emailInvocations');
  for (const message of messages) {
    refuseWithoutRecipient(message);
    log.add('EMAIL_QUEUE', `subject: ${String(message.values.get('subject') ?? '')}`);
  }
  return ApexList.of(
    'Messaging.SendEmailResult',
    messages.map(() => new SendResult())
  );
}

const RECIPIENTS = ['toAddresses', 'ccAddresses', 'bccAddresses', 'targetObjectId'];

function refuseWithoutRecipient({ name, values }: Message): void {
  if (name !== 'Messaging.SingleEmailMessage' || RECIPIENTS.some((field) => (values.get(field) ?? null) !== null))
    return;
  throw apexError(
    'System.EmailException',
    'SendEmail failed. First exception on row 0; first error: REQUIRED_FIELD_MISSING, Add a recipient to send an email.: []'
  );
}

export const messagingClasses: readonly LibraryClass[] = [
  {
    declaration: 'class System.Messaging',
    members: {
      'static List<Messaging.SendEmailResult> sendEmail(List<Messaging.Email> emails)': sendEmail,
      'static List<Messaging.SendEmailResult> sendEmail(List<Messaging.Email> emails, Boolean allOrNothing)': sendEmail,
      'static void reserveSingleEmailCapacity(Integer amount)': () => undefined,
      'static void reserveMassEmailCapacity(Integer amount)': () => undefined
    }
  },
  { declaration: 'abstract class Messaging.Email', members: {} },
  {
    declaration: 'class Messaging.SingleEmailMessage extends Messaging.Email',
    members: {
      'new()': () => new Message('Messaging.SingleEmailMessage'),
      ...accessors(EMAIL)
    }
  },
  {
    declaration: 'class Messaging.EmailFileAttachment',
    members: {
      'new()': () => new Message('Messaging.EmailFileAttachment'),
      ...accessors({ body: 'Blob', contentType: 'String', fileName: 'String', inline: 'Boolean' })
    }
  },
  {
    declaration: 'class Messaging.SendEmailResult',
    members: {
      'Boolean isSuccess()': () => true,
      'List<Messaging.SendEmailError> getErrors()': () => ApexList.of('Messaging.SendEmailError', [])
    }
  },
  {
    declaration: 'class Messaging.SendEmailError',
    members: {
      'String getMessage()': () => null,
      'String getTargetObjectId()': () => null,
      'StatusCode getStatusCode()': () => null,
      'List<String> getFields()': () => ApexList.of('String', [])
    }
  },
  {
    declaration: 'class Messaging.CustomNotification',
    members: {
      'new()': () => new Message('Messaging.CustomNotification'),
      ...accessors({
        title: 'String',
        body: 'String',
        notificationTypeId: 'String',
        senderId: 'String',
        targetId: 'String',
        targetPageRef: 'String'
      }),
      'void send(Set<String> users)': sendNotification
    }
  }
];
