CREATE TABLE "request_keys" (
    "id" TEXT NOT NULL CONSTRAINT "pk_request_keys" PRIMARY KEY,
    "body_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "answer" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    CONSTRAINT "fk_request_keys_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_request_keys_created_at" ON "request_keys" ("created_at");

CREATE UNIQUE INDEX "ux_request_keys_body_id_person_id_key" ON "request_keys" ("body_id", "person_id", "key");
