package org.crosswalk.deploy.local.region;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Invents a region and writes it in the formats of real sources: two RosarioSIS districts, two Texas colleges, two
 * Californian work-based-learning reporters and a log of internship hours; what they later correct; and the truth about
 * them. No person, school or college in it exists.
 */
public final class RegionGenerator {

    private final Region region;
    private final Path directory;
    private final Consumer<String> progress;

    private RegionGenerator(RegionPlan plan, Path directory, Consumer<String> progress) {
        this.region = new Region(plan);
        this.directory = directory;
        this.progress = progress;
    }

    /**
     * Writes a region.
     *
     * @param plan what decides the region
     * @param directory folder to write to; files of the same names are replaced
     * @param progress takes one sentence for each step
     * @return where the files are
     * @throws IOException if a file cannot be written
     */
    public static GeneratedRegion generate(RegionPlan plan, Path directory, Consumer<String> progress)
            throws IOException {
        return new RegionGenerator(plan, directory, progress).run();
    }

    private GeneratedRegion run() throws IOException {
        progress.accept("inventing " + region.plan.students() + " students and their histories");
        new RegionBuilder(region).build();
        Publication before = Publication.initial(region);

        progress.accept("writing what the sources hold at first");
        Map<District, List<GeneratedRegion.TableFile>> tables = new LinkedHashMap<>();
        Map<District, List<Path>> reports = new LinkedHashMap<>();
        for (District district : region.districts()) {
            tables.put(district, new SisWriter(region, district, sis(district)).write());
            reports.put(district, reports(district));
        }
        Map<College, List<Path>> initial = new LinkedHashMap<>();
        for (College college : region.colleges()) {
            initial.put(
                    college,
                    new CollegeWriter(before).write(college, college(college).resolve("initial")));
        }
        Path log = log().resolve("placements.jsonl");
        new PlacementLogWriter(region).write(log);
        Truth truth = new Truth(region);
        Path cellsInitial = truth.writeCells(truth().resolve("cells-initial.csv"), before);

        progress.accept("writing what they correct later");
        List<GeneratedRegion.StudentSystem> districts = new ArrayList<>();
        for (District district : region.districts()) {
            districts.add(correct(district, tables.get(district)));
        }
        CollegeCorrections collegeCorrections = new CollegeCorrections(region);
        List<GeneratedRegion.DropFolder> colleges = List.of(
                folder(
                        region.river,
                        initial,
                        collegeCorrections.river(college(region.river).resolve("corrections"))),
                folder(
                        region.hill,
                        initial,
                        collegeCorrections.hill(college(region.hill).resolve("corrections"))));
        List<Path> replaced = new ReportCorrections(region, region.south)
                .replace(wbl(region.south).resolve("corrections"));
        Path logCorrections = new LogCorrections(region).write(log().resolveSibling("corrections.jsonl"));

        progress.accept("working out the truth");
        Publication after = Publication.complete(region);
        return new GeneratedRegion(
                directory,
                List.copyOf(districts),
                colleges,
                List.of(
                        new GeneratedRegion.DropFolder(
                                region.north.placementReporter, reports.get(region.north), List.of()),
                        new GeneratedRegion.DropFolder(
                                region.south.placementReporter, reports.get(region.south), replaced)),
                new GeneratedRegion.PlacementLog(Region.INTERNSHIP_LOG, log, logCorrections),
                truth.writePeople(truth().resolve("people.csv")),
                truth.writeRecords(truth().resolve("records.csv"), after),
                cellsInitial,
                truth.writeCells(truth().resolve("cells.csv"), after));
    }

    private List<Path> reports(District district) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int year : SchoolCalendar.YEARS) {
            files.add(new WblrWriter(region).write(wbl(district).resolve("initial"), district, year));
        }
        return List.copyOf(files);
    }

    private GeneratedRegion.StudentSystem correct(District district, List<GeneratedRegion.TableFile> tables)
            throws IOException {
        Path corrections = sis(district).resolve("corrections.sql");
        Files.writeString(corrections, String.join("\n", new SisCorrections(region, district).apply()) + "\n");
        return new GeneratedRegion.StudentSystem(district.id, sis(district).resolve("schema.sql"), tables, corrections);
    }

    private static GeneratedRegion.DropFolder folder(
            College college, Map<College, List<Path>> initial, List<Path> corrections) {
        return new GeneratedRegion.DropFolder(college.id, initial.get(college), corrections);
    }

    private Path sis(District district) {
        return directory.resolve("sis").resolve(district.id);
    }

    private Path college(College college) {
        return directory.resolve("college").resolve(college.id);
    }

    private Path wbl(District district) {
        return directory.resolve("wbl").resolve(district.placementReporter);
    }

    private Path log() {
        return directory.resolve("wbl").resolve(Region.INTERNSHIP_LOG).resolve("log");
    }

    private Path truth() {
        return directory.resolve("truth");
    }
}
