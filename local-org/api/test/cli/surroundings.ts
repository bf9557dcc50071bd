import { metadata } from '../../../testing/fixtureProject.ts';

const column = (field: string) =>
  `<columns><checkedByDefault>true</checkedByDefault><field>${field}</field><table>Book__c</table></columns>`;

/** What a project has around the objects of the library, by path. */
export const surroundings: Readonly<Record<string, string>> = {
  'reportTypes/Books.reportType-meta.xml': metadata(
    'ReportType',
    `<baseObject>Book__c</baseObject><category>other</category><deployed>true</deployed><label>Books</label>
    <sections>${column('Name')}${column('Pages__c')}<masterLabel>Books</masterLabel></sections>`
  ),
  'reports/Library.reportFolder-meta.xml': metadata('ReportFolder', '<name>Library</name>'),
  'reports/Library/Books.report-meta.xml': metadata(
    'Report',
    '<columns><field>Book__c$Name</field></columns>\n<columns><field>Book__c$Pages__c</field></columns><format>Tabular</format><name>Books</name><reportType>Books__c</reportType>'
  ),
  'dashboards/Library.dashboardFolder-meta.xml': metadata('DashboardFolder', '<name>Library</name>'),
  'dashboards/Library/Shelves.dashboard-meta.xml': metadata(
    'Dashboard',
    `<backgroundEndColor>#FFFFFF</backgroundEndColor><backgroundFadeDirection>Diagonal</backgroundFadeDirection><backgroundStartColor>#FFFFFF</backgroundStartColor>
    <dashboardGridLayout><dashboardGridComponents><colSpan>4</colSpan><columnIndex>0</columnIndex><dashboardComponent><componentType>FlexTable</componentType>
    <report>Library/Books</report></dashboardComponent><rowIndex>0</rowIndex><rowSpan>4</rowSpan></dashboardGridComponents><numberOfColumns>12</numberOfColumns><rowHeight>36</rowHeight></dashboardGridLayout>
    <dashboardType>LoggedInUser</dashboardType><isGridLayout>false</isGridLayout><textColor>#000000</textColor><title>Shelves</title><titleColor>#000000</titleColor><titleSize>12</titleSize>`
  ),
  'quickActions/Book__c.Lend.quickAction-meta.xml': metadata(
    'QuickAction',
    '<label>Lend</label><optionsCreateFeedItem>false</optionsCreateFeedItem><targetObject>Loan__c</targetObject><targetParentField>Book__c</targetParentField><type>Create</type>'
  ),
  'notificationtypes/Due_Soon.notiftype-meta.xml': metadata(
    'CustomNotificationType',
    '<customNotifTypeName>Due soon</customNotifTypeName><desktop>true</desktop><masterLabel>Due soon</masterLabel><mobile>false</mobile>'
  ),
  'prompts/Welcome.prompt-meta.xml': metadata(
    'Prompt',
    `<masterLabel>Welcome</masterLabel><promptVersions><body>Books are here.</body><displayType>FloatingPanel</displayType><isPublished>true</isPublished>
    <masterLabel>Welcome</masterLabel><title>Welcome</title><versionNumber>1</versionNumber></promptVersions>`
  ),
  'pathAssistants/Book_Path.pathAssistant-meta.xml': metadata(
    'PathAssistant',
    `<active>true</active><entityName>Book__c</entityName><fieldName>Genre__c</fieldName><masterLabel>Book</masterLabel>
    <pathAssistantSteps><info>Made up.</info><picklistValueName>Novel</picklistValueName></pathAssistantSteps><recordTypeName>__MASTER__</recordTypeName>`
  ),
  'translations/de.translation-meta.xml': metadata(
    'Translations',
    '<customApplications><label>Bücherei</label><name>Library</name></customApplications>'
  ),
  'objectTranslations/Book__c-de/Book__c-de.objectTranslation-meta.xml': metadata(
    'CustomObjectTranslation',
    '<caseValues><plural>false</plural><value>Buch</value></caseValues><caseValues><plural>true</plural><value>Bücher</value></caseValues><gender>Neuter</gender>'
  ),
  'objectTranslations/Book__c-de/Pages__c.fieldTranslation-meta.xml': metadata(
    'CustomFieldTranslation',
    '<label>Seiten</label><name>Pages__c</name>'
  )
};
