/** What verbs print and write: tables lined up for the eye, comma-separated values, pages, and files that are there as a whole. */
package org.crosswalk.deploy.local.output;
