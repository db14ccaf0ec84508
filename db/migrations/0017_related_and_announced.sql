CREATE TABLE "category_relations" (
	"category_id" uuid NOT NULL,
	"related_id" uuid NOT NULL,
	CONSTRAINT "category_relations_category_id_related_id_pk" PRIMARY KEY("category_id","related_id"),
	CONSTRAINT "category_relations_order" CHECK ("category_relations"."category_id" < "category_relations"."related_id")
);
--> statement-breakpoint
ALTER TABLE "categories" ADD COLUMN "announced" jsonb;--> statement-breakpoint
ALTER TABLE "taxonomies" ADD COLUMN "governance" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "category_relations" ADD CONSTRAINT "category_relations_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "category_relations" ADD CONSTRAINT "category_relations_related_id_categories_id_fk" FOREIGN KEY ("related_id") REFERENCES "public"."categories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "category_relations_related" ON "category_relations" USING btree ("related_id");