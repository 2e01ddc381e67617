package org.crosswalk.submission.connect;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.LayoutException;

/** What can be wrong in the settings of a drop folder's connector beyond each setting by itself. */
final class DropFolderCheck {
    private DropFolderCheck() {}

    /**
     * Adds the problems that no single setting has by itself: keys that nobody knows, and a worker or connector that would
     * not write each file in one transaction.
     *
     * @return {@code config}, with its problems
     */
    static Config of(Config config, ConfigDef definition, Map<String, String> properties) {
        ConnectorSettings settings = new ConnectorSettings(config, properties);
        settings.refuseUnknown(definition, DropFolderConfig.CLIENT_PREFIX, DropFolderConfig.GUARDS_PREFIX);
        checkGuards(definition, properties, settings);
        checkArchive(properties, settings);
        if (!"connector".equals(properties.get("transaction.boundary"))) {
            settings.problem("transaction.boundary", "Set transaction.boundary=connector: one file is one transaction");
        }
        return settings.checked();
    }

    private static void checkArchive(Map<String, String> properties, ConnectorSettings settings) {
        String folder = properties.getOrDefault(DropFolderConfig.FOLDER, "");
        DropFolderConfig.archive(properties.getOrDefault(DropFolderConfig.ARCHIVE, ""))
                .filter(named -> normal(named).equals(normal(Path.of(folder))))
                .ifPresent(same -> settings.problem(
                        DropFolderConfig.ARCHIVE,
                        "'" + same + "' is the drop folder itself; name another folder, or leave it out"));
    }

    private static Path normal(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static void checkGuards(ConfigDef definition, Map<String, String> properties, ConnectorSettings settings) {
        Object given = properties.get(DropFolderConfig.LAYOUTS);
        Object named = given == null ? definition.defaultValues().get(DropFolderConfig.LAYOUTS) : given;
        try {
            List<?> names = (List<?>) ConfigDef.parseType(DropFolderConfig.LAYOUTS, named, Type.LIST);
            List<Layout> layouts = DropFolderConfig.layouts(
                    names.stream().map(Object::toString).toList());
            DropFolderConfig.guards(
                    properties, layouts, (name, problem) -> settings.problem(name, "'" + name + "' " + problem));
        } catch (LayoutException e) {
            // The layouts themselves are wrong; that setting tells it.
            settings.problem(DropFolderConfig.LAYOUTS, "Guards are not checked before the layouts can be read");
        }
    }
}
