CREATE TABLE "case_links" (
    "id" TEXT NOT NULL CONSTRAINT "pk_case_links" PRIMARY KEY,
    "other_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NULL,
    "linked_at" TEXT NOT NULL,
    "taken_back_at" TEXT NULL,
    "body_id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    CONSTRAINT "fk_case_links_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_case_links_case_id" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_case_links_other_id" FOREIGN KEY ("other_id") REFERENCES "cases" ("id") ON DELETE RESTRICT
);

CREATE TABLE "case_enquiries" (
    "id" TEXT NOT NULL CONSTRAINT "pk_case_enquiries" PRIMARY KEY,
    "stage_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "put_to" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "sent_on" TEXT NOT NULL,
    "due_on" TEXT NULL,
    "extended_on" TEXT NULL,
    "extension_reason" TEXT NULL,
    "answered_on" TEXT NULL,
    "answer" TEXT NULL,
    "is_in_time" INTEGER NULL,
    "body_id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    CONSTRAINT "fk_case_enquiries_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_case_enquiries_case_id" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_case_enquiries_stage_id" FOREIGN KEY ("stage_id") REFERENCES "case_stages" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_case_enquiries_body_id" ON "case_enquiries" ("body_id");

CREATE INDEX "ix_case_enquiries_stage_id" ON "case_enquiries" ("stage_id");

CREATE UNIQUE INDEX "ux_case_enquiries_case_id_number" ON "case_enquiries" ("case_id", "number");

CREATE INDEX "ix_case_links_body_id" ON "case_links" ("body_id");

CREATE INDEX "ix_case_links_case_id" ON "case_links" ("case_id");

CREATE INDEX "ix_case_links_other_id" ON "case_links" ("other_id");
