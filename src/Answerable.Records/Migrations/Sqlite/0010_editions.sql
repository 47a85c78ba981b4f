CREATE TABLE "editions" (
    "id" TEXT NOT NULL CONSTRAINT "pk_editions" PRIMARY KEY,
    "body_id" TEXT NOT NULL,
    "record_kind" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "series" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "period_key" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "as_of_on" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "offers_quick_exit" INTEGER NOT NULL,
    "prepared_by_id" TEXT NULL,
    "prepared_as" TEXT NOT NULL,
    "prepared_at" TEXT NOT NULL,
    "sent_back_reason" TEXT NULL,
    "approved_by_id" TEXT NULL,
    "approved_at" TEXT NULL,
    "embargo_until_at" TEXT NULL,
    "embargo_event" TEXT NULL,
    "published_at" TEXT NULL,
    "corrects_number" INTEGER NULL,
    "correction" TEXT NULL,
    "superseded_by_number" INTEGER NULL,
    "withdrawn_at" TEXT NULL,
    "withdrawal_reason" TEXT NULL,
    "content_hash" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_editions_approved_by_id" FOREIGN KEY ("approved_by_id") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_editions_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_editions_prepared_by_id" FOREIGN KEY ("prepared_by_id") REFERENCES "people" ("id") ON DELETE RESTRICT
);

CREATE TABLE "edition_files" (
    "id" TEXT NOT NULL CONSTRAINT "pk_edition_files" PRIMARY KEY,
    "body_id" TEXT NOT NULL,
    "edition_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "rendition" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    CONSTRAINT "fk_edition_files_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_edition_files_edition_id" FOREIGN KEY ("edition_id") REFERENCES "editions" ("id") ON DELETE RESTRICT
);

CREATE TABLE "format_requests" (
    "id" TEXT NOT NULL CONSTRAINT "pk_format_requests" PRIMARY KEY,
    "body_id" TEXT NOT NULL,
    "edition_id" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "contact" TEXT NULL,
    "asked_at" TEXT NOT NULL,
    "due_on" TEXT NOT NULL,
    "answered_at" TEXT NULL,
    "answered_by_id" TEXT NULL,
    "answer" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_format_requests_answered_by_id" FOREIGN KEY ("answered_by_id") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_format_requests_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_format_requests_edition_id" FOREIGN KEY ("edition_id") REFERENCES "editions" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_edition_files_body_id" ON "edition_files" ("body_id");

CREATE UNIQUE INDEX "ux_edition_files_edition_id_name" ON "edition_files" ("edition_id", "name");

CREATE INDEX "ix_editions_approved_by_id" ON "editions" ("approved_by_id");

CREATE INDEX "ix_editions_prepared_by_id" ON "editions" ("prepared_by_id");

CREATE UNIQUE INDEX "ux_editions_body_id_series_number" ON "editions" ("body_id", "series", "number");

CREATE INDEX "ix_format_requests_answered_by_id" ON "format_requests" ("answered_by_id");

CREATE INDEX "ix_format_requests_body_id_due_on" ON "format_requests" ("body_id", "due_on");

CREATE INDEX "ix_format_requests_edition_id" ON "format_requests" ("edition_id");
