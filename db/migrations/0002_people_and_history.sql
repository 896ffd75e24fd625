CREATE TABLE `directory_changes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`operation_id` text NOT NULL,
	`table_name` text NOT NULL,
	`row_id` text NOT NULL,
	`before` text,
	`after` text,
	FOREIGN KEY (`operation_id`) REFERENCES `directory_operations`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `directory_changes_operation` ON `directory_changes` (`operation_id`,`id`);--> statement-breakpoint
CREATE INDEX `directory_changes_row` ON `directory_changes` (`row_id`);--> statement-breakpoint
CREATE TABLE `directory_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`by_id` text NOT NULL,
	`file_name` text NOT NULL,
	`sheets` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `directory_drafts_by` ON `directory_drafts` (`by_id`);--> statement-breakpoint
CREATE TABLE `directory_operations` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`by_id` text,
	`at` text NOT NULL,
	`file_name` text,
	`counts` text,
	`undone_at` text,
	`undone_by_id` text,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`undone_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `directory_operations_at` ON `directory_operations` (`at`);--> statement-breakpoint
CREATE INDEX `directory_operations_by` ON `directory_operations` (`by_id`);--> statement-breakpoint
CREATE INDEX `directory_operations_undone_by` ON `directory_operations` (`undone_by_id`);--> statement-breakpoint
CREATE TABLE `external_names` (
	`exact_key` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`learned_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `former_departments` (
	`id` text PRIMARY KEY NOT NULL,
	`department_id` text NOT NULL,
	`until_on` text NOT NULL,
	`faculty_id` text NOT NULL,
	`name_kk` text NOT NULL,
	`name_ru` text NOT NULL,
	`name_en` text NOT NULL,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`faculty_id`) REFERENCES `faculties`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `former_departments_day` ON `former_departments` (`department_id`,`until_on`);--> statement-breakpoint
CREATE INDEX `former_departments_faculty` ON `former_departments` (`faculty_id`);--> statement-breakpoint
CREATE TABLE `former_faculties` (
	`id` text PRIMARY KEY NOT NULL,
	`faculty_id` text NOT NULL,
	`until_on` text NOT NULL,
	`name_kk` text NOT NULL,
	`name_ru` text NOT NULL,
	`name_en` text NOT NULL,
	FOREIGN KEY (`faculty_id`) REFERENCES `faculties`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `former_faculties_day` ON `former_faculties` (`faculty_id`,`until_on`);--> statement-breakpoint
ALTER TABLE `departments` ADD `closed_on` text;--> statement-breakpoint
ALTER TABLE `departments` ADD `merged_into_id` text REFERENCES departments(id);--> statement-breakpoint
CREATE INDEX `departments_merged_into` ON `departments` (`merged_into_id`);--> statement-breakpoint
ALTER TABLE `faculties` ADD `closed_on` text;--> statement-breakpoint
ALTER TABLE `staff` ADD `orcid` text;--> statement-breakpoint
ALTER TABLE `staff` ADD `outside_id` text;--> statement-breakpoint
CREATE UNIQUE INDEX `staff_outside_id` ON `staff` (`outside_id`);