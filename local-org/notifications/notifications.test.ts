import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { json, startLibrary, type Library } from '../api/test/startLibrary.ts';
import { readComponents } from '../metadata/readComponents.ts';
import { metadata } from '../testing/fixtureProject.ts';

const ROOT = '/services/data/v66.0/connect/notifications';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers have many shapes; the assertions tell which
type Body = any;

describe('custom notifications', () => {
  let library: Library;
  let reader: string;
  let book: string;

  const send = (to: string, title = 'Book is back'): string | null => {
    const code = `
      Messaging.CustomNotification note = new Messaging.CustomNotification();
      note.setTitle('${title}');
      note.setBody('Come and get it');
      note.setNotificationTypeId([SELECT Id FROM CustomNotificationType WHERE DeveloperName = 'Back'].Id);
      note.setTargetId('${book}');
      note.send(new Set<String>{ ${to} });`;
    return library.org.apex.executeAnonymous(code, library.org.systemCaller()).exceptionMessage;
  };
  const asReader = async (path: string, init: RequestInit = {}): Promise<{ status: number; body: Body }> => {
    const headers = { authorization: `Bearer ${library.reader.accessToken}`, ...init.headers };
    const response = await fetch(library.url + ROOT + path, { ...init, headers });
    return { status: response.status, body: await response.json() };
  };

  before(async () => {
    library = await startLibrary();
    const content = metadata(
      'CustomNotificationType',
      '<customNotifTypeName>Book is back</customNotifTypeName><desktop>true</desktop><masterLabel>Back</masterLabel><mobile>false</mobile>'
    );
    const files = [{ path: 'src/notificationtypes/Back.notiftype-meta.xml', content: Buffer.from(content) }];
    assert.deepEqual((await library.org.deploy(readComponents(files).components)).problems, []);
    reader = (await library.reader.identity()).user_id;
    book = (await library.admin.sobject('Book__c').create({ Name: 'Emma', Author__c: 'Jane Austen' })).id as string;
  });
  after(() => library.close());

  it('reach each recipient once, with what they are about', async () => {
    assert.equal(send(`'${reader}', '${reader}'`), null);
    const { body } = await asReader('');
    assert.equal(body.notifications.length, 1);
    const [{ messageTitle, messageBody, target, type, read }] = body.notifications;
    assert.deepEqual(
      [messageTitle, messageBody, target, type, read],
      ['Book is back', 'Come and get it', book, 'Book is back', false]
    );
  });

  it('are counted until they are seen, and marked by their recipient alone', async () => {
    assert.equal((await asReader('/status')).body.unseenCount, 1);
    const { id } = (await asReader('')).body.notifications[0];
    const stranger = await library.call(`${ROOT}/${id}`, json('PATCH', { read: true }));
    assert.equal(stranger.status, 404);
    const patch = { ...json('PATCH', { seen: true }), headers: { 'content-type': 'application/json' } };
    await asReader('', patch);
    const seen = (await asReader('/status')).body;
    assert.deepEqual([seen.unseenCount, seen.unreadCount], [0, 1]);
    const read = { ...json('PATCH', { read: true }), headers: { 'content-type': 'application/json' } };
    assert.equal((await asReader(`/${id}`, read)).body.read, true);
    assert.equal((await asReader('/status')).body.unreadCount, 0);
  });

  it('go to the members of a public group', async () => {
    const { id: group } = await library.admin
      .sobject('Group')
      .create({ Name: 'Readers', DeveloperName: 'Readers', Type: 'Regular' });
    await library.admin.sobject('GroupMember').create({ GroupId: group, UserOrGroupId: reader });
    assert.equal(send(`'${group}'`, 'For all'), null);
    assert.equal((await asReader('')).body.notifications[0].messageTitle, 'For all');
  });

  it('are refused without a title or a recipient, and nothing is sent', async () => {
    const before = (await asReader('')).body.notifications.length;
    assert.match(String(send(`'${reader}'`, '')), /title can't be empty/);
    assert.match(String(send('')), /No users/);
    assert.equal((await asReader('')).body.notifications.length, before);
  });
});
