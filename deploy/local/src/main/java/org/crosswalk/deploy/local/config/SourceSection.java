package org.crosswalk.deploy.local.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosswalk.schemas.Sector;

/** The source of one partner in a region file. */
final class SourceSection {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(env|file):([^}]+)}");
    private static final Pattern DATABASE_NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final Path base;
    private final Set<Path> folders = new HashSet<>();
    private final Set<Path> archives = new HashSet<>();

    SourceSection(Path base) {
        this.base = base;
    }

    Optional<Source> read(YamlMap map, Sector sector) {
        Optional<Source> source =
                switch (sector) {
                    case K12 -> map.has("folder") ? folder(map) : database(map);
                    case COLLEGE -> folder(map);
                    case WBL -> map.has("log") ? log(map) : folder(map);
                };
        map.refuseOthers();
        return source;
    }

    private Optional<Source> database(YamlMap map) {
        if (map.has("embedded-database")) {
            return map.text("embedded-database").flatMap(name -> embedded(map, name));
        }
        Optional<String> url =
                map.requiredText("jdbc", "jdbc:postgresql://host:5432/sis").filter(text -> postgres(map, text));
        Optional<String> user = map.requiredText("user", "crosswalk");
        Optional<Credential> password =
                map.requiredText("password", "${env:SIS_PASSWORD}").flatMap(text -> credential(map, text));
        if (url.isEmpty() || user.isEmpty() || password.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Source.Database(url.get(), user.get(), password.get()));
    }

    private static Optional<Source> embedded(YamlMap map, String name) {
        if (!DATABASE_NAME.matcher(name).matches()) {
            map.problem(
                    "embedded-database", "'" + name + "' is no name; use lower-case letters, digits and underscores");
            return Optional.empty();
        }
        return Optional.of(new Source.EmbeddedDatabase(name));
    }

    private static boolean postgres(YamlMap map, String url) {
        if (!url.startsWith("jdbc:postgresql://")) {
            map.problem(
                    "jdbc",
                    "'" + url + "' is no address of a PostgreSQL database; write jdbc:postgresql://host:port/name");
            return false;
        }
        return true;
    }

    private Optional<Credential> credential(YamlMap map, String text) {
        Matcher reference = REFERENCE.matcher(text);
        if (!reference.matches()) {
            map.problem("password", "write a reference and not the secret itself: ${env:NAME} or ${file:/path}");
            return Optional.empty();
        }
        String target = reference.group(2).strip();
        Credential credential = reference.group(1).equals("env")
                ? new Credential.Environment(target)
                : new Credential.SecretFile(base.resolve(target).normalize());
        if (credential.read().isEmpty()) {
            map.problem("password", credential.text() + " leads to nothing; set it before the start");
            return Optional.empty();
        }
        return Optional.of(credential);
    }

    private Optional<Source> folder(YamlMap map) {
        Optional<Path> folder = map.requiredText("folder", "drop/north").flatMap(text -> present(map, "folder", text));
        Optional<Path> archive = map.text("archive").flatMap(text -> present(map, "archive", text));
        return folder.map(path -> new Source.DropFolder(path, archive));
    }

    /** A folder that is there, and that no other key of the region file names: whose files lie in it must be clear. */
    private Optional<Path> present(YamlMap map, String key, String named) {
        Path folder = base.resolve(named).normalize();
        if (!Files.isDirectory(folder)) {
            map.problem(key, "there is no folder " + folder + "; make it first");
            return Optional.empty();
        }
        boolean archive = key.equals("archive");
        if (archive && folders.contains(folder) || archives.contains(folder)) {
            map.problem(key, folder + " is named once more; an archive is of one partner only, and takes no files");
            return Optional.empty();
        }
        (archive ? archives : folders).add(folder);
        return Optional.of(folder);
    }

    private Optional<Source> log(YamlMap map) {
        return map.text("log").map(base::resolve).flatMap(path -> {
            Path log = path.normalize();
            if (!Files.isDirectory(log.getParent())) {
                map.problem("log", "there is no folder " + log.getParent() + "; make it first");
                return Optional.empty();
            }
            return Optional.of(new Source.AppendedLog(log));
        });
    }
}
