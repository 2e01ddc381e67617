package org.crosswalk.history;

import org.crosswalk.history.Observation.AtSchool;
import org.crosswalk.history.Observation.Award;
import org.crosswalk.history.Observation.InSubject;
import org.crosswalk.history.Observation.InTerm;
import org.crosswalk.history.Observation.InYear;
import org.crosswalk.history.Observation.Reported;
import org.crosswalk.history.Observation.SourceRow;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.vocabulary.SubjectArea;

/** Observations as bytes for state stores and internal topics: equal observations are equal bytes. */
public final class ObservationsCodec {
    private static final Sector[] SECTORS = Sector.values();
    private static final SubjectArea[] SUBJECTS = SubjectArea.values();

    private ObservationsCodec() {}

    /** The bytes of observations. */
    public static byte[] encode(Observations observations) {
        var out = new PackedWriter();
        out.count(observations.size());
        observations.forEach((observation, weight) -> {
            out.count(ObservationKind.of(observation).ordinal());
            fields(observation, out);
            out.number(weight);
        });
        return out.bytes();
    }

    /** The observations of {@link #encode}; null gives {@link Observations#EMPTY}, as an absent person has none. */
    public static Observations decode(byte[] bytes) {
        if (bytes == null) {
            return Observations.EMPTY;
        }
        var in = new PackedReader(bytes);
        int size = in.count();
        var items = new Observation[size];
        var weights = new long[size];
        for (int i = 0; i < size; i++) {
            items[i] = observation(ObservationKind.ofCode(in.count()), in);
            weights[i] = in.number();
        }
        return Observations.ofSorted(items, weights);
    }

    private static void fields(Observation observation, PackedWriter out) {
        if (observation instanceof InYear o) {
            out.number(o.schoolYear());
        } else if (observation instanceof AtSchool o) {
            out.number(o.schoolYear()).text(o.district()).text(o.school());
        } else if (observation instanceof InTerm o) {
            out.count(o.term().order()).text(o.college());
        } else if (observation instanceof InSubject o) {
            out.number(o.academicYear()).count(o.subject().ordinal());
        } else if (observation instanceof Award o) {
            out.number(o.academicYear()).text(o.college());
        } else if (observation instanceof Reported o) {
            out.count(o.sector().ordinal()).count(o.recency());
            out.number(o.demographics().code());
        } else if (observation instanceof SourceRow o) {
            out.count(o.kind().ordinal()).text(o.partner()).text(o.student()).number(o.period());
        }
    }

    private static Observation observation(ObservationKind kind, PackedReader in) {
        return switch (kind) {
            case K12_YEAR -> new Observation.K12Year(year(in), in.text(), in.text());
            case GRADUATED -> new Observation.Graduated(year(in), in.text(), in.text());
            case DUAL -> new Observation.Dual(year(in));
            case FIRST_TIME -> firstTime(in);
            case ENROLLED -> enrolled(in);
            case AWARD -> award(in);
            case NOT_READY -> notReady(in);
            case DEVELOPMENTAL -> developmental(in);
            case COREQUISITE -> corequisite(in);
            case PLACEMENT -> new Observation.Placement(year(in));
            case PLACEMENT_COMPLETED -> new Observation.PlacementCompleted(year(in));
            case AGREED_MINUTES -> new Observation.AgreedMinutes(year(in));
            case ATTAINED_MINUTES -> new Observation.AttainedMinutes(year(in));
            case REPORTED -> reported(in);
            case DOUBTED -> new Observation.Doubted();
            case K12_RECORD -> new Observation.K12Record();
            case SOURCE_ROW -> new SourceRow(RowKind.ofCode(in.count()), in.text(), in.text(), year(in));
        };
    }

    private static int year(PackedReader in) {
        return (int) in.number();
    }

    private static AcademicTerm term(PackedReader in) {
        return AcademicTerm.ofOrder(in.count());
    }

    private static SubjectArea subject(PackedReader in) {
        return SUBJECTS[in.count()];
    }

    private static Observation firstTime(PackedReader in) {
        var term = term(in);
        return new Observation.FirstTime(in.text(), term);
    }

    private static Observation enrolled(PackedReader in) {
        var term = term(in);
        return new Observation.Enrolled(in.text(), term);
    }

    private static Observation award(PackedReader in) {
        int year = year(in);
        return new Award(in.text(), year);
    }

    private static Observation notReady(PackedReader in) {
        int year = year(in);
        return new Observation.NotReady(subject(in), year);
    }

    private static Observation developmental(PackedReader in) {
        int year = year(in);
        return new Observation.Developmental(subject(in), year);
    }

    private static Observation corequisite(PackedReader in) {
        int year = year(in);
        return new Observation.Corequisite(subject(in), year);
    }

    private static Observation reported(PackedReader in) {
        var sector = SECTORS[in.count()];
        int recency = in.count();
        return new Reported(new Demographics(in.number()), sector, recency);
    }
}
