CREATE TABLE `reminders` (
	`id` text PRIMARY KEY NOT NULL,
	`period_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`address` text NOT NULL,
	`language` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`sent_on` text NOT NULL,
	`sent_at` text NOT NULL,
	`sent_by_id` text NOT NULL,
	`outcome` text NOT NULL,
	`failure` text,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`sent_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "reminder_failure" CHECK(("reminders"."outcome" = 'failed') = ("reminders"."failure" is not null))
);
--> statement-breakpoint
CREATE INDEX `reminders_period` ON `reminders` (`period_id`,`staff_id`);--> statement-breakpoint
CREATE INDEX `reminders_staff` ON `reminders` (`staff_id`,`sent_on`);--> statement-breakpoint
CREATE INDEX `reminders_sent_by` ON `reminders` (`sent_by_id`);--> statement-breakpoint
CREATE TABLE `tracked_works` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`staff_id` text NOT NULL,
	`expected_on` text NOT NULL,
	`added_by_id` text NOT NULL,
	`added_at` text NOT NULL,
	`ending` text,
	`ended_at` text,
	`ended_by_id` text,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`added_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`ended_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "expected_on_is_day" CHECK("tracked_works"."expected_on" glob '????-??-??'),
	CONSTRAINT "tracked_work_ended" CHECK(("tracked_works"."ending" is null) = ("tracked_works"."ended_at" is null))
);
--> statement-breakpoint
CREATE INDEX `tracked_works_staff` ON `tracked_works` (`staff_id`);--> statement-breakpoint
CREATE INDEX `tracked_works_expected` ON `tracked_works` (`expected_on`);--> statement-breakpoint
CREATE INDEX `tracked_works_added_by` ON `tracked_works` (`added_by_id`);--> statement-breakpoint
CREATE INDEX `tracked_works_ended_by` ON `tracked_works` (`ended_by_id`);