package dev.cairn.checkin;

/**
 * One check-in, as a button carries it.
 *
 * @param milestone empty where the text was not one of ours
 */
record CheckInAddress(String planId, String milestone) {
    String toValue() {
        return planId + "/" + milestone;
    }

    static CheckInAddress of(String value) {
        String[] parts = value.split("/", 2);
        return new CheckInAddress(parts[0], parts.length == 2 ? parts[1] : "");
    }
}
