CREATE TABLE "linearizations" (
	"taxonomy_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"purpose" jsonb NOT NULL,
	"most" integer NOT NULL,
	"keys" jsonb NOT NULL,
	"last_key" integer NOT NULL,
	"modified_at" timestamp with time zone NOT NULL,
	CONSTRAINT "linearizations_taxonomy_id_slug_pk" PRIMARY KEY("taxonomy_id","slug"),
	CONSTRAINT "linearizations_most" CHECK ("linearizations"."most" between 1 and 200)
);
--> statement-breakpoint
ALTER TABLE "linearizations" ADD CONSTRAINT "linearizations_taxonomy_id_taxonomies_id_fk" FOREIGN KEY ("taxonomy_id") REFERENCES "public"."taxonomies"("id") ON DELETE cascade ON UPDATE no action;