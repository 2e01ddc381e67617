package org.crosswalk.deploy.local.review;

import java.util.List;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.app.RegionReader;
import org.crosswalk.app.SourcePair;
import org.crosswalk.schemas.college.IdChange;
import org.crosswalk.schemas.identity.MatchDecision;

/** What is asserted about two source persons, and who they are now, in the form of the lines below the evidence. */
public final class PairText {
    private PairText() {}

    /** The text; every line ends with a line end. */
    public static String of(SourcePair pair, RegionReader.Pair known) {
        List<String> asserted = known.asserted().stream().map(PairText::told).toList();
        return "asserted             " + (asserted.isEmpty() ? "nothing" : String.join("; ", asserted))
                + "\nnow                  "
                + now(known.people().get(pair.first()), known.people().get(pair.second()))
                + "\n";
    }

    private static String told(SpecificRecord asserted) {
        if (asserted instanceof MatchDecision decision) {
            return decision.getWho() + " decided that they are " + (decision.getSame() ? "one person" : "two people")
                    + ": " + decision.getWhy();
        }
        return ((IdChange) asserted).getPartner() + " says that it changed the one's id to the other's";
    }

    private static String now(String one, String other) {
        if (one == null || other == null) {
            return "no link yet of " + (one == null && other == null ? "both" : "one of them");
        }
        return Objects.equals(one, other) ? "one person, " + one : "two people, " + one + " and " + other;
    }
}
