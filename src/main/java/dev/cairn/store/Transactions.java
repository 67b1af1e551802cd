package dev.cairn.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jspecify.annotations.Nullable;

/**
 * Runs work in transactions. A transaction inside another joins it, and due work scheduled inside one is part of it: it
 * exists if and only if the rest does.
 */
public final class Transactions {
    private final DataSource dataSource;
    private final Jdbi jdbi;
    private final Concerned concerned = new Concerned();

    @SuppressWarnings("ThreadLocalUsage") // one for each data source, and there are few
    private final ThreadLocal<Handle> current = new ThreadLocal<>();

    @SuppressWarnings("ThreadLocalUsage") // as above
    private final ThreadLocal<List<Runnable>> afterCommit = new ThreadLocal<>();

    public Transactions(Database database) {
        this.dataSource = database.dataSource();
        this.jdbi = Jdbi.create(dataSource);
        // Values are what people typed; they belong in no exception, and so in no log.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    }

    /** What the work returns; everything it wrote is committed, or nothing when it throws. */
    public <T> T in(Function<Handle, T> work) {
        Handle open = current.get();
        if (open != null) {
            return work.apply(open);
        }
        List<Runnable> afterwards = new ArrayList<>();
        T result = jdbi.inTransaction(handle -> {
            current.set(handle);
            afterCommit.set(afterwards);
            try {
                return work.apply(handle);
            } finally {
                current.remove();
                afterCommit.remove();
            }
        });
        afterwards.forEach(Runnable::run);
        return result;
    }

    /** Does something once what is being written is committed; at once where no transaction is open. */
    void afterCommit(Runnable deed) {
        List<Runnable> waiting = afterCommit.get();
        if (waiting == null) {
            deed.run();
        } else {
            waiting.add(deed);
        }
    }

    /** The same for work that returns nothing. */
    public void run(Consumer<Handle> work) {
        in(handle -> {
            work.accept(handle);
            return true;
        });
    }

    /** Where a store says whom its change concerns. */
    public Concerned concerned() {
        return concerned;
    }

    /** What reading returns; sees the writes of the transaction it stands in. */
    public <T> T read(Function<Handle, T> reading) {
        Handle open = current.get();
        return open != null ? reading.apply(open) : jdbi.withHandle(reading::apply);
    }

    /**
     * A data source that hands out the connection of the open transaction, if there is one. A second connection that
     * writes inside an open SQLite transaction would wait for itself.
     */
    DataSource joining() {
        return proxy(DataSource.class, dataSource, (method, result) -> {
            if (!method.equals("getConnection")) {
                return result.get();
            }
            Handle open = current.get();
            return open == null ? result.get() : unclosed(open.getConnection());
        });
    }

    private static Connection unclosed(Connection connection) {
        return proxy(Connection.class, connection, (method, result) -> method.equals("close") ? null : result.get());
    }

    private interface Result {
        Object get() throws Throwable;
    }

    private interface Around {
        @Nullable
        Object call(String method, Result result) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, T real, Around around) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> around.call(method.getName(), () -> {
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                })));
    }
}
