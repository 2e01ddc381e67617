package org.crosswalk.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PackedWriterTest {

    @Property
    void whatIsWrittenIsRead(@ForAll @Size(max = 100) List<@IntRange(max = 40) Integer> values) {
        var out = new PackedWriter();
        values.forEach(value -> out.text("text " + value).number(-value).count(value));
        var in = new PackedReader(out.bytes());
        for (int value : values) {
            assertThat(in.text()).isEqualTo("text " + value);
            assertThat(in.number()).isEqualTo(-value);
            assertThat(in.count()).isEqualTo(value);
        }
    }

    @Test
    void aTextIsWrittenOnce() {
        int texts = 30;
        var once = new PackedWriter();
        var twice = new PackedWriter();
        for (int i = 0; i < texts; i++) {
            once.text("a long text " + i);
            twice.text("a long text " + i);
        }
        for (int i = 0; i < texts; i++) {
            twice.text("a long text " + i);
        }
        assertThat(twice.bytes()).hasSize(once.bytes().length + texts);
    }
}
