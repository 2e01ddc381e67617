package org.crosswalk.deploy.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.crosswalk.deploy.local.parts.Pause;
import org.crosswalk.deploy.local.run.Addresses;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.indicators.IndicatorCell;

/** Watches, as any reader of committed cells would, when a change becomes visible. */
final class CellWatch implements AutoCloseable {

    private static final long UNSEEN = -1;

    private final Map<String, Integer> schools = new HashMap<>();
    private final long[] shown;
    private final Change[] changes;
    private final KafkaConsumer<String, IndicatorCell> consumer;
    private final Thread thread;
    private volatile boolean closed;
    private volatile RuntimeException failure;
    private int open;

    /** A change that is not visible yet. */
    private record Change(long expected, long committedNanos, int number, double[] latencies) {}

    CellWatch(Addresses addresses, String partner, int count) {
        IntStream.range(0, count).forEach(school -> schools.put(MeasuredSchools.cell(partner, school), school));
        shown = new long[count];
        Arrays.fill(shown, UNSEEN);
        changes = new Change[count];
        consumer = CommittedRecords.of(Topics.CELLS, addresses);
        thread = new Thread(this::watch, "cell-watch");
        thread.start();
    }

    /** Waits until the seniors of all schools are shown with credit. */
    void awaitAllWithCredit(Runnable meanwhile) {
        while (true) {
            synchronized (this) {
                if (Arrays.stream(shown).allMatch(numerator -> numerator == 1)) {
                    return;
                }
            }
            refuseFailure();
            meanwhile.run();
            Pause.millis(100);
        }
    }

    /**
     * Announces a change that is about to be committed.
     *
     * @param latencies takes the milliseconds from now until the change is visible, at place {@code number}
     * @throws WrongResult if the school's last change is still not visible
     */
    synchronized void expect(int school, boolean credit, int number, double[] latencies) {
        if (changes[school] != null) {
            throw new WrongResult("a change had not become visible when the next one to the same cell was due");
        }
        changes[school] = new Change(credit ? 1 : 0, System.nanoTime(), number, latencies);
        open++;
    }

    /** Waits until every announced change is visible. */
    void awaitAllVisible(Runnable meanwhile) {
        while (openChanges() > 0) {
            refuseFailure();
            meanwhile.run();
            Pause.millis(20);
        }
    }

    private synchronized int openChanges() {
        return open;
    }

    private void watch() {
        try {
            while (!closed) {
                var records = consumer.poll(Duration.ofMillis(100));
                long now = System.nanoTime();
                records.forEach(record -> seen(record.key(), record.value(), now));
            }
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            consumer.close();
        }
    }

    private synchronized void seen(String key, IndicatorCell cell, long now) {
        Integer school = schools.get(key);
        if (school == null || cell == null || cell.getDenominator() == 0) {
            return;
        }
        shown[school] = cell.getNumerator();
        Change change = changes[school];
        if (change != null && change.expected() == cell.getNumerator()) {
            change.latencies()[change.number()] = (now - change.committedNanos()) / 1e6;
            changes[school] = null;
            open--;
        }
    }

    private void refuseFailure() {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
