CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text,
	`data` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE INDEX `sessions_expiry` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`display_name` text NOT NULL,
	`role` text NOT NULL,
	`staff_id` text,
	`password_hash` text NOT NULL,
	`language` text DEFAULT 'kk' NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "email_is_lower" CHECK("users"."email" = lower("users"."email"))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);--> statement-breakpoint
CREATE INDEX `users_staff` ON `users` (`staff_id`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`user_id` text,
	`action` text NOT NULL,
	`certificate_id` text,
	`subject_id` text,
	`before` text,
	`after` text,
	`reason` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `events_certificate` ON `events` (`certificate_id`,`id`);--> statement-breakpoint
CREATE INDEX `events_user` ON `events` (`user_id`);--> statement-breakpoint
CREATE TABLE `certificate_authors` (
	`id` text PRIMARY KEY NOT NULL,
	`certificate_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`spellings` text NOT NULL,
	`staff_id` text,
	`link` text DEFAULT 'open' NOT NULL,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "linked_has_staff" CHECK(("certificate_authors"."link" in ('machine', 'person')) = ("certificate_authors"."staff_id" is not null))
);
--> statement-breakpoint
CREATE INDEX `certificate_authors_certificate` ON `certificate_authors` (`certificate_id`,`position`);--> statement-breakpoint
CREATE INDEX `certificate_authors_staff` ON `certificate_authors` (`staff_id`);--> statement-breakpoint
CREATE TABLE `certificate_findings` (
	`id` text PRIMARY KEY NOT NULL,
	`certificate_id` text NOT NULL,
	`code` text NOT NULL,
	`severity` text NOT NULL,
	`field` text,
	`half` text,
	`params` text NOT NULL,
	`clause` text NOT NULL,
	`places` text NOT NULL,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `certificate_findings_certificate` ON `certificate_findings` (`certificate_id`);--> statement-breakpoint
CREATE TABLE `certificates` (
	`id` text PRIMARY KEY NOT NULL,
	`submission_id` text NOT NULL,
	`reading_id` text NOT NULL,
	`index_in_reading` integer,
	`sender_id` text NOT NULL,
	`state` text DEFAULT 'draft' NOT NULL,
	`version` integer DEFAULT 0 NOT NULL,
	`edition` text,
	`number` text,
	`registered_on` text,
	`received_on` text,
	`created_on` text,
	`object_type` text DEFAULT 'unknown' NOT NULL,
	`work_kind` text,
	`title_kk` text,
	`title_ru` text,
	`title_en` text,
	`title_key` text DEFAULT '' NOT NULL,
	`decided_by_id` text,
	`decision_reason` text,
	`created_at` text NOT NULL,
	`submitted_at` text,
	`decided_at` text,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reading_id`) REFERENCES `readings`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`sender_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`decided_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "registered_on_is_day" CHECK("certificates"."registered_on" is null or "certificates"."registered_on" glob '????-??-??'),
	CONSTRAINT "created_on_is_day" CHECK("certificates"."created_on" is null or "certificates"."created_on" glob '????-??-??'),
	CONSTRAINT "approved_is_complete" CHECK("certificates"."state" <> 'approved' or ("certificates"."number" is not null and "certificates"."registered_on" is not null))
);
--> statement-breakpoint
CREATE INDEX `certificates_state` ON `certificates` (`state`,`submitted_at`);--> statement-breakpoint
CREATE INDEX `certificates_registered` ON `certificates` (`registered_on`);--> statement-breakpoint
CREATE INDEX `certificates_number_day` ON `certificates` (`number`,`registered_on`);--> statement-breakpoint
CREATE INDEX `certificates_submission` ON `certificates` (`submission_id`);--> statement-breakpoint
CREATE INDEX `certificates_reading` ON `certificates` (`reading_id`);--> statement-breakpoint
CREATE INDEX `certificates_sender` ON `certificates` (`sender_id`);--> statement-breakpoint
CREATE INDEX `certificates_decided_by` ON `certificates` (`decided_by_id`);--> statement-breakpoint
CREATE TABLE `corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`certificate_id` text NOT NULL,
	`field` text NOT NULL,
	`before` text,
	`after` text,
	`by_id` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `corrections_certificate` ON `corrections` (`certificate_id`,`field`);--> statement-breakpoint
CREATE INDEX `corrections_by` ON `corrections` (`by_id`);--> statement-breakpoint
CREATE TABLE `files` (
	`id` text PRIMARY KEY NOT NULL,
	`bytes` integer NOT NULL,
	`media_type` text,
	`stored_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `reading_jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`submission_id` text NOT NULL,
	`state` text DEFAULT 'queued' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`error` text,
	`queued_at` text NOT NULL,
	`started_at` text,
	`heartbeat_at` text,
	`finished_at` text,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `reading_jobs_submission` ON `reading_jobs` (`submission_id`);--> statement-breakpoint
CREATE INDEX `reading_jobs_state` ON `reading_jobs` (`state`,`queued_at`);--> statement-breakpoint
CREATE TABLE `readings` (
	`id` text PRIMARY KEY NOT NULL,
	`submission_id` text NOT NULL,
	`job_id` text NOT NULL,
	`engine` text NOT NULL,
	`outcome` text NOT NULL,
	`reading` text NOT NULL,
	`read_at` text NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`job_id`) REFERENCES `reading_jobs`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `readings_submission` ON `readings` (`submission_id`);--> statement-breakpoint
CREATE INDEX `readings_job` ON `readings` (`job_id`);--> statement-breakpoint
CREATE TABLE `submissions` (
	`id` text PRIMARY KEY NOT NULL,
	`file_id` text NOT NULL,
	`sender_id` text NOT NULL,
	`original_name` text NOT NULL,
	`sent_at` text NOT NULL,
	FOREIGN KEY (`file_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`sender_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `submissions_file` ON `submissions` (`file_id`);--> statement-breakpoint
CREATE INDEX `submissions_sender` ON `submissions` (`sender_id`,`sent_at`);--> statement-breakpoint
CREATE TABLE `worker_beats` (
	`worker_id` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `affiliations` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`department_id` text NOT NULL,
	`position` text NOT NULL,
	`share_percent` integer NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "affiliation_days" CHECK("affiliations"."from_on" glob '????-??-??' and ("affiliations"."to_on" is null or "affiliations"."to_on" >= "affiliations"."from_on")),
	CONSTRAINT "affiliation_share" CHECK("affiliations"."share_percent" between 1 and 150)
);
--> statement-breakpoint
CREATE INDEX `affiliations_staff` ON `affiliations` (`staff_id`);--> statement-breakpoint
CREATE INDEX `affiliations_department` ON `affiliations` (`department_id`);--> statement-breakpoint
CREATE TABLE `departments` (
	`id` text PRIMARY KEY NOT NULL,
	`faculty_id` text NOT NULL,
	`name_kk` text NOT NULL,
	`name_ru` text NOT NULL,
	`name_en` text NOT NULL,
	FOREIGN KEY (`faculty_id`) REFERENCES `faculties`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `departments_faculty` ON `departments` (`faculty_id`);--> statement-breakpoint
CREATE TABLE `faculties` (
	`id` text PRIMARY KEY NOT NULL,
	`name_kk` text NOT NULL,
	`name_ru` text NOT NULL,
	`name_en` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `staff` (
	`id` text PRIMARY KEY NOT NULL,
	`surname` text NOT NULL,
	`given_name` text NOT NULL,
	`patronymic` text,
	`sort_key` text NOT NULL,
	`email` text
);
--> statement-breakpoint
CREATE INDEX `staff_sort` ON `staff` (`sort_key`);--> statement-breakpoint
CREATE TABLE `staff_names` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`name` text NOT NULL,
	`exact_key` text NOT NULL,
	`fold_key` text NOT NULL,
	`source` text NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `staff_names_staff` ON `staff_names` (`staff_id`);--> statement-breakpoint
CREATE INDEX `staff_names_exact` ON `staff_names` (`exact_key`);--> statement-breakpoint
CREATE INDEX `staff_names_fold` ON `staff_names` (`fold_key`);--> statement-breakpoint
CREATE TABLE `rating_periods` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`rule_id` text NOT NULL,
	FOREIGN KEY (`rule_id`) REFERENCES `rating_rules`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `rating_periods_rule` ON `rating_periods` (`rule_id`);--> statement-breakpoint
CREATE TABLE `rating_rules` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`rule` text NOT NULL,
	`created_at` text NOT NULL
);
