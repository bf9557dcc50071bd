import { field, metadata, object } from '../../testing/fixtureProject.ts';

const CARD_PROPERTY =
  '<componentInstanceProperties><name>shout</name><value>true</value></componentInstanceProperties>';
const ACTIONS = `<componentInstanceProperties><name>actionNames</name><valueList>
    <valueListItems><value>Edit</value></valueListItems>
    <valueListItems><value>Ticket__c.Close</value><visibilityRule><criteria><leftValue>{!Record.Status__c}</leftValue><operator>EQUAL</operator><rightValue>Open</rightValue></criteria></visibilityRule></valueListItems>
    <valueListItems><value>Ticket__c.Look</value></valueListItems>
    <valueListItems><value>Ticket__c.Ping</value></valueListItems>
    <valueListItems><value>Delete</value></valueListItems>
  </valueList></componentInstanceProperties>`;
const CARD_RULE =
  '<visibilityRule><criteria><leftValue>{!Record.Status__c}</leftValue><operator>EQUAL</operator><rightValue>Open</rightValue></criteria></visibilityRule>';

/** Files of a small project that uses what the shell draws: an app with tabs, lists, a record page with rules, components. */
export const helpDeskFiles: Readonly<Record<string, string>> = {
  'sfdx-project.json': '{ "packageDirectories": [{ "path": "src", "default": true }], "sourceApiVersion": "66.0" }',
  ...ticketObject(),
  ...components(),
  ...quickActions(),
  'src/applications/Desk.app-meta.xml': metadata(
    'CustomApplication',
    `<label>Help Desk</label><description>Questions and answers.</description><navType>Standard</navType><uiType>Lightning</uiType>
    <tabs>Board</tabs><tabs>Ticket__c</tabs><tabs>Loose_Board</tabs>`
  ),
  'src/tabs/Ticket__c.tab-meta.xml': metadata(
    'CustomTab',
    '<customObject>true</customObject><motif>Custom53: Bell</motif>'
  ),
  'src/tabs/Board.tab-meta.xml': metadata(
    'CustomTab',
    '<flexiPage>Board</flexiPage><label>Board</label><motif>Custom1: Heart</motif>'
  ),
  'src/tabs/Loose_Board.tab-meta.xml': metadata(
    'CustomTab',
    '<label>Loose Board</label><lwcComponent>board</lwcComponent><motif>Custom2: Fan</motif>'
  ),
  'src/flexipages/Board.flexipage-meta.xml': metadata(
    'FlexiPage',
    `${region('main', component('c:board') + component('forceChatter:feed'))}<masterLabel>Board</masterLabel>
    <template><name>flexipage:defaultAppHomeTemplate</name></template><type>AppPage</type>`
  ),
  'src/flexipages/Ticket_Page.flexipage-meta.xml': metadata(
    'FlexiPage',
    `${region('header', component('force:highlightsPanel', ACTIONS))}${region('main', component('force:detailPanel'))}
    ${region('sidebar', component('c:ticketCard', CARD_PROPERTY, CARD_RULE))}
    <masterLabel>Ticket</masterLabel><sobjectType>Ticket__c</sobjectType>
    <template><name>flexipage:recordHomeTemplateDesktop</name></template><type>RecordPage</type>`
  ),
  'src/notificationtypes/Ticket_News.notiftype-meta.xml': metadata(
    'CustomNotificationType',
    '<customNotifTypeName>Ticket News</customNotifTypeName><desktop>true</desktop><masterLabel>Ticket News</masterLabel><mobile>false</mobile>'
  ),
  'src/translations/de.translation-meta.xml': metadata(
    'Translations',
    '<customLabels><label>Tafel</label><name>Board_Title</name></customLabels>'
  ),
  'src/objectTranslations/Ticket__c-de/Ticket__c-de.objectTranslation-meta.xml': metadata(
    'CustomObjectTranslation',
    '<caseValues><plural>false</plural><value>Anfrage</value></caseValues><caseValues><plural>true</plural><value>Anfragen</value></caseValues>'
  ),
  'src/objectTranslations/Ticket__c-de/Status__c.fieldTranslation-meta.xml': metadata(
    'CustomFieldTranslation',
    '<label>Zustand</label><name>Status__c</name>'
  ),
  'src/profiles/Reader.profile-meta.xml': metadata(
    'Profile',
    `<applicationVisibilities><application>Desk</application><default>true</default><visible>true</visible></applicationVisibilities>
    <custom>true</custom>
    <fieldPermissions><editable>false</editable><field>Ticket__c.Status__c</field><readable>true</readable></fieldPermissions>
    <objectPermissions><allowCreate>false</allowCreate><allowDelete>false</allowDelete><allowEdit>false</allowEdit><allowRead>true</allowRead>
    <modifyAllRecords>false</modifyAllRecords><object>Ticket__c</object><viewAllRecords>true</viewAllRecords></objectPermissions>
    <tabVisibilities><tab>Ticket__c</tab><visibility>DefaultOn</visibility></tabVisibilities>
    <userLicense>Salesforce</userLicense>`
  )
};

