import { LightningElement } from 'lwc';
import { loadComponent, type ComponentConstructor } from '../componentLoader/componentLoader.ts';

export default class App extends LightningElement {
  override title = 'trial';
  constructor_: ComponentConstructor | undefined;
  problem = '';
  properties = {};
  async connectedCallback(): Promise<void> {
    try {
      this.constructor_ = await loadComponent(location.pathname.split('/').at(-1)!);
    } catch (error) {
      this.problem = String(error);
    }
  }
}
