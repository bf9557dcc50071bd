import { LightningElement } from 'lwc';
import { hostRouter, pageUrl, type PageReferenceInput } from '../../lightning/hostRouter/hostRouter.ts';
import { client } from '../../lightning/ldsCache/ldsCache.ts';
import { relativeTime } from './relativeTime.ts';
import { filled, hostWords } from '../../lightning/hostWords/hostWords.ts';

interface Notification {
  readonly id: string;
  readonly messageTitle: string;
  readonly messageBody: string;
  readonly lastModified: string;
  readonly read: boolean;
  readonly target: string | null;
  readonly targetPageRef: string | null;
}

interface Shown extends Notification {
  readonly when: string;
  readonly url: string;
  readonly look: string;
  readonly state: string;
}

const PATH = '/connect/notifications';

/** How often the bell looks whether there is something new, in milliseconds. */
const PAUSE = 30_000;

/** The bell of the header: how many notifications are new, and the list of them. */
export default class OneNotifications extends LightningElement {
  words = hostWords();
  isOpen = false;
  all: readonly Shown[] = [];
  unseen = 0;
  timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    void this.count();
    this.timer = setInterval(() => void this.count(), PAUSE);
  }

  override disconnectedCallback(): void {
    clearInterval(this.timer);
  }

  get expanded(): string {
    return String(this.isOpen);
  }

  get buttonLabel(): string {
    return this.unseen > 0 ? filled(this.words.bellNew, this.unseen) : this.words.bell;
  }

  get isEmpty(): boolean {
    return this.all.length === 0;
  }

  get hasUnread(): boolean {
    return this.all.some(({ read }) => !read);
  }

  /** What fails is tried again at the next turn: looking by itself, the bell neither complains nor ends anybody's session. */
  async count(): Promise<void> {
    try {
      const response = await client.send({ path: `${PATH}/status` });
      if (response.ok) this.unseen = ((await response.json()) as { unseenCount: number }).unseenCount;
    } catch {
      // The org is away.
    }
  }

  async handleToggle(): Promise<void> {
    this.isOpen = !this.isOpen;
    if (!this.isOpen) return;
    await this.change(PATH, { seen: true });
    this.unseen = 0;
    (this.refs?.['panel'] as HTMLElement | undefined)?.focus();
  }

  async handleReadAll(): Promise<void> {
    await this.change(PATH, { read: true });
  }

  async handleOpen(event: Event): Promise<void> {
    event.preventDefault();
    const { id } = (event.currentTarget as HTMLElement).dataset;
    const chosen = this.all.find((one) => one.id === id);
    if (!chosen) return;
    this.isOpen = false;
    hostRouter().open(chosen.url);
    await client.request({ method: 'PATCH', path: `${PATH}/${chosen.id}`, body: { read: true } });
  }

  async change(path: string, body: object): Promise<void> {
    const answer = await client.request<{ notifications: readonly Notification[] }>({ method: 'PATCH', path, body });
    this.all = answer.notifications.map(shown);
  }

  handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.isOpen) return;
    this.isOpen = false;
    (this.refs?.['button'] as HTMLElement).focus();
  }

  handleFocusOut(event: FocusEvent): void {
    const next = event.relatedTarget as Node | null;
    if (next && !(event.currentTarget as Node).contains(next)) this.isOpen = false;
  }
}

function shown(notification: Notification): Shown {
  return {
    ...notification,
    when: relativeTime(notification.lastModified, new Date()),
    url: urlOf(notification),
    look: notification.read ? 'item' : 'item unread',
    state: notification.read ? '' : hostWords().unread
  };
}

function urlOf({ target, targetPageRef }: Notification): string {
  if (target) return `/lightning/r/${target}/view`;
  try {
    return pageUrl(JSON.parse(targetPageRef ?? '') as PageReferenceInput);
  } catch {
    return '/lightning/page/home';
  }
}
