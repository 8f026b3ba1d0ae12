package org.hyperdescent.functors.distributed;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.factory.Maps;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.map.MutableMap;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.crdc.program.Normalizer;
import org.hyperdescent.crdc.program.Program;

/// The distributed algorithm in words: pseudocode, who sends what to whom, and what a round costs.
///
/// It is read off the compiled system, so what it says is what an engine does.
///
/// @param system the system it describes
/// @param programs the program of each box's displacement
public record Derivation(DistributedSystem system, ImmutableList<Program> programs) {

  /// Derives the algorithm of a system.
  public static Derivation of(DistributedSystem system) {
    return new Derivation(
        system, system.boxes().collect(box -> Normalizer.normalize(box.displacement())));
  }

  /// Floating-point operations of one round of a box.
  public long flops(int box) {
    return programs.get(box).flops();
  }

  /// Floating-point operations of one round, all boxes and junctions together.
  public long flopsPerRound() {
    long boxes = programs.sumOfLong(Program::flops);
    long collecting = system.links().sumOfInt(Link::floats);
    return boxes + collecting + 2L * system.stateSize();
  }

  /// Real numbers sent per round, both directions together.
  public long floatsPerRound() {
    return 2L * system.links().sumOfInt(Link::floats);
  }

  /// The algorithm as pseudocode, with what each link carries and what each box costs.
  public String text() {
    StringBuilder text = new StringBuilder();
    summary(text);
    text.append("\nState\n");
    system.variables().forEach(variable -> text.append(declaration(variable)));
    text.append(
        """

        Repeat until the gradient is small
          distribute   every junction sends its value to the boxes on it
          compute      every box, in parallel, minus the gradient of its objective:
        """);
    system.boxes().forEachWithIndex((box, i) -> text.append(computation(box, i)));
    text.append(
        """
          collect      every box sends these back, every junction adds up what it receives
          step         with the step size gamma:
        """);
    ImmutableList<ImmutableList<Integer>> senders = senders();
    system
        .variables()
        .forEachWithIndex((variable, v) -> text.append(step(variable, senders.get(v))));
    text.append("\nLinks: junction, box, numbers each way per round\n");
    system.links().forEach(link -> text.append(line(link)));
    return text.toString();
  }

  /// The message graph in Mermaid syntax: junctions and boxes, and the numbers per round on every
  /// link.
  public String mermaid() {
    StringBuilder text = new StringBuilder("flowchart LR\n");
    system
        .variables()
        .forEachWithIndex(
            (variable, v) -> {
              if (variable.shared()) {
                text.append("  v%d((\"%s\"))\n".formatted(v, escape(variable.name())));
              }
            });
    system
        .boxes()
        .forEachWithIndex(
            (box, b) ->
                text.append(
                    "  b%d[\"%s<br/>%,d flops\"]\n".formatted(b, escape(box.name()), flops(b))));
    system
        .links()
        .forEach(
            link ->
                text.append(
                    "  v%d <-->|%d| b%d\n".formatted(link.variable(), link.floats(), link.box())));
    return text.toString();
  }

  private void summary(StringBuilder text) {
    text.append(
        """
        Distributed gradient descent, derived box by box from a wiring diagram

        %d boxes, %d variables on junctions, %d private to a box, %d real numbers of state
        per round: %d messages, %,d numbers sent, %,d floating-point operations
        """
            .formatted(
                system.boxes().size(),
                system.variables().count(Variable::shared),
                system.variables().count(variable -> !variable.shared()),
                system.stateSize(),
                system.messagesPerRound(),
                floatsPerRound(),
                flopsPerRound()));
  }

  private static String declaration(Variable variable) {
    return "  %s : %s%s\n"
        .formatted(
            variable.name(), variable.space(), variable.shared() ? "" : "  (private to its box)");
  }

  private String computation(BoxProcess box, int number) {
    ImmutableList<String> names = names(box.variables());
    return "    %s: (%s) := -grad %s(%s)    [%,d flops]\n"
        .formatted(
            box.name(),
            displacements(box.variables()).makeString(", "),
            box.name(),
            names.makeString(", "),
            flops(number));
  }

  /// The names of the displacements of a box: two ports on one junction give two of them.
  private ImmutableList<String> displacements(FiniteFunction variables) {
    MutableMap<String, Integer> times = Maps.mutable.empty();
    return names(variables)
        .collect(name -> "d_" + name + "'".repeat(times.updateValue(name, () -> -1, n -> n + 1)));
  }

  /// For each variable, the box of everything that is sent to it.
  private ImmutableList<ImmutableList<Integer>> senders() {
    MutableList<MutableList<Integer>> senders =
        system.variables().collect(_ -> Lists.mutable.<Integer>empty()).toList();
    system
        .boxes()
        .forEachWithIndex((box, b) -> box.variables().values().forEach(v -> senders.get(v).add(b)));
    return senders.collect(MutableList::toImmutable).toImmutable();
  }

  private String step(Variable variable, ImmutableList<Integer> senders) {
    String arriving = "d_" + variable.name();
    int boxes = senders.distinct().size();
    String from = boxes == 1 ? system.boxes().get(senders.getFirst()).name() : boxes + " boxes";
    String sum =
        switch (senders.size()) {
          case 0 -> "0";
          case 1 -> "%s from %s".formatted(arriving, from);
          default ->
              senders.size() == boxes
                  ? "sum of %s from %s".formatted(arriving, from)
                  : "sum of the %d %s from %s".formatted(senders.size(), arriving, from);
        };
    return "    %s := %s + gamma * (%s)\n".formatted(variable.name(), variable.name(), sum);
  }

  private String line(Link link) {
    return "  %s -- %s  %d\n"
        .formatted(
            system.variables().get(link.variable()).name(),
            system.boxes().get(link.box()).name(),
            link.floats());
  }

  private ImmutableList<String> names(FiniteFunction variables) {
    return variables.values().collect(v -> system.variables().get(v).name());
  }

  private static String escape(String name) {
    return name.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }
}
