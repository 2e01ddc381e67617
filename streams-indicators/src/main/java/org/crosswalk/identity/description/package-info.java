/** From what sources state of their students, row by row, to one record of each source person. */
package org.crosswalk.identity.description;
