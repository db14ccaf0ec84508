-- The same rule as before (T4: no cycles, at most 16 deep, one taxonomy), asked once of a whole tree instead of once for each
-- of its edges: an import of 6,000 categories with several parents each asked 12,000 times.
CREATE OR REPLACE FUNCTION check_category_place() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  tree uuid;
BEGIN
  SELECT taxonomy_id INTO tree FROM categories WHERE id = NEW.category_id;
  -- Nothing has been placed since this tree was found sound in this transaction: `forget_checked_places` would have said so.
  IF tree::text = current_setting('parlance.sound_tree', true) THEN
    RETURN NULL;
  END IF;
  -- Two changes at once could close a cycle that neither sees: one at a time per taxonomy.
  PERFORM pg_advisory_xact_lock(hashtextextended(tree::text, 0));
  IF EXISTS (
    SELECT FROM category_parents p
    JOIN categories c ON c.id = p.category_id
    JOIN categories above ON above.id = p.parent_id
    WHERE c.taxonomy_id = tree AND above.taxonomy_id <> tree
  ) THEN
    RAISE EXCEPTION 'a category and its parent must be of one taxonomy' USING ERRCODE = 'check_violation', CONSTRAINT = 'category_parents_taxonomy';
  END IF;
  -- `length`: of a way down that ends at the category. In a cycle it has no end, and stops here at 17.
  IF EXISTS (
    WITH RECURSIVE ways(id, length) AS (
      SELECT id, 1 FROM categories WHERE taxonomy_id = tree
      UNION
      SELECT p.category_id, ways.length + 1 FROM category_parents p JOIN ways ON p.parent_id = ways.id WHERE ways.length <= 16
    )
    SELECT FROM ways WHERE length > 16
  ) THEN
    RAISE EXCEPTION 'a category may not be its own ancestor, nor lie deeper than 16' USING ERRCODE = 'check_violation', CONSTRAINT = 'category_parents_depth';
  END IF;
  PERFORM set_config('parlance.sound_tree', tree::text, true);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION forget_checked_places() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('parlance.sound_tree', '', true);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER category_parents_placed BEFORE INSERT OR UPDATE ON category_parents
  FOR EACH STATEMENT EXECUTE FUNCTION forget_checked_places();
