package dev.cairn.doctor;

import dev.cairn.doctor.Finding.State;
import dev.cairn.store.DatabaseLook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the database can be used as it is, and whether its folder has room. */
final class DatabaseChecks {
    static final String FOLDER = "data-folder";
    static final String DATABASE = "database";
    static final String MIGRATIONS = "migrations";

    private static final long MEBIBYTE = 1024L * 1024;
    private static final long TOO_LITTLE = 100 * MEBIBYTE;
    private static final long LITTLE = 500 * MEBIBYTE;

    private DatabaseChecks() {}

    static List<Finding> of(UsableSettings usable) {
        Optional<String> wrong = usable.unusable("DATABASE_URL", "CAIRN_DATA");
        if (wrong.isPresent()) {
            return List.of(
                    Finding.skipped(DATABASE, "Database", wrong.get()),
                    Finding.skipped(MIGRATIONS, "Migrations", wrong.get()));
        }
        List<Finding> findings = new ArrayList<>();
        if (usable.settings().databaseUrl().isPresent()) {
            findings.addAll(database(
                    DatabaseLook.postgresql(
                            usable.settings().databaseUrl().get().value()),
                    "The PostgreSQL database",
                    "See that the server runs, that this machine may reach it, and that DATABASE_URL has the right host,"
                            + " user and password."));
        } else {
            Path folder = usable.settings().data().toAbsolutePath();
            findings.add(folder(folder));
            findings.addAll(database(
                    DatabaseLook.embedded(folder),
                    "The database " + folder.resolve("cairn.db"),
                    "See that this user may read it and that it is Cairn's; else restore your backup."));
        }
        return findings;
    }

    static List<Finding> database(DatabaseLook look, String what, String next) {
        if (look instanceof DatabaseLook.NotMadeYet) {
            return List.of(
                    Finding.good(DATABASE, what + " is made at the first start."),
                    Finding.good(MIGRATIONS, "There is nothing to bring up to date."));
        }
        if (look instanceof DatabaseLook.Unreachable not) {
            return List.of(
                    Finding.todo(DATABASE, what + " " + not.why() + ".", next),
                    Finding.skipped(MIGRATIONS, "Migrations", "the database cannot be read"));
        }
        return List.of(Finding.good(DATABASE, what + " can be read."), migrations((DatabaseLook.There) look));
    }

    private static Finding migrations(DatabaseLook.There there) {
        if (there.broken().isPresent()) {
            return Finding.todo(
                    MIGRATIONS,
                    "The migration " + there.broken().get() + " is not as this version of Cairn knows it.",
                    "Use the version of Cairn that made the database, or restore your backup.");
        }
        if (there.newer().isPresent()) {
            return Finding.todo(
                    MIGRATIONS,
                    "A newer Cairn has changed the database (" + there.newer().get() + ").",
                    "Use that version again, or restore the backup made before it first ran.");
        }
        if (there.pending() > 0 && !there.mayMigrate()) {
            return Finding.todo(
                    MIGRATIONS,
                    "The database user may not create tables.",
                    "Make it the owner of the database, or run there: grant create on schema public to its name.");
        }
        if (there.pending() == 0) {
            return Finding.good(MIGRATIONS, "All " + there.applied() + " migrations are applied.");
        }
        return there.applied() == 0
                ? Finding.good(MIGRATIONS, "The tables are made at the first start.")
                : Finding.warning(
                        MIGRATIONS,
                        there.pending() + (there.pending() == 1 ? " migration is" : " migrations are")
                                + " due; Cairn applies them at its next start.",
                        "Back the database up before: an older Cairn cannot use it afterwards.");
    }

    private static Finding folder(Path folder) {
        Path there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there) || !Files.isWritable(there)) {
            return Finding.todo(
                    FOLDER,
                    "The data folder " + folder + " cannot be written by this user.",
                    "Give it to the user that runs Cairn, or set CAIRN_DATA to another folder.");
        }
        try {
            return room(folder, there.equals(folder), Files.getFileStore(there).getUsableSpace());
        } catch (IOException unknown) {
            return new Finding(FOLDER, State.GOOD, "The data folder " + folder + " can be written.", List.of());
        }
    }

    /** @param free in bytes */
    static Finding room(Path folder, boolean exists, long free) {
        String where = "The data folder " + folder + (exists ? " can be written" : " can be made");
        String room = free / MEBIBYTE >= 10 * 1024
                ? free / MEBIBYTE / 1024 + " GiB are free"
                : free / MEBIBYTE + " MiB are free";
        if (free < LITTLE) {
            return new Finding(
                    FOLDER,
                    free < TOO_LITTLE ? State.TODO : State.WARNING,
                    where + ", but only " + room + ".",
                    List.of("Make room on its disk, or set CAIRN_DATA to a folder on another."));
        }
        return Finding.good(FOLDER, where + "; " + room + ".");
    }
}
