import { LightningElement, api } from 'lwc';
import sanitizeHTML from 'lightning/purifyLib';

interface Tool {
  readonly command: string;
  readonly label: string;
  readonly icon: string;
  readonly group: string;
  readonly isPressed: boolean;
}

/** What the editor offers, by the categories `disabled-categories` names. */
const TOOLS: readonly Omit<Tool, 'isPressed'>[] = [
  { command: 'bold', label: 'Bold', icon: 'utility:bold', group: 'FORMAT_TEXT' },
  { command: 'italic', label: 'Italic', icon: 'utility:italic', group: 'FORMAT_TEXT' },
  { command: 'underline', label: 'Underline', icon: 'utility:underline', group: 'FORMAT_TEXT' },
  { command: 'strikeThrough', label: 'Strikethrough', icon: 'utility:strikethrough', group: 'FORMAT_TEXT' },
  {
    command: 'insertUnorderedList',
    label: 'Bulleted List',
    icon: 'utility:richtextbulletedlist',
    group: 'FORMAT_BODY'
  },
  { command: 'insertOrderedList', label: 'Numbered List', icon: 'utility:richtextnumberedlist', group: 'FORMAT_BODY' },
  { command: 'indent', label: 'Indent', icon: 'utility:richtextindent', group: 'FORMAT_BODY' },
  { command: 'outdent', label: 'Outdent', icon: 'utility:richtextoutdent', group: 'FORMAT_BODY' },
  { command: 'justifyLeft', label: 'Left align text', icon: 'utility:left_align_text', group: 'ALIGN_TEXT' },
  { command: 'justifyCenter', label: 'Center align text', icon: 'utility:center_align_text', group: 'ALIGN_TEXT' },
  { command: 'justifyRight', label: 'Right align text', icon: 'utility:right_align_text', group: 'ALIGN_TEXT' },
  { command: 'createLink', label: 'Link', icon: 'utility:link', group: 'INSERT_CONTENT' },
  { command: 'removeFormat', label: 'Remove formatting', icon: 'utility:remove_formatting', group: 'REMOVE_FORMATTING' }
];

/** `lightning-input-rich-text`: a small editor; what goes in and out is sanitized HTML. Images are not supported.
 *  Source: Lightning Component Reference "Input Rich Text". */
export default class InputRichText extends LightningElement {
  @api label = '';
  @api placeholder = '';
  @api fieldLevelHelp: string | undefined;
  @api messageWhenBadInput = '';
  @api disabledCategories = '';
  @api formats: readonly string[] | undefined;
  @api variant: string | undefined;
  @api disabled = false;
  @api required = false;
  @api labelVisible = false;

  html = '';
  message = '';
  customError = '';
  pressed: readonly string[] = [];
  isWritten = false;

  @api
  get value(): string {
    return this.html;
  }

  set value(value: string | null | undefined) {
    const html = sanitizeHTML(value ?? '');
    if (html !== this.html) {
      this.html = html;
      this.isWritten = false;
    }
  }

  /** false shows `message-when-bad-input`. */
  @api
  get valid(): boolean {
    return this.message === '';
  }

  set valid(isValid: boolean) {
    this.message = isValid ? '' : this.messageWhenBadInput;
  }

  @api
  focus(): void {
    this.editor?.focus();
  }

  @api
  checkValidity(): boolean {
    return this.problem === '';
  }

  @api
  reportValidity(): boolean {
    this.message = this.problem;
    return this.message === '';
  }

  @api
  setCustomValidity(message: string): void {
    this.customError = message;
    this.message = message;
  }

  @api
  insertTextAtCursor(text: string): void {
    this.focus();
    document.execCommand('insertText', false, text);
  }

  get problem(): string {
    const isEmpty = (this.editor?.textContent ?? '').trim() === '';
    return this.customError || (isTrue(this.required) && isEmpty ? 'Complete this field.' : '');
  }

  get editor(): HTMLElement | null {
    return this.template?.querySelector<HTMLElement>('[data-editor]') ?? null;
  }

  get tools(): Tool[] {
    const disabled = this.disabledCategories.split(/[,\s]+/);
    return TOOLS.filter(({ group }) => !disabled.includes(group)).map((tool) => ({
      ...tool,
      isPressed: this.pressed.includes(tool.command)
    }));
  }

  get labelClass(): string {
    const isShown = isTrue(this.labelVisible) && this.variant !== 'label-hidden';
    return isShown ? 'slds-form-element__label' : 'slds-assistive-text';
  }

  get elementClass(): string {
    return `slds-form-element${this.message ? ' slds-has-error' : ''}`;
  }

  get isEditable(): string {
    return String(!isTrue(this.disabled));
  }

  get isDisabled(): boolean {
    return isTrue(this.disabled);
  }

  override renderedCallback(): void {
    const { editor } = this;
    // What the user is writing must not be written over.
    if (editor && !this.isWritten) {
      editor.innerHTML = this.html;
      this.isWritten = true;
    }
  }

  handleInput(): void {
    const html = sanitizeHTML(this.editor?.innerHTML ?? '');
    this.html = this.editor?.textContent?.trim() ? html : '';
    this.message = '';
    this.dispatchEvent(new CustomEvent('change', { detail: { value: this.html }, bubbles: true, composed: true }));
  }

  /** Pasted text comes as plain text or sanitized, never with scripts. */
  handlePaste(event: ClipboardEvent): void {
    event.preventDefault();
    const html = event.clipboardData?.getData('text/html');
    if (html) {
      document.execCommand('insertHTML', false, sanitizeHTML(html));
    } else {
      document.execCommand('insertText', false, event.clipboardData?.getData('text/plain') ?? '');
    }
  }

  handleTool(event: Event): void {
    const command = (event.currentTarget as HTMLElement).dataset['command'] as string;
    this.focus();
    const url = command === 'createLink' ? globalThis.prompt('Link URL', 'https://') : undefined;
    if (url === null || (url !== undefined && !/^(https?:|mailto:|\/)/i.test(url))) {
      return;
    }
    document.execCommand(command, false, url);
    this.handleSelection();
    this.handleInput();
  }

  /** Pressing a tool must not take the selection from the text. */
  handleToolMouseDown(event: Event): void {
    event.preventDefault();
  }

  handleFocus(): void {
    this.dispatchEvent(new CustomEvent('focus'));
  }

  handleBlur(): void {
    this.reportValidity();
    this.dispatchEvent(new CustomEvent('blur'));
  }

  /** The tools show what holds where the cursor is. */
  handleSelection(): void {
    this.pressed = TOOLS.map(({ command }) => command).filter((command) => document.queryCommandState(command));
  }
}

function isTrue(attribute: unknown): boolean {
  return attribute === true || attribute === '' || attribute === 'true';
}
