-- High schools with one senior each, who earns dual credit: a change of the senior's grade shows in a cell of its own.
-- ${schools} is their number. Ids lie above those of the made-up district.
INSERT INTO schools (syear, id, title)
SELECT 2021, 100000 + n, 'Measured School ' || n FROM generate_series(1, ${schools}) n;

INSERT INTO school_gradelevels (id, school_id, short_name, title, sort_order)
SELECT 100000 + n, 100000 + n, '12', 'Grade 12', 1 FROM generate_series(1, ${schools}) n;

INSERT INTO school_marking_periods (marking_period_id, syear, mp, school_id, title, start_date, end_date)
VALUES (9000001, 2021, 'FY', 100001, 'Full Year', '2021-08-15', '2022-06-05');

INSERT INTO courses (syear, course_id, subject_id, school_id, title, short_name)
VALUES (2021, 9000001, 1, 100001, 'English Composition I', 'DC-ENGL1301');

INSERT INTO course_periods (syear, school_id, course_period_id, course_id, short_name, mp, marking_period_id, teacher_id)
SELECT 2021, 100000 + n, 9000000 + n, 9000001, 'DC-ENGL1301-1', 'FY', 9000001, 1 FROM generate_series(1, ${schools}) n;

INSERT INTO students (student_id, last_name, first_name, custom_200000000, custom_200000012)
SELECT 9000000 + n, 'Senior', 'Measured', 'Female', (990000000 + n)::text FROM generate_series(1, ${schools}) n;

INSERT INTO student_enrollment (id, syear, school_id, student_id, grade_id, start_date, end_date, drop_code)
SELECT 9000000 + n, 2021, 100000 + n, 9000000 + n, 100000 + n, '2021-08-15', '2022-06-05',
    (SELECT min(id) FROM student_enrollment_codes WHERE syear = 2021 AND short_name = 'GRAD')
FROM generate_series(1, ${schools}) n;

INSERT INTO schedule (syear, school_id, student_id, start_date, end_date, course_id, course_period_id, mp, marking_period_id)
SELECT 2021, 100000 + n, 9000000 + n, '2021-08-15', '2022-06-05', 9000001, 9000000 + n, 'FY', 9000001
FROM generate_series(1, ${schools}) n;

INSERT INTO student_report_card_grades
    (id, syear, school_id, student_id, course_period_id, marking_period_id, grade_letter, course_title)
SELECT 9000000 + n, 2021, 100000 + n, 9000000 + n, 9000000 + n, '9000001', 'A', 'English Composition I'
FROM generate_series(1, ${schools}) n;
