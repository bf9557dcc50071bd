import { LightningElement } from 'lwc';
import { hostRouter, type PageReference } from '../../lightning/hostRouter/hostRouter.ts';
import { startHostServices } from '../../lightning/hostServices/hostServices.ts';
import { SESSION_ENDED_EVENT } from '../../lightning/ldsCache/uiApiClient.ts';
import { ShowToastEvent } from '../../lightning/platformShowToastEvent/platformShowToastEvent.ts';
import { pageKey } from '../page/pageKey.ts';
import AppLauncher from '../appLauncher/appLauncher.ts';
import { chooseApp, currentApp, itemOfPage } from '../appSelection/appSelection.ts';
import { formRequest, type FormRequest } from '../formRequest/formRequest.ts';
import { FormWindow } from '../formRequest/formWindow.ts';
import { problemText } from '../problemText/problemText.ts';
import { PAGE_TITLE_EVENT, tellTitle } from '../pageTitle/pageTitle.ts';
import { values, type App, type NavItem } from '../orgValues/orgValues.ts';
import { hostWords } from '../../lightning/hostWords/hostWords.ts';

/** The page around the pages: header, tabs, and what the URL asks for. */
export default class OneApp extends LightningElement {
  words = hostWords();
  app: App | undefined = currentApp();
  page: PageReference | undefined;
  forms = new FormWindow();
  announcement = '';
  isFirst = true;
  pageTitle = '';

  override connectedCallback(): void {
    startHostServices();
    const router = hostRouter();
    router.subscribe((reference) => this.show(reference));
    globalThis.addEventListener(SESSION_ENDED_EVENT, handleSessionEnded);
    document.addEventListener(PAGE_TITLE_EVENT, (event) => this.handleTitle(event as CustomEvent<string>));
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
    const form = formRequest(reference);
    this.page ??= form?.behind;
    if (form) {
      void this.showForm(form, reference);
      return;
    }
    this.forms.close();
    // Another state is no other page: a component that keeps its filters in the URL keeps its focus and its place.
    const isSamePage = this.page !== undefined && pageKey(this.page) === pageKey(reference);
    const isReturn = JSON.stringify(this.page) === JSON.stringify(reference);
    this.page = reference;
    if (isReturn && this.pageTitle) tellTitle(document, this.pageTitle);
    if (!isSamePage && !this.isFirst) this.startOfPage();
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

  /** A form has the title while it is open; the page behind it has it back afterwards. */
  handleTitle({ detail, target }: CustomEvent<string>): void {
    if (target !== document) this.pageTitle = detail;
    document.title = `${detail} | ${values.org.name}`;
    this.announcement = detail;
  }

  handleSkip(event: Event): void {
    event.preventDefault();
    (this.refs?.['main'] as HTMLElement).focus();
  }

  handleLaunch(): void {
    void AppLauncher.open({ label: this.words.appLauncher, size: 'large' });
  }

  /** When the form is done the page behind it is back, or the record that was made. */
  async showForm(form: FormRequest, reference: PageReference): Promise<void> {
    try {
      const saved = await this.forms.open(form);
      if (hostRouter().current !== reference) return;
      const attributes = { recordId: saved?.id, objectApiName: saved?.objectApiName, actionName: 'view' };
      const record = { type: 'standard__recordPage', attributes };
      const isNewRecord = saved && !form.recordId && !saved.again;
      hostRouter().navigate(isNewRecord ? record : (this.page ?? form.behind), { replace: true });
      if (saved?.again) hostRouter().navigate(reference);
    } catch (error) {
      this.dispatchEvent(
        new ShowToastEvent({ title: this.words.cannotOpenForm, message: problemText(error), variant: 'error' })
      );
      hostRouter().navigate(this.page ?? form.behind, { replace: true });
    }
  }
}

function handleSessionEnded(): void {
  location.assign(`/login?startURL=${encodeURIComponent(location.pathname + location.search)}`);
}
