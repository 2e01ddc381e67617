INSERT INTO schools VALUES (2021, 1, 'Harbor High', 'HH', 'Harbor', 'TX', '77001'), (2022, 1, 'Harbor High', 'HH', 'Harbor', 'TX', '77001');
INSERT INTO school_gradelevels VALUES (9, 1, '09', 'Ninth', 10, 1), (12, 1, '12', 'Twelfth', NULL, 4), (8, 1, '08', 'Eighth', 9, 0);
INSERT INTO student_enrollment_codes VALUES (1, 2021, 'Beginning of year', 'EBOY', 'Add', 'Y', 1), (2, 2021, 'Graduated', 'GRAD', 'Drop', NULL, 2), (3, 2021, 'No show', 'NOSH', 'Drop', NULL, 3);
INSERT INTO school_marking_periods VALUES (5, 2021, 'SEM', 1, NULL, 'Fall', 'S1', 1, '2021-08-16', '2021-12-17', NULL);
INSERT INTO courses VALUES (2021, 100, 1, 1, 'English Composition I', 'DC-ENGL1301', 1.00), (2021, 101, 1, 1, 'English II', 'ENG2', 1.00);
INSERT INTO course_periods VALUES (2021, 1, 1000, 100, 'ENG-1', 'SEM', 5, 7, 0.5);
INSERT INTO students (student_id, last_name, first_name, middle_name, custom_200000000, custom_200000001, custom_200000003, custom_200000004, custom_200000012, custom_200000013, username, password) VALUES
  (1, 'Núñez', 'Ada', 'M', 'Female', 'Hispanic or Latino', '900-11-2222', '2004-02-29', '123456789', 'Y', 'ada.login', '$6$secret-hash'),
  (2, 'Quay', 'Ben', NULL, 'Male', 'White, Non-Hispanic', '900-33-4444', '2003-12-31', '999999999', NULL, NULL, NULL),
  (3, 'Odd', 'Cleo', NULL, 'not stated', NULL, '900-55-6666', NULL, NULL, NULL, NULL, NULL);
INSERT INTO student_enrollment VALUES (10, 2021, 1, 1, 12, '2021-08-16', '2022-05-27', 1, 2, NULL, 1, NULL), (11, 2021, 1, 2, 9, '2021-08-16', NULL, 1, NULL, 1, 1, NULL);
INSERT INTO schedule VALUES (2021, 1, 1, '2021-08-16', NULL, 100, 1000, 'SEM', 5), (2021, 1, 2, '2021-08-16', NULL, 100, 1000, 'SEM', 5);
INSERT INTO student_report_card_grades VALUES (2021, 1, 1, 1000, 91.5, '5', 'A-', 3.7, 4, 0.5, 0.5, 'English Composition I', 50, 'Harbor High');
INSERT INTO crosswalk_heartbeat VALUES (1, now());
INSERT INTO staff VALUES (7, 'Teacher');
