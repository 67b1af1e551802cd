package dev.cairn;

/** Where Cairn starts. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {}
}
