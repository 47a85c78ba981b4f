CREATE TABLE "webhooks" (
    "id" TEXT NOT NULL CONSTRAINT "pk_webhooks" PRIMARY KEY,
    "body_id" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "events" TEXT NOT NULL,
    "sealed_secret" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "ended_at" TEXT NULL,
    CONSTRAINT "fk_webhooks_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT
);

CREATE TABLE "webhook_deliveries" (
    "id" TEXT NOT NULL CONSTRAINT "pk_webhook_deliveries" PRIMARY KEY,
    "body_id" TEXT NOT NULL,
    "webhook_id" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "tried_at" TEXT NULL,
    "status" INTEGER NULL,
    "error" TEXT NULL,
    CONSTRAINT "fk_webhook_deliveries_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_webhook_deliveries_webhook_id" FOREIGN KEY ("webhook_id") REFERENCES "webhooks" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_webhook_deliveries_body_id_created_at" ON "webhook_deliveries" ("body_id", "created_at");

CREATE INDEX "ix_webhook_deliveries_webhook_id" ON "webhook_deliveries" ("webhook_id");

CREATE INDEX "ix_webhooks_body_id" ON "webhooks" ("body_id");
