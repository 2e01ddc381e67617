/**
 * How a partner's row becomes a contract record: layouts are description files, read by {@link
 * org.crosswalk.mapping.Layouts}; {@link org.crosswalk.mapping.RowMapper} applies them. Nothing here knows Kafka, files or
 * time. The keys of a layout file are listed in {@code schemas/LAYOUTS.md}.
 */
package org.crosswalk.mapping;
