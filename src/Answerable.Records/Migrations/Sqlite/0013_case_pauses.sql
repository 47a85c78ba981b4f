ALTER TABLE "cases" ADD COLUMN "paused_on" TEXT NULL;
ALTER TABLE "cases" ADD COLUMN "waits_for" TEXT NULL;

ALTER TABLE "case_clock_events" ADD COLUMN "waits_for" TEXT NULL;
