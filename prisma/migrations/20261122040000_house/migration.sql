-- The tables of the house. Every reference inside an organization names the organization too, so that none can cross.

-- Who the present transaction acts for; empty on a pooled connection means nobody, not an error.
CREATE FUNCTION app_organization() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.organization_id', true), '')::uuid $$;
CREATE FUNCTION app_person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.person_id', true), '')::uuid $$;

-- A UUIDv7, for rows the database makes itself; older servers have no function of their own for it.
CREATE FUNCTION new_id() RETURNS uuid LANGUAGE sql VOLATILE
  AS $$ SELECT encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
          PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid $$;

CREATE TABLE "agreement" (
    "organization_id" UUID NOT NULL DEFAULT app_organization(),
    "id" UUID NOT NULL,
    "mentorship_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "term_months" INTEGER,
    "digest" TEXT,
    "edition_id" UUID NOT NULL,
    "signed_on" DATE,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("organization_id","id")
);

CREATE TABLE "agreement_text" (
    "organization_id" UUID NOT NULL DEFAULT app_organization(),
    "agreement_id" UUID NOT NULL,
    "mentorship_id" UUID NOT NULL,
    "mentor_id" UUID NOT NULL,
    "protege_id" UUID NOT NULL,
    "canonical" TEXT NOT NULL,
    "format" INTEGER NOT NULL,

    CONSTRAINT "agreement_text_pkey" PRIMARY KEY ("organization_id","agreement_id")
);

CREATE TABLE "signature" (
    "organization_id" UUID NOT NULL DEFAULT app_organization(),
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "mentorship_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "party" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "acknowledged" JSONB NOT NULL DEFAULT '[]',
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "voided_at" TIMESTAMPTZ(3),

    CONSTRAINT "signature_pkey" PRIMARY KEY ("organization_id","id")
);

CREATE TABLE "pair_file" (
    "organization_id" UUID NOT NULL DEFAULT app_organization(),
    "id" UUID NOT NULL,
    "mentorship_id" UUID NOT NULL,
    "mentor_id" UUID NOT NULL,
    "protege_id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pair_file_pkey" PRIMARY KEY ("organization_id","id")
);

CREATE TABLE "participation" (
    "organization_id" UUID NOT NULL DEFAULT app_organization(),
    "id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "career_stage" TEXT,
    "joined_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "participation_pkey" PRIMARY KEY ("organization_id","id")
);

CREATE TABLE "invitation" (
    "organization_id" UUID NOT NULL DEFAULT app_organization(),
    "id" UUID NOT NULL,
    "program_id" UUID,
    "email" TEXT NOT NULL,
    "full_name" TEXT,
    "role" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "sent_count" INTEGER NOT NULL DEFAULT 1,
    "state" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "invited_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by" UUID,
    "mail_state" TEXT NOT NULL DEFAULT 'queued',
    "mail_error" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("organization_id","id")
);

CREATE TABLE "event" (
    "organization_id" UUID NOT NULL DEFAULT app_organization(),
    "id" UUID NOT NULL,
    "sequence" BIGINT GENERATED ALWAYS AS IDENTITY,
    "type" TEXT NOT NULL,
    "format" INTEGER NOT NULL DEFAULT 1,
    "program_id" UUID,
    "mentorship_id" UUID,
    "actor_id" UUID,
    "on_behalf" UUID,
    "request_id" UUID,
    "caused_by" UUID,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "event_pkey" PRIMARY KEY ("organization_id","id")
);

CREATE TABLE "delivery" (
    "organization_id" UUID NOT NULL DEFAULT app_organization(),
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "person_id" UUID,
    "invitation_id" UUID,
    "channel" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "message_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("organization_id","id")
);

CREATE TABLE "request" (
    "organization_id" UUID NOT NULL DEFAULT app_organization(),
    "person_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "mutation" TEXT NOT NULL,
    "input_hash" TEXT NOT NULL,
    "outcome" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "request_pkey" PRIMARY KEY ("organization_id","person_id","key")
);

