package org.crosswalk.deploy.local.run;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.crosswalk.deploy.local.config.Partner;
import org.crosswalk.deploy.local.config.Region;
import org.crosswalk.deploy.local.config.RegionFile;
import org.crosswalk.deploy.local.parts.Connectors;
import org.crosswalk.deploy.local.parts.Pause;
import org.crosswalk.deploy.local.parts.Unavailable;
import org.crosswalk.ingest.sis.Rereading;
import org.crosswalk.ingest.sis.SettingsException;
import org.crosswalk.ingest.sis.SisSlot;

/** Has tables of partners' databases read anew while changes go on being told, and waits until that is done. */
public final class Resnapshot {

    private static final long BETWEEN_LOOKS_MILLIS = 300;

    private final Connectors connectors;
    private final Console console;

    private Resnapshot(Connectors connectors, Console console) {
        this.connectors = connectors;
        this.console = console;
    }

    /**
     * Reads tables anew.
     *
     * @param layout of the work directory
     * @param regionFile that names the partners; that of the work directory when empty
     * @param partner whose tables; all that have a database when empty
     * @param tables names of tables; all that the partner's mapping reads when empty
     * @throws BadUsage when there is no such partner or table, or a database does not fit its mapping
     * @throws Unavailable when something needed cannot be reached, or the reading stops
     */
    public static void read(
            Layout layout, Optional<Path> regionFile, Optional<String> partner, List<String> tables, Console console) {
        Region region = RegionFile.read(
                regionFile.orElse(layout.regionFile()).toAbsolutePath().normalize());
        List<Partner> asked = region.partners().stream()
                .filter(each -> partner.isEmpty() || partner.get().equals(each.id()))
                .toList();
        try (WorkerAccess access = open(layout, region, asked, partner, console)) {
            List<DistrictConnection> databases = asked.stream()
                    .map(each -> DistrictConnection.of(each, access::jdbcUrl, access.addresses()))
                    .flatMap(Optional::stream)
                    .toList();
            new Resnapshot(access.connectors(), console).read(databases, tables);
        }
    }

    private static WorkerAccess open(
            Layout layout, Region region, List<Partner> asked, Optional<String> partner, Console console) {
        if (asked.stream().noneMatch(DistrictConnection::reads)) {
            throw new BadUsage(partner.map(id -> "The region has no partner " + id + " with a database")
                            .orElse("No partner of the region has a database")
                    + "; with one are "
                    + region.partners().stream()
                            .filter(DistrictConnection::reads)
                            .map(Partner::id)
                            .toList());
        }
        return WorkerAccess.open(layout, region, console);
    }

    private void read(List<DistrictConnection> databases, List<String> tables) {
        List<String> problems = new ArrayList<>();
        List<DistrictConnection> ready = new ArrayList<>();
        for (DistrictConnection database : databases) {
            if (!database.positions(connectors).any()) {
                console.step(
                        database.settings().partner() + " has not been read yet; its first reading reads every table");
                continue;
            }
            List<String> unfit = database.problems();
            problems.addAll(unfit.isEmpty() ? unnamed(database, tables) : unfit);
            ready.add(database);
        }
        if (!problems.isEmpty()) {
            throw new BadUsage(String.join("\n", problems));
        }
        ready.forEach(database -> begin(database, tables));
        ready.forEach(this::await);
    }

    /** What hinders the tables from being read; nothing is changed. */
    private List<String> unnamed(DistrictConnection database, List<String> tables) {
        try {
            asked(database, tables, OptionalLong.empty());
            return List.of();
        } catch (SettingsException e) {
            return e.problems().stream()
                    .map(problem -> database.settings().partner() + ": " + problem)
                    .toList();
        }
    }

    private Map<String, Object> asked(DistrictConnection database, List<String> tables, OptionalLong resumed) {
        return Rereading.asked(database.positions(connectors).kept(), database.settings(), tables, resumed);
    }

    /** The connector stands while its position is changed, and has the mapping of today afterwards. */
    private void begin(DistrictConnection database, List<String> tables) {
        ConnectedPartner partner = database.connected(connectors, "");
        connectors.stop(partner.connector());
        try (Connection connection = database.open()) {
            SisPositions positions = database.positions(connectors);
            OptionalLong resumed = SisSlot.resume(connection, database.settings(), positions.kept());
            resumed.ifPresent(
                    lsn -> console.step("changes of " + partner.id() + " were lost; they are told from now on"));
            positions.keep(asked(database, tables, resumed));
            connectors.submit(partner.connector(), partner.settings());
        } catch (SQLException e) {
            throw database.unreadable(e);
        } finally {
            connectors.resume(partner.connector());
        }
    }

    private void await(DistrictConnection database) {
        String partner = database.settings().partner();
        SisPositions positions = database.positions(connectors);
        while (!positions.readAll()) {
            console.progress("reading " + String.join(", ", positions.unread()) + " of " + partner + " anew");
            connectors.failure(positions.connector()).ifPresent(failure -> {
                throw new Unavailable(failure);
            });
            Pause.millis(BETWEEN_LOOKS_MILLIS);
        }
        console.step("the tables of " + partner + " are read anew; what was not found there has ended");
    }
}
