ALTER TABLE "objections" ADD COLUMN "content_warning" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "categories" ADD COLUMN "content_warning" jsonb DEFAULT '{}'::jsonb NOT NULL;