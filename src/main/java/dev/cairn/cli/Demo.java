package dev.cairn.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "demo", description = "")
final class Demo implements Callable<Integer> {
    @Override
    public Integer call() {
        return 0;
    }
}
