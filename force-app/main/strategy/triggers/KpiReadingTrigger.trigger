trigger KpiReadingTrigger on KPI_Reading__c(after insert, after update, after delete, after undelete) {
  new KpiReadingTriggerHandler().run();
}
