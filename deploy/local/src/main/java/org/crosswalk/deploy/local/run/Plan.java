package org.crosswalk.deploy.local.run;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crosswalk.deploy.local.config.Region;
import org.crosswalk.identity.model.StatedModel;

/**
 * What one process brings up.
 *
 * @param roles what it does
 * @param bootstrapServers of the Kafka cluster; empty to bring up a broker
 * @param registryUrl of the schema registry; empty to bring one up
 * @param connectUrl of the Connect cluster; empty to bring up a worker
 * @param database whether to bring up a PostgreSQL server
 * @param streamThreads threads of each Streams application
 * @param linkage the model by which people are recognized; empty for the one for education data
 */
public record Plan(
        Set<Role> roles,
        Optional<String> bootstrapServers,
        Optional<String> registryUrl,
        Optional<String> connectUrl,
        boolean database,
        int streamThreads,
        Optional<StatedModel> linkage) {

    /** Everything in this process, with a database server for a made-up region. */
    public static Plan demonstration() {
        return new Plan(
                EnumSet.allOf(Role.class),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                Region.DEFAULT_STREAM_THREADS,
                Optional.empty());
    }

    /**
     * What the given roles need for a region.
     *
     * @throws BadUsage when something is neither among the roles nor named in the region file
     */
    public static Plan of(Region region, Set<Role> roles) {
        List<String> missing = new ArrayList<>();
        require(missing, region.bootstrapServers().isPresent() || roles.contains(Role.KAFKA), "kafka: { bootstrap }");
        require(missing, region.registryUrl().isPresent() || roles.contains(Role.REGISTRY), "registry: { url }");
        if (!missing.isEmpty()) {
            throw new BadUsage("With --roles "
                    + String.join(",", roles.stream().map(Role::word).toList())
                    + " the region file must say where the others are: add "
                    + String.join(" and ", missing) + ".");
        }
        return new Plan(
                roles,
                region.bootstrapServers(),
                region.registryUrl(),
                region.connectUrl(),
                region.needsEmbeddedDatabase() && roles.contains(Role.CONNECT),
                region.streamThreads(),
                region.linkage());
    }

    boolean has(Role role) {
        return roles.contains(role);
    }

    private static void require(List<String> missing, boolean there, String key) {
        if (!there) {
            missing.add(key);
        }
    }
}
