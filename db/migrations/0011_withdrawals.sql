CREATE TABLE "withdrawn_files" (
	"release_id" uuid NOT NULL,
	"path" text NOT NULL,
	"text_id" uuid NOT NULL,
	CONSTRAINT "withdrawn_files_release_id_path_text_id_pk" PRIMARY KEY("release_id","path","text_id")
);
--> statement-breakpoint
CREATE TABLE "withdrawn_texts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"taxonomy_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"withdrawn_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "artifacts" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "withdrawn_files" ADD CONSTRAINT "withdrawn_files_text_id_withdrawn_texts_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."withdrawn_texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawn_files" ADD CONSTRAINT "withdrawn_files_release_id_path_artifacts_release_id_path_fk" FOREIGN KEY ("release_id","path") REFERENCES "public"."artifacts"("release_id","path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawn_texts" ADD CONSTRAINT "withdrawn_texts_taxonomy_id_taxonomies_id_fk" FOREIGN KEY ("taxonomy_id") REFERENCES "public"."taxonomies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "withdrawn_files_text" ON "withdrawn_files" USING btree ("text_id");--> statement-breakpoint
CREATE INDEX "withdrawn_texts_taxonomy" ON "withdrawn_texts" USING btree ("taxonomy_id","withdrawn_at");--> statement-breakpoint
CREATE INDEX "withdrawn_texts_newest" ON "withdrawn_texts" USING btree ("withdrawn_at");--> statement-breakpoint
CREATE INDEX "releases_newest" ON "releases" USING btree ("issued_at");--> statement-breakpoint
ALTER TABLE "artifacts" ADD CONSTRAINT "artifacts_withdrawn_empty" CHECK (("artifacts"."withdrawn_at" IS NULL) = (octet_length("artifacts"."bytes") > 0));
--> statement-breakpoint
-- Published bytes never change (R1), with the one exception of R5: they may be emptied once, while path and digest stay.
CREATE FUNCTION guard_artifact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.withdrawn_at IS NOT NULL OR NEW.withdrawn_at IS NULL OR octet_length(NEW.bytes) > 0
     OR NEW.release_id IS DISTINCT FROM OLD.release_id OR NEW.path IS DISTINCT FROM OLD.path
     OR NEW.media_type IS DISTINCT FROM OLD.media_type OR NEW.sha256 IS DISTINCT FROM OLD.sha256 THEN
    RAISE EXCEPTION 'artifacts are immutable' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
DROP TRIGGER artifacts_immutable ON artifacts;
--> statement-breakpoint
CREATE TRIGGER artifacts_kept BEFORE DELETE OR TRUNCATE ON artifacts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER artifacts_immutable BEFORE UPDATE ON artifacts FOR EACH ROW EXECUTE FUNCTION guard_artifact();
--> statement-breakpoint
CREATE TRIGGER withdrawn_texts_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON withdrawn_texts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
