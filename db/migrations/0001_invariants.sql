-- The tree has no cycles and is at most 16 deep (T4), whatever wrote to it.
CREATE FUNCTION check_category_place() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  tree uuid;
  above integer;
  below integer;
BEGIN
  SELECT taxonomy_id INTO tree FROM categories WHERE id = NEW.category_id;
  IF tree IS DISTINCT FROM (SELECT taxonomy_id FROM categories WHERE id = NEW.parent_id) THEN
    RAISE EXCEPTION 'a category and its parent must be of one taxonomy' USING ERRCODE = 'check_violation', CONSTRAINT = 'category_parents_taxonomy';
  END IF;
  -- Two changes at once could close a cycle that neither sees: one at a time per taxonomy.
  PERFORM pg_advisory_xact_lock(hashtextextended(tree::text, 0));
  WITH RECURSIVE up(id, depth) AS (
    SELECT NEW.parent_id, 1
    UNION
    SELECT p.parent_id, up.depth + 1 FROM category_parents p JOIN up ON p.category_id = up.id WHERE up.depth <= 17
  )
  SELECT max(depth) INTO above FROM up;
  WITH RECURSIVE down(id, depth) AS (
    SELECT NEW.category_id, 1
    UNION
    SELECT p.category_id, down.depth + 1 FROM category_parents p JOIN down ON p.parent_id = down.id WHERE down.depth <= 17
  )
  SELECT max(depth) INTO below FROM down;
  IF above + below > 16 THEN
    RAISE EXCEPTION 'a category may not be its own ancestor, nor lie deeper than 16' USING ERRCODE = 'check_violation', CONSTRAINT = 'category_parents_depth';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER category_parents_place AFTER INSERT OR UPDATE ON category_parents
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_category_place();
--> statement-breakpoint
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% are immutable', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER releases_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON releases FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER artifacts_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON artifacts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER renderings_immutable BEFORE UPDATE ON renderings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER session_events_immutable BEFORE UPDATE ON session_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- A decision keeps what produced it (D3); only what became of its change may still be noted.
CREATE FUNCTION freeze_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.record IS DISTINCT FROM OLD.record OR NEW.outcome IS DISTINCT FROM OLD.outcome
     OR NEW.revision_id IS DISTINCT FROM OLD.revision_id OR NEW.proposal_id IS DISTINCT FROM OLD.proposal_id
     OR NEW.decided_at IS DISTINCT FROM OLD.decided_at THEN
    RAISE EXCEPTION 'decisions are immutable' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER decisions_frozen BEFORE UPDATE ON decisions FOR EACH ROW EXECUTE FUNCTION freeze_decision();
--> statement-breakpoint
-- A published taxonomy keeps its address.
CREATE FUNCTION keep_published_address() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.first_published_at IS NOT NULL AND (NEW.slug IS DISTINCT FROM OLD.slug
     OR NEW.base_url IS DISTINCT FROM OLD.base_url OR NEW.first_published_at IS DISTINCT FROM OLD.first_published_at) THEN
    RAISE EXCEPTION 'the address of a published taxonomy is immutable' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER taxonomies_address BEFORE UPDATE ON taxonomies FOR EACH ROW EXECUTE FUNCTION keep_published_address();
