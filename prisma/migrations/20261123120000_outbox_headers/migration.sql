-- What the mail would have said to mail programs: how to end mails like it, and that a machine wrote it.
ALTER TABLE outbox.mail ADD COLUMN headers jsonb NOT NULL DEFAULT '{}';
