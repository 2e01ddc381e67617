package org.crosswalk.submission.connect;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigException;
import org.crosswalk.mapping.LayoutException;
import org.crosswalk.mapping.Layouts;

/** The settings that a drop folder's connector knows, with their defaults and what is allowed in each. */
public final class DropFolderDefinition {
    private DropFolderDefinition() {}

    /**
     * The definition of the settings.
     *
     * @param layouts ids of the layouts that are taken when none are named, separated by commas
     */
    public static ConfigDef of(String layouts) {
        ConfigDef.Validator said = new ConfigDef.NonEmptyString();
        return new ConfigDef()
                .define(
                        DropFolderConfig.PARTNER,
                        Type.STRING,
                        ConfigDef.NO_DEFAULT_VALUE,
                        said,
                        Importance.HIGH,
                        "Id of the partner")
                .define(
                        DropFolderConfig.FOLDER,
                        Type.STRING,
                        ConfigDef.NO_DEFAULT_VALUE,
                        said,
                        Importance.HIGH,
                        "Folder into which the partner's files are dropped")
                .define(
                        DropFolderConfig.ARCHIVE,
                        Type.STRING,
                        "",
                        Importance.MEDIUM,
                        "Folder into which files go that were dealt with; without one they stay where they are")
                .define(
                        DropFolderConfig.LAYOUTS,
                        Type.LIST,
                        layouts,
                        ConfigDef.LambdaValidator.with(
                                DropFolderDefinition::checkLayouts, () -> "layout ids, or files"),
                        Importance.HIGH,
                        "Layouts that the files may have: ids of bundled ones, or paths that end with .yaml")
                .define(
                        DropFolderConfig.BOOTSTRAP_SERVERS,
                        Type.STRING,
                        ConfigDef.NO_DEFAULT_VALUE,
                        said,
                        Importance.HIGH,
                        "Brokers from which the ledger of earlier files is read back, such as localhost:9092")
                .define(
                        DropFolderConfig.REGISTRY_URL,
                        Type.STRING,
                        ConfigDef.NO_DEFAULT_VALUE,
                        said,
                        Importance.HIGH,
                        "Address of the schema registry's Confluent API, such as http://localhost:8081/apis/ccompat/v7")
                .define(
                        DropFolderConfig.POLL_INTERVAL,
                        Type.LONG,
                        250L,
                        ConfigDef.Range.atLeast(1),
                        Importance.MEDIUM,
                        "Milliseconds between two looks through the folder")
                .define(
                        DropFolderConfig.UNFINISHED_AFTER,
                        Type.LONG,
                        10_000L,
                        ConfigDef.Range.atLeast(0),
                        Importance.MEDIUM,
                        "Milliseconds that a file without its trailer may stay as it is before it is refused")
                .define(
                        DropFolderConfig.RESTING_FOR,
                        Type.LONG,
                        1_000L,
                        ConfigDef.Range.atLeast(0),
                        Importance.MEDIUM,
                        "Milliseconds that a file whose layout has no trailer must stay as it is before it is taken")
                .define(
                        DropFolderConfig.BATCH_RECORDS,
                        Type.INT,
                        2_000,
                        ConfigDef.Range.atLeast(1),
                        Importance.LOW,
                        "Most records that are handed to the worker at once");
    }

    private static void checkLayouts(String name, Object value) {
        List<String> problems = new ArrayList<>();
        if (value instanceof List<?> layouts) {
            for (Object layout : layouts) {
                try {
                    Layouts.named((String) layout);
                } catch (LayoutException e) {
                    problems.addAll(e.problems());
                }
            }
            if (layouts.isEmpty()) {
                problems.add("at least one layout must be named");
            }
        }
        if (!problems.isEmpty()) {
            throw new ConfigException(name, value, String.join("; ", problems));
        }
    }
}
