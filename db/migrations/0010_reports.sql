CREATE TABLE `correction_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`by_id` text NOT NULL,
	`file_name` text NOT NULL,
	`content` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `correction_drafts_by` ON `correction_drafts` (`by_id`);--> statement-breakpoint
CREATE TABLE `register_notes` (
	`certificate_id` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`version` integer DEFAULT 0 NOT NULL,
	`by_id` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `register_notes_by` ON `register_notes` (`by_id`);--> statement-breakpoint
CREATE TABLE `registration_fees` (
	`id` text PRIMARY KEY NOT NULL,
	`certificate_id` text NOT NULL,
	`payer_id` text,
	`department_id` text NOT NULL,
	`amount_tiyn` integer NOT NULL,
	`commission_tiyn` integer NOT NULL,
	`paid_on` text NOT NULL,
	`reimbursed_on` text,
	`note` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 0 NOT NULL,
	`entered_by_id` text NOT NULL,
	`entered_at` text NOT NULL,
	`retired_at` text,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`payer_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`entered_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "registration_fee_amount" CHECK("registration_fees"."amount_tiyn" > 0 and "registration_fees"."commission_tiyn" >= 0),
	CONSTRAINT "paid_on_is_day" CHECK("registration_fees"."paid_on" glob '????-??-??'),
	CONSTRAINT "reimbursed_on_is_day" CHECK("registration_fees"."reimbursed_on" is null or "registration_fees"."reimbursed_on" glob '????-??-??')
);
--> statement-breakpoint
CREATE INDEX `registration_fees_certificate` ON `registration_fees` (`certificate_id`);--> statement-breakpoint
CREATE INDEX `registration_fees_payer` ON `registration_fees` (`payer_id`);--> statement-breakpoint
CREATE INDEX `registration_fees_department` ON `registration_fees` (`department_id`,`paid_on`);--> statement-breakpoint
CREATE INDEX `registration_fees_entered_by` ON `registration_fees` (`entered_by_id`);--> statement-breakpoint
CREATE TABLE `report_schedules` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`recipient_id` text NOT NULL,
	`rhythm` text NOT NULL,
	`day` integer NOT NULL,
	`by_id` text NOT NULL,
	`created_at` text NOT NULL,
	`stopped_at` text,
	FOREIGN KEY (`report_id`) REFERENCES `saved_reports`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`recipient_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "report_schedule_day" CHECK("report_schedules"."day" between 1 and 60)
);
--> statement-breakpoint
CREATE INDEX `report_schedules_report` ON `report_schedules` (`report_id`);--> statement-breakpoint
CREATE INDEX `report_schedules_recipient` ON `report_schedules` (`recipient_id`);--> statement-breakpoint
CREATE INDEX `report_schedules_by` ON `report_schedules` (`by_id`);--> statement-breakpoint
CREATE TABLE `report_sendings` (
	`id` text PRIMARY KEY NOT NULL,
	`schedule_id` text NOT NULL,
	`due_on` text NOT NULL,
	`outcome` text NOT NULL,
	`failure` text,
	`at` text NOT NULL,
	FOREIGN KEY (`schedule_id`) REFERENCES `report_schedules`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_sendings_day` ON `report_sendings` (`schedule_id`,`due_on`);--> statement-breakpoint
CREATE TABLE `saved_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`search` text NOT NULL,
	`language` text NOT NULL,
	`shared_with` text NOT NULL,
	`version` integer DEFAULT 0 NOT NULL,
	`created_at` text NOT NULL,
	`changed_at` text NOT NULL,
	`retired_at` text,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `saved_reports_owner` ON `saved_reports` (`owner_id`,`name`);--> statement-breakpoint
ALTER TABLE `counting_rows` ADD `work_kind` text;