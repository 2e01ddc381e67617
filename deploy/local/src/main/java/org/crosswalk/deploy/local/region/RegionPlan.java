package org.crosswalk.deploy.local.region;

/**
 * What decides a generated region: the same plan always gives the same files, byte for byte.
 *
 * @param seed any number; another seed gives other people and other histories
 * @param students distinct students of the K-12 districts over the four school years, {@value #FEWEST} to {@value #MOST}
 * @param errors what the partners get wrong about who their students are
 */
public record RegionPlan(long seed, int students, ErrorProfile errors) {

    /** Below this a region lacks the cases that its corrections are about. */
    public static final int FEWEST = 100;

    /** State ids have nine digits, of which a region uses a part. */
    public static final int MOST = 5_000_000;

    /**
     * Checks the number of students.
     *
     * @throws IllegalArgumentException if there are too few or too many students
     */
    public RegionPlan {
        if (students < FEWEST || students > MOST) {
            throw new IllegalArgumentException("a region has between " + FEWEST + " and " + MOST + " students, not "
                    + students + ": choose another number");
        }
    }

    /** A plan without errors. */
    public RegionPlan(long seed, int students) {
        this(seed, students, ErrorProfile.NONE);
    }
}
