trigger RankChangeTrigger on Rank_Change__c(before insert, before update, after update) {
  new RankChangeTriggerHandler().run();
}
