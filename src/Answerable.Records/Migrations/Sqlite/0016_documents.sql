ALTER TABLE "case_entries" ADD COLUMN "version_of" TEXT NULL;

ALTER TABLE "case_entries" ADD COLUMN "minutes" INTEGER NULL;

ALTER TABLE "case_entries" ADD COLUMN "is_after_closure" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "stored_files" ADD COLUMN "scanned_at" TEXT NULL;
