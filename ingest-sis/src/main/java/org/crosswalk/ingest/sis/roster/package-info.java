/** Districts that send their roster as files, for want of a database that can be read. */
package org.crosswalk.ingest.sis.roster;
