DROP INDEX "current_answers_voter";--> statement-breakpoint
CREATE INDEX "current_answers_voter" ON "current_answers" USING btree ("voter_id","revision_id");