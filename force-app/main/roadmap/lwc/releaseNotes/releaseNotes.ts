import { LightningElement, api } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { saveText } from 'c/drawingExport';
import { releaseNotes } from 'c/releaseContents';
import cancel from '@salesforce/label/c.Ui_Cancel';
import copied from '@salesforce/label/c.Release_NotesCopied';
import copy from '@salesforce/label/c.Release_NotesCopy';
import download from '@salesforce/label/c.Release_NotesSave';
import empty from '@salesforce/label/c.Release_NotesEmpty';
import none from '@salesforce/label/c.Release_NotesNone';
import other from '@salesforce/label/c.Release_Other';
import save from '@salesforce/label/c.Ui_Save';
import title from '@salesforce/label/c.Release_Notes';
import write from '@salesforce/label/c.Release_NotesWrite';

interface NotedStory {
  readonly title: string;
  readonly status: string;
  readonly epicName: string;
  readonly benefit: string;
}

/**
 * Notes of a release as Markdown: written from its finished stories, edited by hand, copied, downloaded.
 * @fires notes the text that should be saved
 */
export default class ReleaseNotes extends LightningElement {
  @api releaseName = '';
  /** What is saved. */
  @api notes = '';
  @api stories: readonly NotedStory[] = [];
  @api canEdit = false;

  labels = { cancel, copy, download, empty, none, save, title, write };
  draft: string | undefined;

  get isEditing(): boolean {
    return this.draft !== undefined;
  }
  get isOffered(): boolean {
    return this.canEdit && this.stories.some(({ status }) => status === 'Done');
  }
  get emptyText(): string | undefined {
    if (this.notes) return undefined;
    return this.canEdit && !this.isOffered ? none : empty;
  }

  handleWrite(): void {
    const noted = this.stories.map((story) => ({ ...story, group: story.epicName || other }));
    this.draft = releaseNotes(this.releaseName, noted);
  }
  handleDraft(event: CustomEvent<{ value: string }>): void {
    this.draft = event.detail.value;
  }
  handleSave(): void {
    this.dispatchEvent(new CustomEvent('notes', { detail: this.draft }));
    this.draft = undefined;
  }
  handleCancel(): void {
    this.draft = undefined;
  }
  async handleCopy(): Promise<void> {
    await navigator.clipboard.writeText(this.notes);
    this.dispatchEvent(new ShowToastEvent({ title: copied, variant: 'success' }));
  }
  handleDownload(): void {
    saveText(this.notes, `${this.releaseName}.md`);
  }
}
