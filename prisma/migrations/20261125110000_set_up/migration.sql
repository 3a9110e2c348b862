-- With which pages of a first set-up somebody was done, each with the revision of the draft that they left.

ALTER TABLE rule_draft ADD COLUMN set_up JSONB NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(set_up) = 'object');

-- Whoever changes the draft may say so.
GRANT UPDATE (set_up) ON rule_draft TO ithaca_app;
