CREATE TABLE "outbox" (
    "id" TEXT NOT NULL CONSTRAINT "pk_outbox" PRIMARY KEY,
    "body_id" TEXT NULL,
    "job" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "next_at" TEXT NOT NULL,
    "leased_until_at" TEXT NULL,
    "attempts" INTEGER NOT NULL,
    "done_at" TEXT NULL,
    "error" TEXT NULL
);

CREATE INDEX "ix_outbox_next_at" ON "outbox" ("next_at") WHERE done_at IS NULL;

CREATE UNIQUE INDEX "ux_outbox_job_key" ON "outbox" ("job", "key");
