package org.crosswalk.deploy.local.config;

/**
 * One thing that is wrong with a region file.
 *
 * @param line in the file, from 1; 0 when the problem belongs to no line
 * @param message what is wrong and what to write instead
 */
public record Problem(int line, String message) {}
