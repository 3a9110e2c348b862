-- The association's logo, and the addresses it had before.

ALTER TABLE organization ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;

-- The same shape as pair_file. `shown_as` says where a file is shown now; at most one of an association at each place.
CREATE TABLE public_file (
    "organization_id" UUID NOT NULL DEFAULT app_organization(),
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "shown_as" TEXT,
    "chosen_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "public_file_pkey" PRIMARY KEY ("organization_id","id")
);
CREATE UNIQUE INDEX "public_file_organization_id_kind_sha256_key" ON public_file ("organization_id", "kind", "sha256");
CREATE UNIQUE INDEX "public_file_organization_id_shown_as_key" ON public_file ("organization_id", "shown_as");
ALTER TABLE public_file
  ADD CONSTRAINT "public_file_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES organization ("id"),
  ADD CHECK (kind = 'logo'),
  ADD CHECK (shown_as = 'logo'),
  ADD CHECK (name ~ '^[a-z0-9-]+\.[a-z]+$'),
  ADD CHECK (mime = ANY (ARRAY['image/png', 'image/jpeg', 'image/webp'])),
  ADD CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  ADD CHECK (octet_length(bytes) <= 5242880),
  ADD CHECK (width > 0 AND height > 0),
  ADD CHECK (shown_as IS NULL OR chosen_at IS NOT NULL);

-- An address that was given up leads to its association for good, so nobody else is given it.
CREATE TABLE former_slug (
    "organization_id" UUID NOT NULL DEFAULT app_organization(),
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,

    CONSTRAINT "former_slug_pkey" PRIMARY KEY ("organization_id","id")
);
CREATE UNIQUE INDEX "former_slug_slug_key" ON former_slug ("slug");
ALTER TABLE former_slug
  ADD CONSTRAINT "former_slug_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES organization ("id"),
  ADD CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 63);

COMMENT ON TABLE public_file IS 'public: images everybody may see, such as the association''s logo';
COMMENT ON TABLE former_slug IS 'public: addresses an association had before';

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['public_file', 'former_slug'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I AS RESTRICTIVE TO ithaca_app, ithaca_worker
                    USING (organization_id = (SELECT app_organization()))', name);
    EXECUTE format('CREATE POLICY keeper ON %I TO CURRENT_USER USING (true)', name);
    EXECUTE format('CREATE POLICY read ON %I FOR SELECT TO ithaca_app USING (true)', name);
    EXECUTE format('CREATE POLICY worker ON %I FOR SELECT TO ithaca_worker USING (true)', name);
    EXECUTE format('GRANT SELECT ON %I TO ithaca_app, ithaca_worker', name);
  END LOOP;
END $$;

-- organization, public_file: changed by owners. Bytes never change; what was never shown may go again.
GRANT UPDATE (slug, revision) ON organization TO ithaca_app;
GRANT INSERT, UPDATE (shown_as, chosen_at), DELETE ON public_file TO ithaca_app;
CREATE POLICY change ON organization FOR UPDATE TO ithaca_app
  USING (EXISTS (SELECT FROM duty d WHERE d.person_id = (SELECT app_person()) AND d.duty = 'owner'));
CREATE POLICY make ON public_file FOR INSERT TO ithaca_app
  WITH CHECK (EXISTS (SELECT FROM duty d WHERE d.person_id = (SELECT app_person()) AND d.duty = 'owner'));
CREATE POLICY change ON public_file FOR UPDATE TO ithaca_app
  USING (EXISTS (SELECT FROM duty d WHERE d.person_id = (SELECT app_person()) AND d.duty = 'owner'));
CREATE POLICY tidy ON public_file FOR DELETE TO ithaca_app
  USING (chosen_at IS NULL AND EXISTS (SELECT FROM duty d WHERE d.person_id = (SELECT app_person()) AND d.duty = 'owner'));

-- Whoever changes an address, by whatever way: the old one is kept, and one that another association had is refused. The locks
-- make two that want the same address wait for each other, also where one of them is just giving it up.
CREATE FUNCTION keep_slug() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('slug:' || s.slug, 0))
    FROM (SELECT DISTINCT slug FROM unnest(ARRAY[OLD.slug, NEW.slug]) AS slug WHERE slug IS NOT NULL ORDER BY slug) s;
    IF EXISTS (SELECT FROM former_slug f WHERE f.slug = NEW.slug AND f.organization_id <> NEW.id) THEN
      RAISE EXCEPTION 'the address % belonged to another association', NEW.slug USING ERRCODE = 'unique_violation'; END IF;
    IF TG_OP = 'UPDATE' AND NEW.slug <> OLD.slug THEN
      DELETE FROM former_slug f WHERE f.slug = NEW.slug;
      INSERT INTO former_slug (organization_id, id, slug) VALUES (NEW.id, new_id(), OLD.slug);
    END IF;
    RETURN NEW;
  END $$;
REVOKE EXECUTE ON FUNCTION keep_slug() FROM PUBLIC;
CREATE TRIGGER keep_slug BEFORE INSERT OR UPDATE OF slug ON organization FOR EACH ROW EXECUTE FUNCTION keep_slug();

-- An address leads to its association, whether it has it now or had it before.
CREATE OR REPLACE FUNCTION organization_id_of(slug text) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT coalesce((SELECT o.id FROM organization o WHERE o.slug = $1),
                        (SELECT f.organization_id FROM former_slug f WHERE f.slug = $1)) $$;
