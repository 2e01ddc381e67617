package org.crosswalk.deploy.local.region;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** The lines that the log of internship hours continues with: amended, voided and repeated ones, and new ones. */
final class LogCorrections {

    private final Region region;
    private final List<String> lines = new ArrayList<>();
    private final Set<Visit> touched = new HashSet<>();

    LogCorrections(Region region) {
        this.region = region;
    }

    private record Owner(Student student, Internship internship) {}

    Path write(Path file) throws IOException {
        amendAgreements();
        each(2, visit -> visit.minutes() > 0, this::voidCheckOut);
        each(2, visit -> visit.minutes() > 0, this::checkInEarlier);
        each(3, visit -> visit.in != null && visit.out == null && !visit.inVoided, this::checkOutAfterAll);
        each(1, visit -> visit.inVoided, this::checkInAfterAll);
        internships().stream().findFirst().ifPresent(this::beginAnother);
        Files.createDirectories(file.getParent());
        return Files.write(file, lines);
    }

    private List<Owner> internships() {
        return region.people.stream()
                .flatMap(person -> person.internships.stream().map(internship -> new Owner(person, internship)))
                .toList();
    }

    private void each(int times, Predicate<Visit> suitable, BiConsumer<Owner, Visit> correction) {
        int left = times;
        for (Owner owner : internships()) {
            for (Visit visit : owner.internship.visits) {
                if (left > 0 && suitable.test(visit) && touched.add(visit)) {
                    correction.accept(owner, visit);
                    left--;
                }
            }
        }
    }

    private void amendAgreements() {
        internships().stream().limit(2).forEach(owner -> {
            owner.internship.agreedHours += 20;
            lines.add(LogLine.agreement(owner.student, owner.internship));
        });
    }

    private void voidCheckOut(Owner owner, Visit visit) {
        visit.outVoided = true;
        lines.add(LogLine.voided(PlacementLogWriter.CHECK_OUT, owner.student, owner.internship, visit));
    }

    private void checkInEarlier(Owner owner, Visit visit) {
        visit.in = visit.in.minusMinutes(30);
        checkIn(owner, visit);
    }

    private void checkOutAfterAll(Owner owner, Visit visit) {
        visit.out = visit.in.plusHours(2);
        checkOut(owner, visit);
    }

    /** A check-in that was taken back counts again once it is repeated. */
    private void checkInAfterAll(Owner owner, Visit visit) {
        visit.inVoided = false;
        checkIn(owner, visit);
    }

    private void beginAnother(Owner like) {
        int year = SchoolCalendar.yearOf(like.internship.start);
        Internship internship = new Internship(
                region.nextInternshipId(Region.INTERNSHIP_LOG, year),
                like.internship.school,
                "Mill Street Print Shop",
                like.internship.start.plusDays(14),
                40);
        OffsetDateTime in = internship.start.plusDays(2).atTime(14, 0).atOffset(ZoneOffset.ofHours(-6));
        Visit visit = new Visit("V1", in, in.plusMinutes(95));
        internship.visits.add(visit);
        like.student.internships.add(internship);
        Owner owner = new Owner(like.student, internship);
        lines.add(LogLine.agreement(owner.student, internship));
        checkIn(owner, visit);
        checkOut(owner, visit);
    }

    private void checkIn(Owner owner, Visit visit) {
        lines.add(LogLine.visit(PlacementLogWriter.CHECK_IN, owner.student, owner.internship, visit, visit.in));
    }

    private void checkOut(Owner owner, Visit visit) {
        lines.add(LogLine.visit(PlacementLogWriter.CHECK_OUT, owner.student, owner.internship, visit, visit.out));
    }
}
