CREATE TABLE "calendar_changes" (
    "id" TEXT NOT NULL CONSTRAINT "pk_calendar_changes" PRIMARY KEY,
    "body_id" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "nation" TEXT NULL,
    "reason" TEXT NULL,
    "made_at" TEXT NOT NULL,
    "made_by_id" TEXT NULL,
    "put_back_at" TEXT NULL,
    "put_back_by_id" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_calendar_changes_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_calendar_changes_made_by_id" FOREIGN KEY ("made_by_id") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_calendar_changes_put_back_by_id" FOREIGN KEY ("put_back_by_id") REFERENCES "people" ("id") ON DELETE RESTRICT
);

CREATE TABLE "calendar_days" (
    "id" TEXT NOT NULL CONSTRAINT "pk_calendar_days" PRIMARY KEY,
    "body_id" TEXT NOT NULL,
    "change_id" TEXT NOT NULL,
    "calendar" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "is_worked" INTEGER NOT NULL,
    "known_on" TEXT NOT NULL,
    CONSTRAINT "fk_calendar_days_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_calendar_days_change_id" FOREIGN KEY ("change_id") REFERENCES "calendar_changes" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_calendar_changes_body_id" ON "calendar_changes" ("body_id");

CREATE INDEX "ix_calendar_changes_made_by_id" ON "calendar_changes" ("made_by_id");

CREATE INDEX "ix_calendar_changes_put_back_by_id" ON "calendar_changes" ("put_back_by_id");

CREATE INDEX "ix_calendar_days_body_id" ON "calendar_days" ("body_id");

CREATE INDEX "ix_calendar_days_change_id" ON "calendar_days" ("change_id");
