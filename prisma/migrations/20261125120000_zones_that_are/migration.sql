-- A zone that no clock goes by stops every statement that asks for the day somewhere, so that none is kept: each is asked for
-- the time in it, which fails where there is none. What was kept so far goes by the association's, or the world's.

UPDATE organization SET time_zone = 'UTC' WHERE lower(time_zone) NOT IN (SELECT lower(name) FROM pg_timezone_names);
UPDATE program p SET time_zone = o.time_zone FROM organization o
  WHERE o.id = p.organization_id AND lower(p.time_zone) NOT IN (SELECT lower(name) FROM pg_timezone_names);
UPDATE person SET time_zone = NULL WHERE lower(time_zone) NOT IN (SELECT lower(name) FROM pg_timezone_names);

ALTER TABLE organization ADD CONSTRAINT time_zone_is_one CHECK (timezone(time_zone, timestamptz 'epoch') IS NOT NULL);
ALTER TABLE program ADD CONSTRAINT time_zone_is_one CHECK (timezone(time_zone, timestamptz 'epoch') IS NOT NULL);
ALTER TABLE person ADD CONSTRAINT time_zone_is_one CHECK (time_zone IS NULL OR timezone(time_zone, timestamptz 'epoch') IS NOT NULL);
