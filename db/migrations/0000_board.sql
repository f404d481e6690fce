CREATE TYPE "public"."employer_kind" AS ENUM('hospital-health-system', 'academic-medical-center', 'physician-group', 'asc', 'fqhc', 'payer', 'coding-vendor', 'rcm-vendor', 'staffing-agency', 'risk-adjustment-vendor', 'home-health-hospice', 'snf-ltc', 'behavioral-health-org', 'lab-pathology', 'radiology-group', 'dme-supplier', 'government-va-military', 'consulting-audit-firm', 'software-vendor', 'education');--> statement-breakpoint
CREATE TYPE "public"."apprentice_policy" AS ENUM('welcome', 'accepted', 'case-by-case', 'not-accepted', 'not-stated');--> statement-breakpoint
CREATE TYPE "public"."benefit" AS ENUM('sign-on-bonus', 'retention-bonus', 'production-bonus', 'quality-bonus', 'shift-differential', 'equipment-provided', 'equipment-stipend', 'internet-stipend', 'ceu-reimbursement', 'membership-dues-paid', 'exam-fee-paid', 'code-books-provided', 'encoder-licence-provided', 'paid-training', 'health-insurance', 'pto', '401k', 'pslf-eligible', 'flex-schedule', '4x10');--> statement-breakpoint
CREATE TYPE "public"."chart_type" AS ENUM('inpatient-facility', 'outpatient-facility', 'ed-facility', 'ed-profee', 'same-day-surgery', 'asc', 'observation', 'profee-em', 'profee-surgery', 'profee-multispecialty', 'anesthesia', 'radiology-diagnostic', 'interventional-radiology', 'pathology-lab', 'ancillary-diagnostic', 'clinic-recurring', 'risk-adjustment-hcc', 'home-health', 'hospice', 'snf', 'ltach', 'inpatient-rehab', 'behavioral-health', 'dialysis-nephrology', 'oncology-infusion', 'dental', 'dme', 'ambulance-ems', 'denials-appeals', 'coding-audit', 'cdi', 'charge-entry', 'billing', 'cancer-registry', 'trauma-registry', 'data-abstraction', 'payment-integrity', 'ai-coding-validation');--> statement-breakpoint
CREATE TYPE "public"."credential" AS ENUM('CPC', 'CPC-A', 'COC', 'COC-A', 'CIC', 'CIC-A', 'CRC', 'CRC-A', 'CPB', 'CPMA', 'CDEO', 'CDEI', 'CPCO', 'CPPM', 'CPC-I', 'CPC-P', 'CIRCC', 'CASCC', 'CANPC', 'CCC', 'CCVTC', 'CPCD', 'CEDC', 'CEMC', 'CFPC', 'CGIC', 'CGSC', 'CHONC', 'COBGC', 'COPC', 'COSC', 'CENTC', 'CPEDC', 'CPRC', 'CRHC', 'CSFAC', 'CUC', 'CCA', 'CCS', 'CCS-P', 'RHIT', 'RHIA', 'CDIP', 'CHDA', 'CHPS', 'CCDS', 'CCDS-O', 'HCS-D', 'HCS-O', 'HCS-H', 'HCS-C', 'BCHH-C', 'COS-C', 'RCC', 'RCCIR', 'CMC', 'CMIS', 'CMOM', 'CMCO', 'CMCA-E/M', 'ODS-C', 'CBCS', 'NCICS', 'CMRS', 'RMC', 'RMA', 'CAC', 'CHC', 'CRCR', 'CRCS', 'CRCE', 'CRIP', 'CHRI', 'RAC-CT', 'CEMA', 'CSTR', 'CAISS', 'CMM', 'HITCM-PP', 'RN', 'LPN', 'MD', 'MBBS', 'IMG');--> statement-breakpoint
CREATE TYPE "public"."employment" AS ENUM('w2-full-time', 'w2-part-time', 'prn-per-diem', 'w2-contract', '1099-contract', 'temp-to-hire', 'contract-to-perm', 'internship-externship', 'seasonal', 'weekend-only');--> statement-breakpoint
CREATE TYPE "public"."flexibility" AS ENUM('none', 'core-hours', 'fully-flexible');--> statement-breakpoint
CREATE TYPE "public"."hybrid_period" AS ENUM('week', 'month');--> statement-breakpoint
CREATE TYPE "public"."job_kind" AS ENUM('coding', 'adjacent');--> statement-breakpoint
CREATE TYPE "public"."job_outcome" AS ENUM('hired-here', 'hired-elsewhere', 'frozen', 'never-existed');--> statement-breakpoint
CREATE TYPE "public"."job_status" AS ENUM('draft', 'in-review', 'published', 'paused', 'filled', 'expired', 'removed');--> statement-breakpoint
CREATE TYPE "public"."pay_basis" AS ENUM('hourly', 'salary', 'per-chart', 'per-encounter', 'per-record', 'per-claim', 'per-case', 'per-unit', 'per-wrvu', 'per-project', 'daily', 'weekly', 'monthly', 'hourly-plus-production-bonus');--> statement-breakpoint
CREATE TYPE "public"."permanence" AS ENUM('permanent', 'may-change', 'after-training');--> statement-breakpoint
CREATE TYPE "public"."productivity_unit" AS ENUM('charts/hour', 'charts/day', 'records/hour', 'records/day', 'encounters/hour', 'encounters/day', 'reports/hour', 'reports/day', 'cases/hour', 'cases/day', 'claims/hour', 'claims/day', 'units/hour', 'units/day');--> statement-breakpoint
CREATE TYPE "public"."remediation" AS ENUM('none', 'possible', 'stated-threshold');--> statement-breakpoint
CREATE TYPE "public"."requirement_strength" AS ENUM('required', 'required-within', 'preferred');--> statement-breakpoint
CREATE TYPE "public"."role_family" AS ENUM('coder', 'apprentice', 'risk-adjustment', 'auditor', 'educator', 'cdi', 'denials', 'compliance', 'revenue-integrity', 'registry', 'leadership', 'biller-coder', 'adjacent');--> statement-breakpoint
CREATE TYPE "public"."seniority" AS ENUM('trainee', 'entry', 'level-1', 'level-2', 'level-3', 'senior', 'lead', 'auditor', 'educator', 'supervisor', 'manager', 'director', 'vp-executive');--> statement-breakpoint
CREATE TYPE "public"."specialty" AS ENUM('general-surgery', 'surgery-general', 'colorectal-surgery', 'hepatobiliary-surgery', 'bariatric-surgery', 'transplant-surgery', 'endocrine-surgery', 'breast-surgery', 'plastic-surgery', 'surgical-oncology', 'pediatric-surgery', 'trauma', 'burn', 'orthopedics', 'spine-surgery', 'hand-surgery', 'sports-medicine', 'podiatry', 'cardiology', 'interventional-cardiology', 'electrophysiology', 'structural-heart', 'echocardiography', 'cardiothoracic-surgery', 'thoracic-surgery', 'vascular-surgery', 'vascular-lab', 'vascular-access', 'radiology', 'ultrasound', 'breast-imaging', 'nuclear-medicine', 'interventional-radiology', 'hematology-oncology', 'radiation-oncology', 'infusion-oncology', 'gastroenterology', 'nutrition', 'urology', 'nephrology-dialysis', 'gynecology', 'obstetrics', 'maternal-fetal-medicine', 'reproductive-medicine', 'reproductive-surgery', 'pediatrics', 'neonatal-pediatric', 'genetics', 'neurology', 'neurosurgery', 'sleep-medicine', 'pain-management', 'behavioral-health', 'substance-use', 'psychology-testing', 'ophthalmology', 'optometry', 'otology', 'audiology', 'ent', 'oral-maxillofacial', 'dental', 'pulmonology', 'allergy-immunology', 'dermatology', 'wound-care', 'endocrinology', 'diabetes', 'rheumatology', 'infectious-disease', 'immunization', 'toxicology', 'laboratory', 'pathology', 'molecular-genetics', 'microbiology', 'transfusion-medicine', 'anesthesiology', 'evaluation-management', 'office-visits', 'primary-care', 'family-medicine', 'internal-medicine', 'geriatrics', 'urgent-care', 'occupational-medicine', 'telehealth', 'care-management', 'home-visits', 'palliative-advance-care', 'medicine-general', 'pharmacy', 'hospital-medicine', 'emergency-medicine', 'critical-care', 'outpatient-facility', 'physical-therapy', 'occupational-therapy', 'rehabilitation', 'speech-therapy', 'chiropractic', 'osteopathy', 'acupuncture', 'nursing-facility', 'home-health', 'hospice', 'dme', 'orthotics-prosthetics', 'ambulance-ems', 'risk-adjustment', 'payer');--> statement-breakpoint
CREATE TYPE "public"."state" AS ENUM('AK', 'AL', 'AR', 'AZ', 'CA', 'CO', 'CT', 'DC', 'DE', 'FL', 'GA', 'HI', 'IA', 'ID', 'IL', 'IN', 'KS', 'KY', 'LA', 'MA', 'MD', 'ME', 'MI', 'MN', 'MO', 'MS', 'MT', 'NC', 'ND', 'NE', 'NH', 'NJ', 'NM', 'NV', 'NY', 'OH', 'OK', 'OR', 'PA', 'RI', 'SC', 'SD', 'TN', 'TX', 'UT', 'VA', 'VT', 'WA', 'WI', 'WV', 'WY', 'AS', 'GU', 'MP', 'PR', 'VI');--> statement-breakpoint
CREATE TYPE "public"."state_mode" AS ENUM('all', 'include', 'exclude');--> statement-breakpoint
CREATE TYPE "public"."tool" AS ENUM('epic', 'oracle-health', 'meditech', 'altera', 'trubridge-ehr', 'vista', 'mhs-genesis', 'medhost', 'athenahealth', 'eclinicalworks', 'nextgen', 'veradigm', 'greenway', 'advancedmd', 'modmed', 'kareo-tebra', 'practice-fusion', 'drchrono', 'homecare-homebase', 'wellsky', 'matrixcare', 'pointclickcare', 'solventum-encoder', 'trubridge-encoder', 'optum-encoderpro', 'optum-enterprise', 'codify', 'find-a-code', 'nthrive-encoder', 'quadax', 'alpha-ii', 'flash-code', 'vitalware', 'solventum-360', 'optum-cac', 'dolbey-fusion', 'clintegrity', 'optum-lynx', 'epic-encoder-integrations', 'iodine', 'artifact-health', 'nuance-cdi', 'nym', 'fathom', 'codametrix', 'arintra', 'maverick-ai', 'akasa', 'mdaudit', 'healthicity', 'craneware', 'optum-ces', 'lyric', 'experian', 'waystar', 'r1', 'cotiviti', 'episource', 'apixio', 'reveleer', 'inovalon', 'vatica', 'metriq', 'cnext', 'onco-log', 'registry-plus');--> statement-breakpoint
CREATE TYPE "public"."workplace" AS ENUM('remote', 'hybrid', 'on-site', 'travel');--> statement-breakpoint
CREATE TYPE "public"."rebuild_state" AS ENUM('asked', 'filling', 'swapping', 'swapped', 'done');--> statement-breakpoint
CREATE SEQUENCE "public"."row_version" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "employers" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"kind" "employer_kind",
	"website" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"claimed_at" timestamp with time zone,
	"verified_at" timestamp with time zone,
	"version" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "employers_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"employer_id" text NOT NULL,
	"version" bigint DEFAULT 0 NOT NULL,
	"source" text,
	"source_id" text,
	"source_hash" text,
	"status" "job_status" DEFAULT 'draft' NOT NULL,
	"outcome" "job_outcome",
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"posted_at" timestamp with time zone,
	"confirmed_at" timestamp with time zone,
	"expires_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"closes_on" date,
	"reopened_at" timestamp with time zone,
	"kind" "job_kind" NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"role_family" "role_family",
	"seniority" "seniority",
	"workplace" "workplace",
	"hybrid_days" smallint,
	"hybrid_period" "hybrid_period",
	"place_city" text,
	"place_state" "state",
	"state_mode" "state_mode",
	"eligible_states" "state"[] DEFAULT '{}' NOT NULL,
	"us_only" boolean,
	"onsite_training_weeks" smallint,
	"permanence" "permanence",
	"remediation" "remediation",
	"travel_percent" smallint,
	"weekends" boolean,
	"flexibility" "flexibility",
	"time_zone" text,
	"employment" "employment"[] DEFAULT '{}' NOT NULL,
	"pay_basis" "pay_basis",
	"pay_min_cents" bigint,
	"pay_max_cents" bigint,
	"hourly_min_cents" bigint,
	"hourly_max_cents" bigint,
	"pay_estimated" boolean DEFAULT false NOT NULL,
	"weekly_hours" smallint,
	"benefits" "benefit"[] DEFAULT '{}' NOT NULL,
	"any_certification" boolean DEFAULT false NOT NULL,
	"apprentice_policy" "apprentice_policy" DEFAULT 'not-stated' NOT NULL,
	"counts_toward_removal" boolean,
	"years_min" numeric(4, 2),
	"chart_types" chart_type[] DEFAULT '{}' NOT NULL,
	"specialties" "specialty"[] DEFAULT '{}' NOT NULL,
	"tools" "tool"[] DEFAULT '{}' NOT NULL,
	"accuracy_percent" numeric(4, 1),
	"apply_url" text,
	"search_vector" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', left(description, 100000)), 'D')) STORED,
	CONSTRAINT "jobs_slug_unique" UNIQUE("slug"),
	CONSTRAINT "jobs_source_row" UNIQUE("source","source_id"),
	CONSTRAINT "jobs_imported_whole" CHECK ((source is null) = (source_id is null) and (source is null) = (source_hash is null)),
	CONSTRAINT "jobs_dated" CHECK (status <> 'published' or (posted_at is not null and expires_at is not null)),
	CONSTRAINT "jobs_outcome_of_closed" CHECK (outcome is null or status in ('filled', 'expired', 'removed')),
	CONSTRAINT "jobs_title_said" CHECK (length(trim(title)) between 1 and 300),
	CONSTRAINT "jobs_description_length" CHECK (length(description) <= 200000),
	CONSTRAINT "jobs_workplace_said" CHECK (status = 'draft' or source is not null or workplace is not null),
	CONSTRAINT "jobs_remote_says_states" CHECK (status = 'draft' or source is not null or workplace not in ('remote', 'travel') or state_mode is not null),
	CONSTRAINT "jobs_site_says_place" CHECK (status = 'draft' or source is not null or workplace not in ('hybrid', 'on-site') or (place_city is not null and place_state is not null)),
	CONSTRAINT "jobs_hybrid_says_days" CHECK (status = 'draft' or source is not null or workplace <> 'hybrid' or hybrid_days is not null),
	CONSTRAINT "jobs_pay_said" CHECK (status = 'draft' or source is not null or pay_min_cents is not null or pay_max_cents is not null),
	CONSTRAINT "jobs_remote_has_no_place" CHECK (workplace <> 'remote' or (place_city is null and place_state is null)),
	CONSTRAINT "jobs_states_fit_mode" CHECK (case when state_mode in ('include', 'exclude') then cardinality(eligible_states) > 0 else cardinality(eligible_states) = 0 end),
	CONSTRAINT "jobs_hybrid_days_whole" CHECK ((hybrid_days is null) = (hybrid_period is null)),
	CONSTRAINT "jobs_hybrid_days_count" CHECK (hybrid_days between 0 and case hybrid_period when 'week' then 7 else 31 end),
	CONSTRAINT "jobs_training_weeks" CHECK (onsite_training_weeks between 0 and 104),
	CONSTRAINT "jobs_travel_percent" CHECK (travel_percent between 0 and 100),
	CONSTRAINT "jobs_pay_whole" CHECK ((pay_basis is null) = (pay_min_cents is null and pay_max_cents is null) and (pay_basis is not null or (hourly_min_cents is null and hourly_max_cents is null))),
	CONSTRAINT "jobs_pay_upright" CHECK (pay_min_cents <= pay_max_cents),
	CONSTRAINT "jobs_hourly_upright" CHECK (hourly_min_cents <= hourly_max_cents),
	CONSTRAINT "jobs_pay_positive" CHECK (least(pay_min_cents, pay_max_cents, hourly_min_cents, hourly_max_cents) > 0 and greatest(pay_min_cents, pay_max_cents) < 100000000),
	CONSTRAINT "jobs_weekly_hours" CHECK (weekly_hours between 1 and 100),
	CONSTRAINT "jobs_years" CHECK (years_min between 0 and 60),
	CONSTRAINT "jobs_accuracy" CHECK (accuracy_percent between 50 and 100)
);
--> statement-breakpoint
CREATE TABLE "policy_history" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "policy_history_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"job_id" text NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	"policy" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "productivity_standards" (
	"job_id" text NOT NULL,
	"position" smallint NOT NULL,
	"min" numeric(8, 2),
	"max" numeric(8, 2),
	"unit" "productivity_unit" NOT NULL,
	"chart_type" chart_type,
	CONSTRAINT "productivity_standards_job_id_position_pk" PRIMARY KEY("job_id","position"),
	CONSTRAINT "productivity_said" CHECK (min is not null or max is not null),
	CONSTRAINT "productivity_upright" CHECK (min <= max),
	CONSTRAINT "productivity_positive" CHECK (least(min, max) > 0)
);
--> statement-breakpoint
CREATE TABLE "requirements" (
	"job_id" text NOT NULL,
	"position" smallint NOT NULL,
	"strength" "requirement_strength" NOT NULL,
	"any_of" "credential"[] NOT NULL,
	"within_months" smallint,
	CONSTRAINT "requirements_job_id_position_pk" PRIMARY KEY("job_id","position"),
	CONSTRAINT "requirements_name_one" CHECK (cardinality(any_of) > 0),
	CONSTRAINT "requirements_within" CHECK ((strength = 'required-within') = (within_months is not null)),
	CONSTRAINT "requirements_months" CHECK (within_months between 1 and 120)
);
--> statement-breakpoint
CREATE TABLE "dirty" (
	"kind" text NOT NULL,
	"id" text NOT NULL,
	"version" bigint DEFAULT nextval('row_version') NOT NULL,
	"marked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"parked_reason" text,
	CONSTRAINT "dirty_kind_id_pk" PRIMARY KEY("kind","id")
);
--> statement-breakpoint
CREATE TABLE "rebuilds" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "rebuilds_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"state" "rebuild_state" DEFAULT 'asked' NOT NULL,
	"filled_to" text DEFAULT '' NOT NULL,
	"filled" integer DEFAULT 0 NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "rebuild_ended" CHECK (("rebuilds"."state" = 'done') = ("rebuilds"."ended_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "seeded" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"jobs" integer DEFAULT 0 NOT NULL,
	"employers" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_employer_id_employers_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_history" ADD CONSTRAINT "policy_history_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "productivity_standards" ADD CONSTRAINT "productivity_standards_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requirements" ADD CONSTRAINT "requirements_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "employers_unclaimed_name" ON "employers" USING btree (lower("name")) WHERE claimed_at is null;--> statement-breakpoint
CREATE INDEX "jobs_by_employer" ON "jobs" USING btree ("employer_id");--> statement-breakpoint
CREATE INDEX "jobs_newest" ON "jobs" USING btree ("posted_at" DESC NULLS LAST) WHERE status = 'published';--> statement-breakpoint
CREATE INDEX "jobs_due" ON "jobs" USING btree ("expires_at") WHERE status = 'published';--> statement-breakpoint
CREATE INDEX "jobs_words" ON "jobs" USING gin ("search_vector");--> statement-breakpoint
CREATE INDEX "policy_history_of_job" ON "policy_history" USING btree ("job_id","since");--> statement-breakpoint
CREATE INDEX "dirty_waiting" ON "dirty" USING btree ("kind","version") WHERE parked_reason is null;