package org.crosswalk.deploy.local.region;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The tables of a RosarioSIS database that a district shares, with their columns as RosarioSIS declares them. */
@SuppressWarnings("ImmutableEnumChecker") // the list of columns is a copy that nothing changes
enum SisTable {
    SCHOOLS(
            "PRIMARY KEY (id, syear)",
            "syear numeric(4,0) NOT NULL",
            "id integer NOT NULL",
            "title character varying(100) NOT NULL",
            "short_name character varying(25)",
            "city character varying(100)",
            "state character varying(10)",
            "zipcode character varying(10)"),
    SCHOOL_GRADELEVELS(
            "PRIMARY KEY (id)",
            "id integer NOT NULL",
            "school_id integer NOT NULL",
            "short_name character varying(3)",
            "title character varying(50) NOT NULL",
            "next_grade_id integer",
            "sort_order numeric"),
    STUDENT_ENROLLMENT_CODES(
            "PRIMARY KEY (id)",
            "id integer NOT NULL",
            "syear numeric(4,0) NOT NULL",
            "title character varying(100) NOT NULL",
            "short_name character varying(10)",
            "type character varying(4)",
            "default_code character varying(1)",
            "sort_order numeric"),
    SCHOOL_MARKING_PERIODS(
            "PRIMARY KEY (marking_period_id)",
            "marking_period_id integer NOT NULL",
            "syear numeric(4,0) NOT NULL",
            "mp character varying(3) NOT NULL",
            "school_id integer NOT NULL",
            "parent_id integer",
            "title character varying(50) NOT NULL",
            "short_name character varying(10)",
            "sort_order numeric",
            "start_date date NOT NULL",
            "end_date date NOT NULL",
            "post_start_date date"),
    COURSES(
            "PRIMARY KEY (course_id)",
            "syear numeric(4,0) NOT NULL",
            "course_id integer NOT NULL",
            "subject_id integer NOT NULL",
            "school_id integer NOT NULL",
            "title character varying(100) NOT NULL",
            "short_name character varying(25)",
            "credit_hours numeric(6,2)"),
    COURSE_PERIODS(
            "PRIMARY KEY (course_period_id)",
            "syear numeric(4,0) NOT NULL",
            "school_id integer NOT NULL",
            "course_period_id integer NOT NULL",
            "course_id integer NOT NULL",
            "short_name character varying(25) NOT NULL",
            "mp character varying(3)",
            "marking_period_id integer NOT NULL",
            "teacher_id integer NOT NULL",
            "credits numeric"),
    STUDENTS(
            "PRIMARY KEY (student_id)",
            "student_id integer NOT NULL",
            "last_name character varying(50) NOT NULL",
            "first_name character varying(50) NOT NULL",
            "middle_name character varying(50)",
            "name_suffix character varying(3)",
            "username character varying(100)",
            "password character varying(106)",
            "custom_200000000 text",
            "custom_200000001 text",
            "custom_200000003 text",
            "custom_200000004 date",
            "custom_200000012 text",
            "custom_200000013 character(1)",
            "custom_200000014 character(1)",
            "custom_200000015 character(1)",
            "custom_200000016 character(1)",
            "custom_200000017 character(1)",
            "created_at timestamp DEFAULT current_timestamp",
            "updated_at timestamp"),
    STUDENT_ENROLLMENT(
            "PRIMARY KEY (id)",
            "id integer NOT NULL",
            "syear numeric(4,0) NOT NULL",
            "school_id integer NOT NULL",
            "student_id integer NOT NULL",
            "grade_id integer",
            "start_date date",
            "end_date date",
            "enrollment_code integer",
            "drop_code integer",
            "next_school integer",
            "calendar_id integer",
            "last_school integer"),
    SCHEDULE(
            null,
            "syear numeric(4,0) NOT NULL",
            "school_id integer NOT NULL",
            "student_id integer NOT NULL",
            "start_date date NOT NULL",
            "end_date date",
            "course_id integer NOT NULL",
            "course_period_id integer NOT NULL",
            "mp character varying(3)",
            "marking_period_id integer"),
    STUDENT_REPORT_CARD_GRADES(
            "PRIMARY KEY (id)",
            "id integer NOT NULL",
            "syear numeric(4,0) NOT NULL",
            "school_id integer NOT NULL",
            "student_id integer NOT NULL",
            "course_period_id integer",
            "marking_period_id character varying(10) NOT NULL",
            "grade_percent numeric(4,1)",
            "grade_letter character varying(5)",
            "weighted_gp numeric",
            "gp_scale numeric",
            "credit_attempted numeric",
            "credit_earned numeric",
            "course_title text NOT NULL",
            "school text");

    private final String key;
    private final List<String> definitions;

    SisTable(String key, String... definitions) {
        this.key = key;
        this.definitions = List.of(definitions);
    }

    String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> columns() {
        return definitions.stream()
                .map(text -> text.substring(0, text.indexOf(' ')))
                .toList();
    }

    private String create() {
        String columns = definitions.stream().collect(Collectors.joining(",\n    "));
        String constraint = key == null ? "" : ",\n    " + key;
        return "CREATE TABLE " + table() + " (\n    " + columns + constraint + "\n);\n" + "ALTER TABLE " + table()
                + " REPLICA IDENTITY FULL;\n";
    }

    /** The statements that make all tables, and the one that keeps a replication slot moving on a quiet database. */
    static String schema() {
        return Arrays.stream(values()).map(SisTable::create).collect(Collectors.joining("\n"))
                + """

                CREATE TABLE crosswalk_heartbeat (
                    id integer NOT NULL,
                    beat timestamp with time zone,
                    PRIMARY KEY (id)
                );
                ALTER TABLE crosswalk_heartbeat REPLICA IDENTITY FULL;
                INSERT INTO crosswalk_heartbeat VALUES (1, '2021-07-01T00:00:00Z');
                """;
    }
}
