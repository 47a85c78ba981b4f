CREATE TABLE "gate_decisions" (
    "id" TEXT NOT NULL CONSTRAINT "pk_gate_decisions" PRIMARY KEY,
    "body_id" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "record_kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "table" TEXT NULL,
    "row" TEXT NULL,
    "column" TEXT NULL,
    "words_digest" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "replacement" TEXT NULL,
    "reason" TEXT NULL,
    "by_id" TEXT NULL,
    "decided_at" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_gate_decisions_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_gate_decisions_by_id" FOREIGN KEY ("by_id") REFERENCES "people" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_gate_decisions_body_id_record_kind_record_id" ON "gate_decisions" ("body_id", "record_kind", "record_id");

CREATE INDEX "ix_gate_decisions_by_id" ON "gate_decisions" ("by_id");
