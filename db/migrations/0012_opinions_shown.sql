ALTER TABLE "opinion_maps" ADD COLUMN "shown" jsonb;--> statement-breakpoint
-- What divides was a list of ids, and is one of ids with the side of each group.
UPDATE "opinion_maps" SET "map" = jsonb_set("map", '{divides}', '[]');
