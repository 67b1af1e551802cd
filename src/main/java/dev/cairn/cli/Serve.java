package dev.cairn.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "serve", description = "")
final class Serve implements Callable<Integer> {
    @Override
    public Integer call() {
        return 0;
    }
}
