import { LightningElement, wire } from 'lwc';
import LightningAlert from 'lightning/alert';
import LightningConfirm from 'lightning/confirm';
import LightningPrompt from 'lightning/prompt';
import Toast from 'lightning/toast';
import { gql, graphql, executeMutation } from 'lightning/graphql';
import { MessageContext, publish, subscribe } from 'lightning/messageService';
import { CurrentPageReference, NavigationMixin } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { createRecord, deleteRecord, notifyRecordUpdateAvailable, updateRecord } from 'lightning/uiRecordApi';
import { loadScript, loadStyle } from 'lightning/platformResourceLoader';
import LIBRARY from '@salesforce/resourceUrl/Compass';
import ARCHIVE from '@salesforce/resourceUrl/Atlas';
import TRIP_PICKED from '@salesforce/messageChannel/Trip_Picked__c';
import TripModal from 'c/tripModal';

const TRIPS = gql`
  query trips($like: String) {
    uiapi {
      query {
        Trip__c(first: 100, where: { Name: { like: $like } }, orderBy: { Name: { order: ASC } }) {
          edges {
            node {
              Id
              Name {
                value
              }
              Price__c {
                value
                displayValue
              }
            }
          }
          totalCount
        }
      }
    }
  }
`;

const RENAME = gql`
  mutation rename($input: Trip__cUpdateInput!) {
    uiapi {
      Trip__cUpdate(input: $input) {
        success
        Record {
          Id
          Name {
            value
          }
        }
      }
    }
  }
`;

let mounted = 0;

/** What the platform offers a component beside forms: GraphQL, messages, navigation, toasts, dialogs. */
export default class PlatformDesk extends NavigationMixin(LightningElement) {
  variables = { like: '%' };
  result = {};
  trips = [];
  heard = '';
  answer = '';
  url = '';
  page = '';
  emissions = 0;
  mounts = (mounted += 1);
  loaded = '';

  @wire(MessageContext)
  messageContext;

  @wire(CurrentPageReference)
  takePage(page) {
    this.page = JSON.stringify(page);
  }

  @wire(graphql, { query: TRIPS, variables: '$variables' })
  takeTrips(result) {
    this.emissions += 1;
    this.result = result;
    this.trips = (result.data?.uiapi.query.Trip__c.edges ?? []).map(({ node }) => ({
      id: node.Id,
      name: node.Name.value,
      price: node.Price__c.displayValue
    }));
  }

  get errorText() {
    return this.result.errors?.map(({ message }) => message).join('; ');
  }

  async connectedCallback() {
    subscribe(this.messageContext, TRIP_PICKED, ({ id }) => (this.heard = id));
    this.url = await this[NavigationMixin.GenerateUrl]({
      type: 'standard__navItemPage',
      attributes: { apiName: 'Edit_Desk' },
      state: { c__id: 'x' }
    });
  }

  async handleCreate() {
    await createRecord({ apiName: 'Trip__c', fields: { Name: 'Created here', Price__c: 10 } });
    await this.result.refresh();
  }

  async handleRename() {
    await updateRecord({ fields: { Id: this.trips[0].id, Name: 'Renamed here' } });
  }

  async handleMutate() {
    const input = { Id: this.trips[0].id, Trip__c: { Name: 'Mutated here' } };
    const { errors } = await executeMutation({ query: RENAME, variables: { input } });
    this.answer = errors ? JSON.stringify(errors) : 'mutated';
  }

  async handleDelete() {
    await deleteRecord(this.trips[0].id);
  }

  handlePublish() {
    publish(this.messageContext, TRIP_PICKED, { id: 'picked one' });
  }

  handleToast() {
    this.dispatchEvent(
      new ShowToastEvent({
        title: 'Saved <b>it</b>',
        message: 'See {0}, said {1}',
        messageData: [{ url: '/lightning/n/Edit_Desk', label: 'the desk' }, '<i>Ada</i>'],
        variant: 'success',
        mode: 'sticky'
      })
    );
  }

  handleToastShow() {
    Toast.show({ label: 'Shown by Toast', message: 'plainly', variant: 'warning', mode: 'sticky' }, this);
  }

  async handleModal() {
    this.answer = `modal: ${await TripModal.open({ label: 'Pick a trip', size: 'small', start: 'Rome' })}`;
  }

  async handleConfirm() {
    this.answer = `confirm: ${await LightningConfirm.open({ message: 'Sure?', label: 'Really', theme: 'warning' })}`;
  }

  async handleAlert() {
    await LightningAlert.open({ message: 'Mind the gap', label: 'Note' });
    this.answer = 'alerted';
  }

  async handlePrompt() {
    this.answer = `prompt: ${await LightningPrompt.open({ message: 'Name?', label: 'Ask', defaultValue: 'Ada' })}`;
  }

  handleNavigate() {
    this[NavigationMixin.Navigate]({
      type: 'standard__navItemPage',
      attributes: { apiName: 'Platform_Desk' },
      state: { c__from: 'here' }
    });
  }

  handleFilter(event) {
    this.keepFilter(event.target.value, true);
  }

  handleStep() {
    this.keepFilter('stepped', false);
  }

  keepFilter(text, replace) {
    const state = { c__filter: text || undefined };
    const page = { type: 'standard__navItemPage', attributes: { apiName: 'Platform_Desk' }, state };
    this[NavigationMixin.Navigate](page, replace);
  }

  handleNew() {
    const attributes = { objectApiName: 'Trip__c', actionName: 'new' };
    this[NavigationMixin.Navigate]({ type: 'standard__objectPage', attributes });
  }

  async handleNotify() {
    await notifyRecordUpdateAvailable(this.trips.map(({ id }) => ({ recordId: id })));
  }

  async handleLoad() {
    await Promise.all([
      loadScript(this, LIBRARY),
      loadScript(this, `${ARCHIVE}/js/map.js`),
      loadStyle(this, `${ARCHIVE}/map.css`)
    ]);
    const color = globalThis
      .getComputedStyle(this.template.querySelector('.loaded'))
      .getPropertyValue('--atlas-ink')
      .trim();
    this.loaded = `${globalThis.compass.north()} ${globalThis.atlas} ${color}`;
  }

  async handleLoadMissing() {
    this.loaded = await loadScript(this, `${ARCHIVE}/js/missing.js`).catch((error) => error.message);
  }
}