CREATE TABLE "goal" (
    "organization_id" UUID NOT NULL DEFAULT app_organization(),
    "id" UUID NOT NULL,
    "mentorship_id" UUID NOT NULL,
    "agreement_number_added" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT,
    "deadline" DATE,
    "has_statement" BOOLEAN NOT NULL DEFAULT false,
    "has_metric" BOOLEAN NOT NULL DEFAULT false,
    "attainable_mentor" BOOLEAN NOT NULL DEFAULT false,
    "attainable_protege" BOOLEAN NOT NULL DEFAULT false,
    "relevant_mentor" BOOLEAN NOT NULL DEFAULT false,
    "relevant_protege" BOOLEAN NOT NULL DEFAULT false,
    "agreed_by_mentor" BOOLEAN NOT NULL DEFAULT false,
    "dropped_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "goal_pkey" PRIMARY KEY ("organization_id","id")
);

CREATE TABLE "goal_text" (
    "organization_id" UUID NOT NULL DEFAULT app_organization(),
    "goal_id" UUID NOT NULL,
    "mentorship_id" UUID NOT NULL,
    "mentor_id" UUID NOT NULL,
    "protege_id" UUID NOT NULL,
    "statement" TEXT NOT NULL DEFAULT '',
    "metric" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "goal_text_pkey" PRIMARY KEY ("organization_id","goal_id")
);

CREATE TABLE "goal_comment" (
    "organization_id" UUID NOT NULL DEFAULT app_organization(),
    "id" UUID NOT NULL,
    "goal_id" UUID NOT NULL,
    "mentorship_id" UUID NOT NULL,
    "mentor_id" UUID NOT NULL,
    "protege_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "goal_comment_pkey" PRIMARY KEY ("organization_id","id")
);

CREATE TABLE "mentorship" (
    "organization_id" UUID NOT NULL DEFAULT app_organization(),
    "id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "mentor_participation_id" UUID NOT NULL,
    "protege_participation_id" UUID NOT NULL,
    "mentor_id" UUID NOT NULL,
    "protege_id" UUID NOT NULL,
    "phase" TEXT NOT NULL,
    "paired_at" TIMESTAMPTZ(3) NOT NULL,
    "paired_by" UUID,
    "starts_on" DATE,
    "ends_on" DATE,
    "undone_at" TIMESTAMPTZ(3),
    "advice" JSONB NOT NULL DEFAULT '[]',
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "mentorship_pkey" PRIMARY KEY ("organization_id","id")
);

CREATE TABLE "pin" (
    "organization_id" UUID NOT NULL DEFAULT app_organization(),
    "id" UUID NOT NULL,
    "mentorship_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "consents" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "pin_pkey" PRIMARY KEY ("organization_id","id")
);

CREATE TABLE "contact_card" (
    "organization_id" UUID NOT NULL DEFAULT app_organization(),
    "id" UUID NOT NULL,
    "mentorship_id" UUID NOT NULL,
    "mentor_id" UUID NOT NULL,
    "protege_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "about" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "contact_card_pkey" PRIMARY KEY ("organization_id","id")
);

CREATE TABLE "organization" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "colour" TEXT,
    "locale" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "person" (
    "organization_id" UUID NOT NULL DEFAULT app_organization(),
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "full_name" TEXT NOT NULL,
    "called" TEXT NOT NULL,
    "sort_key" TEXT NOT NULL,
    "search" TEXT NOT NULL,
    "locale" TEXT,
    "time_zone" TEXT,
    "joined_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "person_pkey" PRIMARY KEY ("organization_id","id")
);

CREATE TABLE "duty" (
    "organization_id" UUID NOT NULL DEFAULT app_organization(),
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "program_id" UUID,
    "duty" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "duty_pkey" PRIMARY KEY ("organization_id","id")
);

