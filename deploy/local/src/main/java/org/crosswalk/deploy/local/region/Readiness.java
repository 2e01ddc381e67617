package org.crosswalk.deploy.local.region;

/**
 * A student's state at census under the Texas Success Initiative: true where college-level work is open to them.
 *
 * @param mathematics met or exempt in mathematics
 * @param reading met or exempt in reading
 * @param writing met or exempt in writing
 */
record Readiness(boolean mathematics, boolean reading, boolean writing) {

    boolean english() {
        return reading && writing;
    }
}
