package dev.cairn.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiveChannelTest {
    @ParameterizedTest
    @CsvSource({
        "general, #general",
        "'#general', #general",
        "'#größe_2', #größe_2",
        "C012AB3CD, C012AB3CD",
        "G012AB3CD, G012AB3CD",
        "D012AB3CD, D012AB3CD",
        "https://acme.slack.com/archives/C012AB3CD, C012AB3CD",
        "https://acme.slack.com/archives/C012AB3CD/p1700000000000000, C012AB3CD",
        "https://app.slack.com/client/T012/C012AB3CD, C012AB3CD",
    })
    void channels_are_read_however_they_are_written(String typed, String address) {
        assertEquals(Optional.of(new LiveChannel(address, false)), LiveChannel.of(typed));
    }

    @Test
    void a_persons_id_is_a_person() {
        assertEquals(Optional.of(new LiveChannel("U012AB3CD", true)), LiveChannel.of("U012AB3CD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#", "two words", "General", "<#C012AB3CD>", "@ana"})
    void what_is_no_channel_is_none(String typed) {
        assertEquals(Optional.empty(), LiveChannel.of(typed));
    }
}
