/**
 * Fuzz tests of everything that reads what others wrote. Without {@code JAZZER_FUZZ=1} each is a test over its seeds, which
 * lie under {@code src/test/resources}; README.md has the command that makes it look for more.
 */
package org.crosswalk.fuzzing;
