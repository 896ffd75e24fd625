DROP INDEX `certificates_state`;--> statement-breakpoint
CREATE INDEX `certificates_state` ON `certificates` (`state`,`submitted_at`,`id`);