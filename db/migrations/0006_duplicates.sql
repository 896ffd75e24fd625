CREATE TABLE `copy_groups` (
	`certificate_id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `copy_groups_group` ON `copy_groups` (`group_id`);--> statement-breakpoint
CREATE TABLE `duplicate_pairs` (
	`id` text PRIMARY KEY NOT NULL,
	`first_id` text NOT NULL,
	`second_id` text NOT NULL,
	`kind` text NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`found_at` text NOT NULL,
	`decided_by_id` text,
	`decided_at` text,
	`note` text,
	FOREIGN KEY (`first_id`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`second_id`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`decided_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "pair_of_two" CHECK("duplicate_pairs"."first_id" <> "duplicate_pairs"."second_id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `duplicate_pairs_two` ON `duplicate_pairs` (`first_id`,`second_id`);--> statement-breakpoint
CREATE INDEX `duplicate_pairs_second` ON `duplicate_pairs` (`second_id`);--> statement-breakpoint
CREATE INDEX `duplicate_pairs_state` ON `duplicate_pairs` (`state`,`found_at`);--> statement-breakpoint
CREATE INDEX `duplicate_pairs_decided_by` ON `duplicate_pairs` (`decided_by_id`);