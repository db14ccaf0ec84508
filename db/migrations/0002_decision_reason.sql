ALTER TABLE "decisions" ADD COLUMN "reason" text NOT NULL;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "held_by" uuid[] DEFAULT '{}' NOT NULL;