CREATE TABLE "program" (
    "organization_id" UUID NOT NULL DEFAULT app_organization(),
    "id" UUID NOT NULL DEFAULT new_id(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "preset" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "current_edition_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "program_pkey" PRIMARY KEY ("organization_id","id")
);

CREATE TABLE "edition" (
    "organization_id" UUID NOT NULL DEFAULT app_organization(),
    "id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "format" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "book" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "published_by" UUID,
    "note" TEXT,

    CONSTRAINT "edition_pkey" PRIMARY KEY ("organization_id","id")
);

CREATE TABLE "concern" (
    "organization_id" UUID NOT NULL DEFAULT app_organization(),
    "id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "mentorship_id" UUID,
    "author_id" UUID NOT NULL,
    "reader" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "concern_pkey" PRIMARY KEY ("organization_id","id")
);
CREATE UNIQUE INDEX "agreement_organization_id_mentorship_id_number_key" ON "agreement"("organization_id", "mentorship_id", "number");
CREATE UNIQUE INDEX "agreement_organization_id_mentorship_id_id_key" ON "agreement"("organization_id", "mentorship_id", "id");
CREATE UNIQUE INDEX "agreement_text_organization_id_mentorship_id_agreement_id_key" ON "agreement_text"("organization_id", "mentorship_id", "agreement_id");
CREATE INDEX "signature_organization_id_agreement_id_idx" ON "signature"("organization_id", "agreement_id");
CREATE INDEX "signature_organization_id_mentorship_id_idx" ON "signature"("organization_id", "mentorship_id");
CREATE UNIQUE INDEX "pair_file_organization_id_agreement_id_kind_key" ON "pair_file"("organization_id", "agreement_id", "kind");
CREATE INDEX "participation_organization_id_person_id_idx" ON "participation"("organization_id", "person_id");
CREATE UNIQUE INDEX "participation_organization_id_program_id_person_id_role_key" ON "participation"("organization_id", "program_id", "person_id", "role");
CREATE UNIQUE INDEX "participation_organization_id_program_id_id_person_id_key" ON "participation"("organization_id", "program_id", "id", "person_id");
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");
CREATE INDEX "invitation_organization_id_program_id_id_idx" ON "invitation"("organization_id", "program_id", "id");
CREATE INDEX "invitation_organization_id_email_idx" ON "invitation"("organization_id", "email");
CREATE INDEX "event_organization_id_program_id_sequence_idx" ON "event"("organization_id", "program_id", "sequence");
CREATE INDEX "event_organization_id_mentorship_id_sequence_idx" ON "event"("organization_id", "mentorship_id", "sequence");
CREATE INDEX "event_organization_id_actor_id_sequence_idx" ON "event"("organization_id", "actor_id", "sequence");
CREATE UNIQUE INDEX "event_organization_id_sequence_key" ON "event"("organization_id", "sequence");
CREATE INDEX "delivery_organization_id_state_id_idx" ON "delivery"("organization_id", "state", "id");
CREATE UNIQUE INDEX "delivery_organization_id_event_id_person_id_invitation_id_c_key" ON "delivery"("organization_id", "event_id", "person_id", "invitation_id", "channel") NULLS NOT DISTINCT;
CREATE INDEX "goal_organization_id_mentorship_id_position_idx" ON "goal"("organization_id", "mentorship_id", "position");
CREATE UNIQUE INDEX "goal_organization_id_mentorship_id_id_key" ON "goal"("organization_id", "mentorship_id", "id");
CREATE UNIQUE INDEX "goal_text_organization_id_mentorship_id_goal_id_key" ON "goal_text"("organization_id", "mentorship_id", "goal_id");
CREATE INDEX "goal_comment_organization_id_goal_id_id_idx" ON "goal_comment"("organization_id", "goal_id", "id");
CREATE INDEX "mentorship_organization_id_program_id_phase_id_idx" ON "mentorship"("organization_id", "program_id", "phase", "id");
CREATE INDEX "mentorship_organization_id_mentor_id_idx" ON "mentorship"("organization_id", "mentor_id");
CREATE INDEX "mentorship_organization_id_protege_id_idx" ON "mentorship"("organization_id", "protege_id");
CREATE UNIQUE INDEX "mentorship_organization_id_id_mentor_id_protege_id_key" ON "mentorship"("organization_id", "id", "mentor_id", "protege_id");
CREATE UNIQUE INDEX "mentorship_organization_id_program_id_id_key" ON "mentorship"("organization_id", "program_id", "id");
CREATE UNIQUE INDEX "pin_organization_id_mentorship_id_from_day_key" ON "pin"("organization_id", "mentorship_id", "from_day");
CREATE UNIQUE INDEX "contact_card_organization_id_mentorship_id_person_id_key" ON "contact_card"("organization_id", "mentorship_id", "person_id");
CREATE UNIQUE INDEX "organization_slug_key" ON "organization"("slug");
CREATE INDEX "person_organization_id_sort_key_id_idx" ON "person"("organization_id", "sort_key", "id");
CREATE UNIQUE INDEX "person_organization_id_user_id_key" ON "person"("organization_id", "user_id");
CREATE INDEX "duty_organization_id_program_id_idx" ON "duty"("organization_id", "program_id");
CREATE UNIQUE INDEX "duty_organization_id_person_id_program_id_duty_key" ON "duty"("organization_id", "person_id", "program_id", "duty") NULLS NOT DISTINCT;
CREATE UNIQUE INDEX "program_organization_id_slug_key" ON "program"("organization_id", "slug");
CREATE UNIQUE INDEX "edition_organization_id_program_id_number_key" ON "edition"("organization_id", "program_id", "number");
CREATE UNIQUE INDEX "edition_organization_id_program_id_id_key" ON "edition"("organization_id", "program_id", "id");
CREATE INDEX "concern_organization_id_program_id_id_idx" ON "concern"("organization_id", "program_id", "id");
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_organization_id_mentorship_id_fkey" FOREIGN KEY ("organization_id", "mentorship_id") REFERENCES "mentorship"("organization_id", "id");
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_organization_id_edition_id_fkey" FOREIGN KEY ("organization_id", "edition_id") REFERENCES "edition"("organization_id", "id");
ALTER TABLE "agreement_text" ADD CONSTRAINT "agreement_text_organization_id_mentorship_id_agreement_id_fkey" FOREIGN KEY ("organization_id", "mentorship_id", "agreement_id") REFERENCES "agreement"("organization_id", "mentorship_id", "id");
ALTER TABLE "agreement_text" ADD CONSTRAINT "agreement_text_organization_id_mentorship_id_mentor_id_pro_fkey" FOREIGN KEY ("organization_id", "mentorship_id", "mentor_id", "protege_id") REFERENCES "mentorship"("organization_id", "id", "mentor_id", "protege_id");
ALTER TABLE "signature" ADD CONSTRAINT "signature_organization_id_mentorship_id_agreement_id_fkey" FOREIGN KEY ("organization_id", "mentorship_id", "agreement_id") REFERENCES "agreement"("organization_id", "mentorship_id", "id");
ALTER TABLE "signature" ADD CONSTRAINT "signature_organization_id_mentorship_id_fkey" FOREIGN KEY ("organization_id", "mentorship_id") REFERENCES "mentorship"("organization_id", "id");
ALTER TABLE "signature" ADD CONSTRAINT "signature_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "person"("organization_id", "id");
ALTER TABLE "pair_file" ADD CONSTRAINT "pair_file_organization_id_mentorship_id_agreement_id_fkey" FOREIGN KEY ("organization_id", "mentorship_id", "agreement_id") REFERENCES "agreement"("organization_id", "mentorship_id", "id");
ALTER TABLE "pair_file" ADD CONSTRAINT "pair_file_organization_id_mentorship_id_mentor_id_protege__fkey" FOREIGN KEY ("organization_id", "mentorship_id", "mentor_id", "protege_id") REFERENCES "mentorship"("organization_id", "id", "mentor_id", "protege_id");
ALTER TABLE "participation" ADD CONSTRAINT "participation_organization_id_program_id_fkey" FOREIGN KEY ("organization_id", "program_id") REFERENCES "program"("organization_id", "id");
ALTER TABLE "participation" ADD CONSTRAINT "participation_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "person"("organization_id", "id");
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id");
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organization_id_program_id_fkey" FOREIGN KEY ("organization_id", "program_id") REFERENCES "program"("organization_id", "id");
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organization_id_invited_by_fkey" FOREIGN KEY ("organization_id", "invited_by") REFERENCES "person"("organization_id", "id");
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organization_id_accepted_by_fkey" FOREIGN KEY ("organization_id", "accepted_by") REFERENCES "person"("organization_id", "id");
ALTER TABLE "event" ADD CONSTRAINT "event_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id");
ALTER TABLE "event" ADD CONSTRAINT "event_organization_id_program_id_fkey" FOREIGN KEY ("organization_id", "program_id") REFERENCES "program"("organization_id", "id");
ALTER TABLE "event" ADD CONSTRAINT "event_organization_id_mentorship_id_fkey" FOREIGN KEY ("organization_id", "mentorship_id") REFERENCES "mentorship"("organization_id", "id");
ALTER TABLE "event" ADD CONSTRAINT "event_organization_id_actor_id_fkey" FOREIGN KEY ("organization_id", "actor_id") REFERENCES "person"("organization_id", "id");
ALTER TABLE "event" ADD CONSTRAINT "event_organization_id_on_behalf_fkey" FOREIGN KEY ("organization_id", "on_behalf") REFERENCES "person"("organization_id", "id");
ALTER TABLE "event" ADD CONSTRAINT "event_organization_id_caused_by_fkey" FOREIGN KEY ("organization_id", "caused_by") REFERENCES "event"("organization_id", "id");
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_organization_id_event_id_fkey" FOREIGN KEY ("organization_id", "event_id") REFERENCES "event"("organization_id", "id");
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "person"("organization_id", "id");
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_organization_id_invitation_id_fkey" FOREIGN KEY ("organization_id", "invitation_id") REFERENCES "invitation"("organization_id", "id");
ALTER TABLE "request" ADD CONSTRAINT "request_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "person"("organization_id", "id");
ALTER TABLE "goal" ADD CONSTRAINT "goal_organization_id_mentorship_id_fkey" FOREIGN KEY ("organization_id", "mentorship_id") REFERENCES "mentorship"("organization_id", "id");
ALTER TABLE "goal_text" ADD CONSTRAINT "goal_text_organization_id_mentorship_id_goal_id_fkey" FOREIGN KEY ("organization_id", "mentorship_id", "goal_id") REFERENCES "goal"("organization_id", "mentorship_id", "id");
ALTER TABLE "goal_text" ADD CONSTRAINT "goal_text_organization_id_mentorship_id_mentor_id_protege__fkey" FOREIGN KEY ("organization_id", "mentorship_id", "mentor_id", "protege_id") REFERENCES "mentorship"("organization_id", "id", "mentor_id", "protege_id");
ALTER TABLE "goal_comment" ADD CONSTRAINT "goal_comment_organization_id_mentorship_id_goal_id_fkey" FOREIGN KEY ("organization_id", "mentorship_id", "goal_id") REFERENCES "goal"("organization_id", "mentorship_id", "id");
ALTER TABLE "goal_comment" ADD CONSTRAINT "goal_comment_organization_id_mentorship_id_mentor_id_prote_fkey" FOREIGN KEY ("organization_id", "mentorship_id", "mentor_id", "protege_id") REFERENCES "mentorship"("organization_id", "id", "mentor_id", "protege_id");
ALTER TABLE "goal_comment" ADD CONSTRAINT "goal_comment_organization_id_author_id_fkey" FOREIGN KEY ("organization_id", "author_id") REFERENCES "person"("organization_id", "id");
ALTER TABLE "mentorship" ADD CONSTRAINT "mentorship_organization_id_program_id_fkey" FOREIGN KEY ("organization_id", "program_id") REFERENCES "program"("organization_id", "id");
ALTER TABLE "mentorship" ADD CONSTRAINT "mentorship_organization_id_program_id_mentor_participation_fkey" FOREIGN KEY ("organization_id", "program_id", "mentor_participation_id", "mentor_id") REFERENCES "participation"("organization_id", "program_id", "id", "person_id");
ALTER TABLE "mentorship" ADD CONSTRAINT "mentorship_organization_id_program_id_protege_participatio_fkey" FOREIGN KEY ("organization_id", "program_id", "protege_participation_id", "protege_id") REFERENCES "participation"("organization_id", "program_id", "id", "person_id");
ALTER TABLE "mentorship" ADD CONSTRAINT "mentorship_organization_id_mentor_id_fkey" FOREIGN KEY ("organization_id", "mentor_id") REFERENCES "person"("organization_id", "id");
ALTER TABLE "mentorship" ADD CONSTRAINT "mentorship_organization_id_protege_id_fkey" FOREIGN KEY ("organization_id", "protege_id") REFERENCES "person"("organization_id", "id");
ALTER TABLE "mentorship" ADD CONSTRAINT "mentorship_organization_id_paired_by_fkey" FOREIGN KEY ("organization_id", "paired_by") REFERENCES "person"("organization_id", "id");
ALTER TABLE "pin" ADD CONSTRAINT "pin_organization_id_mentorship_id_fkey" FOREIGN KEY ("organization_id", "mentorship_id") REFERENCES "mentorship"("organization_id", "id");
ALTER TABLE "pin" ADD CONSTRAINT "pin_organization_id_edition_id_fkey" FOREIGN KEY ("organization_id", "edition_id") REFERENCES "edition"("organization_id", "id");
ALTER TABLE "contact_card" ADD CONSTRAINT "contact_card_organization_id_mentorship_id_mentor_id_prote_fkey" FOREIGN KEY ("organization_id", "mentorship_id", "mentor_id", "protege_id") REFERENCES "mentorship"("organization_id", "id", "mentor_id", "protege_id");
ALTER TABLE "contact_card" ADD CONSTRAINT "contact_card_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "person"("organization_id", "id");
ALTER TABLE "person" ADD CONSTRAINT "person_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id");
ALTER TABLE "duty" ADD CONSTRAINT "duty_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "person"("organization_id", "id");
ALTER TABLE "duty" ADD CONSTRAINT "duty_organization_id_program_id_fkey" FOREIGN KEY ("organization_id", "program_id") REFERENCES "program"("organization_id", "id");
ALTER TABLE "program" ADD CONSTRAINT "program_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id");
ALTER TABLE "program" ADD CONSTRAINT "program_organization_id_id_current_edition_id_fkey" FOREIGN KEY ("organization_id", "id", "current_edition_id") REFERENCES "edition"("organization_id", "program_id", "id");
ALTER TABLE "edition" ADD CONSTRAINT "edition_organization_id_program_id_fkey" FOREIGN KEY ("organization_id", "program_id") REFERENCES "program"("organization_id", "id");
ALTER TABLE "edition" ADD CONSTRAINT "edition_organization_id_published_by_fkey" FOREIGN KEY ("organization_id", "published_by") REFERENCES "person"("organization_id", "id");
ALTER TABLE "concern" ADD CONSTRAINT "concern_organization_id_program_id_fkey" FOREIGN KEY ("organization_id", "program_id") REFERENCES "program"("organization_id", "id");
ALTER TABLE "concern" ADD CONSTRAINT "concern_organization_id_program_id_mentorship_id_fkey" FOREIGN KEY ("organization_id", "program_id", "mentorship_id") REFERENCES "mentorship"("organization_id", "program_id", "id");
ALTER TABLE "concern" ADD CONSTRAINT "concern_organization_id_author_id_fkey" FOREIGN KEY ("organization_id", "author_id") REFERENCES "person"("organization_id", "id");

