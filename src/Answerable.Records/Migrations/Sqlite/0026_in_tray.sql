CREATE TABLE "in_tray_duties" (
    "id" TEXT NOT NULL CONSTRAINT "pk_in_tray_duties" PRIMARY KEY,
    "body_id" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    CONSTRAINT "fk_in_tray_duties_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_in_tray_duties_person_id" FOREIGN KEY ("person_id") REFERENCES "people" ("id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "ux_in_tray_duties_body_id_on" ON "in_tray_duties" ("body_id", "on");

CREATE INDEX "ix_in_tray_duties_person_id" ON "in_tray_duties" ("person_id");

CREATE INDEX "ix_cases_body_id_closed_on" ON "cases" ("body_id", "closed_on") WHERE closed_on IS NOT NULL;

DROP INDEX "ix_case_enquiries_body_id";
CREATE INDEX "ix_case_enquiries_body_id_due_on" ON "case_enquiries" ("body_id", "due_on") WHERE answered_on IS NULL;
