package dev.cairn.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {
    @Test
    void a_message_keeps_its_words_and_blocks() {
        Message message = new Message("Hello", "[]");

        assertEquals("Hello", message.text());
        assertEquals("[]", message.blocks());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t"})
    void a_message_without_words_cannot_be_made(String text) {
        assertThrows(IllegalArgumentException.class, () -> new Message(text, "[]"));
    }
}
