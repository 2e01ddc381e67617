package org.crosswalk.ingest.sis;

import java.util.Set;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.RowMapper;
import org.crosswalk.schemas.Topic;

/**
 * What the rows of one table become.
 *
 * @param table name of the table
 * @param layout id of the layout that says so
 * @param columns columns that are read
 * @param keyColumns columns from which the key of the fact follows
 * @param topic the one topic that the table feeds
 * @param topicShared whether another table feeds that topic too
 * @param mapper turns rows into contract records
 */
record TableMapping(
        String table,
        String layout,
        Set<String> columns,
        Set<String> keyColumns,
        Topic<?> topic,
        boolean topicShared,
        RowMapper mapper) {

    static TableMapping of(Layout layout, Topic<?> topic, boolean topicShared) {
        return new TableMapping(
                layout.table(),
                layout.id(),
                layout.columns(),
                layout.keyColumns(),
                topic,
                topicShared,
                RowMapper.of(layout));
    }
}
