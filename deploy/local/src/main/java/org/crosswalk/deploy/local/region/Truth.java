package org.crosswalk.deploy.local.region;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Works out, from what is true of the region and has been handed in, what every indicator cell must say. */
final class Truth {

    private final Region region;

    Truth(Region region) {
        this.region = region;
    }

    /** The lines of the cells, without a header, in their order. */
    List<String> cells(Publication publication) {
        CellTable cells = new CellTable();
        DualEnrollmentTruth dual = new DualEnrollmentTruth(publication, cells);
        RemediationTruth remediation = new RemediationTruth(publication, cells);
        PersistenceTruth persistence = new PersistenceTruth(publication, cells);
        PlacementTruth placements = new PlacementTruth(publication, cells);
        MatchTruth matches = new MatchTruth(publication, cells);
        for (SeenPerson person : new Sightings(region, publication).people()) {
            SchoolEvidence school = new SchoolEvidence(person);
            CollegeEvidence college = new CollegeEvidence(person, publication);
            Map<Dimension, String> profile = Profile.of(person, publication);
            dual.count(school, college, profile);
            remediation.count(school, college, profile);
            persistence.count(school, college, profile);
            placements.count(person, school, profile);
            matches.count(person, college, profile);
        }
        return cells.lines();
    }

    Path writeCells(Path file, Publication publication) throws IOException {
        return write(file, CellTable.HEADER, cells(publication));
    }

    /** Writes who is whom, over all sources. */
    Path writePeople(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Student person : region.people) {
            Set<String> records = new LinkedHashSet<>();
            person.pupils.forEach(pupil -> records.add(pupil.district.id + "," + pupil.id));
            for (CollegeStudent student : person.collegeRecords) {
                student.ids().forEach(id -> records.add(student.college.id + "," + id));
            }
            records.addAll(placementRecords(person));
            records.stream()
                    .sorted(Comparator.naturalOrder())
                    .forEach(record -> lines.add(person.latentId() + "," + record));
        }
        return write(file, "latent_person,partner,student", lines);
    }

    /** Writes whom the records that say who they are about are about, and what is true of these people. */
    Path writeRecords(Path file, Publication publication) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Student person : region.people) {
            String values = String.join(",", new SubgroupValues(person.demographics).texts());
            for (String record : sourceRecords(person, publication)) {
                lines.add(person.latentId() + "," + record + "," + values);
            }
        }
        return write(file, "latent_person,partner,student," + String.join(",", SubgroupValues.names()), lines);
    }

    /** Without the college records whose terms have all been taken back: nobody can tell any more who they were. */
    private static Set<String> sourceRecords(Student person, Publication publication) {
        Set<String> records = new TreeSet<>();
        person.pupils.forEach(pupil -> records.add(pupil.district.id + "," + pupil.id));
        for (CollegeStudent student : person.collegeRecords) {
            student.terms.stream()
                    .filter(held -> CollegeEvidence.isListed(publication, student.college, held))
                    .forEach(held -> records.add(student.college.id + "," + student.idIn(held.term)));
        }
        records.addAll(placementRecords(person));
        return records;
    }

    /** Work-based learning is known by the state id alone. */
    private static Set<String> placementRecords(Student person) {
        Set<String> records = new LinkedHashSet<>();
        person.placements.forEach(row -> records.add(row.reporter.placementReporter + "," + person.stateId));
        if (!person.internships.isEmpty()) {
            records.add(Region.INTERNSHIP_LOG + "," + person.stateId);
        }
        return records;
    }

    private static Path write(Path file, String header, List<String> lines) throws IOException {
        Files.createDirectories(file.getParent());
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(header);
            out.write('\n');
            for (String line : lines) {
                out.write(line);
                out.write('\n');
            }
        }
        return file;
    }
}
