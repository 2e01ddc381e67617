package org.crosswalk.deploy.bench.linkage.peer;

import com.esotericsoftware.minlog.Log;
import java.util.ArrayList;
import java.util.List;
import org.crosswalk.deploy.bench.linkage.LabelledSet;
import org.crosswalk.identity.record.PersonRecord;
import org.scify.jedai.blockbuilding.StandardBlocking;
import org.scify.jedai.blockprocessing.blockcleaning.BlockFiltering;
import org.scify.jedai.blockprocessing.blockcleaning.ComparisonsBasedBlockPurging;
import org.scify.jedai.blockprocessing.comparisoncleaning.WeightedNodePruning;
import org.scify.jedai.datamodel.AbstractBlock;
import org.scify.jedai.datamodel.EntityProfile;
import org.scify.jedai.datamodel.SimilarityPairs;
import org.scify.jedai.entitymatching.ProfileMatcher;

/** JedAI 3.1: token blocking, purging, filtering, node pruning and profile matching, each as it comes. */
public final class JedaiPeer implements Peer {
    @Override
    public String name() {
        return "JedAI";
    }

    @Override
    public double threshold() {
        return 0.5;
    }

    @Override
    public Scored score(LabelledSet set) {
        Log.set(Log.LEVEL_NONE);
        List<EntityProfile> profiles =
                set.records().stream().map(JedaiPeer::profile).toList();
        List<AbstractBlock> blocks = new StandardBlocking().getBlocks(profiles);
        blocks = new ComparisonsBasedBlockPurging(false).refineBlocks(blocks);
        blocks = new BlockFiltering().refineBlocks(blocks);
        blocks = new WeightedNodePruning().refineBlocks(blocks);
        SimilarityPairs scored = new ProfileMatcher(profiles).executeComparisons(blocks);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < scored.getNoOfComparisons(); i++) {
            pairs.add(new Pair(scored.getEntityIds1()[i], scored.getEntityIds2()[i], scored.getSimilarities()[i]));
        }
        return new Scored(pairs, true);
    }

    private static EntityProfile profile(PersonRecord record) {
        var profile = new EntityProfile(record.id());
        record.values().forEach(profile::addAttribute);
        return profile;
    }
}
