package org.crosswalk.deploy.local.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosswalk.schemas.Sector;

/** The partners of a region file. */
final class PartnerSection {

    private static final Map<String, Sector> SECTORS =
            Map.of("k12", Sector.K12, "college", Sector.COLLEGE, "wbl", Sector.WBL);

    private final Path base;
    private final SourceSection sources;
    private final Set<String> ids = new HashSet<>();

    PartnerSection(Path base, List<Problem> problems) {
        this.base = base;
        this.sources = new SourceSection(base);
    }

    List<Partner> read(YamlMap root) {
        List<Partner> partners = new ArrayList<>();
        List<YamlMap> entries = root.maps("partners");
        if (entries.isEmpty()) {
            root.problem("partners", "at least one partner is needed");
        }
        for (YamlMap entry : entries) {
            partner(entry).ifPresent(partners::add);
        }
        return partners;
    }

    private Optional<Partner> partner(YamlMap entry) {
        Optional<String> id = entry.requiredText("id", "north-district").filter(text -> free(entry, text));
        Optional<Sector> sector = entry.requiredText("sector", "k12").flatMap(text -> sector(entry, text));
        Optional<Source> source = Optional.empty();
        if (!entry.has("source")) {
            entry.requiredText("source", "{ folder: drop/north }");
        } else if (sector.isPresent()) {
            source = entry.map("source").flatMap(map -> sources.read(map, sector.get()));
        } else {
            entry.map("source");
        }
        Optional<String> layouts = entry.text("layouts").map(named -> layouts(entry, named));
        Map<String, String> guards = new TreeMap<>();
        entry.map("guards").ifPresent(map -> guards.putAll(GuardSection.read(map)));
        if (!guards.isEmpty()
                && !source.map(Source.DropFolder.class::isInstance).orElse(true)) {
            entry.problem("guards", "only files of a folder are held; leave it out");
        }
        entry.refuseOthers();
        if (id.isEmpty() || sector.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Partner(id.get(), sector.get(), source.get(), layouts, guards));
    }

    private boolean free(YamlMap entry, String id) {
        if (!RegionFile.ID.matcher(id).matches()) {
            entry.problem("id", "'" + id + "' is no id; use " + RegionFile.ID_RULE);
            return false;
        }
        if (!ids.add(id)) {
            entry.problem("id", "another partner is called '" + id + "' too; give each its own id");
            return false;
        }
        return true;
    }

    private static Optional<Sector> sector(YamlMap entry, String text) {
        Optional<Sector> sector = Optional.ofNullable(SECTORS.get(text.toLowerCase(Locale.ROOT)));
        if (sector.isEmpty()) {
            entry.problem("sector", "'" + text + "' is none; write k12, college or wbl");
        }
        return sector;
    }

    private String layouts(YamlMap entry, String named) {
        return Stream.of(named.split(","))
                .map(String::strip)
                .map(layout -> layout(entry, layout))
                .collect(Collectors.joining(","));
    }

    private String layout(YamlMap entry, String named) {
        if (!named.endsWith(".yaml") && !named.endsWith(".yml")) {
            return named;
        }
        Path file = base.resolve(named).normalize();
        if (!Files.isRegularFile(file)) {
            entry.problem("layouts", "there is no file " + file);
        }
        return file.toString();
    }
}
