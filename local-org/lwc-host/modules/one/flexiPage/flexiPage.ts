import { LightningElement, api } from 'lwc';
import type { PageContext, PageItem, PageModel } from '../pageModel/pageModel.ts';
import { templateRows, type RegionWidth } from './templates.ts';

interface Region {
  readonly name: string;
  readonly items: readonly PageItem[];
  readonly width: RegionWidth;
  readonly style: string;
}

/** A Lightning page: the regions of its template, side by side or below each other. */
export default class OneFlexiPage extends LightningElement {
  @api model: PageModel | undefined;
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;

  get context(): PageContext | undefined {
    const { model, recordId, objectApiName } = this;
    return model && { model, recordId, objectApiName };
  }

  get rows(): { key: string; regions: Region[] }[] {
    const regions = new Map((this.model?.regions ?? []).map((region) => [region.name, region]));
    return templateRows(this.model?.template ?? '', [...regions.keys()]).map((row) => ({
      key: row.map(({ name }) => name).join(),
      regions: row.map(({ name, width }) => ({
        name,
        width,
        items: regions.get(name)?.items ?? [],
        style: `region ${width === 'SMALL' ? 'medium' : width.toLowerCase()}`
      }))
    }));
  }
}
