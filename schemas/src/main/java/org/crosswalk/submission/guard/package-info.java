/**
 * Files that a person must decide about: the guards that hold a file, how they are set, and the decisions. What a guard says
 * follows from a file's figures and the files that were taken before it.
 */
package org.crosswalk.submission.guard;
