/** What a linkage compares, which pairs it looks at and where it draws its lines: data that a region may change. */
package org.crosswalk.identity.model;
