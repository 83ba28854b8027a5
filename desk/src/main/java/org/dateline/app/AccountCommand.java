package org.dateline.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.app.desk.Accounts;
import org.dateline.app.desk.Role;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline account}: who may do what at the desk. */
@Command(
        name = "account",
        description = "Gives somebody an account at the desk, or a token for a program of theirs.",
        footer = {
            "",
            "With the first account the desk asks everybody who they are. A running desk takes accounts when it starts"
                    + " again.",
            "",
            "Examples:",
            "  dateline account ana --role admin           asks for a password, or reads it from standard input",
            "  dateline account ana --token                prints a token for Authorization: Bearer"
        })
final class AccountCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("unused") // picocli acts on it
    private HelpOption help;

    @Parameters(paramLabel = "NAME", description = "Name, as it is shown with what they judge.")
    private String name;

    @Option(names = "--role", paramLabel = "ROLE", description = "reader, contributor, analyst, editor or admin.")
    private Optional<String> role = Optional.empty();

    @Option(names = "--token", description = "Print a new token for an account that is there.")
    private boolean token;

    @Mixin
    private FolderOption folder;

    @Override
    public Integer call() {
        try {
            Files.createDirectories(folder.path());
            Accounts accounts = Accounts.in(folder.path().resolve("accounts.json"));
            if (token) {
                spec.commandLine().getOut().println(accounts.token(name));
            } else {
                accounts.put(name, checkedRole(), password());
            }
            spec.commandLine().getOut().flush();
            return Exit.OK;
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage());
        } catch (IOException | UncheckedIOException e) {
            spec.commandLine().getErr().println("dateline: " + folder.typed() + " cannot be used: " + e.getMessage());
            return Exit.SOME_REFUSED;
        }
    }

    private Role checkedRole() {
        return role.flatMap(Role::find).orElseThrow(() -> wrong("--role takes " + Role.words()));
    }

    /** From JDK 22 on the console is there without a terminal too, and then reads a line as well. */
    @SuppressWarnings("SystemConsoleNull")
    private static String password() throws IOException {
        if (System.console() != null) {
            char[] typed = System.console().readPassword("Password: ");
            return typed == null ? "" : new String(typed);
        }
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return Optional.ofNullable(in.readLine()).orElse("");
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