function region(name: string, items: string): string {
  return `<flexiPageRegions>${items}<name>${name}</name><type>Region</type></flexiPageRegions>`;
}

function component(name: string, properties = '', rule = ''): string {
  const identifier = `<identifier>${name.replace(':', '_')}</identifier>`;
  return `<itemInstances><componentInstance>${properties}<componentName>${name}</componentName>${identifier}${rule}</componentInstance></itemInstances>`;
}

function ticketObject(): Record<string, string> {
  const folder = 'src/objects/Ticket__c';
  const value = (name: string, isDefault = false) =>
    `<value><fullName>${name}</fullName><default>${isDefault}</default><label>${name}</label></value>`;
  const list = (name: string, label: string, filter: string) =>
    metadata(
      'ListView',
      `<fullName>${name}</fullName><columns>NAME</columns><columns>Status__c</columns><filterScope>Everything</filterScope>${filter}<label>${label}</label>`
    );
  return {
    [`${folder}/Ticket__c.object-meta.xml`]: object(
      'Ticket',
      `<actionOverrides><actionName>View</actionName><content>Ticket_Page</content><formFactor>Large</formFactor><type>Flexipage</type></actionOverrides>
      <compactLayoutAssignment>Short</compactLayoutAssignment><sharingModel>ReadWrite</sharingModel>`
    ),
    [`${folder}/fields/Status__c.field-meta.xml`]: field(
      'Status__c',
      'Picklist',
      `<valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted>${value('Open', true)}${value('Closed')}</valueSetDefinition></valueSet>`
    ),
    [`${folder}/fields/Account__c.field-meta.xml`]: field(
      'Account__c',
      'Lookup',
      '<referenceTo>Account</referenceTo><relationshipLabel>Tickets</relationshipLabel><relationshipName>Tickets</relationshipName><deleteConstraint>SetNull</deleteConstraint>'
    ),
    [`${folder}/compactLayouts/Short.compactLayout-meta.xml`]: metadata(
      'CompactLayout',
      '<fullName>Short</fullName><fields>Name</fields><fields>Status__c</fields><label>Short</label>'
    ),
    [`${folder}/listViews/All.listView-meta.xml`]: list('All', 'All Tickets', ''),
    [`${folder}/listViews/Closed.listView-meta.xml`]: list(
      'Closed',
      'Closed Tickets',
      '<filters><field>Status__c</field><operation>equals</operation><value>Closed</value></filters>'
    )
  };
}

