package dev.cairn.practice;

/**
 * What somebody says is wrong.
 *
 * @param line of the diff, counted from 1
 * @param kind the id of a kind of defect
 */
record Pick(int line, String kind) {}
