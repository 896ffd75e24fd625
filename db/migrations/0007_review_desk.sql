CREATE TABLE `bulk_step_items` (
	`step_id` text NOT NULL,
	`certificate_id` text NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`step_id`, `certificate_id`),
	FOREIGN KEY (`step_id`) REFERENCES `bulk_steps`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `bulk_step_items_certificate` ON `bulk_step_items` (`certificate_id`);--> statement-breakpoint
CREATE TABLE `bulk_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`by_id` text NOT NULL,
	`at` text NOT NULL,
	`undone_by_id` text,
	`undone_at` text,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`undone_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `bulk_steps_by` ON `bulk_steps` (`by_id`,`at`);--> statement-breakpoint
CREATE INDEX `bulk_steps_undone_by` ON `bulk_steps` (`undone_by_id`);--> statement-breakpoint
CREATE TABLE `certificate_search` (
	`row` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`certificate_id` text NOT NULL,
	`number` text NOT NULL,
	`titles` text NOT NULL,
	`names` text NOT NULL,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_search_certificate_id_unique` ON `certificate_search` (`certificate_id`);--> statement-breakpoint
CREATE TABLE `claims` (
	`certificate_id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `claims_user` ON `claims` (`user_id`,`at`);--> statement-breakpoint
CREATE TABLE `comments` (
	`id` text PRIMARY KEY NOT NULL,
	`certificate_id` text NOT NULL,
	`field` text,
	`text` text NOT NULL,
	`by_id` text NOT NULL,
	`at` text NOT NULL,
	`settled_by_id` text,
	`settled_at` text,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`settled_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `comments_certificate` ON `comments` (`certificate_id`,`at`);--> statement-breakpoint
CREATE INDEX `comments_by` ON `comments` (`by_id`);--> statement-breakpoint
CREATE INDEX `comments_settled_by` ON `comments` (`settled_by_id`);--> statement-breakpoint
CREATE TABLE `digests` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`day` text NOT NULL,
	`outcome` text NOT NULL,
	`failure` text,
	`at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `digests_day` ON `digests` (`user_id`,`day`);--> statement-breakpoint
CREATE TABLE `full_looks` (
	`certificate_id` text PRIMARY KEY NOT NULL,
	`drawn_at` text NOT NULL,
	`percent` real NOT NULL,
	`done_at` text,
	`done_by_id` text,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`done_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "percent_of_hundred" CHECK("full_looks"."percent" between 0 and 100)
);
--> statement-breakpoint
CREATE INDEX `full_looks_open` ON `full_looks` (`done_at`);--> statement-breakpoint
CREATE INDEX `full_looks_done_by` ON `full_looks` (`done_by_id`);--> statement-breakpoint
CREATE TABLE `mail_wishes` (
	`user_id` text PRIMARY KEY NOT NULL,
	`digest` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`kind` text NOT NULL,
	`certificate_id` text NOT NULL,
	`at` text NOT NULL,
	`seen_at` text,
	`digest_id` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`digest_id`) REFERENCES `digests`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `notices_user` ON `notices` (`user_id`,`seen_at`,`at`);--> statement-breakpoint
CREATE INDEX `notices_certificate` ON `notices` (`certificate_id`);--> statement-breakpoint
CREATE INDEX `notices_digest` ON `notices` (`digest_id`);--> statement-breakpoint
CREATE TABLE `reason_templates` (
	`id` text PRIMARY KEY NOT NULL,
	`findings` text NOT NULL,
	`text_kk` text NOT NULL,
	`text_ru` text NOT NULL,
	`text_en` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 0 NOT NULL,
	`changed_by_id` text,
	`changed_at` text NOT NULL,
	`retired_at` text,
	FOREIGN KEY (`changed_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `reason_templates_position` ON `reason_templates` (`position`);--> statement-breakpoint
CREATE INDEX `reason_templates_changed_by` ON `reason_templates` (`changed_by_id`);--> statement-breakpoint
CREATE TABLE `register_checks` (
	`id` text PRIMARY KEY NOT NULL,
	`certificate_id` text NOT NULL,
	`version` integer NOT NULL,
	`answer` text NOT NULL,
	`address` text,
	`note` text,
	`by_id` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `register_checks_certificate` ON `register_checks` (`certificate_id`,`at`);--> statement-breakpoint
CREATE INDEX `register_checks_by` ON `register_checks` (`by_id`);--> statement-breakpoint
CREATE TABLE `register_extracts` (
	`id` text PRIMARY KEY NOT NULL,
	`original_name` text NOT NULL,
	`content` text NOT NULL,
	`row_count` integer NOT NULL,
	`by_id` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `register_extracts_by` ON `register_extracts` (`by_id`,`at`);--> statement-breakpoint
CREATE TABLE `saved_views` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`name` text NOT NULL,
	`search` text NOT NULL,
	`shared` integer DEFAULT false NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_views_name` ON `saved_views` (`owner_id`,`name`);--> statement-breakpoint
CREATE TABLE `search_changes` (
	`certificate_id` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
ALTER TABLE `events` ADD `hash` text;--> statement-breakpoint
ALTER TABLE `certificates` ADD `doubtful_values` integer;--> statement-breakpoint
ALTER TABLE `certificates` ADD `least_confidence` real;