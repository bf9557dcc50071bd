import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Authenticate } from '../api/http/authentication.ts';
import { OrgError } from '../errors.ts';
import type { Org } from '../org.ts';
import { mark, notificationsOf, type Marks, type Notification } from './notifications.ts';

const ROOT = '/services/data/:version/connect/notifications';

/** "Notifications": https://developer.salesforce.com/docs/atlas.en-us.chatterapi.meta/chatterapi/connect_resources_notifications_resources.htm */
export function registerNotifications(fastify: FastifyInstance, org: Org, authenticate: Authenticate): void {
  const { store } = org;
  const own = (request: FastifyRequest): Notification[] => notificationsOf(store, authenticate(request).userId);
  const idOf = (request: FastifyRequest): string => (request.params as { id: string }).id;

  fastify.get(ROOT, (request) => ({ notifications: own(request).map((one) => representation(org, one)) }));
  fastify.get(`${ROOT}/status`, (request) => statusOf(own(request)));
  fastify.get(`${ROOT}/:id`, (request) => {
    const found = own(request).find(({ id }) => id === idOf(request));
    if (!found) throw unknown();
    return representation(org, found);
  });
  fastify.patch(ROOT, (request) => {
    const body = (request.body ?? {}) as Marks & { notificationIds?: readonly string[] };
    mark(store, authenticate(request).userId, body, body.notificationIds);
    return { notifications: own(request).map((one) => representation(org, one)) };
  });
  fastify.patch(`${ROOT}/:id`, (request) => {
    const { userId } = authenticate(request);
    if (mark(store, userId, (request.body ?? {}) as Marks, [idOf(request)]) === 0) throw unknown();
    return representation(
      org,
      own(request).find(({ id }) => id === idOf(request))!
    );
  });
}

const unknown = (): OrgError => new OrgError('NOT_FOUND', 'The requested resource does not exist');

function statusOf(all: readonly Notification[]): object {
  const unread = all.filter(({ isRead }) => !isRead);
  const unseen = all.filter(({ isSeen }) => !isSeen);
  return {
    lastActivity: all[0]?.createdDate ?? null,
    oldestUnread: unread.at(-1)?.createdDate ?? null,
    oldestUnseen: unseen.at(-1)?.createdDate ?? null,
    unreadCount: unread.length,
    unseenCount: unseen.length
  };
}

function representation({ id: organizationId, store }: Org, notification: Notification): object {
  const { id, title, body, typeId, targetId, targetPageRef, createdDate, isRead, isSeen, recipientId } = notification;
  const type = store.get('SELECT "CustomNotifTypeName" AS name FROM "CustomNotificationType" WHERE "Id" = ?', [typeId]);
  return {
    additionalData: null,
    communityId: null,
    communityName: null,
    count: 1,
    id,
    image: null,
    lastModified: createdDate,
    messageBody: body,
    messageTitle: title,
    mostRecentActivityDate: createdDate,
    organizationId,
    read: isRead,
    recipientId,
    seen: isSeen,
    target: targetId,
    targetPageRef,
    type: type?.['name'] ?? null,
    url: `/services/data/v66.0/connect/notifications/${id}`
  };
}
