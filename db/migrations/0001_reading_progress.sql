ALTER TABLE `reading_jobs` ADD `choices` text DEFAULT '{"ignoreTextLayer":false,"turn":"auto"}' NOT NULL;--> statement-breakpoint
ALTER TABLE `reading_jobs` ADD `asked_by_id` text REFERENCES users(id) ON DELETE restrict;--> statement-breakpoint
ALTER TABLE `reading_jobs` ADD `stage` text;--> statement-breakpoint
ALTER TABLE `reading_jobs` ADD `page` integer;--> statement-breakpoint
ALTER TABLE `reading_jobs` ADD `page_count` integer;--> statement-breakpoint
ALTER TABLE `reading_jobs` ADD `cancel_requested_at` text;--> statement-breakpoint
CREATE INDEX `reading_jobs_asked_by` ON `reading_jobs` (`asked_by_id`);