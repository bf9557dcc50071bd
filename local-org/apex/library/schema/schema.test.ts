import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { libraryProject } from '../../../save/testing/libraryProject.ts';
import { metadataFile } from '../../../save/testing/projectSource.ts';
import { type ApexBench, openApexBench } from '../../testing/runSnippet.ts';

const fieldSet = metadataFile(
  'objects/Book__c/fieldSets/Card.fieldSet-meta.xml',
  'FieldSet',
  '<fullName>Card</fullName><description>x</description><displayedFields><field>Name</field><isFieldManaged>false</isFieldManaged><isRequired>true</isRequired></displayedFields>' +
    '<displayedFields><field>Author__r.Code__c</field><isFieldManaged>false</isFieldManaged><isRequired>false</isRequired></displayedFields><label>Card of a book</label>'
);

let bench: ApexBench;
before(async () => {
  bench = await openApexBench({ files: [...libraryProject, fieldSet] });
});
after(() => bench.close());

const says = (code: string, ...lines: string[]) => assert.deepEqual(bench.run(code), lines);

describe('Schema', () => {
  it('describes objects by token, by name and by value', () =>
    says(
      `Schema.DescribeSObjectResult d = Book__c.SObjectType.getDescribe(); System.debug(d.getName() + ' ' + d.getLabelPlural() + ' ' + d.isCustom() + ' ' + d.isCreateable());
       System.debug(Schema.SObjectType.Book__c.getKeyPrefix() == d.getKeyPrefix()); System.debug(Schema.getGlobalDescribe().get('BOOK__C') == Book__c.SObjectType);
       System.debug(new Book__c().getSObjectType() == d.getSObjectType()); System.debug(Schema.describeSObjects(new List<String>{ 'book__c' })[0].getName());
       System.debug(Schema.getGlobalDescribe().get('Nope__c'));`,
      'Book__c Books true true',
      'true',
      'true',
      'true',
      'Book__c',
      'null'
    ));

  it('describes fields', () =>
    says(
      `Schema.DescribeFieldResult price = Book__c.Price__c.getDescribe();
       System.debug(price.getName() + ' ' + price.getLabel() + ' ' + price.getType() + ' ' + price.getSoapType() + ' ' + price.getPrecision() + ',' + price.getScale() + ' ' + price.isNillable());
       System.debug(Schema.SObjectType.Book__c.fields.Isbn__c.isUnique() + ' ' + Schema.SObjectType.Book__c.fields.Isbn__c.getLength());
       Map<String, Schema.SObjectField> fields = Book__c.SObjectType.getDescribe().fields.getMap();
       System.debug(fields.get('PRICE__c') == Book__c.Price__c); System.debug(fields.containsKey('price__c')); System.debug(fields.keySet().contains('price__c'));
       System.debug(Book__c.Author__c.getDescribe().getReferenceTo() + ' ' + Book__c.Author__c.getDescribe().getRelationshipName());
       System.debug(Book__c.Thickness__c.getDescribe().isCalculated()); System.debug(String.valueOf(Book__c.Price__c));`,
      'Price__c Price CURRENCY DOUBLE 8,2 true',
      'true 13',
      'true',
      'true',
      'true',
      '(Author__c) Author__r',
      'true',
      'Price__c'
    ));

  it('lists values of picklists, child relationships and record types', () =>
    says(
      `for (Schema.PicklistEntry e : Book__c.Status__c.getDescribe().getPicklistValues()) System.debug(e.getValue() + ' ' + e.isDefaultValue() + ' ' + e.isActive());
       for (Schema.ChildRelationship r : Author__c.SObjectType.getDescribe().getChildRelationships()) if (r.getRelationshipName() == 'Books__r') System.debug(r.getChildSObject() + '.' + r.getField() + ' ' + r.isCascadeDelete());
       System.debug(Book__c.SObjectType.getDescribe().getRecordTypeInfosByDeveloperName().keySet());`,
      'Draft true true',
      'In Print false true',
      'Gone false true',
      'Book__c.Author__c true',
      '{Master}'
    ));

  it('knows field sets, with fields of parents', () =>
    says(
      `for (Schema.FieldSetMember m : SObjectType.Book__c.fieldSets.Card.getFields()) System.debug(m.getFieldPath() + ' ' + m.getLabel() + ' ' + m.getRequired() + ' ' + m.getType());
       System.debug(Schema.SObjectType.Book__c.fieldSets.getMap().get('card').getLabel());`,
      'Name Book Name true STRING',
      'Author__r.Code__c Code false STRING',
      'Card of a book'
    ));

  it('makes records, with their defaults if asked', () =>
    says(
      `SObject book = Schema.getGlobalDescribe().get('book__c').newSObject(null, true); System.debug(book.get('Status__c')); System.debug(book.get('Is_Rare__c'));
       System.debug(Book__c.SObjectType.newSObject().get('Status__c'));`,
      'Draft',
      'false',
      'null'
    ));

  it('tells what the running user may do', () => {
    bench.run(`Profile p = [SELECT Id FROM Profile WHERE Name = 'Standard User'];
      User u = new User(LastName = 'L', Alias = 'l', Email = 'l@x.example', Username = 'l@x.example', ProfileId = p.Id, TimeZoneSidKey = 'UTC',
        LocaleSidKey = 'en_US', LanguageLocaleKey = 'en_US', EmailEncodingKey = 'UTF-8');
      insert u; insert new PermissionSetAssignment(AssigneeId = u.Id, PermissionSetId = [SELECT Id FROM PermissionSet WHERE Name = 'Librarian'].Id);`);
    const id = bench.run(`System.debug([SELECT Id FROM User WHERE Username = 'l@x.example'].Id);`)[0]!;
    const lines = bench.run(
      `System.debug(Schema.SObjectType.Review__c.isDeletable()); System.debug(Schema.SObjectType.Book__c.isDeletable());
       System.debug(Book__c.Isbn__c.getDescribe().isUpdateable() + ' ' + Book__c.Isbn__c.getDescribe().isAccessible()); System.debug(Shelf__c.Secret__c.getDescribe().isAccessible());
       System.debug(FeatureManagement.checkPermission('Stamp_Books'));
       SObjectAccessDecision decision = Security.stripInaccessible(AccessType.CREATABLE, new List<Shelf__c>{ new Shelf__c(Room__c = 'A', Secret__c = 's'), new Shelf__c(Room__c = 'B') });
       System.debug(decision.getRecords()); System.debug(decision.getRemovedFields()); System.debug(decision.getModifiedIndexes());`,
      bench.org.callerFor(id)
    );
    assert.deepEqual(lines, [
      'false',
      'true',
      'false true',
      'false',
      'true',
      '(Shelf__c:{Room__c=A}, Shelf__c:{Room__c=B})',
      '{Shelf__c={Secret__c}}',
      '{0}'
    ]);
  });
});