-- One open mentorship for the same two in a program; once undone or ended they may be paired again.
CREATE UNIQUE INDEX "mentorship_open_pair_key" ON "mentorship"("organization_id", "program_id", "mentor_id", "protege_id")
  WHERE phase IN ('agreement', 'active');
-- A signature is given once; a voided one stays as history.
CREATE UNIQUE INDEX "signature_standing_key" ON "signature"("organization_id", "agreement_id", "party") WHERE voided_at IS NULL;
CREATE UNIQUE INDEX "invitation_open_key" ON "invitation"("organization_id", "program_id", "email", "role") NULLS NOT DISTINCT
  WHERE state = 'sent';

-- States are text with a check: comparing an enum is not leakproof and would lose its index under row security.
ALTER TABLE organization
  ADD CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 63),
  ADD CHECK (slug NOT IN ('admin', 'api', 'assets', 'demo', 'graphql', 'livez', 'metrics', 'o', 'readyz')),
  ADD CHECK (colour ~ '^#[0-9a-f]{6}$'),
  ADD CHECK (locale IN ('en', 'fr'));
ALTER TABLE person
  ADD CHECK (locale IN ('en', 'fr')),
  ADD CHECK (length(full_name) BETWEEN 1 AND 200 AND length(called) BETWEEN 1 AND 200);
