package org.crosswalk.deploy.local.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosswalk.deploy.local.config.Partner;
import org.crosswalk.deploy.local.region.GeneratedRegion;
import org.crosswalk.deploy.local.region.GeneratedRegion.DropFolder;
import org.crosswalk.deploy.local.region.GeneratedRegion.PlacementLog;
import org.crosswalk.deploy.local.region.GeneratedRegion.StudentSystem;

/** What the partners of a made-up region do: hand in what they have, and correct it later. */
final class Script {

    private final GeneratedRegion region;
    private final Inbox inbox;
    private final RegionRun run;
    private final Console console;

    Script(GeneratedRegion region, Inbox inbox, RegionRun run, Console console) {
        this.region = region;
        this.inbox = inbox;
        this.run = run;
        this.console = console;
    }

    /**
     * Puts the first load in place, partner by partner side by side, and connects each partner when its source is ready.
     *
     * @param partners of the region file
     * @param handIn whether files are handed in; not when later ones may have replaced them
     */
    void load(List<Partner> partners, boolean handIn) {
        Map<String, Partner> byId = partners.stream().collect(Collectors.toMap(Partner::id, Function.identity()));
        List<CompletableFuture<Void>> loading = new ArrayList<>();
        for (StudentSystem district : region.districts()) {
            loading.add(CompletableFuture.runAsync(() -> {
                new DistrictLoader(run.database(), district).load();
                console.step("database of " + district.partner() + " is filled");
                run.connect(byId.get(district.partner()));
            }));
        }
        for (DropFolder folder : folders().toList()) {
            if (handIn) {
                folder.initial().forEach(file -> inbox.handIn(folder.partner(), file));
            }
            loading.add(CompletableFuture.runAsync(() -> run.connect(byId.get(folder.partner()))));
        }
        PlacementLog log = region.placementLog();
        if (!Files.exists(log())) {
            inbox.handIn(log.partner(), log.log());
        }
        loading.add(CompletableFuture.runAsync(() -> run.connect(byId.get(log.partner()))));
        Futures.awaitAll(loading);
        console.step("all partners are connected");
    }

    /** Plays the corrections; those that a killed run has played already are not repeated or change nothing. */
    void correct() {
        for (StudentSystem district : region.districts()) {
            int count = new DistrictLoader(run.database(), district).correct();
            console.step(count + " corrections made in the database of " + district.partner());
        }
        folders().forEach(folder -> {
            folder.corrections().forEach(file -> inbox.handIn(folder.partner(), file));
            console.step(folder.corrections().size() + " files handed in by " + folder.partner());
        });
        PlacementLog log = region.placementLog();
        Inbox.appendMissing(log(), log.log(), log.corrections());
        console.step("lines appended to the log of " + log.partner());
    }

    private Stream<DropFolder> folders() {
        return Stream.concat(region.colleges().stream(), region.placementReporters().stream());
    }

    private Path log() {
        return inbox.log(region.placementLog().partner(), region.placementLog().log());
    }
}
