package dev.cairn.workspace;

/**
 * One thing wrong with a payload, worded as Slack words it where its wording is known.
 *
 * @param pointer JSON pointer into the payload, such as {@code /blocks/0/text}
 */
record BlockFault(String pointer, String reason) {
    @Override
    public String toString() {
        return reason + " [json-pointer:" + pointer + "]";
    }
}