ALTER TABLE duty
  ADD CHECK (duty IN ('owner', 'coordinator', 'committee')),
  ADD CHECK ((duty = 'owner') = (program_id IS NULL));
ALTER TABLE program
  ADD CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 63),
  ADD CHECK (length(name) BETWEEN 1 AND 200),
  ADD CHECK (locale IN ('en', 'fr')),
  ADD CHECK (state IN ('draft', 'open', 'closed'));
ALTER TABLE edition
  ADD CHECK (number >= 1),
  ADD CHECK (state IN ('draft', 'published', 'retired')),
  ADD CHECK (state = 'draft' OR published_at IS NOT NULL);
ALTER TABLE participation
  ADD CHECK (role IN ('mentor', 'protege')),
  ADD CHECK (state IN ('active', 'paused', 'left'));
ALTER TABLE invitation
  ADD CHECK (role IN ('owner', 'coordinator', 'committee', 'mentor', 'protege')),
  ADD CHECK ((role = 'owner') = (program_id IS NULL)),
  ADD CHECK (email = lower(email) AND length(email) <= 320),
  ADD CHECK (locale IN ('en', 'fr')),
  ADD CHECK (state IN ('sent', 'accepted', 'withdrawn')),
  ADD CHECK ((state = 'accepted') = (accepted_at IS NOT NULL)),
  ADD CHECK (mail_state IN ('queued', 'sent', 'failed')),
  ADD CHECK (length(full_name) <= 200 AND length(mail_error) <= 500);
