import { ApexList } from '../../runtime/values/apexList.ts';
import { dataClass } from '../dataClass.ts';
import type { LibraryClass } from '../model.ts';

const email = 'Messaging.InboundEmail';

/** What an e-mail service is handed. Nothing is received here: tests make them and call the handler. */
export const inboundEmailClasses: readonly LibraryClass[] = [
  dataClass(
    email,
    {
      binaryAttachments: `List<${email}.BinaryAttachment>`,
      ccAddresses: 'List<String>',
      fromAddress: 'String',
      fromName: 'String',
      headers: `List<${email}.Header>`,
      htmlBody: 'String',
      htmlBodyIsTruncated: 'Boolean',
      inReplyTo: 'String',
      messageId: 'String',
      plainTextBody: 'String',
      plainTextBodyIsTruncated: 'Boolean',
      references: 'List<String>',
      replyTo: 'String',
      subject: 'String',
      textAttachments: `List<${email}.TextAttachment>`,
      toAddresses: 'List<String>'
    },
    {},
    () => ({ headers: ApexList.of(`${email}.Header`, []) })
  ),
  dataClass(`${email}.BinaryAttachment`, {
    body: 'Blob',
    fileName: 'String',
    headers: `List<${email}.Header>`,
    mimeTypeSubType: 'String'
  }),
  dataClass(`${email}.TextAttachment`, {
    body: 'String',
    bodyIsTruncated: 'Boolean',
    charset: 'String',
    fileName: 'String',
    headers: `List<${email}.Header>`,
    mimeTypeSubType: 'String'
  }),
  dataClass(`${email}.Header`, { name: 'String', value: 'String' }),
  dataClass('Messaging.InboundEnvelope', { fromAddress: 'String', toAddress: 'String' }),
  dataClass('Messaging.InboundEmailResult', { message: 'String', success: 'Boolean' }),
  {
    declaration: 'interface Messaging.InboundEmailHandler',
    members: {
      'Messaging.InboundEmailResult handleInboundEmail(Messaging.InboundEmail email, Messaging.InboundEnvelope envelope)':
        null
    }
  }
];
