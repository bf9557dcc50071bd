import { api } from 'lwc';
import LightningModal from 'lightning/modal';

/** A modal that answers with what was typed. */
export default class TripModal extends LightningModal {
  @api start = '';
  typed;

  get shown() {
    return this.typed ?? this.start;
  }

  handleChange(event) {
    this.typed = event.detail.value;
  }

  handleDone() {
    this.close(this.shown);
  }
}
