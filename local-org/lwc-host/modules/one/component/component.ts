import { LightningElement, api } from 'lwc';
import { loadComponent, type ComponentConstructor } from '../componentLoader/componentLoader.ts';

/** A component by name. One that fails, while it loads or while it is drawn, leaves its place to what it failed with. */
export default class OneComponent extends LightningElement {
  @api name = '';
  @api properties: Readonly<Record<string, unknown>> = {};
  loaded: ComponentConstructor | undefined;
  error: unknown;

  override connectedCallback(): void {
    void this.load();
  }

  override errorCallback(error: Error): void {
    reportError(error);
    this.error = error;
  }

  get heading(): string {
    return `The component ${this.name} can't be shown`;
  }

  async load(): Promise<void> {
    try {
      this.loaded = await loadComponent(this.name);
    } catch (error) {
      this.error = error;
    }
  }
}
