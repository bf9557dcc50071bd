import { LightningElement } from 'lwc';
import { hostRouter, type PageReference } from '../../lightning/hostRouter/hostRouter.ts';
import { SESSION_ENDED_EVENT } from '../../lightning/ldsCache/uiApiClient.ts';
import { startToastHost } from '../../lightning/toastHost/toastHost.ts';
import AppLauncher from '../appLauncher/appLauncher.ts';
import { chooseApp, currentApp, itemOfPage } from '../appSelection/appSelection.ts';
import { formRequest, type FormRequest } from '../formRequest/formRequest.ts';
import { values, type App, type NavItem } from '../orgValues/orgValues.ts';

/** The page around the pages: header, tabs, and what the URL asks for. */
export default class OneApp extends LightningElement {
  app: App | undefined = currentApp();
  page: PageReference | undefined;
  form: FormRequest | undefined;
  announcement = '';
  isFirst = true;

  override connectedCallback(): void {
    startToastHost();
    const router = hostRouter();
    router.start();
    router.subscribe((reference) => this.show(reference));
    globalThis.addEventListener(SESSION_ENDED_EVENT, handleSessionEnded);
    this.show(router.current);
  }

  get currentItem(): NavItem | undefined {
    return this.page && itemOfPage(this.app, this.page);
  }

  show(reference: PageReference): void {
    if (reference.type === 'standard__app') {
      this.enterApp(reference);
      return;
    }
    this.form = formRequest(reference);
    if (this.form) {
      this.page ??= this.form.behind;
      return;
    }
    const isReturn = JSON.stringify(this.page) === JSON.stringify(reference);
    this.page = reference;
    if (!isReturn && !this.isFirst) this.startOfPage();
    this.isFirst = false;
  }

  enterApp({ attributes }: PageReference): void {
    const { appTarget, pageRef } = attributes as { appTarget: string; pageRef?: PageReference };
    this.app = chooseApp(appTarget) ?? this.app;
    const [first] = this.app?.navItems ?? [];
    const home = { type: 'standard__namedPage', attributes: { pageName: 'home' } };
    hostRouter().navigate(pageRef ?? first?.pageReference ?? home, { replace: true });
  }

  /** Keyboard and screen-reader users land where the new page begins. */
  startOfPage(): void {
    (this.refs?.['main'] as HTMLElement | undefined)?.focus({ preventScroll: true });
    globalThis.scrollTo(0, 0);
  }

  handleTitle(event: CustomEvent<string>): void {
    document.title = `${event.detail} | ${values.org.name}`;
    this.announcement = event.detail;
  }

  handleSkip(event: Event): void {
    event.preventDefault();
    (this.refs?.['main'] as HTMLElement).focus();
  }

  handleLaunch(): void {
    void AppLauncher.open({ label: 'App Launcher', size: 'large' });
  }

  handleFormClose(): void {
    const behind = this.page ?? this.form?.behind;
    if (behind) hostRouter().navigate(behind, { replace: true });
  }

  handleFormSaved(event: CustomEvent<{ id: string; objectApiName: string }>): void {
    const { id, objectApiName } = event.detail;
    const attributes = { recordId: id, objectApiName, actionName: 'view' };
    hostRouter().navigate({ type: 'standard__recordPage', attributes }, { replace: true });
  }
}

function handleSessionEnded(): void {
  location.assign(`/login?startURL=${encodeURIComponent(location.pathname + location.search)}`);
}
