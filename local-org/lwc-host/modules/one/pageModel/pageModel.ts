import type { RuleFacts } from '../visibility/visibility.ts';

/** Page definitions as the org serves them: see `local-org/lwc-host/pages/flexiPage.ts`. */

export interface VisibilityRule {
  readonly criteria: readonly {
    readonly leftValue: string;
    readonly operator: string;
    readonly rightValue: string | null;
  }[];
  readonly booleanFilter?: string;
}

export type PropertyValue = string | readonly string[] | readonly PageItem[] | null;

export interface PageItem {
  readonly kind: 'component' | 'field' | 'value';
  readonly name: string;
  readonly identifier: string;
  readonly properties: Readonly<Record<string, PropertyValue>>;
  readonly visibility?: VisibilityRule;
}

export interface PageModel {
  readonly name: string;
  readonly label: string;
  readonly objectApiName: string | null;
  readonly template: string;
  readonly regions: readonly { readonly name: string; readonly items: readonly PageItem[] }[];
  /** Type and default of the builder properties of `c:*` components. */
  readonly components: Readonly<
    Record<string, Readonly<Record<string, { readonly type: string; readonly default: string | null }>>>
  >;
}

/** Every visibility rule on a page, facets included. */
export function rulesOf(items: readonly PageItem[]): VisibilityRule[] {
  return items.flatMap(({ visibility, properties }) => [
    ...(visibility ? [visibility] : []),
    ...Object.values(properties).flatMap((value) => (isFacet(value) ? rulesOf(value) : []))
  ]);
}

function isFacet(value: PropertyValue): value is readonly PageItem[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'object');
}

/** What everything on a page is given. */
export interface PageContext {
  readonly facts: RuleFacts;
  readonly recordId?: string | undefined;
  readonly objectApiName?: string | undefined;
  readonly model: PageModel;
}

/** Asks the org for a page definition; rejects with an Error in the org's words. */
export async function fetchPage<Answer>(path: string, query: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const response = await fetch(`/lwr/pages/${path}?${new URLSearchParams(query)}`);
  const answer = await response.json();
  if (!response.ok) throw new Error(answer?.[0]?.message ?? response.statusText);
  return answer as Answer;
}

const component = (name: string, properties: PageItem['properties'] = {}): PageItem => ({
  kind: 'component',
  name,
  identifier: name.replace(':', '_'),
  properties
});

const tab = (title: string, content: PageItem): PageItem => ({
  ...component('flexipage:tab', { title, body: [content] }),
  identifier: title
});

/** What a record without a page of its own is shown on. */
export const standardRecordPage: PageModel = {
  name: 'standard',
  label: 'Record',
  objectApiName: null,
  template: 'flexipage:recordHomeSingleColTemplateDesktop',
  regions: [
    { name: 'header', items: [component('force:highlightsPanel')] },
    {
      name: 'main',
      items: [
        component('flexipage:tabset', {
          tabs: [
            tab('Standard.Tab.detail', component('force:detailPanel')),
            tab('Standard.Tab.relatedLists', component('force:relatedListContainer'))
          ]
        })
      ]
    }
  ],
  components: {}
};
