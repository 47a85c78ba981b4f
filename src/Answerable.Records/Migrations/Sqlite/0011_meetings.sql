CREATE TABLE "meetings" (
    "id" TEXT NOT NULL CONSTRAINT "pk_meetings" PRIMARY KEY,
    "title" TEXT NOT NULL,
    "held_on" TEXT NOT NULL,
    "place" TEXT NULL,
    "papers_id" TEXT NULL,
    "papers_since_on" TEXT NULL,
    "issued_at" TEXT NULL,
    "issued_by_id" TEXT NULL,
    "version" INTEGER NOT NULL,
    "body_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "fk_meetings_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_meetings_issued_by_id" FOREIGN KEY ("issued_by_id") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_meetings_papers_id" FOREIGN KEY ("papers_id") REFERENCES "stored_files" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_meetings_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON DELETE RESTRICT
);

CREATE TABLE "plan_challenges" (
    "id" TEXT NOT NULL CONSTRAINT "pk_plan_challenges" PRIMARY KEY,
    "activity_id" TEXT NULL,
    "meeting_id" TEXT NULL,
    "question" TEXT NOT NULL,
    "by_id" TEXT NULL,
    "asked_at" TEXT NOT NULL,
    "answer" TEXT NULL,
    "answered_by_id" TEXT NULL,
    "answered_at" TEXT NULL,
    "body_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "fk_plan_challenges_activity_id" FOREIGN KEY ("activity_id") REFERENCES "activities" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_plan_challenges_answered_by_id" FOREIGN KEY ("answered_by_id") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_plan_challenges_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_plan_challenges_by_id" FOREIGN KEY ("by_id") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_plan_challenges_meeting_id" FOREIGN KEY ("meeting_id") REFERENCES "meetings" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_plan_challenges_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON DELETE RESTRICT
);

CREATE TABLE "plan_decisions" (
    "id" TEXT NOT NULL CONSTRAINT "pk_plan_decisions" PRIMARY KEY,
    "activity_id" TEXT NULL,
    "meeting_id" TEXT NULL,
    "act" TEXT NULL,
    "words" TEXT NOT NULL,
    "follows" TEXT NULL,
    "decided_on" TEXT NOT NULL,
    "by_id" TEXT NULL,
    "recorded_at" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "fk_plan_decisions_activity_id" FOREIGN KEY ("activity_id") REFERENCES "activities" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_plan_decisions_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_plan_decisions_by_id" FOREIGN KEY ("by_id") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_plan_decisions_meeting_id" FOREIGN KEY ("meeting_id") REFERENCES "meetings" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_plan_decisions_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_meetings_body_id" ON "meetings" ("body_id");

CREATE INDEX "ix_meetings_issued_by_id" ON "meetings" ("issued_by_id");

CREATE INDEX "ix_meetings_papers_id" ON "meetings" ("papers_id");

CREATE UNIQUE INDEX "ux_meetings_plan_id_position" ON "meetings" ("plan_id", "position");

CREATE INDEX "ix_plan_challenges_activity_id" ON "plan_challenges" ("activity_id");

CREATE INDEX "ix_plan_challenges_answered_by_id" ON "plan_challenges" ("answered_by_id");

CREATE INDEX "ix_plan_challenges_body_id" ON "plan_challenges" ("body_id");

CREATE INDEX "ix_plan_challenges_by_id" ON "plan_challenges" ("by_id");

CREATE INDEX "ix_plan_challenges_meeting_id" ON "plan_challenges" ("meeting_id");

CREATE UNIQUE INDEX "ux_plan_challenges_plan_id_position" ON "plan_challenges" ("plan_id", "position");

CREATE INDEX "ix_plan_decisions_activity_id" ON "plan_decisions" ("activity_id");

CREATE INDEX "ix_plan_decisions_body_id" ON "plan_decisions" ("body_id");

CREATE INDEX "ix_plan_decisions_by_id" ON "plan_decisions" ("by_id");

CREATE INDEX "ix_plan_decisions_meeting_id" ON "plan_decisions" ("meeting_id");

CREATE UNIQUE INDEX "ux_plan_decisions_plan_id_position" ON "plan_decisions" ("plan_id", "position");
