package org.dateline.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class PreparedTest {
    @TempDir
    private Path folder;

    private Connection connect() throws SQLException {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("a.db"));
        return new Prepared(source).getConnection();
    }

    private static long first(PreparedStatement statement) throws SQLException {
        ResultSet rows = statement.executeQuery();
        rows.next();
        return rows.getLong(1);
    }

    @Test
    void aStatementThatIsClosedForgetsItsParametersAndHoldsNoLock() throws SQLException {
        try (Connection connection = connect();
                Statement plain = connection.createStatement()) {
            plain.execute("CREATE TABLE t (a INTEGER)");
            plain.execute("INSERT INTO t VALUES (1), (2), (3)");
            String sql = "SELECT a FROM t WHERE a >= COALESCE(?, 3) ORDER BY a";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setLong(1, 1);
                assertThat(first(statement)).isEqualTo(1);
            }
            plain.execute("DROP TABLE t"); // refused while rows of a statement are open
            plain.execute("CREATE TABLE t (a INTEGER)");
            plain.execute("INSERT INTO t VALUES (2), (3)");
            PreparedStatement closed;
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                assertThat(first(statement)).isEqualTo(3);
                assertThat(statement.isClosed()).isFalse();
                closed = statement;
            }
            assertThat(closed.isClosed()).isTrue();
        }
    }

    @Test
    void oneThatIsInUseIsPreparedASecondTime() throws SQLException {
        String sql = "SELECT ?";
        try (Connection connection = connect();
                PreparedStatement one = connection.prepareStatement(sql);
                PreparedStatement other = connection.prepareStatement(sql)) {
            one.setLong(1, 1);
            other.setLong(1, 2);
            assertThat(first(one)).isEqualTo(1);
            assertThat(first(other)).isEqualTo(2);
        }
    }
}
