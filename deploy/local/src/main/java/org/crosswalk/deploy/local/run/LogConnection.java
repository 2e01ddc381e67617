package org.crosswalk.deploy.local.run;

import java.nio.file.Path;
import java.util.Map;
import org.crosswalk.deploy.local.config.Partner;

final class LogConnection {
    private LogConnection() {}

    static ConnectedPartner of(Partner partner, Path log, Addresses addresses) {
        return new ConnectedPartner(partner.id(), "x", Map.of(), log.toString(), new SourceWatch() {
            @Override
            public void mark() {}

            @Override
            public boolean reached() {
                return true;
            }
        });
    }
}
