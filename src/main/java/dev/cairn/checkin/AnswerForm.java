package dev.cairn.checkin;

/**
 * What an answering form was opened with, as it travels in it.
 *
 * @param otherId for whom it was filled in
 * @param count how often the answer had been sent, or the agreement changed, when it was opened
 */
record AnswerForm(CheckInAddress address, String otherId, long count) {
    private static final int PARTS = 3;

    String toMetadata() {
        return String.join("/", otherId, Long.toString(count), address.toValue());
    }

    static AnswerForm of(String metadata) {
        String[] parts = metadata.split("/", PARTS);
        return new AnswerForm(CheckInAddress.of(parts[2]), parts[0], Long.parseLong(parts[1]));
    }
}