function quickActions(): Record<string, string> {
  const action = (label: string, content: string) =>
    metadata('QuickAction', `<label>${label}</label><optionsCreateFeedItem>false</optionsCreateFeedItem>${content}`);
  const form = (...fields: string[]) =>
    `<quickActionLayout><layoutSectionStyle>TwoColumnsLeftToRight</layoutSectionStyle><quickActionLayoutColumns>${fields
      .map(
        (field) =>
          `<quickActionLayoutItems><emptySpace>false</emptySpace><field>${field}</field><uiBehavior>Edit</uiBehavior></quickActionLayoutItems>`
      )
      .join('')}</quickActionLayoutColumns></quickActionLayout>`;
  const override = (field: string, value: string) => `<fieldOverrides><field>${field}</field>${value}</fieldOverrides>`;
  return {
    'src/quickActions/Ticket__c.Close.quickAction-meta.xml': action(
      'Close it',
      `${override('Status__c', '<literalValue>Closed</literalValue>')}${form('Name')}<successMessage>Closed for good.</successMessage><type>Update</type>`
    ),
    'src/quickActions/Ticket__c.Look.quickAction-meta.xml': action(
      'Look at it',
      '<lightningWebComponent>ticketLook</lightningWebComponent><type>LightningWebComponent</type>'
    ),
    'src/quickActions/Ticket__c.Ping.quickAction-meta.xml': action(
      'Ping',
      '<lightningWebComponent>ticketPing</lightningWebComponent><type>LightningWebComponent</type>'
    ),
    'src/quickActions/Account.Ask.quickAction-meta.xml': action(
      'Ask',
      `${override('Name', '<formula>"About " &amp; Account.Name</formula>')}${form('Name', 'Status__c')}<targetObject>Ticket__c</targetObject><targetParentField>Account__c</targetParentField><type>Create</type>`
    ),
    'src/quickActions/New_Ticket.quickAction-meta.xml': action(
      'New question',
      `${form('Name')}<targetObject>Ticket__c</targetObject><type>Create</type>`
    ),
    'src/layouts/Account-Account Layout.layout-meta.xml': metadata(
      'Layout',
      `<layoutSections><layoutColumns><layoutItems><field>Name</field></layoutItems></layoutColumns><style>OneColumn</style></layoutSections>
      <platformActionList><actionListContext>Record</actionListContext>
      <platformActionListItems><actionName>Account.Ask</actionName><actionType>QuickAction</actionType><sortOrder>1</sortOrder></platformActionListItems>
      <platformActionListItems><actionName>Edit</actionName><actionType>StandardButton</actionType><sortOrder>0</sortOrder></platformActionListItems>
      </platformActionList><relatedLists><fields>NAME</fields><relatedList>Ticket__c.Account__c</relatedList></relatedLists>`
    ),
    ...actionComponent(
      'ticketLook',
      'ScreenAction',
      `import { LightningElement, api } from 'lwc';
import { CloseActionScreenEvent } from 'lightning/actions';
export default class TicketLook extends LightningElement {
  @api recordId?: string;
  handleDone(): void {
    this.dispatchEvent(new CloseActionScreenEvent());
  }
}
`,
      `<template>
  <lightning-quick-action-panel header="A close look">
    <p class="looked-at">{recordId}</p>
    <lightning-button slot="footer" label="Done" onclick={handleDone}></lightning-button>
  </lightning-quick-action-panel>
</template>
`
    ),
    ...actionComponent(
      'ticketPing',
      'Action',
      `import { LightningElement, api } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
export default class TicketPing extends LightningElement {
  @api recordId?: string;
  @api async invoke(): Promise<void> {
    this.dispatchEvent(new ShowToastEvent({ title: 'Pinged ' + this.recordId }));
  }
}
`,
      '<template></template>\n'
    )
  };
}

function actionComponent(name: string, kind: string, script: string, template: string): Record<string, string> {
  return {
    [`src/lwc/${name}/${name}.ts`]: script,
    [`src/lwc/${name}/${name}.html`]: template,
    [`src/lwc/${name}/${name}.js-meta.xml`]: metadata(
      'LightningComponentBundle',
      `<apiVersion>66.0</apiVersion><isExposed>true</isExposed><targets><target>lightning__RecordAction</target></targets>
      <targetConfigs><targetConfig targets="lightning__RecordAction"><actionType>${kind}</actionType></targetConfig></targetConfigs>`
    )
  };
}

function components(): Record<string, string> {
  const target = (name: string) =>
    `<apiVersion>66.0</apiVersion><isExposed>true</isExposed><targets><target>${name}</target></targets>`;
  return {
    'src/labels/CustomLabels.labels-meta.xml': metadata(
      'CustomLabels',
      '<labels><fullName>Board_Title</fullName><language>en_US</language><protected>true</protected><shortDescription>Title of the board</shortDescription><value>Board of &lt;all&gt;</value></labels>'
    ),
    'src/lwc/board/board.ts': `import { LightningElement } from 'lwc';
import title from '@salesforce/label/c.Board_Title';
export default class Board extends LightningElement {
  heading: string = title;
}
`,
    'src/lwc/board/board.html': '<template>\n  <h1>{heading}</h1>\n</template>\n',
    'src/lwc/board/board.js-meta.xml': metadata(
      'LightningComponentBundle',
      '<apiVersion>66.0</apiVersion><isExposed>true</isExposed><targets><target>lightning__AppPage</target><target>lightning__Tab</target></targets>'
    ),
    'src/lwc/ticketCard/ticketCard.ts': `import { LightningElement, api, wire } from 'lwc';
import { getFieldValue, getRecord } from 'lightning/uiRecordApi';
import NAME from '@salesforce/schema/Ticket__c.Name';
export default class TicketCard extends LightningElement {
  @api recordId?: string;
  @api shout: boolean = false;
  @wire(getRecord, { recordId: '$recordId', fields: [NAME] }) record: any;
  get text(): string {
    const name = String(getFieldValue(this.record?.data, NAME) ?? '');
    return this.shout === true ? name.toUpperCase() : name;
  }
}
`,
    'src/lwc/ticketCard/ticketCard.html': '<template>\n  <p class="card">{text}</p>\n</template>\n',
    'src/lwc/ticketCard/ticketCard.js-meta.xml': metadata(
      'LightningComponentBundle',
      `${target('lightning__RecordPage')}<targetConfigs><targetConfig targets="lightning__RecordPage"><property name="shout" type="Boolean" default="false" /></targetConfig></targetConfigs>`
    )
  };
}