ALTER TABLE mentorship
  ADD CHECK (mentor_id <> protege_id),
  ADD CHECK (phase IN ('agreement', 'active', 'ended', 'undone')),
  ADD CHECK (phase NOT IN ('active', 'ended') OR starts_on IS NOT NULL),
  ADD CHECK (starts_on < ends_on),
  ADD CHECK ((phase = 'undone') = (undone_at IS NOT NULL));
ALTER TABLE contact_card
  ADD CHECK (person_id IN (mentor_id, protege_id)),
  ADD CHECK (length(email) <= 320 AND length(phone) <= 100 AND length(about) <= 4000);
ALTER TABLE agreement
  ADD CHECK (number >= 1),
  ADD CHECK (term_months >= 1),
  ADD CHECK (state IN ('draft', 'partially-signed', 'signed', 'superseded', 'withdrawn')),
  ADD CHECK (digest ~ '^[0-9a-f]{64}$'),
  ADD CHECK (state NOT IN ('partially-signed', 'signed', 'superseded') OR digest IS NOT NULL),
  ADD CHECK (state NOT IN ('signed', 'superseded') OR signed_on IS NOT NULL);
ALTER TABLE signature
  ADD CHECK (party IN ('mentor', 'protege')),
  ADD CHECK (digest ~ '^[0-9a-f]{64}$');
ALTER TABLE pair_file
  ADD CHECK (kind IN ('agreement')),
  ADD CHECK (length(name) <= 200),
  ADD CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  ADD CHECK (octet_length(bytes) <= 5 * 1024 * 1024);
ALTER TABLE goal
  ADD CHECK (kind IN ('professional', 'personal'));
ALTER TABLE goal_text
  ADD CHECK (length(statement) <= 4000 AND length(metric) <= 4000);
ALTER TABLE goal_comment
  ADD CHECK (author_id IN (mentor_id, protege_id)),
  ADD CHECK (length(text) BETWEEN 1 AND 4000);
ALTER TABLE concern
  ADD CHECK (reader IN ('coordinator', 'committee')),
  ADD CHECK (length(text) <= 4000);
ALTER TABLE delivery
  ADD CHECK (channel IN ('mail')),
  ADD CHECK (state IN ('queued', 'sent', 'failed')),
  ADD CHECK (num_nonnulls(person_id, invitation_id) = 1),
  ADD CHECK (length(error) <= 500);
ALTER TABLE request
  ADD CHECK (length(key) BETWEEN 1 AND 200);
