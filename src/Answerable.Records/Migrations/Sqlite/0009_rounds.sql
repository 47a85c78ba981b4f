CREATE TABLE "rounds" (
    "id" TEXT NOT NULL CONSTRAINT "pk_rounds" PRIMARY KEY,
    "period_key" TEXT NOT NULL,
    "period_name" TEXT NOT NULL,
    "first_on" TEXT NOT NULL,
    "last_on" TEXT NOT NULL,
    "opened_by_id" TEXT NULL,
    "opened_at" TEXT NOT NULL,
    "due_on" TEXT NOT NULL,
    "remind_every_days" INTEGER NULL,
    "note" TEXT NULL,
    "closed_at" TEXT NULL,
    "closed_by_id" TEXT NULL,
    "standing" TEXT NULL,
    "version" INTEGER NOT NULL,
    "body_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "fk_rounds_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_rounds_closed_by_id" FOREIGN KEY ("closed_by_id") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_rounds_opened_by_id" FOREIGN KEY ("opened_by_id") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_rounds_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON DELETE RESTRICT
);

CREATE TABLE "round_rows" (
    "id" TEXT NOT NULL CONSTRAINT "pk_round_rows" PRIMARY KEY,
    "round_id" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "as_of_on" TEXT NULL,
    "answered_by_id" TEXT NULL,
    "answered_at" TEXT NOT NULL,
    "sent_at" TEXT NULL,
    "sent_back_at" TEXT NULL,
    "sent_back_reason" TEXT NULL,
    "accepted_at" TEXT NULL,
    "accepted_by_id" TEXT NULL,
    "body_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "activity_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "fk_round_rows_accepted_by_id" FOREIGN KEY ("accepted_by_id") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_round_rows_activity_id" FOREIGN KEY ("activity_id") REFERENCES "activities" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_round_rows_answered_by_id" FOREIGN KEY ("answered_by_id") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_round_rows_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_round_rows_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_round_rows_round_id" FOREIGN KEY ("round_id") REFERENCES "rounds" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_round_rows_accepted_by_id" ON "round_rows" ("accepted_by_id");

CREATE INDEX "ix_round_rows_activity_id" ON "round_rows" ("activity_id");

CREATE INDEX "ix_round_rows_answered_by_id" ON "round_rows" ("answered_by_id");

CREATE INDEX "ix_round_rows_body_id" ON "round_rows" ("body_id");

CREATE INDEX "ix_round_rows_plan_id_activity_id_position" ON "round_rows" ("plan_id", "activity_id", "position");

CREATE UNIQUE INDEX "ux_round_rows_round_id_activity_id" ON "round_rows" ("round_id", "activity_id");

CREATE INDEX "ix_rounds_body_id" ON "rounds" ("body_id");

CREATE INDEX "ix_rounds_closed_by_id" ON "rounds" ("closed_by_id");

CREATE INDEX "ix_rounds_opened_by_id" ON "rounds" ("opened_by_id");

CREATE INDEX "ix_rounds_plan_id_position" ON "rounds" ("plan_id", "position");

CREATE UNIQUE INDEX "ux_rounds_plan_id_period_key" ON "rounds" ("plan_id", "period_key");

ALTER TABLE "plans" ADD COLUMN "cadence" TEXT NULL;
ALTER TABLE "plans" ADD COLUMN "cadence_from_on" TEXT NULL;

ALTER TABLE "progress_updates" ADD COLUMN "round_id" TEXT NULL CONSTRAINT "fk_progress_updates_round_id" REFERENCES "rounds" ("id") ON DELETE RESTRICT;
CREATE INDEX "ix_progress_updates_round_id" ON "progress_updates" ("round_id");
