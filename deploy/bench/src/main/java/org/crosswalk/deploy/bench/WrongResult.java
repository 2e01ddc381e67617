package org.crosswalk.deploy.bench;

/** What was measured did not do what it was measured for. A wrong answer has no speed. */
final class WrongResult extends RuntimeException {

    private static final long serialVersionUID = 1;

    WrongResult(String message) {
        super(message);
    }

    /** Refuses two results that should be equal and are not. */
    static void unlessEqual(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            throw new WrongResult(what + ": " + expected + " expected, but " + found + " found");
        }
    }

    /** Refuses more differences than can be explained. */
    static void unlessFew(String what, long found, long most) {
        if (found > most) {
            throw new WrongResult(what + ": at most " + most + " expected, but " + found + " found");
        }
    }
}
