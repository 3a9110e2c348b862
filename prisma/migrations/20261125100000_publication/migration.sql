-- What is drafted holds for nobody, so whoever runs the program writes it, beside the owners: each in their own name.
ALTER POLICY make ON rule_draft
  WITH CHECK (changed_by = (SELECT app_person())
    AND ((SELECT holds_duty('owner', NULL))
         OR program_id IN (SELECT d.program_id FROM duty d WHERE d.person_id = (SELECT app_person()))));
ALTER POLICY change ON rule_draft
  USING ((SELECT holds_duty('owner', NULL))
         OR program_id IN (SELECT d.program_id FROM duty d WHERE d.person_id = (SELECT app_person())))
  WITH CHECK (changed_by = (SELECT app_person())
    AND ((SELECT holds_duty('owner', NULL))
         OR program_id IN (SELECT d.program_id FROM duty d WHERE d.person_id = (SELECT app_person()))));
