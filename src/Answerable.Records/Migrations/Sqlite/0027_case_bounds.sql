ALTER TABLE "cases" ADD COLUMN "happened_on" TEXT NULL;

ALTER TABLE "cases" ADD COLUMN "known_on" TEXT NULL;

ALTER TABLE "cases" ADD COLUMN "is_about_child" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "cases" ADD COLUMN "child_views" TEXT NULL;

ALTER TABLE "cases" ADD COLUMN "child_views_text" TEXT NULL;

ALTER TABLE "cases" ADD COLUMN "has_subjects" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "cases" ADD COLUMN "has_signposts" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "case_stages" ADD COLUMN "asked_by_on" TEXT NULL;

ALTER TABLE "case_stages" ADD COLUMN "late_reason" TEXT NULL;

CREATE TABLE "case_signposts" (
    "id" TEXT NOT NULL CONSTRAINT "pk_case_signposts" PRIMARY KEY,
    "number" INTEGER NOT NULL,
    "stage_key" TEXT NOT NULL,
    "signpost_key" TEXT NULL,
    "name" TEXT NOT NULL,
    "because" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    CONSTRAINT "fk_case_signposts_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_case_signposts_case_id" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE RESTRICT
);

CREATE TABLE "case_subjects" (
    "id" TEXT NOT NULL CONSTRAINT "pk_case_subjects" PRIMARY KEY,
    "person_id" TEXT NULL,
    "name" TEXT NOT NULL,
    "is_senior" INTEGER NOT NULL,
    "named_at" TEXT NOT NULL,
    "named_by_id" TEXT NULL,
    "ended_at" TEXT NULL,
    "body_id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    CONSTRAINT "fk_case_subjects_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_case_subjects_case_id" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_case_subjects_named_by_id" FOREIGN KEY ("named_by_id") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_case_subjects_person_id" FOREIGN KEY ("person_id") REFERENCES "people" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_case_signposts_body_id" ON "case_signposts" ("body_id");

CREATE UNIQUE INDEX "ux_case_signposts_case_id_number" ON "case_signposts" ("case_id", "number");

CREATE INDEX "ix_case_subjects_body_id" ON "case_subjects" ("body_id");

CREATE INDEX "ix_case_subjects_case_id" ON "case_subjects" ("case_id");

CREATE INDEX "ix_case_subjects_named_by_id" ON "case_subjects" ("named_by_id");

CREATE INDEX "ix_case_subjects_person_id" ON "case_subjects" ("person_id");
