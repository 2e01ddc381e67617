package org.crosswalk.deploy.local.region;

import java.util.List;

/**
 * A course that high schools and colleges teach together, and the other courses of a college.
 *
 * @param prefix subject prefix
 * @param number course number
 * @param title title
 * @param credits semester credit hours
 */
record CatalogCourse(String prefix, String number, String title, int credits) {

    /** Taught for dual credit. */
    static final List<CatalogCourse> DUAL = List.of(
            new CatalogCourse("ENGL", "1301", "English Composition I", 3),
            new CatalogCourse("MATH", "1314", "College Algebra", 3),
            new CatalogCourse("HIST", "1301", "United States History I", 3),
            new CatalogCourse("BIOL", "1406", "Biology for Science Majors I", 4),
            new CatalogCourse("GOVT", "2305", "Federal Government", 3),
            new CatalogCourse("PSYC", "2301", "General Psychology", 3));

    /** Taught to college students. */
    static final List<CatalogCourse> GENERAL = List.of(
            new CatalogCourse("ARTS", "1301", "Art Appreciation", 3),
            new CatalogCourse("BIOL", "1407", "Biology for Science Majors II", 4),
            new CatalogCourse("COSC", "1301", "Introduction to Computing", 3),
            new CatalogCourse("ECON", "2301", "Principles of Macroeconomics", 3),
            new CatalogCourse("EDUC", "1300", "Learning Framework", 3),
            new CatalogCourse("ENGL", "1302", "English Composition II", 3),
            new CatalogCourse("HIST", "1302", "United States History II", 3),
            new CatalogCourse("ITSC", "1301", "Introduction to Computers", 3),
            new CatalogCourse("MATH", "1342", "Elementary Statistical Methods", 3),
            new CatalogCourse("SOCI", "1301", "Introduction to Sociology", 3),
            new CatalogCourse("SPCH", "1315", "Public Speaking", 3),
            new CatalogCourse("WLDG", "1421", "Welding Fundamentals", 4));

    static final CatalogCourse COLLEGE_ALGEBRA = DUAL.get(1);
    static final CatalogCourse COMPOSITION = DUAL.get(0);
}
