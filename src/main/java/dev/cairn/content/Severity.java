package dev.cairn.content;

/**
 * How grave an incident was.
 *
 * @param id as in {@code sev1}
 * @param title what it means for the people affected, on one line
 * @param dueDays in how many days an action item is due unless somebody writes another date, 1 to 365
 */
public record Severity(String id, String title, int dueDays) {}
