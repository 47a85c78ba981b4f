ALTER TABLE "cases" ADD COLUMN "imported_at" TEXT NULL;

ALTER TABLE "cases" ADD COLUMN "ombudsman_outcome" TEXT NULL;

ALTER TABLE "case_stages" ADD COLUMN "was_extended" INTEGER NULL;
