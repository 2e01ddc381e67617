package org.crosswalk.deploy.local.run;

import java.util.Map;
import java.util.function.Supplier;
import org.crosswalk.deploy.local.config.Partner;
import org.crosswalk.deploy.local.parts.EmbeddedDatabase;

record ConnectedPartner(String id, String connector, Map<String, String> settings, String place, SourceWatch watch) {
    static ConnectedPartner of(Partner p, Addresses a, Supplier<EmbeddedDatabase> db) {
        throw new IllegalStateException();
    }
}
