-- What people have noted in a program's file, beside the book it belongs to: by the place it is about.

ALTER TABLE rule_draft ADD COLUMN comments JSONB NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(comments) = 'object');
ALTER TABLE edition ADD COLUMN comments JSONB NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(comments) = 'object');

-- With the draft they change; an edition keeps those it was published with.
GRANT UPDATE (comments) ON rule_draft TO ithaca_app;
