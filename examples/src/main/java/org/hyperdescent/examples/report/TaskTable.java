package org.hyperdescent.examples.report;

import static org.hyperdescent.examples.report.SvgCanvas.escape;

import java.util.Locale;
import java.util.OptionalDouble;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.impl.factory.Lists;
import org.hyperdescent.examples.data.Task;
import org.hyperdescent.examples.multitask.Descent;

/// The errors of all tasks as an HTML table, the least of each row marked.
///
/// @param descent the run
record TaskTable(Descent descent) {

  String html() {
    StringBuilder table =
        new StringBuilder(
            """
            <table>
            <tr><th>task</th><th>training rows</th><th>test rows</th><th>composed</th><th>pooled</th>\
            <th>independent</th></tr>
            """);
    ImmutableList<Task> tasks = descent.model().problem().tasks();
    for (int i = 0; i < tasks.size(); i++) {
      Task task = tasks.get(i);
      int number = i;
      ImmutableList<OptionalDouble> errors =
          Lists.immutable
              .of(descent.composed(), descent.pooled().errors(), descent.independent().errors())
              .collect(model -> model.tasks().get(number));
      table.append(
          "<tr><td>%s</td><td>%d</td><td>%d</td>%s</tr>\n"
              .formatted(escape(task.name()), task.trainRows(), task.testRows(), cells(errors)));
    }
    return table.append("</table>").toString();
  }

  private static String cells(ImmutableList<OptionalDouble> errors) {
    double least = errors.collectDouble(error -> error.orElse(Double.NaN)).min();
    StringBuilder cells = new StringBuilder();
    for (OptionalDouble error : errors) {
      String text = error.isEmpty() ? "-" : String.format(Locale.ROOT, "%.4f", error.getAsDouble());
      cells
          .append(error.orElse(Double.NaN) == least ? "<td class=\"best\">" : "<td>")
          .append(text)
          .append("</td>");
    }
    return cells.toString();
  }
}
