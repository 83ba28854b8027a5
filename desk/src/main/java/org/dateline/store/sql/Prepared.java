package org.dateline.store.sql;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Connections that keep the statements they prepared. SQLite's driver prepares a statement anew each time, which took a fifth of the
 * time of adding a report; that of PostgreSQL keeps its own.
 *
 * <p>A statement that is closed goes back to its connection, without its parameters and with its rows closed, so that it holds no lock.
 * One that is in use meanwhile is prepared a second time.
 */
final class Prepared implements DataSource {
    private static final int KEPT = 200;

    private final DataSource real;

    Prepared(DataSource real) {
        this.real = real;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return keeping(real.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return keeping(real.getConnection(user, password));
    }

    private static Connection keeping(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Prepared.class.getClassLoader(), new Class<?>[] {Connection.class}, new Keeper(connection));
    }

    private static Object call(Object on, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** A connection; used by one thread at a time, as a pool hands it out. */
    private static final class Keeper implements InvocationHandler {
        private final Connection real;
        private final Map<String, PreparedStatement> idle = new LinkedHashMap<>(KEPT, 0.75f, true);

        Keeper(Connection real) {
            this.real = real;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            if (method.getName().equals("prepareStatement") && isPlain(arguments)) {
                return prepare((String) arguments[0]);
            }
            if (method.getName().equals("close")) {
                for (PreparedStatement statement : idle.values()) {
                    statement.close();
                }
                idle.clear();
            }
            return call(real, method, arguments);
        }

        /** Rows that are read once from first to last: all that anybody here asks for. */
        private static boolean isPlain(Object[] arguments) {
            return arguments.length == 1
                    || arguments.length == 3
                            && arguments[1].equals(ResultSet.TYPE_FORWARD_ONLY)
                            && arguments[2].equals(ResultSet.CONCUR_READ_ONLY);
        }

        private PreparedStatement prepare(String sql) throws SQLException {
            PreparedStatement known = idle.remove(sql);
            PreparedStatement statement = known != null ? known : real.prepareStatement(sql);
            return (PreparedStatement) Proxy.newProxyInstance(
                    Prepared.class.getClassLoader(),
                    new Class<?>[] {PreparedStatement.class},
                    new Lent(this, sql, statement));
        }

        void takeBack(String sql, PreparedStatement statement) throws SQLException {
            statement.clearParameters();
            statement.clearBatch();
            PreparedStatement twin = idle.put(sql, statement);
            if (twin != null) {
                twin.close();
            }
            if (idle.size() > KEPT) {
                idle.remove(idle.keySet().iterator().next()).close();
            }
        }
    }

    /** A statement until it is closed. */
    private static final class Lent implements InvocationHandler {
        private final Keeper keeper;
        private final String sql;
        private final PreparedStatement real;
        private ResultSet rows;
        private boolean closed;

        Lent(Keeper keeper, String sql, PreparedStatement real) {
            this.keeper = keeper;
            this.sql = sql;
            this.real = real;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            if (method.getName().equals("close")) {
                close();
                return null;
            }
            if (method.getName().equals("isClosed")) {
                return closed || real.isClosed();
            }
            Object result = call(real, method, arguments);
            if (result instanceof ResultSet opened) {
                rows = opened;
            }
            return result;
        }

        private void close() throws SQLException {
            if (closed) {
                return;
            }
            closed = true;
            if (rows != null) {
                rows.close();
            }
            if (!real.isClosed()) {
                keeper.takeBack(sql, real);
            }
        }
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return real.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        real.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        real.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return real.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return real.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return real.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return real.isWrapperFor(type);
    }
}
