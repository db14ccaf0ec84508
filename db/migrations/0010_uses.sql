CREATE TABLE "use_statements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"use_id" uuid NOT NULL,
	"taxonomy_id" uuid NOT NULL,
	"state" text NOT NULL,
	"refused_because" text,
	"name" text NOT NULL,
	"url" text,
	"purpose" text NOT NULL,
	"language" text NOT NULL,
	"version" text NOT NULL,
	"takes_all" boolean NOT NULL,
	"taken" uuid[] NOT NULL,
	"refused" uuid[] NOT NULL,
	"reasons" jsonb NOT NULL,
	"rest_reason" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "use_statements_known" CHECK ("use_statements"."state" in ('waiting', 'accepted', 'refused')),
	CONSTRAINT "use_statements_read" CHECK (("use_statements"."state" = 'waiting') = ("use_statements"."read_at" is null)
        and ("use_statements"."state" = 'refused') = ("use_statements"."refused_because" is not null))
);
--> statement-breakpoint
CREATE TABLE "uses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"taxonomy_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"contact" text NOT NULL,
	"request_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "uses_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "uses_request_id_unique" UNIQUE("request_id")
);
--> statement-breakpoint
ALTER TABLE "use_statements" ADD CONSTRAINT "use_statements_use_id_uses_id_fk" FOREIGN KEY ("use_id") REFERENCES "public"."uses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "use_statements" ADD CONSTRAINT "use_statements_taxonomy_id_taxonomies_id_fk" FOREIGN KEY ("taxonomy_id") REFERENCES "public"."taxonomies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uses" ADD CONSTRAINT "uses_taxonomy_id_taxonomies_id_fk" FOREIGN KEY ("taxonomy_id") REFERENCES "public"."taxonomies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "use_statements_state" ON "use_statements" USING btree ("use_id","state");--> statement-breakpoint
CREATE INDEX "use_statements_taxonomy" ON "use_statements" USING btree ("taxonomy_id","state","created_at");--> statement-breakpoint
CREATE INDEX "uses_taxonomy" ON "uses" USING btree ("taxonomy_id");