ALTER TABLE "desk_settings" ADD COLUMN "is_without_due_mail" INTEGER NOT NULL DEFAULT 0;
