CREATE TABLE "case_readers" (
    "id" TEXT NOT NULL CONSTRAINT "pk_case_readers" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "named_at" TEXT NOT NULL,
    "named_by_id" TEXT NULL,
    "ended_at" TEXT NULL,
    "body_id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    CONSTRAINT "fk_case_readers_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_case_readers_case_id" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_case_readers_named_by_id" FOREIGN KEY ("named_by_id") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_case_readers_person_id" FOREIGN KEY ("person_id") REFERENCES "people" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_case_readers_body_id" ON "case_readers" ("body_id");

CREATE INDEX "ix_case_readers_case_id_person_id" ON "case_readers" ("case_id", "person_id");

CREATE INDEX "ix_case_readers_named_by_id" ON "case_readers" ("named_by_id");

CREATE INDEX "ix_case_readers_person_id" ON "case_readers" ("person_id");

ALTER TABLE "cases" ADD COLUMN "restricted_at" TEXT NULL;
ALTER TABLE "cases" ADD COLUMN "restricted_by_id" TEXT NULL CONSTRAINT "fk_cases_restricted_by_id" REFERENCES "people" ("id") ON DELETE RESTRICT;
ALTER TABLE "cases" ADD COLUMN "restricted_reason" TEXT NULL;

CREATE INDEX "ix_cases_body_id_restricted_at" ON "cases" ("body_id", "restricted_at") WHERE restricted_at IS NOT NULL;

CREATE INDEX "ix_cases_restricted_by_id" ON "cases" ("restricted_by_id") WHERE restricted_by_id IS NOT NULL;
