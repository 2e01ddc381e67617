/**
 * The rows of a sent file: its lines, which bytes of a line are which value, and what its layout says of the file as a whole
 * (header, trailer, manifest, length of records). Rows stay bytes until somebody asks for their values.
 */
package org.crosswalk.submission.lines;
