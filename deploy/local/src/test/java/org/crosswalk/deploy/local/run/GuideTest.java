package org.crosswalk.deploy.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crosswalk.deploy.local.config.Partner;
import org.crosswalk.deploy.local.config.Source;
import org.crosswalk.schemas.Sector;
import org.junit.jupiter.api.Test;

final class GuideTest {
    private static final Addresses ADDRESSES = new Addresses("127.0.0.1:9", "http://127.0.0.1:9");

    @Test
    void onlyWhatTheRegionHasIsTold() {
        Layout layout = new Layout(Path.of("work"));
        assertThat(Guide.text(layout, List.of(folder("river"), folder("hill"))))
                .contains("river  /in/river", "hill   /in/hill", "indicators --work ")
                .containsOnlyOnce("Folders: copy a file")
                .doesNotContain("Databases", "UPDATE", "Log:");
        var log = new Partner("hours", Sector.WBL, new Source.AppendedLog(Path.of("/in/log")), Optional.empty());
        assertThat(Guide.text(layout, List.of(LogConnection.of(log, Path.of("/in/log"), ADDRESSES, null))))
                .contains("Log: append lines.")
                .doesNotContain("Databases", "Folders");
        assertThat(Guide.text(layout, List.of(new ConnectedPartner("north", "c", Map.of(), "jdbc:x", "", null))))
                .contains("north  jdbc:x\n\nIn another shell:");
    }

    private static ConnectedPartner folder(String id) {
        Path folder = Path.of("/in").resolve(id);
        return FolderConnection.of(
                new Partner(id, Sector.COLLEGE, new Source.DropFolder(folder), Optional.empty()),
                new Source.DropFolder(folder),
                ADDRESSES,
                null);
    }
}
