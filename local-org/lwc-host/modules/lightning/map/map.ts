import { LightningElement, api } from 'lwc';
import { addressText, type MapLocation } from './addressText.ts';

interface MapMarker {
  readonly location?: MapLocation;
  readonly title?: string;
  readonly value?: string;
}

interface Place {
  readonly key: string;
  readonly title: string;
  readonly address: string;
  readonly value: string;
  readonly current: 'true' | null;
}

/** `lightning-map`. Its tiles come from a service that a local org does not call, so it lists its markers; selecting one works.
 *  Source: Lightning Component Reference "Map". */
export default class LightningMap extends LightningElement {
  @api mapMarkers: readonly MapMarker[] | undefined;
  @api markersTitle: string | undefined;
  @api selectedMarkerValue: string | undefined;
  @api zoomLevel: number | undefined;
  @api center: unknown;
  @api options: unknown;
  @api listView: string | undefined;
  @api showFooter = false;

  get places(): Place[] {
    return (this.mapMarkers ?? []).map(({ location, title, value }, index) => {
      const address = addressText(location);
      return {
        key: String(index),
        title: title ?? address,
        address: title ? address : '',
        value: value ?? '',
        current: value && value === this.selectedMarkerValue ? 'true' : null
      };
    });
  }

  handleSelect(event: Event): void {
    const { value = '' } = (event.currentTarget as HTMLElement).dataset;
    this.selectedMarkerValue = value;
    this.dispatchEvent(new CustomEvent('markerselect', { detail: { selectedMarkerValue: value } }));
  }
}
