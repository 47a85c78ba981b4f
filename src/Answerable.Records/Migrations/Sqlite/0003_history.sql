CREATE TABLE "checkpoints" (
    "number" INTEGER NOT NULL CONSTRAINT "pk_checkpoints" PRIMARY KEY,
    "at" TEXT NOT NULL,
    "entries" INTEGER NOT NULL,
    "previous" TEXT NOT NULL,
    "root" TEXT NOT NULL
);

CREATE TABLE "history_entries" (
    "id" TEXT NOT NULL CONSTRAINT "pk_history_entries" PRIMARY KEY,
    "body_id" TEXT NOT NULL,
    "record_kind" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "by_id" TEXT NULL,
    "capacity" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "reason_digest" TEXT NULL,
    "changes" TEXT NOT NULL,
    "rows" TEXT NOT NULL,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "checkpoint" INTEGER NULL
);

CREATE TABLE "history_heads" (
    "record_id" TEXT NOT NULL CONSTRAINT "pk_history_heads" PRIMARY KEY,
    "body_id" TEXT NOT NULL,
    "record_kind" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "salt" TEXT NOT NULL
);

CREATE TABLE "history_words" (
    "entry_id" TEXT NOT NULL CONSTRAINT "pk_history_words" PRIMARY KEY,
    "body_id" TEXT NOT NULL,
    "salt" TEXT NOT NULL,
    "words" TEXT NOT NULL
);

CREATE INDEX "ix_history_entries_checkpoint" ON "history_entries" ("checkpoint");

CREATE UNIQUE INDEX "ux_history_entries_record_id_number" ON "history_entries" ("record_id", "number");
