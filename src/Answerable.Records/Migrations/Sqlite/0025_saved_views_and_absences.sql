CREATE TABLE "absences" (
    "id" TEXT NOT NULL CONSTRAINT "pk_absences" PRIMARY KEY,
    "body_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "from_on" TEXT NOT NULL,
    "until_on" TEXT NOT NULL,
    "cover_id" TEXT NOT NULL,
    "entered_by_id" TEXT NULL,
    "entered_at" TEXT NOT NULL,
    "ended_at" TEXT NULL,
    CONSTRAINT "fk_absences_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_absences_cover_id" FOREIGN KEY ("cover_id") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_absences_entered_by_id" FOREIGN KEY ("entered_by_id") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_absences_person_id" FOREIGN KEY ("person_id") REFERENCES "people" ("id") ON DELETE RESTRICT
);

CREATE TABLE "saved_views" (
    "id" TEXT NOT NULL CONSTRAINT "pk_saved_views" PRIMARY KEY,
    "body_id" TEXT NOT NULL,
    "owner_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "is_shared" INTEGER NOT NULL,
    "team_id" TEXT NULL,
    "saved_at" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_saved_views_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_saved_views_owner_id" FOREIGN KEY ("owner_id") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_saved_views_team_id" FOREIGN KEY ("team_id") REFERENCES "units" ("id") ON DELETE RESTRICT
);

CREATE TABLE "desk_settings" (
    "id" TEXT NOT NULL CONSTRAINT "pk_desk_settings" PRIMARY KEY,
    "body_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "default_view_id" TEXT NULL,
    "has_keys" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_desk_settings_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_desk_settings_default_view_id" FOREIGN KEY ("default_view_id") REFERENCES "saved_views" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_desk_settings_person_id" FOREIGN KEY ("person_id") REFERENCES "people" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_absences_body_id_until_on" ON "absences" ("body_id", "until_on");

CREATE INDEX "ix_absences_cover_id" ON "absences" ("cover_id");

CREATE INDEX "ix_absences_entered_by_id" ON "absences" ("entered_by_id");

CREATE INDEX "ix_absences_person_id" ON "absences" ("person_id");

CREATE INDEX "ix_desk_settings_body_id" ON "desk_settings" ("body_id");

CREATE INDEX "ix_desk_settings_default_view_id" ON "desk_settings" ("default_view_id");

CREATE UNIQUE INDEX "ux_desk_settings_person_id" ON "desk_settings" ("person_id");

CREATE INDEX "ix_saved_views_body_id" ON "saved_views" ("body_id");

CREATE INDEX "ix_saved_views_owner_id" ON "saved_views" ("owner_id");

CREATE INDEX "ix_saved_views_team_id" ON "saved_views" ("team_id");
