DROP INDEX `certificates_registered`;--> statement-breakpoint
CREATE INDEX `certificates_register` ON `certificates` (`registered_on`,`number`,`id`);