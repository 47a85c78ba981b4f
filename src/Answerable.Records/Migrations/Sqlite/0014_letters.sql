ALTER TABLE "case_entries" ADD COLUMN "other_party" TEXT NULL;

CREATE TABLE "case_letters" (
    "id" TEXT NOT NULL CONSTRAINT "pk_case_letters" PRIMARY KEY,
    "number" INTEGER NOT NULL,
    "template_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "use" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "is_large_print" INTEGER NOT NULL,
    "author_id" TEXT NULL,
    "drafted_at" TEXT NOT NULL,
    "sent_on" TEXT NULL,
    "sent_by" TEXT NULL,
    "sent_to" TEXT NULL,
    "file_id" TEXT NULL,
    "version" INTEGER NOT NULL,
    "body_id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    CONSTRAINT "fk_case_letters_author_id" FOREIGN KEY ("author_id") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_case_letters_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_case_letters_case_id" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_case_letters_file_id" FOREIGN KEY ("file_id") REFERENCES "stored_files" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_case_letters_author_id" ON "case_letters" ("author_id");

CREATE INDEX "ix_case_letters_body_id" ON "case_letters" ("body_id");

CREATE INDEX "ix_case_letters_file_id" ON "case_letters" ("file_id");

CREATE UNIQUE INDEX "ux_case_letters_case_id_number" ON "case_letters" ("case_id", "number");
