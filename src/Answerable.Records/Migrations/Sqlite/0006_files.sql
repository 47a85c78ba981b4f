CREATE TABLE "stored_files" (
    "id" TEXT NOT NULL CONSTRAINT "pk_stored_files" PRIMARY KEY,
    "body_id" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    "stored_at" TEXT NOT NULL,
    "by_id" TEXT NULL,
    CONSTRAINT "fk_stored_files_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_stored_files_body_id" ON "stored_files" ("body_id");
