CREATE TABLE "import_drafts" (
    "id" TEXT NOT NULL CONSTRAINT "pk_import_drafts" PRIMARY KEY,
    "body_id" TEXT NOT NULL,
    "person_id" TEXT NULL,
    "file_name" TEXT NOT NULL,
    "content" BLOB NOT NULL,
    "title" TEXT NOT NULL,
    "corrections" TEXT NOT NULL,
    "started_at" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_import_drafts_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_import_drafts_person_id" FOREIGN KEY ("person_id") REFERENCES "people" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_import_drafts_body_id" ON "import_drafts" ("body_id");

CREATE INDEX "ix_import_drafts_person_id" ON "import_drafts" ("person_id");
