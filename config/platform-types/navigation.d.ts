// Source: LWC Developer Guide, "PageReference Types" and "lightning/navigation".

declare module 'lightning/navigation' {
  import type { LightningElement, WireAdapterConstructor } from 'lwc';

  export interface PageReference {
    type: string;
    attributes?: Record<string, string | undefined>;
    state?: Record<string, string | undefined>;
  }

  const navigate: unique symbol;
  const generateUrl: unique symbol;

  export interface Navigator {
    [navigate](pageReference: PageReference, replace?: boolean): void;
    [generateUrl](pageReference: PageReference): Promise<string>;
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a mixin's base must take any arguments (TS2545)
  type ClassOf<Instance> = new (...args: any[]) => Instance;

  interface NavigationMixinFunction {
    <Base extends ClassOf<LightningElement>>(base: Base): Base & ClassOf<Navigator>;
    readonly Navigate: typeof navigate;
    readonly GenerateUrl: typeof generateUrl;
  }

  export const NavigationMixin: NavigationMixinFunction;
  /** The wired value is the page reference itself: no `data`, no `error`. */
  export const CurrentPageReference: WireAdapterConstructor<Record<string, never>, PageReference | null>;
  export const NavigationContext: WireAdapterConstructor<Record<string, never>, unknown>;
  export function navigate(context: unknown, pageReference: PageReference, options?: { replace?: boolean }): void;
  export function generateUrl(context: unknown, pageReference: PageReference): Promise<string>;
}

declare module 'lightning/pageReferenceUtils' {
  export function encodeDefaultFieldValues(values: Record<string, unknown>): string;
  export function decodeDefaultFieldValues(encoded: string): Record<string, string>;
}

declare module 'lightning/platformWorkspaceApi' {
  import type { WireAdapterConstructor } from 'lwc';

  export interface TabInfo {
    readonly tabId: string;
    readonly parentTabId?: string;
    readonly focused?: boolean;
    readonly url?: string;
    readonly title?: string;
    readonly icon?: string;
    readonly isSubtab?: boolean;
    readonly pageReference?: import('lightning/navigation').PageReference;
  }

  export const IsConsoleNavigation: WireAdapterConstructor<Record<string, never>, boolean>;
  export const EnclosingTabId: WireAdapterConstructor<Record<string, never>, string>;
  export function openTab(options: object): Promise<string>;
  export function openSubtab(parentTabId: string, options: object): Promise<string>;
  export function closeTab(tabId: string): Promise<boolean>;
  export function focusTab(tabId: string): Promise<boolean>;
  export function refreshTab(tabId: string, options?: { includeAllSubtabs?: boolean }): Promise<boolean>;
  export function disableTabClose(tabId: string, disabled: boolean): Promise<TabInfo>;
  export function setTabLabel(tabId: string, label: string): Promise<TabInfo>;
  export function setTabIcon(tabId: string, icon: string, options?: { iconAlt?: string }): Promise<TabInfo>;
  export function setTabHighlighted(tabId: string, highlighted: boolean, options?: object): Promise<TabInfo>;
  export function getTabInfo(tabId: string): Promise<TabInfo>;
  export function getFocusedTabInfo(): Promise<TabInfo>;
  export function getAllTabInfo(): Promise<TabInfo[]>;
}
