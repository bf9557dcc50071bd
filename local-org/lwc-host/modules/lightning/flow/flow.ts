import { LightningElement, api } from 'lwc';

/** `lightning-flow`: a local org has no flow engine; the place of the flow says so. Source: Lightning Component Reference "Flow". */
export default class Flow extends LightningElement {
  @api flowApiName: string | undefined;
  @api flowInputVariables: readonly object[] | undefined;
  @api flowInterviewId: string | undefined;
  @api flowFinishBehavior: string | undefined;

  /** Named as the platform names it. */
  @api
  startFlow(): void {
    throw new Error(`The flow ${this.flowApiName ?? ''} isn't run by a local org.`);
  }

  @api
  resumeFlow(): void {
    this.startFlow();
  }
}
