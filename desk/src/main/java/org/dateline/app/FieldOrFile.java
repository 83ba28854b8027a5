package org.dateline.app;

import java.util.Map;
import java.util.Optional;
import java.util.Stack;
import org.dateline.publish.card.Explanation;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** In {@code --explain report.txt} the word after the option is a file, as no field has that name. */
final class FieldOrFile implements IParameterPreprocessor {
    @Override
    @SuppressWarnings("JdkObsolete") // picocli's signature
    public boolean preprocess(Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> info) {
        boolean given =
                !arguments.isEmpty() && ("=".equals(info.get("separator")) || Explanation.isField(arguments.peek()));
        if (!given) {
            option.setValue(Optional.of(ReadCommand.ALL_FIELDS));
        }
        return !given;
    }
}
