package org.crosswalk.deploy.local.region;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * No two people have one given name, family name and birth date. A region has many twins, whose parents would not name them
 * alike; and whom nobody could tell apart by what records say, no truth can be known of.
 */
final class FullNames {

    private static final long STREAM = 1L << 50;

    private final Region region;
    private final Names names = new Names();
    private final Set<FullName> taken = new HashSet<>();

    private record FullName(String first, String last, LocalDate birthDate) {
        static FullName of(PersonName name, LocalDate birthDate) {
            PersonName plain = name.plain();
            return new FullName(plain.first(), plain.last(), birthDate);
        }
    }

    FullNames(Region region) {
        this.region = region;
    }

    void tellApart() {
        for (Student person : region.people) {
            PersonName name = person.particulars.name();
            LocalDate birthDate = person.particulars.birthDate();
            Draw draw = new Draw(region.plan.seed(), STREAM + person.number);
            while (!taken.add(FullName.of(name, birthDate))) {
                name = name.withFirst(names.givenOtherThan(Set.of(name.first()), person.demographics.sex(), draw));
            }
            if (!name.equals(person.particulars.name())) {
                person.rename(name);
            }
        }
    }
}
