-- The doors: the only functions that act across organizations or beyond a policy. Each runs as the owner; a test lists them.

CREATE FUNCTION organization_id_of(slug text) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT o.id FROM organization o WHERE o.slug = $1 $$;

-- Where a user belongs. A person who was removed is in no list, so the next request is refused.
CREATE FUNCTION organizations_of(user_id uuid)
  RETURNS TABLE (organization_id uuid, slug text, name text, colour text, person_id uuid, has_duty boolean, participates boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT o.id, o.slug, o.name, o.colour, p.id,
          EXISTS (SELECT FROM duty d WHERE d.organization_id = o.id AND d.person_id = p.id),
          EXISTS (SELECT FROM participation t WHERE t.organization_id = o.id AND t.person_id = p.id AND t.state <> 'left')
        FROM person p JOIN organization o ON o.id = p.organization_id
        WHERE p.user_id = $1 AND p.removed_at IS NULL ORDER BY o.name, o.id $$;

-- Organizations in which something may fall due.
CREATE FUNCTION organizations_awake() RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT o.id FROM organization o WHERE EXISTS (SELECT FROM program p WHERE p.organization_id = o.id AND p.state = 'open') ORDER BY o.id $$;

-- Numbers of every program of the organization, for its owners; nobody else gets a row.
CREATE FUNCTION program_counts(at timestamptz)
  RETURNS TABLE (program_id uuid, people bigint, mentors bigint, proteges bigint, unpaired_mentors bigint, unpaired_proteges bigint,
                 open_invitations bigint, failed_mails bigint, in_agreement bigint, active bigint, ended bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    WITH part AS (
      SELECT t.program_id, t.person_id, t.role,
        EXISTS (SELECT FROM mentorship m WHERE m.organization_id = t.organization_id AND m.phase IN ('agreement', 'active')
                AND t.id IN (m.mentor_participation_id, m.protege_participation_id)) AS paired
      FROM participation t WHERE t.organization_id = app_organization() AND t.state <> 'left')
    SELECT p.id,
      (SELECT count(*) FROM part t WHERE t.program_id = p.id),
      (SELECT count(*) FROM part t WHERE t.program_id = p.id AND t.role = 'mentor'),
      (SELECT count(*) FROM part t WHERE t.program_id = p.id AND t.role = 'protege'),
      (SELECT count(*) FROM part t WHERE t.program_id = p.id AND t.role = 'mentor' AND NOT t.paired),
      (SELECT count(*) FROM part t WHERE t.program_id = p.id AND t.role = 'protege' AND NOT t.paired),
      (SELECT count(*) FROM invitation i WHERE i.organization_id = p.organization_id AND i.program_id = p.id AND i.state = 'sent' AND i.expires_at > $1),
      (SELECT count(*) FROM invitation i WHERE i.organization_id = p.organization_id AND i.program_id = p.id AND i.state = 'sent' AND i.mail_state = 'failed'),
      (SELECT count(*) FROM mentorship m WHERE m.organization_id = p.organization_id AND m.program_id = p.id AND m.phase = 'agreement'),
      (SELECT count(*) FROM mentorship m WHERE m.organization_id = p.organization_id AND m.program_id = p.id AND m.phase = 'active'),
      (SELECT count(*) FROM mentorship m WHERE m.organization_id = p.organization_id AND m.program_id = p.id AND m.phase = 'ended')
    FROM program p WHERE p.organization_id = app_organization() AND holds_duty('owner', NULL) ORDER BY p.id $$;

-- Where a job sends a person's mail.
CREATE FUNCTION address_of(person_id uuid) RETURNS text
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ BEGIN RETURN (SELECT u.email FROM person p JOIN auth."user" u ON u.id = p.user_id
                      WHERE p.organization_id = app_organization() AND p.id = $1 AND p.removed_at IS NULL); END $$;

-- What the bearer of a link may know of it.
CREATE FUNCTION invitation_of(hash text)
  RETURNS TABLE (organization_id uuid, organization_slug text, organization_name text, organization_colour text,
                 invitation_id uuid, program_id uuid, program_slug text, program_name text, role text, state text,
                 expires_at timestamptz, email text, full_name text, locale text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT o.id, o.slug, o.name, o.colour, i.id, p.id, p.slug, p.name, i.role, i.state, i.expires_at, i.email, i.full_name, i.locale
        FROM invitation i JOIN organization o ON o.id = i.organization_id
        LEFT JOIN program p ON p.organization_id = i.organization_id AND p.id = i.program_id
        WHERE i.token_hash = $1 $$;

-- Accepting: the only way a person, a participation or a duty first comes into being. The caller has proven the user's address.
-- The same user accepting again gets the same answer; what is refused is raised as IT001 with the code as its message.
CREATE FUNCTION accept_invitation(hash text, user_id uuid, full_name text, called text, locale text, at timestamptz,
                                  sort_key text DEFAULT NULL, search text DEFAULT NULL)
  RETURNS TABLE (organization_id uuid, person_id uuid)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  #variable_conflict use_column
  DECLARE
    inv invitation;
    who person;
    happened uuid := new_id();
  BEGIN
    SELECT * INTO inv FROM invitation i WHERE i.token_hash = hash FOR UPDATE;
    IF NOT FOUND THEN RAISE EXCEPTION 'invitation-unknown' USING ERRCODE = 'IT001'; END IF;
    IF NOT EXISTS (SELECT FROM auth."user" u WHERE u.id = accept_invitation.user_id AND lower(u.email) = inv.email) THEN
      RAISE EXCEPTION 'invitation-for-another-address' USING ERRCODE = 'IT001'; END IF;
    SELECT * INTO who FROM person p WHERE p.organization_id = inv.organization_id AND p.user_id = accept_invitation.user_id FOR UPDATE;
    IF inv.state = 'accepted' THEN
      IF inv.accepted_by IS DISTINCT FROM who.id THEN RAISE EXCEPTION 'invitation-used' USING ERRCODE = 'IT001'; END IF;
      RETURN QUERY SELECT inv.organization_id, who.id; RETURN;
    END IF;
    IF inv.state = 'withdrawn' THEN RAISE EXCEPTION 'invitation-withdrawn' USING ERRCODE = 'IT001'; END IF;
    IF inv.expires_at <= at THEN RAISE EXCEPTION 'invitation-expired' USING ERRCODE = 'IT001'; END IF;
    IF who.id IS NULL THEN
      INSERT INTO person (organization_id, id, user_id, full_name, called, sort_key, search, locale, joined_at)
      VALUES (inv.organization_id, new_id(), accept_invitation.user_id, accept_invitation.full_name, accept_invitation.called,
              coalesce(accept_invitation.sort_key, lower(accept_invitation.full_name)),
              coalesce(accept_invitation.search, lower(accept_invitation.full_name)), accept_invitation.locale, at)
      ON CONFLICT (organization_id, user_id) DO UPDATE SET removed_at = NULL RETURNING * INTO who;
    ELSE
      UPDATE person p SET removed_at = NULL WHERE p.organization_id = who.organization_id AND p.id = who.id AND p.removed_at IS NOT NULL;
    END IF;
    IF inv.role IN ('mentor', 'protege') THEN
      INSERT INTO participation AS t (organization_id, id, program_id, person_id, role, state, joined_at)
      VALUES (inv.organization_id, new_id(), inv.program_id, who.id, inv.role, 'active', at)
      ON CONFLICT (organization_id, program_id, person_id, role) DO UPDATE SET state = 'active', revision = t.revision + 1;
    ELSE
      INSERT INTO duty (organization_id, id, person_id, program_id, duty, since)
      VALUES (inv.organization_id, new_id(), who.id, inv.program_id, inv.role, at)
      ON CONFLICT (organization_id, person_id, program_id, duty) DO NOTHING;
    END IF;
    UPDATE invitation i SET state = 'accepted', accepted_at = at, accepted_by = who.id, revision = i.revision + 1
    WHERE i.organization_id = inv.organization_id AND i.id = inv.id;
    INSERT INTO event (organization_id, id, type, program_id, actor_id, occurred_at, subject_type, subject_id, data)
    VALUES (inv.organization_id, happened, 'InvitationAccepted', inv.program_id, who.id, at, 'invitation', inv.id,
            jsonb_build_object('role', inv.role, 'personId', who.id));
    PERFORM enqueue('react', json_build_object('organizationId', inv.organization_id, 'eventId', happened), 'react:' || happened);
    RETURN QUERY SELECT inv.organization_id, who.id;
  END $$;

REVOKE EXECUTE ON FUNCTION organization_id_of(text), organizations_of(uuid), organizations_awake(), program_counts(timestamptz),
  address_of(uuid), invitation_of(text), accept_invitation(text, uuid, text, text, text, timestamptz, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organization_id_of(text), organizations_of(uuid), program_counts(timestamptz), invitation_of(text),
  accept_invitation(text, uuid, text, text, text, timestamptz, text, text) TO ithaca_app;
GRANT EXECUTE ON FUNCTION address_of(uuid), organizations_awake() TO ithaca_worker;
