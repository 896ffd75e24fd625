CREATE TABLE `answers_of_authors` (
	`id` text PRIMARY KEY NOT NULL,
	`certificate_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`answer` text NOT NULL,
	`reason` text,
	`by_id` text NOT NULL,
	`at` text NOT NULL,
	`settlement` text,
	`settled_by_id` text,
	`settled_at` text,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`settled_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "not_mine_has_reason" CHECK("answers_of_authors"."answer" = 'mine' or "answers_of_authors"."reason" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `answers_of_authors_one` ON `answers_of_authors` (`certificate_id`,`staff_id`);--> statement-breakpoint
CREATE INDEX `answers_of_authors_staff` ON `answers_of_authors` (`staff_id`);--> statement-breakpoint
CREATE INDEX `answers_of_authors_by` ON `answers_of_authors` (`by_id`);--> statement-breakpoint
CREATE INDEX `answers_of_authors_open` ON `answers_of_authors` (`answer`,`settled_at`);--> statement-breakpoint
CREATE TABLE `delegations` (
	`id` text PRIMARY KEY NOT NULL,
	`principal_id` text NOT NULL,
	`delegate_id` text NOT NULL,
	`given_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`principal_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`delegate_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "delegate_is_another" CHECK("delegations"."principal_id" <> "delegations"."delegate_id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `delegations_lasting` ON `delegations` (`principal_id`,`delegate_id`) WHERE "delegations"."ended_at" is null;--> statement-breakpoint
CREATE INDEX `delegations_delegate` ON `delegations` (`delegate_id`);--> statement-breakpoint
CREATE TABLE `department_heads` (
	`id` text PRIMARY KEY NOT NULL,
	`department_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "head_days" CHECK("department_heads"."to_on" is null or "department_heads"."to_on" >= "department_heads"."from_on")
);
--> statement-breakpoint
CREATE INDEX `department_heads_department` ON `department_heads` (`department_id`);--> statement-breakpoint
CREATE INDEX `department_heads_staff` ON `department_heads` (`staff_id`);--> statement-breakpoint
CREATE TABLE `further_senders` (
	`certificate_id` text NOT NULL,
	`user_id` text NOT NULL,
	`submission_id` text,
	`added_at` text NOT NULL,
	PRIMARY KEY(`certificate_id`, `user_id`),
	FOREIGN KEY (`certificate_id`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `further_senders_user` ON `further_senders` (`user_id`);--> statement-breakpoint
CREATE INDEX `further_senders_submission` ON `further_senders` (`submission_id`);--> statement-breakpoint
ALTER TABLE `submissions` ADD `uploaded_by_id` text REFERENCES users(id);--> statement-breakpoint
CREATE INDEX `submissions_uploaded_by` ON `submissions` (`uploaded_by_id`,`sent_at`);