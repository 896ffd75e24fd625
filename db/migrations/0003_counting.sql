CREATE TABLE `counting_changes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `counting_exclusions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`period_id` text NOT NULL,
	`certificate_id` text NOT NULL,
	`exclusion` text NOT NULL,
	FOREIGN KEY (`period_id`) REFERENCES `rating_periods`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `counting_exclusions_period` ON `counting_exclusions` (`period_id`,`certificate_id`);--> statement-breakpoint
CREATE INDEX `counting_exclusions_certificate` ON `counting_exclusions` (`certificate_id`);--> statement-breakpoint
CREATE TABLE `counting_rows` (
	`period_id` text NOT NULL,
	`certificate_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`department_id` text NOT NULL,
	`faculty_id` text NOT NULL,
	`object_type` text NOT NULL,
	`month` text NOT NULL,
	`points` text NOT NULL,
	PRIMARY KEY(`period_id`, `certificate_id`, `staff_id`, `department_id`),
	FOREIGN KEY (`period_id`) REFERENCES `rating_periods`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `counting_rows_certificate` ON `counting_rows` (`certificate_id`);--> statement-breakpoint
CREATE INDEX `counting_rows_staff` ON `counting_rows` (`period_id`,`staff_id`);--> statement-breakpoint
CREATE INDEX `counting_rows_department` ON `counting_rows` (`period_id`,`department_id`);--> statement-breakpoint
CREATE TABLE `counting_states` (
	`period_id` text PRIMARY KEY NOT NULL,
	`basis` text NOT NULL,
	FOREIGN KEY (`period_id`) REFERENCES `rating_periods`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `counting_totals` (
	`period_id` text NOT NULL,
	`grouping` text NOT NULL,
	`key` text NOT NULL,
	`certificates` integer NOT NULL,
	`participations` integer NOT NULL,
	`points` text NOT NULL,
	PRIMARY KEY(`period_id`, `grouping`, `key`),
	FOREIGN KEY (`period_id`) REFERENCES `rating_periods`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `manual_shares` (
	`certificate_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`percent_hundredths` integer NOT NULL,
	`entered_by_id` text NOT NULL,
	`entered_at` text NOT NULL,
	PRIMARY KEY(`certificate_id`, `staff_id`),
	FOREIGN KEY (`certificate_id`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`entered_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "manual_share_percent" CHECK("manual_shares"."percent_hundredths" between 0 and 10000)
);
--> statement-breakpoint
CREATE INDEX `manual_shares_staff` ON `manual_shares` (`staff_id`);--> statement-breakpoint
CREATE INDEX `manual_shares_entered_by` ON `manual_shares` (`entered_by_id`);--> statement-breakpoint
CREATE TABLE `period_snapshot_rows` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`snapshot_id` text NOT NULL,
	`kind` text NOT NULL,
	`row` text NOT NULL,
	FOREIGN KEY (`snapshot_id`) REFERENCES `period_snapshots`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `period_snapshot_rows_snapshot` ON `period_snapshot_rows` (`snapshot_id`,`id`);--> statement-breakpoint
CREATE TABLE `period_snapshots` (
	`id` text PRIMARY KEY NOT NULL,
	`period_id` text NOT NULL,
	`number` integer NOT NULL,
	`made_at` text NOT NULL,
	`made_by_id` text,
	`rule_id` text NOT NULL,
	`content` text NOT NULL,
	`checksum` text NOT NULL,
	FOREIGN KEY (`period_id`) REFERENCES `rating_periods`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`made_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`rule_id`) REFERENCES `rating_rules`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `period_snapshots_number` ON `period_snapshots` (`period_id`,`number`);--> statement-breakpoint
CREATE INDEX `period_snapshots_rule` ON `period_snapshots` (`rule_id`);--> statement-breakpoint
CREATE INDEX `period_snapshots_made_by` ON `period_snapshots` (`made_by_id`);--> statement-breakpoint
ALTER TABLE `rating_periods` ADD `state` text DEFAULT 'open' NOT NULL;--> statement-breakpoint
ALTER TABLE `rating_periods` ADD `closes_on` text;